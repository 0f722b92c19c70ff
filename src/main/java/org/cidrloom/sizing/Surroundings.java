package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;

/// What the VPC is connected to: existing VPCs, the networks on premises, and the transit gateway between them.
final class Surroundings {
    private static final String HUB = "hub";
    private static final String TABLE = "main";
    private static final String OUTSIDE = "on-premises";
    private static final String VPC = "other-vpc";
    private static final Set<String> IDS = Set.of(HUB, OUTSIDE, GrantedPools.ID);
    private static final Cidr SHARED = Cidr.parse("100.64.0.0/10");

    private Surroundings() {}

    /// Whether something of the surroundings may be called so.
    static boolean isId(String id) {
        return IDS.contains(id) || id.matches("(" + VPC + "|" + GrantedPools.ID + ")-\\d+");
    }

    /// The existing VPCs, one for each range.
    static List<Vpc> vpcs(Requirements asked) {
        List<Vpc> vpcs = new ArrayList<>();
        for (Cidr range : asked.otherVpcs()) {
            vpcs.add(Vpc.of(VPC + "-" + (vpcs.size() + 1), List.of(CidrBlock.routable(range)))
                    .withExisting(true));
        }
        return vpcs;
    }

    /// The networks on premises.
    ///
    /// A range that contains the granted one or another VPC is a summary of more than is there, such as 10.0.0.0/8
    /// for the whole company: what is elsewhere is taken out of it.
    static List<ExternalNetwork> networks(Requirements asked) {
        if (asked.onPremises().isEmpty()) {
            return List.of();
        }
        List<Cidr> elsewhere = new ArrayList<>(asked.granted());
        elsewhere.addAll(asked.otherVpcs());
        List<Cidr> ranges = new ArrayList<>();
        for (Cidr range : outermost(asked.onPremises())) {
            List<Cidr> inside = elsewhere.stream().filter(range::contains).toList();
            ranges.addAll(
                    inside.isEmpty()
                            ? List.of(range)
                            : CidrSet.of(inside).complementWithin(range).prefixes());
        }
        return List.of(new ExternalNetwork(OUTSIDE, "On premises", ranges, null));
    }

    private static List<Cidr> outermost(List<Cidr> ranges) {
        return ranges.stream()
                .distinct()
                .filter(range -> ranges.stream().noneMatch(other -> !other.equals(range) && other.contains(range)))
                .toList();
    }

    /// The granted range that something connected has already, and what has it; empty where all are free.
    static Optional<Taken> taken(Requirements asked) {
        for (Cidr granted : asked.granted()) {
            for (Cidr vpc : asked.otherVpcs()) {
                if (vpc.overlaps(granted)) {
                    return Optional.of(new Taken(granted, vpc));
                }
            }
            for (Cidr outside : asked.onPremises()) {
                if (granted.contains(outside)) {
                    return Optional.of(new Taken(granted, outside));
                }
            }
        }
        return Optional.empty();
    }

    /// A granted range and the connected one that it meets.
    record Taken(Cidr granted, Cidr by) {}

    /// The transit gateway; none where nothing is connected.
    ///
    /// The VPC propagates nothing, because it could only propagate all its blocks (TGW-06): static routes lead
    /// to the routable ones, and what is non-routable is dropped (TGW-16).
    ///
    /// @param subnets where the VPC's attachment stands
    static List<TransitGateway> gateways(Requirements asked, String vpc, List<String> subnets) {
        if (!asked.connected()) {
            return List.of();
        }
        List<TransitRoute> routes = new ArrayList<>();
        asked.granted().forEach(block -> routes.add(new TransitRoute(block, vpc)));
        if (asked.connectedRanges().stream().noneMatch(SHARED::overlaps)
                && asked.granted().stream().noneMatch(SHARED::overlaps)) {
            routes.add(new TransitRoute(SHARED, null));
        }
        List<Attachment> attachments = new ArrayList<>();
        vpcs(asked).forEach(other -> attachments.add(propagating(other.id())));
        networks(asked).forEach(outside -> attachments.add(propagating(outside.id())));
        attachments.add(new Attachment(vpc, subnets, TABLE, List.of()));
        return List.of(new TransitGateway(
                HUB,
                "Transit gateway",
                TransitGateway.DEFAULT_ASN,
                true,
                List.of(new TransitRouteTable(TABLE, routes)),
                attachments,
                null));
    }

    private static Attachment propagating(String id) {
        return new Attachment(id, List.of(), TABLE, List.of(TABLE));
    }
}
