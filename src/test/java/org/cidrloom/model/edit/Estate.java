package org.cidrloom.model.edit;

import java.util.List;
import java.util.Map;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Cni;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Peering;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.net.Cidr;

/// A design in which everything refers to everything, for the tests of edits.
final class Estate {
    private Estate() {}

    static Cidr cidr(String text) {
        return Cidr.parse(text);
    }

    static Design design() {
        Network network = Network.empty("payments", "eu-west-1", List.of("eu-west-1a", "eu-west-1b"))
                .with(b -> b.tags(Map.of("Owner", "platform"))
                        .addressPools(List.of(new AddressPool("corp", null, cidr("10.24.0.0/16"), null)))
                        .networks(
                                List.of(new ExternalNetwork("stockholm", null, List.of(cidr("192.168.1.0/24")), null)))
                        .vpcs(List.of(payments(), billing()))
                        .transitGateways(List.of(hub()))
                        .peerings(List.of(new Peering("payments", "billing")))
                        .clusters(List.of(cluster())));
        return new Design(
                network,
                new Drawing(Map.of(
                        "payments", new Position(1, 2),
                        "payments/node-a", new Position(3, 4),
                        "payments@hub", new Position(5, 6),
                        "payments~billing", new Position(7, 8),
                        "eks", new Position(9, 10),
                        "eks/general", new Position(11, 12),
                        "hub/main", new Position(13, 14))));
    }

    static Vpc payments() {
        return Vpc.of("payments", List.of(block("10.24.56.128/25", true), block("100.64.0.0/16", false)))
                .with(b -> b.subnets(List.of(
                                Subnet.of("node-a", Tier.NODE, "eu-west-1a", cidr("10.24.56.128/26")),
                                Subnet.of("node-b", Tier.NODE, "eu-west-1b", cidr("10.24.56.192/27")),
                                Subnet.of("pod-a", Tier.POD, "eu-west-1a", cidr("100.64.0.0/19"))
                                        .withReservations(List.of(new Subnet.Reservation(
                                                cidr("100.64.16.0/20"), ReservationType.PREFIX)))))
                        .routes(List.of(
                                new VpcRoute(Tier.NODE, cidr("10.0.0.0/8"), "hub"),
                                new VpcRoute(Tier.NODE, cidr("10.30.0.0/24"), "billing"))));
    }

    static Vpc billing() {
        return Vpc.of("billing", List.of(block("10.30.0.0/24", true)))
                .withRoutes(List.of(new VpcRoute(Tier.NODE, cidr("10.24.56.128/25"), "payments")));
    }

    static TransitGateway hub() {
        return new TransitGateway(
                "hub",
                null,
                TransitGateway.DEFAULT_ASN,
                false,
                List.of(
                        new TransitRouteTable(
                                "main",
                                List.of(
                                        new TransitRoute(cidr("10.24.56.128/25"), "payments"),
                                        new TransitRoute(cidr("100.64.0.0/10"), null))),
                        new TransitRouteTable("spare", List.of())),
                List.of(
                        new Attachment("payments", List.of("node-a", "node-b"), "main", List.of("main", "spare")),
                        new Attachment("stockholm", List.of(), "main", List.of("main"))),
                null);
    }

    static Cluster cluster() {
        return Cluster.of("eks", "payments", List.of("node-a", "node-b"))
                .with(b -> b.cni(Cni.DEFAULT.with(
                                c -> c.customNetworking(true).podSubnets(Map.of("eu-west-1a", "pod-a"))))
                        .nodeGroups(List.of(NodeGroup.of(
                                "general",
                                List.of("t3.medium"),
                                List.of("node-a", "node-b"),
                                new NodeGroup.NodeCount(2, 2, 6)))));
    }

    private static CidrBlock block(String text, boolean routable) {
        return new CidrBlock(cidr(text), routable);
    }
}
