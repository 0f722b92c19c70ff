package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.analysis.PlainOverlaps.Claim;
import org.cidrloom.routing.naive.Block;

/// Clashes with a cause in common, found by holding each against each other until nothing joins.
record PlainCause(Set<String> places, Set<Claim> claims, Set<Claim> outermost, Set<Set<String>> holders) {
    /// One clash in one place.
    static PlainCause of(String place, List<Claim> clash) {
        Set<Block> widest = new HashSet<>();
        clash.forEach(claim -> widest.add(claim.block()));
        widest.removeIf(block -> clash.stream()
                .anyMatch(other -> !other.block().equals(block) && other.block().has(block)));
        return new PlainCause(
                Set.of(place),
                Set.copyOf(clash),
                clash.stream().filter(claim -> widest.contains(claim.block())).collect(Collectors.toSet()),
                Set.of(clash.stream().map(Claim::holder).collect(Collectors.toSet())));
    }

    /// Those with an outermost claim or the holders in common, as one.
    static List<PlainCause> together(List<PlainCause> clashes) {
        List<PlainCause> left = new ArrayList<>(clashes);
        for (int i = 0; i < left.size(); i++) {
            for (int j = i + 1; j < left.size(); j++) {
                if (left.get(i).has(left.get(j))) {
                    left.set(i, left.get(i).and(left.remove(j)));
                    j = i;
                }
            }
        }
        return left;
    }

    private boolean has(PlainCause other) {
        return outermost.stream().anyMatch(other.outermost::contains)
                || holders.stream().anyMatch(other.holders::contains);
    }

    private PlainCause and(PlainCause other) {
        return new PlainCause(
                both(places, other.places),
                both(claims, other.claims),
                both(outermost, other.outermost),
                both(holders, other.holders));
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
