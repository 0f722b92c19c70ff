package org.cidrloom.analysis.rules.pods;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.FixedConsumer;
import org.cidrloom.capacity.Layer;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;

/// A subnet holds what its nodes and pods take with the most nodes and while rolling, warm pools included (EKS-20,
/// CNI-30, CNI-34).
public final class SubnetExhausted implements Rule.OfConnectedVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A subnet runs out of addresses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/best-practices/ip-opt.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        List<Problem> problems = new ArrayList<>();
        facts.capacityOf(vpc.id()).ifPresent(capacity -> {
            for (SubnetLoad load : capacity.subnets().values()) {
                if (load.isExhausted() || worst(load) > load.usable()) {
                    problems.add(problem(load, facts));
                }
            }
        });
        return problems;
    }

    private static Problem problem(SubnetLoad load, Facts facts) {
        Users users = Users.of(load.subnet(), facts);
        Problem problem = Problem.of(load.subnet(), detail(load, users, facts))
                .relatedTo(users.ids())
                .relatedTo(users.clusters().stream()
                        .map(cluster -> new ElementId.OfCluster(cluster.id()))
                        .toList());
        return fixes(load, users, facts).reduce(problem, Problem::mendedBy, (first, second) -> second);
    }

    private static String detail(SubnetLoad load, Users users, Facts facts) {
        String cidr = facts.vpc(load.subnet().vpc())
                .flatMap(vpc -> vpc.subnet(load.subnet().subnet()))
                .map(Subnet::cidr)
                .map(block -> " (" + block + ")")
                .orElse("");
        StringBuilder text =
                new StringBuilder("Subnet " + load.subnet().subnet() + cidr + " in " + load.zone() + " has "
                        + Words.count(load.usable(), "usable address", "usable addresses") + ", and up to "
                        + Words.number(worst(load)) + " are asked for ("
                        + Words.number(load.demand().desired())
                        + " with the usual nodes, " + Words.number(load.demand().surge())
                        + " with the most and while rolling: " + parts(load) + ").");
        if (worst(load) <= load.usable()) {
            text.append(" CIDR reservations keep too many of them for prefixes.");
        }
        text.append(users.idleNodes(facts));
        text.append(" Once it is empty, new nodes do not start and pods stay in ContainerCreating. Move pods to subnets"
                + " of their own by custom networking, hold fewer addresses ready, or give the subnet a larger block.");
        return text.toString();
    }

    private static String parts(SubnetLoad load) {
        List<String> parts = new ArrayList<>();
        if (load.fixed() > 0) {
            parts.add(Words.number(load.fixed()) + " for " + Words.list(consumers(load)));
        }
        add(parts, load.layer(Layer.Kind.NODES), "for network interfaces of nodes");
        add(parts, load.layer(Layer.Kind.PODS), "for pods");
        add(parts, load.layer(Layer.Kind.WARM), "held by warm pools for pods that are not there");
        add(parts, load.layer(Layer.Kind.SURGE), "for extra nodes while rolling");
        return Words.list(parts);
    }

    private static List<String> consumers(SubnetLoad load) {
        Map<FixedConsumer.Kind, Integer> byKind = new EnumMap<>(FixedConsumer.Kind.class);
        load.consumers().forEach(consumer -> byKind.merge(consumer.kind(), consumer.addresses(), Integer::sum));
        return byKind.entrySet().stream()
                .map(kind -> kind.getKey().words() + " (" + kind.getValue() + ")")
                .toList();
    }

    /// What is asked for at the worst stage. Fewer nodes can take more: each then runs more pods, and holds more
    /// ready.
    private static long worst(SubnetLoad load) {
        return load.demand().peak();
    }

    private static void add(List<String> parts, long addresses, String what) {
        if (addresses > 0) {
            parts.add(Words.number(addresses) + " " + what);
        }
    }

    private static Stream<Edit> fixes(SubnetLoad load, Users users, Facts facts) {
        return Stream.of(customNetworking(users, facts), LargerSubnet.of(load, worst(load), facts))
                .flatMap(Optional::stream);
    }

    private static Optional<Edit> customNetworking(Users users, Facts facts) {
        List<Cluster> clusters = users.groups().stream()
                .filter(Users.User::pods)
                .map(Users.User::cluster)
                .filter(cluster -> !cluster.cni().customNetworking())
                .distinct()
                .toList();
        return clusters.size() == 1 ? PodSubnets.introduced(clusters.getFirst(), facts) : Optional.empty();
    }
}
