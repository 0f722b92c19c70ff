package org.cidrloom.analysis.rules.balancer;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;

/// An internet-facing load balancer stands in public subnets of a VPC with an internet gateway (EKS-15).
public final class LoadBalancerScheme implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "An internet-facing load balancer stands in subnets without an internet gateway";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/eks/latest/userguide/alb-ingress.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Problem> problems = new ArrayList<>();
        for (LoadBalancer balancer : vpc.loadBalancers()) {
            List<Subnet> inside = vpc.subnets(balancer.subnets()).stream()
                    .filter(subnet -> !vpc.internet() || subnet.tier() != Tier.PUBLIC)
                    .toList();
            if (balancer.scheme() == LoadBalancer.Scheme.INTERNET_FACING && !inside.isEmpty()) {
                problems.add(problem(vpc, balancer, inside));
            }
        }
        return problems;
    }

    private static Problem problem(Vpc vpc, LoadBalancer balancer, List<Subnet> inside) {
        List<String> names = inside.stream().map(Subnet::id).toList();
        String why = vpc.internet()
                ? (names.size() == 1 ? "which is not public" : "which are not public")
                        + ": no client on the internet reaches it there"
                : "and the VPC has no internet gateway: AWS refuses it";
        return Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "The internet-facing load balancer " + balancer.id() + " of VPC " + vpc.id() + " stands in "
                                + Words.list(names) + ", " + why + ". Put it into public subnets, or make it"
                                + " internal.")
                .relatedTo(inside.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList())
                .mendedBy(VpcEdits.change(
                        vpc.id(),
                        "Make " + balancer.id() + " internal",
                        was -> was.withLoadBalancers(was.loadBalancers().stream()
                                .map(has -> has.id().equals(balancer.id())
                                        ? has.withScheme(LoadBalancer.Scheme.INTERNAL)
                                        : has)
                                .toList())));
    }
}
