package org.cidrloom.analysis;

import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.NatGateway;

/// Where a subnet's route table sends IPv4 packets that it knows no better way for. It is asked for single subnets,
/// and does not fill their whole route tables.
public enum DefaultRoute {
    /// To the VPC's internet gateway: a way for what has a public address.
    INTERNET_GATEWAY,

    /// To a public NAT gateway.
    NAT_GATEWAY,

    /// Into another network: by a transit gateway, a peering or a private NAT gateway. Whether there is a way to the
    /// internet from there is not asked.
    ELSEWHERE,

    /// Nowhere.
    NONE;

    /// Where that subnet's packets go.
    public static DefaultRoute of(Vpc vpc, Subnet subnet, Facts facts) {
        if (said(vpc, subnet.tier(), facts)) {
            return ELSEWHERE;
        }
        DefaultRoute implied = implied(vpc, subnet);
        if (implied != NONE || subnet.tier() == Tier.TRANSIT) {
            return implied;
        }
        if (isRoutable(vpc, subnet)) {
            return learned(vpc, facts) ? ELSEWHERE : NONE;
        }
        return vpc.nat() == NatMode.PRIVATE && NatGateway.of(vpc).stream().anyMatch(nat -> leads(vpc, nat, facts))
                ? ELSEWHERE
                : NONE;
    }

    /// Whether the rest of the company can answer what the subnet's addresses send: no block of the VPC that it
    /// lies in is marked non-routable.
    public static boolean isRoutable(Vpc vpc, Subnet subnet) {
        return vpc.cidrs().stream()
                .filter(block -> block.cidr().contains(subnet.cidr()))
                .allMatch(CidrBlock::routable);
    }

    private static DefaultRoute implied(Vpc vpc, Subnet subnet) {
        if (!vpc.internet()) {
            return NONE;
        }
        return switch (subnet.tier()) {
            case PUBLIC -> INTERNET_GATEWAY;
            case PRIVATE, NODE, POD, CONTROL_PLANE ->
                NatGateway.of(vpc).stream().allMatch(NatGateway::isPrivate) ? NONE : NAT_GATEWAY;
            case TRANSIT, DATABASE -> NONE;
        };
    }

    private static boolean leads(Vpc vpc, NatGateway nat, Facts facts) {
        return learned(vpc, facts)
                || vpc.subnet(nat.subnet())
                        .filter(home -> said(vpc, home.tier(), facts))
                        .isPresent();
    }

    private static boolean said(Vpc vpc, Tier tier, Facts facts) {
        return vpc.routes().stream().anyMatch(route -> route.tier() == tier && isAnywhere(route.destination()))
                || vpc.prefixListRoutes().stream()
                        .filter(route -> route.tier() == tier)
                        .flatMap(route -> facts.prefixList(route.prefixList()).stream())
                        .flatMap(list -> list.cidrs().stream())
                        .anyMatch(DefaultRoute::isAnywhere);
    }

    private static boolean isAnywhere(Cidr range) {
        return range.isIpv4() && range.prefixLength() == 0;
    }

    /// Whether a table that the VPC is associated with has a default route that leads out of the VPC.
    private static boolean learned(Vpc vpc, Facts facts) {
        for (Attached attached : facts.attachmentsOf(vpc.id())) {
            String table = attached.attachment().association();
            if (table != null
                    && facts.defaultOf(attached.table(table))
                            .filter(via -> !via.equals(vpc.id()))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
