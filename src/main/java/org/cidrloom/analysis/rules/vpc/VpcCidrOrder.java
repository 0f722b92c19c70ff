package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Ranges;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// RFC 1918 blocks come before all others. Where the primary is one of the same range, AWS's pages do not say whether a
/// later one is refused (VPC-11, unverified); so this is a warning, and [VpcCidrAssociation] tells what is certain.
public final class VpcCidrOrder implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "An RFC 1918 block comes after a block of another kind";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        if (vpc.cidrs().size() < 2) {
            return List.of();
        }
        Cidr primary = vpc.cidrs().getFirst().cidr();
        List<Cidr> late = vpc.cidrs().stream()
                .map(CidrBlock::cidr)
                .dropWhile(Ranges::isRfc1918)
                .filter(block -> Ranges.rfc1918(block)
                        .filter(range -> range.contains(primary))
                        .isPresent())
                .toList();
        if (late.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "VPC " + vpc.id() + " gets " + Words.list(late) + " after a block that is not RFC 1918."
                                + " AWS's table restricts RFC 1918 blocks there, and says that they have to be"
                                + " associated first; whether it refuses them when the primary block (" + primary
                                + ") is of the same range, its pages leave open. Put RFC 1918 blocks first.")
                .mendedBy(VpcEdits.change(
                        vpc.id(), "Put the RFC 1918 blocks of " + vpc.id() + " first", VpcCidrOrder::sorted)));
    }

    private static Vpc sorted(Vpc vpc) {
        return vpc.withCidrs(Stream.concat(
                        vpc.cidrs().stream().filter(block -> Ranges.isRfc1918(block.cidr())),
                        vpc.cidrs().stream().filter(block -> !Ranges.isRfc1918(block.cidr())))
                .toList());
    }
}
