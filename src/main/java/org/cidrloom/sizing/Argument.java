package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.finding.Finding;

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
            lines.add(capitalised(mode.words()) + ": " + against(mode) + "." + refusal(mode));
            counted &= search.mostPodsPerNode(mode) < 1 || bound(mode).refutes();
        }
        if (!asked.secondaryAllowed() && !asked.ipv6()) {
            lines.add("A non-routable block for the pods is not allowed.");
        }
        return new Proof(counted, lines, Proof.ASSUMPTIONS);
    }

    private String refusal(PodMode mode) {
        Shortfall miss = search.shortfall(mode);
        Finding refusal = miss == null ? null : miss.refusal();
        return refusal == null ? "" : " " + refusal.detail();
    }

    private LowerBound bound(PodMode mode) {
        return LowerBound.of(asked, mode, search.mostPodsPerNode(mode));
    }

    /// What speaks against a mode that has no design.
    String against(PodMode mode) {
        if (search.mostPodsPerNode(mode) < 1) {
            return noneOfTheTypes(mode);
        }
        LowerBound bound = bound(mode);
        Shortfall miss = search.shortfall(mode);
        if (bound.refutes()) {
            return "at least " + bound.told() + " addresses are needed, and "
                    + Words.list(asked.granted()) + (asked.granted().size() == 1 ? " has " : " have ")
                    + Words.number(bound.granted());
        }
        return miss == null ? "no arrangement fits" : new Miss(asked).told(miss);
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

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
