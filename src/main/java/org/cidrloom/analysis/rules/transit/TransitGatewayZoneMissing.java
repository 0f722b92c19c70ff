package org.cidrloom.analysis.rules.transit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.TransitEdits;

/// A VPC attachment has a subnet in every zone that workloads use (TGW-02). Workloads are nodes, and the subnets of the
/// private, node, control-plane and database tiers; pod subnets are where their nodes are. Local Zones have no subnet
/// of an attachment: what runs there goes through the parent zone (TGW-01).
public final class TransitGatewayZoneMissing implements Rule.OfAttached {
    private static final Set<Tier> WORKLOADS = Set.of(Tier.PRIVATE, Tier.NODE, Tier.CONTROL_PLANE, Tier.DATABASE);

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A transit gateway attachment has no subnet in a zone that workloads use";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html";
    }

    @Override
    public List<Problem> check(Attached attached, Facts facts) {
        return facts
                .vpc(attached.attachment().to())
                .filter(vpc -> !isToldElsewhere(attached.attachment()))
                .flatMap(vpc -> problem(attached, vpc, facts.regionOf(vpc), facts.clustersOf(vpc.id())))
                .stream()
                .toList();
    }

    /// No subnet at all: of an existing VPC nobody said where its attachment is, and of others the rule
    /// transit-gateway-no-subnet tells.
    private static boolean isToldElsewhere(Attachment attachment) {
        return attachment.subnets().isEmpty();
    }

    private static Optional<Problem> problem(Attached attached, Vpc vpc, String region, List<Cluster> clusters) {
        Attachment attachment = attached.attachment();
        String gateway = attached.gateway();
        Set<String> held = new HashSet<>();
        for (String id : attachment.subnets()) {
            vpc.subnet(id).ifPresent(subnet -> held.add(subnet.zone()));
        }
        Map<String, List<Subnet>> missing = new LinkedHashMap<>();
        Set<String> ofNodes = subnetsOfNodes(clusters);
        for (Subnet subnet : vpc.subnets()) {
            boolean workload = WORKLOADS.contains(subnet.tier()) || ofNodes.contains(subnet.id());
            if (workload
                    && !held.contains(subnet.zone())
                    && DedicatedSubnets.canHoldAttachments(region, subnet.zone())) {
                missing.computeIfAbsent(subnet.zone(), zone -> new ArrayList<>())
                        .add(subnet);
            }
        }
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        List<Subnet> cutOff = missing.values().stream().flatMap(List::stream).toList();
        List<String> added =
                missing.keySet().stream().map(zone -> best(vpc, zone)).toList();
        return Optional.of(Problem.of(
                        attached.id(),
                        "The attachment of VPC " + vpc.id() + " to transit gateway " + gateway
                                + " has no subnet in " + Words.list(missing.keySet()) + ", where "
                                + Words.list(cutOff.stream().map(Subnet::id).toList()) + " "
                                + Words.is(cutOff)
                                + ". What runs in a zone without a subnet of the attachment cannot reach the transit"
                                + " gateway, nor be reached through it. Add one subnet of each such zone, best a small"
                                + " one of its own.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.id()), new OfTransitGateway(gateway)))
                .relatedTo(cutOff.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList())
                .mendedBy(TransitEdits.changeAttachmentSubnets(
                        gateway,
                        vpc.id(),
                        Stream.concat(attachment.subnets().stream(), added.stream())
                                .toList())));
    }

    private static Set<String> subnetsOfNodes(List<Cluster> clusters) {
        Set<String> subnets = new HashSet<>();
        for (Cluster cluster : clusters) {
            for (NodeGroup group : cluster.nodeGroups()) {
                subnets.addAll(group.subnets());
            }
        }
        return subnets;
    }

    /// The subnet of the zone to attach: a transit subnet, else a workload's.
    private static String best(Vpc vpc, String zone) {
        return vpc.subnets().stream()
                .filter(subnet -> subnet.zone().equals(zone))
                .min(Comparator.comparing((Subnet subnet) -> subnet.tier() != Tier.TRANSIT)
                        .thenComparing(subnet -> !WORKLOADS.contains(subnet.tier())))
                .orElseThrow()
                .id();
    }
}
