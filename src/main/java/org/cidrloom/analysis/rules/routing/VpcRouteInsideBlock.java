package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// A route into a block of the VPC itself is taken only for a whole subnet and only to a NAT gateway, a network
/// interface or a Gateway Load Balancer endpoint, and none at all into the addresses of AWS's own services (VPC-17).
/// Routes of a design point to none of these. Blocks after the first are told by the rule vpc-cidr-blocked-by-route.
public final class VpcRouteInsideBlock implements Rule.OfVpc {
    private static final List<Cidr> RESERVED = List.of(Cidr.parse("169.254.168.0/22"), Cidr.parse("fd00:ec2::/32"));

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A route of a VPC leads out of it for addresses of its own";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        if (vpc.routes().isEmpty()) {
            return List.of();
        }
        List<Cidr> blocks = new ArrayList<>();
        if (!vpc.cidrs().isEmpty()) {
            blocks.add(vpc.cidrs().getFirst().cidr());
        }
        if (vpc.ipv6() instanceof Ipv6.Own own) {
            blocks.add(own.cidr());
        }
        blocks.addAll(RESERVED);
        List<Problem> problems = new ArrayList<>();
        for (VpcRoute route : vpc.routes()) {
            around(route, blocks).ifPresent(block -> problems.add(problem(vpc, route, block)));
        }
        return problems;
    }

    private static Optional<Cidr> around(VpcRoute route, List<Cidr> blocks) {
        for (Cidr block : blocks) {
            if (block.contains(route.destination())) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    private static Problem problem(Vpc vpc, VpcRoute route, Cidr block) {
        String where = RESERVED.contains(block)
                ? "inside " + block + ", the addresses of AWS's own services, where no route may lead."
                : "inside " + block
                        + " of the VPC itself, which its local route delivers. AWS takes a more specific route"
                        + " only for a whole subnet, and only to a NAT gateway, a network interface or a Gateway Load"
                        + " Balancer endpoint.";
        return Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        "The route of the " + route.tier().key() + " subnets of VPC " + vpc.id() + " for "
                                + route.destination() + " to " + route.via() + " lies " + where + " Remove it.")
                .mendedBy(VpcEdits.removeRoute(vpc.id(), route));
    }
}
