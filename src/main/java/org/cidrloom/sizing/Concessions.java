package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cidrloom.analysis.Words;
import org.cidrloom.model.NatMode;
import org.jspecify.annotations.Nullable;

/// What can give together where no single thing helps.
final class Concessions {
    private final Requirements asked;
    private final Function<Requirements, @Nullable Sized> plan;
    private final Predicate<Requirements> fits;

    Concessions(Requirements asked, Function<Requirements, @Nullable Sized> plan, Predicate<Requirements> fits) {
        this.asked = asked;
        this.plan = plan;
        this.fits = fits;
    }

    /// Several things together: all that can give do, and those that need not are taken back, the hardest first.
    List<Relaxation> together() {
        List<Change> changes = new ArrayList<>(changes());
        if (!fits.test(changed(changes))) {
            return List.of();
        }
        for (Change change : List.copyOf(changes).reversed()) {
            List<Change> without =
                    changes.stream().filter(other -> !other.equals(change)).toList();
            if (fits.test(changed(without))) {
                changes.remove(change);
            }
        }
        String words = Words.list(changes.stream().map(Change::words).toList());
        Sized result = plan.apply(changed(changes));
        return result == null ? List.of() : List.of(new Relaxation(words, result));
    }

    /// One thing that can give.
    private record Change(String words, UnaryOperator<Requirements> change) {}

    private Requirements changed(List<Change> changes) {
        Requirements result = asked;
        for (Change change : changes) {
            result = change.change().apply(result);
        }
        return result;
    }

    /// What can give, the hardest last.
    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Integer spare = asked.spareZones();
        if (spare != null && spare > 0) {
            changes.add(new Change("no slot kept for a later zone", from -> from.withSpareZones(0)));
        }
        if (!asked.secondaryAllowed()) {
            changes.add(new Change("a non-routable block for the pods", from -> from.withSecondaryAllowed(true)));
        }
        if (asked.nat() == NatMode.PER_ZONE) {
            changes.add(new Change("one NAT gateway for all zones", from -> from.withNat(NatMode.SINGLE)));
        }
        if (asked.ipv6()) {
            changes.add(new Change("pods with IPv4 addresses", from -> from.withIpv6(false)));
        }
        changes.add(new Change("m5.4xlarge nodes", from -> from.withInstanceTypes(List.of("m5.4xlarge"))));
        changes.add(new Change("two zones", from -> from.withZones(from.zones().subList(0, 2))));
        changes.add(new Change(
                "the largest range that is free",
                from -> Relaxations.largestFree(from)
                        .map(range -> from.withGranted(List.of(range)))
                        .orElse(from)));
        if (asked.connected()) {
            changes.add(new Change(
                    "nothing connected", from -> from.withOnPremises(List.of()).withOtherVpcs(List.of())));
        }
        int fewer = Math.max(1, asked.pods() / 10);
        changes.add(new Change(
                Words.count(fewer, "pod", "pods"), from -> from.withPods(fewer).withGrowthPercent(0)));
        return changes;
    }
}
