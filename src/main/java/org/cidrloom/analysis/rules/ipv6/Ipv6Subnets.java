package org.cidrloom.analysis.rules.ipv6;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.VpcEdits;

/// An IPv6 cluster needs an IPv6 block of its VPC and a /64 of each of its subnets and its nodes' (V6-01).
public final class Ipv6Subnets implements Rule.OfCluster {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "An IPv6 cluster has subnets without IPv6";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/cni-ipv6.html";
    }

    @Override
    public List<Problem> check(Cluster cluster, Facts facts) {
        Optional<Vpc> vpc = facts.vpc(cluster);
        if (cluster.ipFamily() != IpFamily.IPV6 || vpc.isEmpty()) {
            return List.of();
        }
        Set<String> used = new HashSet<>(cluster.subnets());
        cluster.nodeGroups().forEach(group -> used.addAll(group.subnets()));
        List<Subnet> without = vpc.get().subnets().stream()
                .filter(subnet -> used.contains(subnet.id()) && subnet.ipv6Index() == null)
                .toList();
        boolean noBlock = vpc.get().ipv6() instanceof Ipv6.None;
        if (without.isEmpty() && !noBlock) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        if (noBlock) {
            told.add("VPC " + vpc.get().id() + " has no IPv6 block");
        }
        if (!without.isEmpty()) {
            told.add(Words.list(without.stream().map(Subnet::id).toList()) + (without.size() == 1 ? " has" : " have")
                    + " no /64 of it");
        }
        return List.of(Problem.of(
                        new ElementId.OfCluster(cluster.id()),
                        "Cluster " + cluster.id() + " is an IPv6 cluster, but " + Words.list(told)
                                + ". Its control plane, nodes and pods need IPv6 addresses beside IPv4 ones, and EKS"
                                + " refuses subnets without. Give the VPC an IPv6 block and each of these subnets a"
                                + " /64.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.get().id())))
                .relatedTo(without.stream()
                        .map(subnet -> new OfSubnet(vpc.get().id(), subnet.id()))
                        .toList())
                .mendedBy(mended(vpc.get(), without, noBlock)));
    }

    private static Edit mended(Vpc vpc, List<Subnet> without, boolean noBlock) {
        List<Edit> edits = new ArrayList<>();
        if (noBlock) {
            edits.add(VpcEdits.changeIpv6(vpc.id(), new Ipv6.Amazon()));
        }
        Set<Integer> taken = new HashSet<>();
        for (Subnet subnet : vpc.subnets()) {
            Integer index = subnet.ipv6Index();
            if (index != null) {
                taken.add(index);
            }
        }
        int next = 0;
        for (Subnet subnet : without) {
            while (!taken.add(next)) {
                next++;
            }
            edits.add(SubnetEdits.changeIpv6Index(vpc.id(), subnet.id(), next));
        }
        return Edit.all("Give the subnets of " + vpc.id() + " IPv6 addresses", edits);
    }
}
