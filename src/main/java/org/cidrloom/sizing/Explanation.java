package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Tier;
import org.cidrloom.net.Cidr;

/// Says in words why a design is as it is.
final class Explanation {
    private final Requirements asked;
    private final Search search;
    private final Search.Found found;
    private final Sized.Choice choice;
    private final Trial trial;
    private final Argument argument;

    Explanation(Requirements asked, Search search, Search.Found found, Sized.Choice choice, Argument argument) {
        this.asked = asked;
        this.search = search;
        this.found = found;
        this.choice = choice;
        this.argument = argument;
        this.trial = found.fit().trial();
    }

    /// The reasons, a sentence or two each.
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add(mode());
        search.modes().stream()
                .takeWhile(mode -> mode != trial.mode())
                .map(this::passedOver)
                .flatMap(Optional::stream)
                .forEach(reasons::add);
        reasons.add(nodes());
        if (!trial.mode().isIpv6()) {
            reasons.add(warmth());
        }
        reasons.add(subnets());
        transit().ifPresent(reasons::add);
        reasons.add(services());
        reasons.add(
                choice.spareZones() == 0
                        ? "There is no room for a later zone: one would need a further range."
                        : "A later zone renumbers nothing: " + Words.count(choice.spareZones(), "slot", "slots")
                                + " of the same size in every tier " + (choice.spareZones() == 1 ? "is" : "are")
                                + " kept free for it.");
        return List.copyOf(reasons);
    }

    private String mode() {
        String start = switch (trial.mode()) {
            case SECONDARY_IPS ->
                "Pods take secondary addresses of the node subnets: the granted range carries them, so there is no"
                        + " further block to keep inside.";
            case PREFIXES ->
                "Pods take /28 prefixes of the node subnets: the granted range carries them, and a node takes more"
                        + " pods than its network interfaces have secondary addresses.";
            case CUSTOM ->
                "Pods have subnets of their own in " + secondary() + staysInside() + ", by custom"
                        + " networking: of the granted range, a node takes one address.";
            case CUSTOM_PREFIXES ->
                "Pods have subnets of their own in " + secondary() + staysInside() + ", by custom"
                        + " networking, and take /28 prefixes there: of the granted range, a node takes one address,"
                        + " and few nodes suffice.";
            case IPV6 -> "Pods have IPv6 addresses, and nodes alone take IPv4.";
            case IPV6_INSIDE ->
                "Pods have IPv6 addresses, and nodes alone take IPv4; gateways and attachments stand in " + secondary()
                        + ", which never leaves the VPC.";
        };
        return start;
    }

    private String staysInside() {
        return found.fit().plan().secondary().size() == 1
                ? ", which never leaves the VPC"
                : ", which never leave the VPC";
    }

    private String secondary() {
        return Words.list(
                found.fit().plan().secondary().stream().map(Cidr::toString).toList());
    }

    private Optional<String> passedOver(PodMode mode) {
        Fitting.Fit warned = search.passedOver(mode);
        if (warned == null) {
            return Optional.of("Not " + mode.words() + ": " + argument.against(mode) + ".");
        }
        return warned.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .findFirst()
                .map(finding ->
                        "Not " + mode.words() + ": that would fit, but with a warning (" + finding.summary() + ").");
    }

    private String nodes() {
        int nodes = choice.nodes();
        int perNode = Math.ceilDiv(asked.pods(), nodes);
        StringBuilder text = new StringBuilder(Words.count(nodes, "node", "nodes") + " of " + choice.instanceType());
        if (choice.nodesInTheEnd() > nodes) {
            text.append(", ").append(choice.nodesInTheEnd()).append(" with the growth");
        }
        text.append(": ")
                .append(perNode == 1 ? "1 pod" : Words.number(perNode) + " pods")
                .append(" on each, of ")
                .append(Words.number(choice.podsPerNode()))
                .append(" that its addresses and max pods (")
                .append(choice.maxPods())
                .append(") allow");
        if (nodes == asked.zones().size() && perNode < choice.podsPerNode()) {
            text.append("; one a zone is the least");
        }
        return text + ". "
                + (asked.podsPerNode() == null
                        ? "Whether CPU and memory carry so many is for you to say: limit the pods per node if not."
                        : "You said that CPU and memory carry " + asked.podsPerNode() + ".");
    }

    private String warmth() {
        return switch (trial.warmth()) {
            case DEFAULT -> "The CNI keeps its default warm targets, because there are addresses enough.";
            case LOW, LEAST ->
                capitalised(trial.warmth().words())
                        + ", because the default targets hold more addresses than there are; pods start a little later,"
                        + " and the CNI asks the EC2 API more often.";
        };
    }

    private String subnets() {
        Layout layout = trial.layout();
        List<String> parts = new ArrayList<>();
        parts.add("Node subnets are a /" + length(Tier.NODE) + " in each zone");
        if (trial.mode().usesPodSubnets()) {
            parts.add("pod subnets a /" + length(Tier.POD));
        }
        parts.add(
                switch (layout.controlPlane()) {
                    case OWN, INSIDE -> "the control plane has a /" + length(Tier.CONTROL_PLANE) + " of its own";
                    case WITH_NODES, NONE -> "the control plane's interfaces stand beside the nodes";
                });
        if (layout.publicTier() != Place.NONE) {
            parts.add("public subnets are a /" + length(Tier.PUBLIC)
                    + (length(Tier.PUBLIC) > 27 ? ", too small for load balancers" : ""));
        }
        return Words.list(parts) + ".";
    }

    private int length(Tier tier) {
        return Objects.requireNonNull(found.fit().plan().blocks().get(tier))
                .getFirst()
                .prefixLength();
    }

    private Optional<String> transit() {
        if (!asked.connected()) {
            return Optional.empty();
        }
        return Optional.of("The VPC propagates nothing to the transit gateway; static routes lead to "
                + Words.list(asked.granted().stream().map(Cidr::toString).toList()) + " alone"
                + (trial.mode().usesSecondaryBlock() ? ", so that nothing of " + secondary() + " gets out" : "") + ". "
                + switch (trial.layout().transit()) {
                    case OWN -> "The attachment has subnets of its own.";
                    case INSIDE -> "The attachment stands in the non-routable block, which costs nothing there.";
                    case WITH_NODES, NONE -> "The attachment stands beside the nodes, for want of room.";
                });
    }

    private String services() {
        return asked.ipv6()
                ? "EKS chooses the service range itself: an IPv6 one."
                : "Services have " + ServiceRange.of(asked).orElseThrow()
                        + ", which meets nothing granted or connected.";
    }

    /// The notes of the design: reasons and slots.
    String notes(List<String> reasons, List<Slot> slots) {
        StringBuilder notes = new StringBuilder("Planned from requirements: ")
                .append(Words.count(asked.pods(), "pod", "pods"))
                .append(asked.growthPercent() == 0 ? "" : " and " + asked.growthPercent() + " % more in the end")
                .append(" in ")
                .append(asked.zones().size())
                .append(" zones, ")
                .append(Words.list(asked.granted().stream().map(Cidr::toString).toList()))
                .append(" granted.\n");
        reasons.forEach(reason -> notes.append("- ").append(reason).append('\n'));
        if (!slots.isEmpty()) {
            notes.append("Kept free for a later zone: ")
                    .append(slots.stream()
                            .map(slot -> slot.cidr() + " (" + slot.tier().key()
                                    + (choice.spareZones() > 1
                                            ? ", zone " + (asked.zones().size() + slot.zone() + 1)
                                            : "")
                                    + ")")
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        return notes.toString();
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
