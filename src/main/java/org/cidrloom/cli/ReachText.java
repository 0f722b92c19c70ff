package org.cidrloom.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Words;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementNames;
import org.cidrloom.routing.reach.Hop;
import org.cidrloom.routing.reach.Verdict;

/// Whether one element reaches another, for people: the answer first, then each place with the route that matched.
final class ReachText {
    private static final int MOST_RANGES = 4;

    private final Color.Palette palette;
    private final ElementNames names;

    ReachText(Color.Palette palette, ElementNames names) {
        this.palette = palette;
        this.names = names;
    }

    void print(String from, String to, Verdict verdict, PrintWriter out) {
        Verdict back = verdict.back();
        out.println(palette.bold(headline(from, to, verdict)));
        if (!verdict.reachable()) {
            out.println(verdict.why());
        } else if (back != null && !back.reachable()) {
            out.println(back.why());
        }
        way("there", verdict, out);
        if (back != null) {
            way("back", back, out);
        }
    }

    private String headline(String from, String to, Verdict verdict) {
        Verdict back = verdict.back();
        if (verdict.isConnected()) {
            return from + " reaches " + to + ", and the answers come back.";
        }
        if (verdict.reachable()) {
            return "Packets from " + from + " come to " + to + ", but the answers do not come back.";
        }
        boolean some = verdict.parts().stream().anyMatch(Verdict.Part::reachable);
        return from + (some && back != null ? " reaches only a part of " : " does not reach ") + to + ".";
    }

    private void way(String direction, Verdict verdict, PrintWriter out) {
        out.println();
        out.println(palette.faint(direction + ": ")
                + verdict.outline().stream().map(this::name).collect(Collectors.joining(" > "))
                + (verdict.reachable() ? "" : " " + palette.red("X")));
        hops(verdict, out);
        if (verdict.parts().size() > 1) {
            out.println("  in parts:");
            Set<ElementId> all = verdict.parts().stream()
                    .flatMap(part -> part.from().stream())
                    .collect(Collectors.toSet());
            verdict.parts().forEach(part -> {
                boolean ofAll = part.from().size() == all.size();
                part(ofAll ? List.of(verdict.from()) : part.from(), part, out);
            });
        }
    }

    private void hops(Verdict verdict, PrintWriter out) {
        List<Hop> hops = verdict.path();
        ElementId brokenAt = verdict.brokenAt();
        int width = hops.stream()
                .mapToInt(hop -> name(hop.element()).length())
                .max()
                .orElse(0);
        if (brokenAt != null) {
            width = Math.max(width, name(brokenAt).length());
        }
        for (Hop hop : hops) {
            out.println("  " + padded(name(hop.element()), width) + "  " + hop.says());
        }
        if (brokenAt != null) {
            out.println("  " + padded(name(brokenAt), width) + "  "
                    + palette.red(verdict.cause() == null ? "" : verdict.cause().says()));
        }
    }

    private void part(List<ElementId> senders, Verdict.Part part, PrintWriter out) {
        String from = senders.stream().map(this::name).collect(Collectors.joining(", "));
        List<?> ranges = part.to().size() <= MOST_RANGES ? part.to() : part.to().subList(0, MOST_RANGES);
        String more =
                part.to().size() <= MOST_RANGES ? "" : " and " + (part.to().size() - MOST_RANGES) + " more";
        String to = more.isEmpty()
                ? Words.list(ranges)
                : ranges.stream().map(Object::toString).collect(Collectors.joining(", ")) + more;
        out.println("  - " + from + " to " + to + ": "
                + (part.reachable()
                        ? part.outline().stream().map(this::name).collect(Collectors.joining(" > "))
                        : palette.red("no.") + " " + part.why()));
    }

    /// Route tables stand with their gateway, so that nobody has to know that `main` is one.
    private String name(ElementId element) {
        return element instanceof ElementId.OfRouteTable ? element.path() : names.name(element);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
