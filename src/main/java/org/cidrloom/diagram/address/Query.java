package org.cidrloom.diagram.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cidrloom.net.Address;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;

/// What somebody looks for in the address plan: words of names, tiers and addresses, a block, or an address and
/// everything around it (`contains 10.24.56.200`).
public final class Query {
    /// More are found by nobody.
    static final int MOST = 2_000;

    private static final String CONTAINS = "contains ";

    private final Predicate<Span> matching;

    private Query(Predicate<Span> matching) {
        this.matching = matching;
    }

    /// Reads what was typed; a text of nothing finds nothing.
    public static Query of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return new Query(span -> false);
        }
        String address = text.startsWith(CONTAINS) ? text.substring(CONTAINS.length()) : text;
        try {
            if (address.indexOf('/') >= 0) {
                Cidr block = Cidr.parseCanonical(address.strip());
                return new Query(span -> !span.kind().isFree() && span.cidr().overlaps(block));
            }
            Address wanted = Address.parse(address.strip());
            return new Query(span -> span.cidr().contains(wanted));
        } catch (AddressFormatException words) {
            return ofWords(text.split("\\s+"));
        }
    }

    private static Query ofWords(String[] words) {
        return new Query(span -> {
            if (span.kind().isFree() || span.element() == null) {
                return false;
            }
            String tier = span.tier() == null ? "" : span.tier().key();
            String all = String.join(
                            " ",
                            span.name(),
                            span.element().path(),
                            span.kind().words(),
                            tier,
                            span.cidr().toString())
                    .toLowerCase(Locale.ROOT);
            return Stream.of(words).allMatch(all::contains);
        });
    }

    /// The ranges that are meant, each with those it lies in, outermost first, in the order of the map.
    public List<List<Span>> in(AddressMap map) {
        List<List<Span>> found = new ArrayList<>();
        collect(map.roots(), new ArrayList<>(), found);
        return List.copyOf(found);
    }

    private void collect(List<Span> spans, List<Span> path, List<List<Span>> found) {
        for (Span span : spans) {
            if (found.size() >= MOST) {
                return;
            }
            path.add(span);
            if (matching.test(span)) {
                found.add(List.copyOf(path));
            }
            span.lanes().forEach(lane -> collect(lane.spans(), path, found));
            path.removeLast();
        }
    }
}
