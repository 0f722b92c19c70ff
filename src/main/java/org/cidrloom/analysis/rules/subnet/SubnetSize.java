package org.cidrloom.analysis.rules.subnet;

import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;

/// A subnet is a /16 to a /28 (SUB-01).
public final class SubnetSize implements Rule.OfVpc {
    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A subnet has a size that AWS refuses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        return Problem.ofEach(
                vpc.subnets(), subnet -> isWrong(subnet.cidr().prefixLength()), subnet -> problem(vpc, subnet));
    }

    private static boolean isWrong(int prefixLength) {
        return prefixLength < LARGEST || prefixLength > SMALLEST;
    }

    private static Problem problem(Vpc vpc, Subnet subnet) {
        boolean small = subnet.cidr().prefixLength() > SMALLEST;
        Problem problem = Problem.of(
                new OfSubnet(vpc.id(), subnet.id()),
                "Subnet " + subnet.id() + " of VPC " + vpc.id() + " (" + subnet.cidr() + ") has "
                        + Words.count(subnet.cidr().addressCount(), "address", "addresses")
                        + ", but a subnet has to be a /16 to a /28 (65,536 to 16 addresses), of which AWS keeps 5."
                        + (small ? " Make it a /28 or larger." : " Cut it into /16s or smaller."));
        return Renumbering.moveSubnet(vpc, subnet, small ? SMALLEST : LARGEST)
                .map(problem::mendedBy)
                .orElse(problem);
    }
}
