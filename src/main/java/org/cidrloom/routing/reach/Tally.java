package org.cidrloom.routing.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.net.CidrSet;
import org.cidrloom.net.CidrSetBuilder;
import org.jspecify.annotations.Nullable;

/// Collects legs into a verdict: those that go the same way are one part.
final class Tally {
    private final ElementId from;
    private final SequencedSet<Site> senders = new LinkedHashSet<>();
    private final Map<Same, List<Taken>> parts = new LinkedHashMap<>();

    /// What legs of one part have in common.
    private record Same(
            List<ElementId> outline,
            @Nullable Cause cause,
            @Nullable ElementId brokenAt) {}

    private record Taken(Site start, Leg leg) {}

    Tally(ElementId from) {
        this.from = from;
    }

    void add(Site start, Leg leg) {
        senders.add(start);
        Leg.Break broken = leg.broken();
        ElementId at = broken == null ? null : broken.at();
        Same same = new Same(
                Outline.from(coarse(start.element()), part(List.of(new Taken(start, leg))), null),
                broken == null ? null : broken.cause(),
                at == null || at.equals(start.element()) ? null : at);
        parts.computeIfAbsent(same, key -> new ArrayList<>()).add(new Taken(start, leg));
    }

    Verdict verdict(@Nullable Verdict back) {
        List<Verdict.Part> all =
                parts.values().stream().flatMap(Tally::products).map(this::part).toList();
        List<Verdict.Part> sorted =
                new ArrayList<>(all.stream().filter(part -> !part.reachable()).toList());
        boolean reachable = sorted.isEmpty();
        all.stream().filter(Verdict.Part::reachable).forEach(sorted::add);
        Verdict.Part telling = sorted.getFirst();
        return new Verdict(
                from, reachable, telling.path(), telling.brokenAt(), telling.cause(), telling.why(), sorted, back);
    }

    /// Legs of one way, by who sends to the same addresses: a part says that each of its senders reaches all of its
    /// addresses.
    private static Stream<List<Taken>> products(List<Taken> same) {
        Map<Site, CidrSet> bySender = new LinkedHashMap<>();
        same.forEach(taken -> bySender.merge(taken.start(), taken.leg().to(), CidrSet::union));
        Map<CidrSet, List<Taken>> products = new LinkedHashMap<>();
        same.forEach(taken -> products.computeIfAbsent(
                        Objects.requireNonNull(bySender.get(taken.start())), key -> new ArrayList<>())
                .add(taken));
        return products.values().stream();
    }

    private Verdict.Part part(List<Taken> same) {
        Taken first = same.getFirst();
        Leg leg = first.leg();
        SequencedSet<ElementId> starts = new LinkedHashSet<>();
        CidrSetBuilder to = CidrSet.builder();
        same.forEach(taken -> {
            starts.add(taken.start().element());
            to.addAll(taken.leg().to());
        });
        CidrSet addresses = to.build();
        Leg.Break broken = leg.broken();
        Site arrived = leg.arrived();
        return new Verdict.Part(
                List.copyOf(starts),
                addresses.prefixes(),
                arrived == null ? null : arrived.element(),
                leg.trail().hops(),
                broken == null ? null : brokenAt(broken.at(), starts),
                broken == null ? null : broken.cause(),
                broken == null ? arrival(addresses, arrived) : broken.why());
    }

    /// Where all that a VPC sends breaks in its own route tables, it breaks at the VPC and not at its first subnet.
    private ElementId brokenAt(ElementId at, SequencedSet<ElementId> starts) {
        boolean ofAll = starts.size() > 1 && starts.size() == senders.size();
        return ofAll && at instanceof OfSubnet(String vpc, String subnet) && starts.contains(at) ? new OfVpc(vpc) : at;
    }

    private static String arrival(CidrSet addresses, @Nullable Site arrived) {
        String where = switch (arrived) {
            case Site.Internet(var by) -> "the internet, by the internet gateway of " + by.id();
            case null -> "nowhere";
            case Site.InVpc in -> in.vpc().id();
            case Site.OutsideAws(var network) -> network.id();
        };
        return "Packets to " + Walk.told(addresses) + " come to " + where + ".";
    }

    /// The VPC in place of its subnet.
    static ElementId coarse(ElementId element) {
        return element instanceof OfSubnet(String vpc, String subnet) ? new OfVpc(vpc) : element;
    }
}
