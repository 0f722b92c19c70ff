package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;

/// Where the design has address pools, a routable block of a VPC that is still to be built lies in one of them.
/// Blocks that stay inside their VPC need no allocation, and what exists is as it is.
public final class PoolAllocationOutside implements Rule.OfConnectedVpc {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A routable block lies in none of the address pools";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/ipam/how-it-works-ipam.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Facts facts) {
        List<AddressPool> pools = facts.addressPools();
        if (pools.isEmpty() || vpc.existing()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (CidrBlock block : vpc.cidrs()) {
            boolean allocated = pools.stream().anyMatch(pool -> pool.cidr().contains(block.cidr()));
            if (block.routable() && !allocated) {
                problems.add(problem(vpc, block, pools, facts));
            }
        }
        return problems;
    }

    private static Problem problem(Vpc vpc, CidrBlock block, List<AddressPool> pools, Facts facts) {
        String told = Words.list(
                pools.stream().map(pool -> pool.id() + " (" + pool.cidr() + ")").toList());
        Problem problem = Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        block.cidr() + " of VPC " + vpc.id() + " is routable and lies in none of the address pools: "
                                + told
                                + ". Others may be given the same range, because nobody has it down. Take a block"
                                + " of a pool, add a pool for the range, or mark the block non-routable.")
                .relatedTo(pools.stream()
                        .map(pool -> new ElementId.OfPool(pool.id()))
                        .toList());
        return facts.freeOfPools(block.cidr().prefixLength())
                .map(free -> problem.mendedBy(Renumbering.moveBlock(vpc, block.cidr(), free)))
                .orElse(problem);
    }
}
