package org.cidrloom.analysis.rules.transit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;

/// A VPC attachment has subnets of its own (TGW-03): of the transit tier, with nothing of a cluster in them.
public final class TransitGatewayWorkloadSubnet implements Rule.OfAttached {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A transit gateway attachment shares its subnets with workloads";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html";
    }

    @Override
    public List<Problem> check(Attached attached, Facts facts) {
        return facts
                .vpc(attached.attachment().to())
                .flatMap(vpc -> problem(attached, vpc, facts.clustersOf(vpc.id())))
                .stream()
                .toList();
    }

    private static Optional<Problem> problem(Attached attached, Vpc vpc, List<Cluster> clusters) {
        Set<String> used = usedBy(clusters);
        List<Subnet> named = DedicatedSubnets.of(vpc, attached.attachment().subnets());
        List<Subnet> shared = named.stream()
                .filter(subnet -> subnet.tier() != Tier.TRANSIT || used.contains(subnet.id()))
                .toList();
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        Problem problem = Problem.of(
                        attached.id(),
                        "The attachment of VPC " + vpc.id() + " to transit gateway " + attached.gateway()
                                + " stands in "
                                + Words.list(shared.stream()
                                        .map(subnet -> told(subnet, used))
                                        .toList())
                                + ". The route table and the network ACL of such a subnet then hold for the workloads"
                                + " and for what comes through the gateway alike, and the two compete for addresses."
                                + " Give the attachment a small subnet of its own in each zone, a /28, with one route"
                                + " table for all of them.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.id())))
                .relatedTo(shared.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList());
        return Optional.of(
                mend(attached, vpc, named, used).map(problem::mendedBy).orElse(problem));
    }

    private static String told(Subnet subnet, Set<String> used) {
        String what = subnet.tier() == Tier.TRANSIT && used.contains(subnet.id())
                ? "which a cluster uses too"
                : "a " + subnet.tier().key() + " subnet";
        return subnet.id() + " (" + what + ")";
    }

    /// No fix where a transit subnet is the one that is shared: then the cluster is what should move.
    private static Optional<Edit> mend(Attached attached, Vpc vpc, List<Subnet> named, Set<String> used) {
        boolean transitInUse =
                vpc.subnets().stream().anyMatch(subnet -> subnet.tier() == Tier.TRANSIT && used.contains(subnet.id()));
        List<String> zones = named.stream().map(Subnet::zone).distinct().toList();
        return transitInUse ? Optional.empty() : DedicatedSubnets.attached(attached.gateway(), vpc, zones);
    }

    private static Set<String> usedBy(List<Cluster> clusters) {
        Set<String> used = new HashSet<>();
        for (Cluster cluster : clusters) {
            used.addAll(cluster.subnets());
            used.addAll(cluster.cni().podSubnets().values());
            cluster.nodeGroups().forEach(group -> used.addAll(group.subnets()));
        }
        return used;
    }
}
