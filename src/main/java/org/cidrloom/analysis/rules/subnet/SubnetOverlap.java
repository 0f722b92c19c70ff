package org.cidrloom.analysis.rules.subnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// The subnets of one VPC do not overlap (SUB-02). All subnets that lie in one are one finding, with that one as its
/// subject.
public final class SubnetOverlap implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Subnets of one VPC overlap";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Clash.Claim<Subnet>> claims = new ArrayList<>(vpc.subnets().size());
        for (Subnet subnet : vpc.subnets()) {
            claims.add(new Clash.Claim<>(subnet.cidr(), subnet));
        }
        return Problem.ofEach(Clash.among(claims), clash -> Optional.of(problem(vpc, clash)));
    }

    private static Problem problem(Vpc vpc, Clash<Subnet> clash) {
        List<Subnet> subnets = clash.holders();
        Subnet outer = subnets.getFirst();
        List<Subnet> others = subnets.subList(1, subnets.size());
        Problem problem = Problem.of(
                        new OfSubnet(vpc.id(), outer.id()),
                        "Subnet " + told(outer) + " of VPC " + vpc.id() + " shares addresses with "
                                + Words.list(
                                        others.stream().map(SubnetOverlap::told).toList())
                                + ". AWS refuses a subnet that meets another one of its VPC"
                                + " (InvalidSubnet.Conflict). Move one of them to a free block.")
                .relatedTo(others.stream()
                        .map(other -> new OfSubnet(vpc.id(), other.id()))
                        .toList());
        return others.size() > 1
                ? moved(problem, vpc, outer)
                : moved(moved(problem, vpc, others.getFirst()), vpc, outer);
    }

    private static Problem moved(Problem problem, Vpc vpc, Subnet subnet) {
        return Renumbering.moveSubnet(vpc, subnet, subnet.cidr().prefixLength())
                .map(problem::mendedBy)
                .orElse(problem);
    }

    private static String told(Subnet subnet) {
        return subnet.id() + " (" + subnet.cidr() + ")";
    }
}
