package org.cidrloom.analysis.rules.balancer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.LoadBalancer;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;

/// Each subnet of an Application Load Balancer is a /27 or larger (EKS-16).
public final class LoadBalancerSubnetSize implements Rule.OfVpc {
    private static final int LONGEST_PREFIX = 27;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "An Application Load Balancer stands in a subnet smaller than a /27";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Problem> problems = new ArrayList<>();
        for (LoadBalancer balancer : vpc.loadBalancers()) {
            List<Subnet> small = vpc.subnets(balancer.subnets()).stream()
                    .filter(subnet -> subnet.cidr().prefixLength() > LONGEST_PREFIX)
                    .toList();
            if (balancer.type() == LoadBalancer.Type.APPLICATION && !small.isEmpty()) {
                problems.add(problem(vpc, balancer, small));
            }
        }
        return problems;
    }

    private static Problem problem(Vpc vpc, LoadBalancer balancer, List<Subnet> small) {
        List<String> told = small.stream()
                .map(subnet -> subnet.id() + " (" + subnet.cidr() + ")")
                .toList();
        Problem problem = Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "Application Load Balancer " + balancer.id() + " of VPC " + vpc.id() + " stands in "
                                + Words.list(told) + ". AWS wants a /27 or larger with at least 8 free addresses for"
                                + " each of its subnets, and refuses it else. Make the subnets larger.")
                .relatedTo(small.stream()
                        .map(subnet -> new OfSubnet(vpc.id(), subnet.id()))
                        .toList());
        List<Edit> moves = new ArrayList<>();
        Vpc now = vpc;
        for (Subnet subnet : small) {
            Optional<Edit> move = Renumbering.moveSubnet(now, subnet, LONGEST_PREFIX);
            if (move.isEmpty()) {
                return problem;
            }
            moves.add(move.get());
            now = moved(now, move.get());
        }
        return problem.mendedBy(Edit.all("Make subnets of " + balancer.id() + " larger", moves));
    }

    private static Vpc moved(Vpc vpc, Edit move) {
        Network alone = Network.empty("", "", List.of()).withVpcs(List.of(vpc));
        return move.apply(new Design(alone, new Drawing(Map.of())))
                .network()
                .vpcs()
                .getFirst();
    }
}
