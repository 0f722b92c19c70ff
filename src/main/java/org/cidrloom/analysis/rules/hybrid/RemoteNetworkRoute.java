package org.cidrloom.analysis.rules.hybrid;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.DefaultRoute;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// The route tables of the cluster's subnets lead to all networks of hybrid nodes, by a transit gateway or a virtual
/// private gateway (EKS-11).
public final class RemoteNetworkRoute implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The VPC has no route to a network of hybrid nodes";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Optional<Vpc> vpc = facts.vpc(cluster);
        boolean hybrid = !cluster.remoteNodeNetworks().isEmpty()
                || !cluster.remotePodNetworks().isEmpty();
        if (!hybrid || vpc.isEmpty() || cluster.ipFamily() == IpFamily.IPV6) {
            return List.of();
        }
        List<Subnet> subnets = vpc.get().subnets(cluster.subnets());
        List<Cidr> missing = Stream.concat(cluster.remoteNodeNetworks().stream(), cluster.remotePodNetworks().stream())
                .distinct()
                .filter(range -> subnets.stream().anyMatch(subnet -> !leadsTo(vpc.get(), subnet, range, facts)))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "The control plane of cluster " + cluster.id() + " stands in "
                                + Words.list(subnets.stream().map(Subnet::id).toList()) + ", whose routes do not all"
                                + " lead to " + Words.list(missing)
                                + ", where its hybrid nodes or their pods are. Logs,"
                                + " exec and webhooks do not get there. Attach VPC "
                                + vpc.get().id()
                                + " to a transit gateway that leads there, or add routes to a network outside AWS.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.get().id())))
                .relatedTo(subnets.stream()
                        .map(subnet -> new OfSubnet(vpc.get().id(), subnet.id()))
                        .toList()));
    }

    private static boolean leadsTo(Vpc vpc, Subnet subnet, Cidr range, Facts facts) {
        return vpc.routes().stream()
                        .anyMatch(route -> route.tier() == subnet.tier()
                                && route.destination().contains(range))
                || vpc.prefixListRoutes().stream()
                        .filter(route -> route.tier() == subnet.tier())
                        .flatMap(route -> facts.prefixList(route.prefixList()).stream())
                        .flatMap(list -> list.cidrs().stream())
                        .anyMatch(entry -> entry.contains(range))
                || (DefaultRoute.isRoutable(vpc, subnet) && isLearned(vpc, range, facts));
    }

    /// Whether a table that the VPC is associated with leads to the range, so that the VPC's own tables do.
    private static boolean isLearned(Vpc vpc, Cidr range, Facts facts) {
        for (Attached attached : facts.attachmentsOf(vpc.id())) {
            String table = attached.attachment().association();
            boolean leads = table != null
                    && facts.transitTable(attached.table(table))
                            .flatMap(found -> found.lookup(range.first()))
                            .filter(route ->
                                    route.via() != null && route.destination().contains(range))
                            .isPresent();
            if (leads) {
                return true;
            }
        }
        return false;
    }
}
