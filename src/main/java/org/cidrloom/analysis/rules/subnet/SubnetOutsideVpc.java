package org.cidrloom.analysis.rules.subnet;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// A subnet lies in exactly one block of its VPC (SUB-01).
public final class SubnetOutsideVpc implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A subnet does not lie in a block of its VPC";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Cidr> blocks = Renumbering.blocks(vpc);
        List<Problem> problems = new ArrayList<>();
        for (Subnet subnet : vpc.subnets()) {
            if (!isInside(subnet.cidr(), blocks)) {
                problems.add(problem(vpc, blocks, subnet));
            }
        }
        return problems;
    }

    private static boolean isInside(Cidr range, List<Cidr> blocks) {
        for (Cidr block : blocks) {
            if (block.contains(range)) {
                return true;
            }
        }
        return false;
    }

    private static Problem problem(Vpc vpc, List<Cidr> blocks, Subnet subnet) {
        List<Cidr> met = blocks.stream().filter(subnet.cidr()::overlaps).toList();
        String has = blocks.isEmpty() ? "which has no block" : "which has " + Words.list(blocks);
        String what = met.isEmpty()
                ? "Subnet " + subnet.id() + " (" + subnet.cidr() + ") lies outside VPC " + vpc.id() + ", " + has + "."
                : "Subnet " + subnet.id() + " (" + subnet.cidr() + ") reaches beyond " + Words.list(met) + " of VPC "
                        + vpc.id() + ".";
        Problem problem = Problem.of(
                        new OfSubnet(vpc.id(), subnet.id()),
                        what + " A subnet has to lie in one block of its VPC as a whole; two blocks side by side do"
                                + " not count as one. Give it a free block of the VPC, or add a block to the VPC.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.id())));
        return Renumbering.moveSubnet(vpc, subnet, subnet.cidr().prefixLength())
                .map(problem::mendedBy)
                .orElse(problem);
    }
}
