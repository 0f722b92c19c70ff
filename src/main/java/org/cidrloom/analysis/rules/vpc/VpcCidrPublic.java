package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Ranges;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// A public block is accepted (VPC-04), but hides the hosts of the internet that have its addresses. 240.0.0.0/4
/// has no such hosts; the rule vpc-cidr-reserved tells of it.
public final class VpcCidrPublic implements Rule.OfVpc {
    private static final List<Cidr> FINE =
            List.of(Ranges.TEN, Ranges.ONE_SEVEN_TWO, Ranges.ONE_NINE_TWO, Ranges.SHARED, Cidr.parse("198.18.0.0/15"));
    private static final List<Cidr> TOLD_ELSEWHERE = List.of(
            Cidr.parse("0.0.0.0/8"),
            Cidr.parse("127.0.0.0/8"),
            Cidr.parse("169.254.0.0/16"),
            Cidr.parse("224.0.0.0/4"),
            Ranges.CLASS_E);

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A block of the VPC is not from a private range";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Cidr> blocks = Renumbering.blocksThat(
                vpc, block -> !isFine(block) && TOLD_ELSEWHERE.stream().noneMatch(block::overlaps));
        if (blocks.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.of(
                new ElementId.OfVpc(vpc.id()),
                Words.list(blocks) + " of VPC " + vpc.id() + " " + Words.is(blocks) + " not from a private range: what"
                        + " runs in the VPC cannot reach the hosts of the internet that have these addresses, unless"
                        + " they are your company's own. RFC 1918 and 100.64.0.0/10 have no such hosts."));
    }

    private static boolean isFine(Cidr block) {
        for (Cidr range : FINE) {
            if (range.contains(block)) {
                return true;
            }
        }
        return false;
    }
}
