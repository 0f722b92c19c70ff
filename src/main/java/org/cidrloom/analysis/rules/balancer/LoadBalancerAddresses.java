package org.cidrloom.analysis.rules.balancer;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.FixedConsumer;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.Vpc;

/// An internet-facing Network Load Balancer finds eight free addresses in each subnet, although it takes one
/// (EKS-17). The eight of an Application Load Balancer are counted as taken, so that the rule subnet-exhausted
/// tells of them.
public final class LoadBalancerAddresses implements Rule.OfConnectedVpc {
    private static final int NEEDED = 8;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A subnet has too few addresses for a load balancer";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        return vpc.loadBalancers().stream()
                .filter(balancer -> balancer.type() == LoadBalancer.Type.NETWORK
                        && balancer.scheme() == LoadBalancer.Scheme.INTERNET_FACING)
                .flatMap(balancer -> problem(vpc, balancer, facts).stream())
                .toList();
    }

    private static Optional<Problem> problem(Vpc vpc, LoadBalancer balancer, Facts facts) {
        List<SubnetLoad> full = balancer.subnets().stream()
                .distinct()
                .flatMap(id -> facts.capacity().subnet(new OfSubnet(vpc.id(), id)).stream())
                .filter(load -> !load.isExhausted() && free(balancer, load) < NEEDED)
                .toList();
        if (full.isEmpty()) {
            return Optional.empty();
        }
        List<String> told = full.stream()
                .map(load -> load.subnet().subnet() + " has "
                        + Words.count(free(balancer, load), "free address", "free addresses"))
                .toList();
        return Optional.of(Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "Beside what else stands there with the most nodes, " + Words.list(told)
                                + " for the internet-facing Network Load Balancer " + balancer.id() + " of VPC "
                                + vpc.id() + ". AWS wants 8 free ones in each of its subnets, although it takes one,"
                                + " and refuses it else. Give it larger subnets, or subnets with less in them.")
                .relatedTo(full.stream().map(SubnetLoad::subnet).toList()));
    }

    /// What is nobody's, and what the capacity counts for this load balancer.
    private static long free(LoadBalancer balancer, SubnetLoad load) {
        return load.headroom()
                + load.consumers().stream()
                        .filter(consumer -> consumer.kind() == FixedConsumer.Kind.LOAD_BALANCER
                                && balancer.id().equals(consumer.of()))
                        .mapToInt(FixedConsumer::addresses)
                        .sum();
    }
}
