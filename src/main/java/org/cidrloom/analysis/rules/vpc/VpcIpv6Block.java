package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// The IPv6 block that a VPC brings with it is of a size and a range that a VPC can have (VPC-14). A block of Amazon's
/// choice is a /56 always and nothing to judge.
public final class VpcIpv6Block implements Rule.OfVpc {
    private static final Cidr GLOBAL = Cidr.parse("2000::/3");
    private static final Cidr PRIVATE = Cidr.parse("fd00::/8");
    private static final Cidr PRIVATE_OF_AMAZON = Cidr.parse("fd00::/16");
    private static final int LARGEST = 44;
    private static final int LARGEST_PRIVATE = 9;
    private static final int SMALLEST = 60;
    private static final int STEP = 4;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The IPv6 block of the VPC is one that AWS refuses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        if (!(vpc.ipv6() instanceof Ipv6.Own own)) {
            return List.of();
        }
        Cidr block = own.cidr();
        if (!isPrivate(block) && !GLOBAL.contains(block)) {
            return List.of(ofAnotherRange(vpc, block));
        }
        return isOfSize(block) ? List.of() : List.of(ofAnotherSize(vpc, block));
    }

    private static boolean isPrivate(Cidr block) {
        return PRIVATE.contains(block) && !PRIVATE_OF_AMAZON.overlaps(block);
    }

    private static boolean isOfSize(Cidr block) {
        int length = block.prefixLength();
        if (length > SMALLEST) {
            return false;
        }
        return isPrivate(block) ? length >= LARGEST_PRIVATE : length >= LARGEST && length % STEP == 0;
    }

    private static Problem ofAnotherRange(Vpc vpc, Cidr block) {
        return Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "VPC " + vpc.id() + " brings the IPv6 block " + block + ", which is neither a public one (of"
                                + " 2000::/3) nor a private one that Amazon VPC IPAM hands out (of fd00::/8, but not of"
                                + " fd00::/16). Bring a block that you own, or take one of Amazon's choice.")
                .mendedBy(VpcEdits.changeIpv6(vpc.id(), new Ipv6.Amazon()));
    }

    private static Problem ofAnotherSize(Vpc vpc, Cidr block) {
        String sizes = isPrivate(block)
                ? "a private one a /9 to a /60."
                : "a public one a /44, /48, /52, /56 or /60 (Amazon's own are a /56 always).";
        Problem problem = Problem.of(
                new ElementId.OfVpc(vpc.id()),
                "VPC " + vpc.id() + " brings the IPv6 block " + block + ", a /" + block.prefixLength()
                        + ". The IPv6 block of a VPC has to be of a size that AWS takes: " + sizes
                        + " Take a block of such a size, part of the one you have, or one of Amazon's choice.");
        int next = Math.max(LARGEST, Math.ceilDiv(block.prefixLength(), STEP) * STEP);
        if (next <= SMALLEST) {
            problem = problem.mendedBy(VpcEdits.changeIpv6(vpc.id(), new Ipv6.Own(Cidr.around(block.first(), next))));
        }
        return problem.mendedBy(VpcEdits.changeIpv6(vpc.id(), new Ipv6.Amazon()));
    }
}
