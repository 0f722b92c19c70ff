package org.cidrloom.routing.reach;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cidrloom.document.file.DesignYaml;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.Network;
import org.cidrloom.net.Cidr;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// A design in a text block that is asked who reaches whom. The head of the file is added in front.
final class Asked {
    private static final String HEAD = """
            cidrloom: 1
            name: test
            region: eu-west-1
            zones: [eu-west-1a, eu-west-1b, eu-west-1c]
            """;

    private final ElementNames names;
    private final Reachability reachability;

    private Asked(Network network) {
        names = ElementNames.of(network);
        reachability = Reachability.of(network);
    }

    static Asked of(String body) {
        ReadDesign read = DesignYaml.read(HEAD + body, "test.cidrloom.yaml");
        assertEquals(List.of(), read.errors(), "the fixture itself has to be readable");
        return new Asked(Objects.requireNonNull(read.design()).network());
    }

    Verdict verdict(String from, String to) {
        Reachability.Sender sender = reachability.from(element(from));
        return names.find(to)
                .map(sender::to)
                .orElseGet(() -> sender.to(Cidr.parse(to.contains("/") ? to : to + "/32")));
    }

    /// The way in one line: `a > hub/main > b; back b > hub/main > a`, or how far it comes and why not further:
    /// `a > hub/main | no-route`.
    String way(String from, String to) {
        Verdict verdict = verdict(from, to);
        Verdict back = verdict.back();
        return told(verdict) + (back == null ? "" : "; back " + told(back));
    }

    private String told(Verdict verdict) {
        String outline = verdict.outline().stream().map(names::name).collect(Collectors.joining(" > "));
        Cause cause = verdict.cause();
        return cause == null ? outline : outline + " | " + cause.key();
    }

    private ElementId element(String name) {
        return names.find(name).orElseThrow();
    }
}
