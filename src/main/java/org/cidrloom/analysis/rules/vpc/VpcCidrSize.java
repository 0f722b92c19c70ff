package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// A block of a VPC is a /16 to a /28 (VPC-01).
public final class VpcCidrSize implements Rule.OfVpc {
    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A block of the VPC has a size that AWS refuses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        return Problem.ofEach(
                Renumbering.blocks(vpc),
                block -> block.prefixLength() < LARGEST || block.prefixLength() > SMALLEST,
                block -> problem(vpc, block));
    }

    private static Problem problem(Vpc vpc, Cidr block) {
        boolean large = block.prefixLength() < LARGEST;
        String mend = large
                ? "Take a /16 of it; a VPC that needs more gets several blocks."
                : "Take a /28 or a larger block.";
        return Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        block + " of VPC " + vpc.id() + " has "
                                + Words.count(block.addressCount(), "address", "addresses")
                                + ", but an IPv4 block of a VPC has to be a /16 to a /28 (65,536 to 16 addresses). "
                                + mend)
                .mendedBy(
                        VpcEdits.changeBlock(vpc.id(), block, Cidr.around(block.first(), large ? LARGEST : SMALLEST)));
    }
}
