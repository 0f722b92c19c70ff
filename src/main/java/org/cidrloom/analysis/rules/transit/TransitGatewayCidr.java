package org.cidrloom.analysis.rules.transit;

import java.util.List;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.net.Cidr;

/// A block of a transit gateway's own is a /24 or larger, in IPv6 a /64 or larger, and not of 169.254.0.0/16 (TGW-10).
public final class TransitGatewayCidr implements Rule.OfGateway {
    private static final Cidr LINK_LOCAL = Cidr.parse("169.254.0.0/16");
    private static final int SMALLEST = 24;
    private static final int SMALLEST_IPV6 = 64;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A block of the transit gateway is one that AWS refuses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/create-tgw.html";
    }

    @Override
    public List<Problem> check(TransitGateway gateway, Facts facts) {
        return Problem.ofEach(
                gateway.cidrs(),
                block -> block.overlaps(LINK_LOCAL) || block.prefixLength() > smallest(block),
                block -> problem(gateway, block));
    }

    private static int smallest(Cidr block) {
        return block.isIpv4() ? SMALLEST : SMALLEST_IPV6;
    }

    private static Problem problem(TransitGateway gateway, Cidr block) {
        Problem problem = Problem.of(
                new OfTransitGateway(gateway.id()),
                "Transit gateway " + gateway.id() + " has the block " + block + " of its own. Such a block, which"
                        + " Connect attachments and private VPNs take addresses from, has to be a /24 or larger, in"
                        + " IPv6 a /64 or larger, and lies outside of 169.254.0.0/16. Take another block.");
        if (block.overlaps(LINK_LOCAL)) {
            return problem;
        }
        Cidr wide = Cidr.around(block.first(), smallest(block));
        return problem.mendedBy(TransitEdits.change(
                gateway.id(),
                "Change block " + block + " of " + gateway.id() + " to " + wide,
                before -> before.withCidrs(before.cidrs().stream()
                        .map(each -> each.equals(block) ? wide : each)
                        .distinct()
                        .toList())));
    }
}
