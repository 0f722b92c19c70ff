package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Ranges;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Cidr;

/// 240.0.0.0/4 is reserved by the IETF, and no AWS page says whether a VPC may have it (VPC-03, unverified): a warning.
public final class VpcCidrReserved implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A block of the VPC is of a range that AWS's pages do not speak of";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Cidr> reserved = Renumbering.blocksThat(vpc, Ranges.CLASS_E::contains);
        if (reserved.isEmpty()) {
            return List.of();
        }
        List<Cidr> blocks = reserved.stream().distinct().toList();
        Problem problem = Problem.of(
                new ElementId.OfVpc(vpc.id()),
                Words.list(blocks) + " of VPC " + vpc.id() + " " + Words.is(blocks) + " of 240.0.0.0/4, which is"
                        + " reserved. AWS's pages neither permit nor forbid it in a VPC, and many hosts and routers"
                        + " drop its packets. Use a block of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or"
                        + " 100.64.0.0/10.");
        return List.of(moved(vpc, blocks).map(problem::mendedBy).orElse(problem));
    }

    private static Optional<Edit> moved(Vpc vpc, List<Cidr> blocks) {
        return blocks.size() > 1
                ? Optional.empty()
                : Renumbering.freeShared(blocks.getFirst().prefixLength(), Renumbering.blocks(vpc))
                        .map(free -> Renumbering.moveBlock(vpc, blocks.getFirst(), free));
    }
}
