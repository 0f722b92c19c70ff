package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.finding.Finding;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Puts into words why a search found nothing.
final class Argument {
    private final Requirements asked;
    private final Search search;
    private final InstanceTypes types;

    Argument(Requirements asked, Search search, InstanceTypes types) {
        this.asked = asked;
        this.search = search;
        this.types = types;
    }

    Proof proof() {
        Optional<Proof> byRanges = ofRanges();
        return byRanges.orElseGet(this::ofModes);
    }

    /// Where the ranges forbid every design.
    private Optional<Proof> ofRanges() {
        Optional<Surroundings.Taken> taken = Surroundings.taken(asked);
        if (taken.isPresent()) {
            return only(taken.get().granted() + " meets " + taken.get().by()
                    + ", which is connected by the transit gateway already: packets to the addresses of both would"
                    + " reach one of them only (TGW-07).");
        }
        List<Finding> errors = search.fitting().errorsOfRanges();
        if (!errors.isEmpty()) {
            return only(errors.getFirst().detail());
        }
        if (!asked.ipv6() && ServiceRange.of(asked).isEmpty()) {
            return only("Kubernetes services take a range of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 (EKS-08), and"
                    + " what is granted and connected leaves none of them free.");
        }
        return Optional.empty();
    }

    private static Optional<Proof> only(String line) {
        return Optional.of(new Proof(true, List.of(line), ""));
    }

    private Proof ofModes() {
        List<String> lines = new ArrayList<>();
        boolean counted = true;
        for (PodMode mode : search.modes()) {
            int most = mostPodsPerNode(mode);
            if (most < 1) {
                lines.add(sentence(mode, noneOfTheTypes(mode)));
                continue;
            }
            LowerBound bound = LowerBound.of(asked, mode, most);
            if (bound.refutes()) {
                lines.add(sentence(
                        mode,
                        "at least " + bound.told() + " addresses are needed, and " + ranges() + " "
                                + (asked.granted().size() == 1 ? "has " : "have ") + Words.number(bound.granted())));
            } else {
                counted = false;
                lines.add(sentence(mode, tried(search.shortfall(mode))));
            }
        }
        if (!asked.secondaryAllowed() && !asked.ipv6()) {
            lines.add("A non-routable block for the pods is not allowed.");
        }
        return new Proof(counted, lines, Proof.ASSUMPTIONS);
    }

    private int mostPodsPerNode(PodMode mode) {
        return asked.instanceTypes().stream()
                .mapToInt(type -> search.densities().podsPerNode(type, mode))
                .max()
                .orElse(0);
    }

    private String noneOfTheTypes(PodMode mode) {
        boolean notNitro = mode.usesPrefixes()
                && asked.instanceTypes().stream()
                        .flatMap(type -> types.find(type).stream())
                        .allMatch(
                                type -> search.densities().of(type.name(), mode).isEmpty());
        return Words.list(asked.instanceTypes())
                + (notNitro ? " cannot be used, because prefixes need a Nitro type" : " carries no pod so");
    }

    private static String sentence(PodMode mode, String words) {
        String start = mode.words();
        return Character.toUpperCase(start.charAt(0)) + start.substring(1) + ": " + words + ".";
    }

    /// Why the nearest miss of a mode is one.
    private String tried(@Nullable Shortfall miss) {
        return miss == null ? "no arrangement fits" : new Miss(asked).told(miss);
    }

    private String ranges() {
        return Words.list(asked.granted().stream().map(Cidr::toString).toList());
    }
}
