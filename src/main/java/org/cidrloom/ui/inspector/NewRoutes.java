package org.cidrloom.ui.inspector;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.net.Cidr;

/// Where a route that is added leads to before somebody says it: to what no other route of its table leads to, for two
/// rows of one route would be changed as one.
final class NewRoutes {
    /// All addresses.
    static final Cidr EVERYTHING = Cidr.parse("0.0.0.0/0");

    private static final List<Cidr> PRIVATE = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
            .map(Cidr::parse)
            .toList();

    private NewRoutes() {}

    /// All addresses, or the first of the private ranges.
    static Cidr toEverything(Set<Cidr> taken) {
        return taken.contains(EVERYTHING) ? toPrivate(taken) : EVERYTHING;
    }

    /// The first of the private ranges, then parts of them; all addresses where each of them is taken.
    static Cidr toPrivate(Set<Cidr> taken) {
        Stream<Cidr> parts = IntStream.range(0, 256).mapToObj(part -> Cidr.parse("10." + part + ".0.0/16"));
        return Stream.concat(PRIVATE.stream(), parts)
                .filter(cidr -> !taken.contains(cidr))
                .findFirst()
                .orElse(EVERYTHING);
    }
}
