package org.cidrloom.analysis.rules.pods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.Fragmentation;
import org.cidrloom.capacity.Layer;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.CniEdits;
import org.cidrloom.net.Cidr;

/// A subnet has as many whole /28 blocks as its nodes ask for prefixes (SUB-07, CNI-32).
public final class PrefixesExhausted implements Rule.OfConnectedVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A subnet runs out of whole /28 blocks for prefixes";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        List<Problem> problems = new ArrayList<>();
        facts.capacityOf(vpc.id()).ifPresent(capacity -> {
            for (SubnetLoad load : capacity.subnets().values()) {
                if (needed(load) > load.prefixesFree() && isFailure(Users.of(load.subnet(), facts))) {
                    problems.add(problem(load, facts));
                }
            }
        });
        return problems;
    }

    /// Auto Mode falls back to single addresses, which the rule auto-mode-prefixes tells (AUTO-01).
    private static boolean isFailure(Users users) {
        return users.groups().stream()
                .anyMatch(user ->
                        user.cluster().cni().prefixDelegation() && user.group().kind() != NodeGroupKind.AUTO);
    }

    private static long needed(SubnetLoad load) {
        return load.prefixesNeeded().peak();
    }

    /// What is left of the subnet beside the single addresses of nodes and of what stands in it.
    private static long free(SubnetLoad load) {
        return Math.max(0, load.usable() - load.fixed() - load.layer(Layer.Kind.NODES));
    }

    private static Problem problem(SubnetLoad load, Facts facts) {
        Optional<Subnet> subnet = facts.vpc(load.subnet().vpc())
                .flatMap(vpc -> vpc.subnet(load.subnet().subnet()));
        String name = load.subnet().subnet()
                + subnet.map(Subnet::cidr).map(block -> " (" + block + ")").orElse("");
        Users users = Users.of(load.subnet(), facts);
        List<Cluster> clusters = users.clusters().stream()
                .filter(cluster -> cluster.cni().prefixDelegation())
                .toList();
        Problem problem = Problem.of(
                        load.subnet(),
                        "Nodes ask for " + Words.count(needed(load), "prefix", "prefixes")
                                + " of subnet " + name + ", but it has "
                                + Words.count(load.prefixesFree(), "whole free /28", "whole free /28s") + ", although "
                                + Words.count(free(load), "address is", "addresses are")
                                + " free. A prefix is sixteen addresses that start at a multiple of 16, and all of"
                                + " them have to be free: the first and the last /28 hold addresses that AWS keeps, and"
                                + " every single address of a node, a gateway or an endpoint spoils one more."
                                + subnet.map(PrefixesExhausted::reserved).orElse("") + " EC2 then"
                                + " refuses with InsufficientCidrBlocks while addresses are free. Use a larger subnet"
                                + " for pods alone, reserve a part of it for prefixes, or turn prefix delegation"
                                + " off.")
                .relatedTo(users.ids())
                .relatedTo(clusters.stream()
                        .map(cluster -> new ElementId.OfCluster(cluster.id()))
                        .toList());
        problem = subnet.flatMap(here -> Fragmentation.of(here, load).fix())
                .map(problem::mendedBy)
                .orElse(problem);
        for (Cluster cluster : clusters) {
            if (!cluster.cni().customNetworking()) {
                problem = PodSubnets.introduced(cluster, facts)
                        .map(problem::mendedBy)
                        .orElse(problem);
            }
            problem = problem.mendedBy(CniEdits.changePrefixDelegation(cluster.id(), false));
        }
        return problem;
    }

    /// Prefixes come out of the reservations for them alone, where there are any (SUB-06).
    private static String reserved(Subnet subnet) {
        List<Cidr> reserved = subnet.reservations().stream()
                .filter(each -> each.type() == ReservationType.PREFIX)
                .map(Subnet.Reservation::cidr)
                .toList();
        return reserved.isEmpty()
                ? ""
                : " Prefixes come out of the CIDR reservations for them alone, which are " + Words.list(reserved) + ".";
    }
}
