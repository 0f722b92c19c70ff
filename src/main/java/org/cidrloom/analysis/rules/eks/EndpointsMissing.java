package org.cidrloom.analysis.rules.eks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cidrloom.analysis.DefaultRoute;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.VpcEdits;

/// What nodes call that have no way to the internet has to be in the VPC (EKS-13, EKS-19). One finding for the VPC,
/// whose endpoints serve all its clusters.
public final class EndpointsMissing implements Rule.OfConnectedVpc {
    /// What every node calls. The gateway endpoint of S3 comes with ecr.dkr.
    private static final List<String> NEEDED = List.of("ec2", "ecr.api", "ecr.dkr", "sts");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Nodes without a way to the internet lack interface endpoints";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        List<Cluster> clusters = facts.clustersOf(vpc.id());
        return clusters.isEmpty() ? List.of() : Problem.listOf(problem(vpc, clusters, facts));
    }

    private static Optional<Problem> problem(Vpc vpc, List<Cluster> clusters, Facts facts) {
        List<String> missing = missing(vpc, facts.regionOf(vpc));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        SequencedSet<Subnet> isolated = new LinkedHashSet<>();
        SequencedSet<String> owners = new LinkedHashSet<>();
        for (Cluster cluster : clusters) {
            for (NodeGroup group : cluster.nodeGroups()) {
                for (Subnet subnet : facts.subnetsOf(cluster, group)) {
                    if (DefaultRoute.of(vpc, subnet, facts) == DefaultRoute.NONE) {
                        isolated.add(subnet);
                        owners.add(cluster.id());
                    }
                }
            }
        }
        return isolated.isEmpty() ? Optional.empty() : Optional.of(problem(vpc, owners, isolated, missing));
    }

    private static List<String> missing(Vpc vpc, String region) {
        if (vpc.interfaceEndpoints().isEmpty()) {
            return NEEDED;
        }
        if (vpc.interfaceEndpoints().containsAll(NEEDED)) {
            return List.of();
        }
        Set<String> has = vpc.interfaceEndpoints().stream()
                .map(service -> service.replace("com.amazonaws." + region + ".", ""))
                .collect(Collectors.toSet());
        return NEEDED.stream().filter(service -> !has.contains(service)).toList();
    }

    private static Problem problem(
            Vpc vpc, SequencedSet<String> owners, SequencedSet<Subnet> isolated, List<String> missing) {
        List<String> all = Stream.concat(vpc.interfaceEndpoints().stream(), missing.stream())
                .toList();
        Problem problem = Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "Nodes of " + (owners.size() == 1 ? "cluster " : "clusters ") + Words.list(owners)
                                + " start in "
                                + Words.list(isolated.stream().map(Subnet::id).toList()) + " of VPC "
                                + vpc.id() + ", which have no way to the internet, and the VPC has no interface "
                                + (missing.size() == 1 ? "endpoint" : "endpoints") + " for " + Words.list(missing)
                                + ". Nodes call EC2 for pod addresses, STS for credentials, and ECR for images, whose"
                                + " layers are in S3 (a gateway endpoint, which comes with ecr.dkr); without them"
                                + " they do not become Ready. Add the endpoints, one address each in each zone, or a"
                                + " NAT gateway. Services that pods call themselves, such as logs, eks-auth or"
                                + " elasticloadbalancing, need endpoints as well.")
                .relatedTo(owners.stream().map(ElementId.OfCluster::new).toList())
                .relatedTo(isolated.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList())
                .mendedBy(VpcEdits.changeInterfaceEndpoints(vpc.id(), all));
        boolean publicSubnets = vpc.subnets().stream().anyMatch(subnet -> subnet.tier() == Tier.PUBLIC);
        boolean served =
                isolated.stream().allMatch(subnet -> subnet.tier() != Tier.DATABASE && subnet.tier() != Tier.TRANSIT);
        return publicSubnets && served
                ? problem.mendedBy(Edit.all(
                        "Give " + vpc.id() + " NAT gateways",
                        List.of(
                                VpcEdits.changeInternet(vpc.id(), true),
                                VpcEdits.changeNat(vpc.id(), NatMode.PER_ZONE))))
                : problem;
    }
}
