package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Design;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixList;

/// What a design looks like in the file: which keys are written, which go without saying, and what stands on one
/// line. A VPC, gateway, cluster or node group takes a line for each key; whatever there are many of takes one line.
final class DesignTree {
    private DesignTree() {}

    static Tree.Branch of(Design design) {
        Network network = design.network();
        return new BranchBuilder(Shape.DESIGN, false)
                .number("cidrloom", Migrations.CURRENT)
                .text("name", network.name())
                .text("region", network.region())
                .texts("zones", network.zones())
                .textMap("tags", network.tags())
                .text("notes", network.notes())
                .textMap("zoneIds", network.zoneIds())
                .numberMap("quotas", network.quotas())
                .rows("accept", network.accepted(), DesignTree::acceptance, "rule", "subject")
                .rows("addressPools", network.addressPools(), DesignTree::pool, "id")
                .rows("networks", network.networks(), DesignTree::network, "id")
                .rows("prefixLists", network.prefixLists(), DesignTree::prefixList, "id")
                .rows("vpcs", network.vpcs(), VpcTree::of, "id")
                .rows("transitGateways", network.transitGateways(), TransitTree::of, "id")
                .rows("directConnectGateways", network.directConnectGateways(), DesignTree::directConnectGateway, "id")
                .rows("peerings", network.peerings(), DesignTree::peering, "between")
                .rows("clusters", network.clusters(), ClusterTree::of, "id")
                .tree(
                        "drawing",
                        drawing(design.drawing()),
                        Tree.Presence.implied(design.drawing().positions().isEmpty()))
                .build();
    }

    private static Tree acceptance(Acceptance acceptance) {
        return new BranchBuilder(Shape.ACCEPTANCE, true)
                .text("rule", acceptance.rule())
                .text("subject", acceptance.subject())
                .text("why", acceptance.why())
                .build();
    }

    private static Tree prefixList(PrefixList list) {
        return new BranchBuilder(Shape.PREFIX_LIST, true)
                .text("id", list.id())
                .texts("formerIds", list.formerIds())
                .text("name", list.name())
                .number("maxEntries", list.maxEntries())
                .blocks("cidrs", list.cidrs())
                .text("notes", list.notes())
                .build();
    }

    private static Tree directConnectGateway(DirectConnectGateway gateway) {
        return new BranchBuilder(Shape.DIRECT_CONNECT_GATEWAY, true)
                .text("id", gateway.id())
                .texts("formerIds", gateway.formerIds())
                .text("name", gateway.name())
                .shown("asn", gateway.asn(), DirectConnectGateway.DEFAULT_ASN)
                .texts("networks", gateway.networks())
                .texts("vpcs", gateway.vpcs())
                .text("notes", gateway.notes())
                .build();
    }

    private static Tree pool(AddressPool pool) {
        return new BranchBuilder(Shape.POOL, true)
                .text("id", pool.id())
                .text("name", pool.name())
                .block("cidr", pool.cidr())
                .text("notes", pool.notes())
                .build();
    }

    private static Tree network(ExternalNetwork network) {
        return new BranchBuilder(Shape.NETWORK, true)
                .text("id", network.id())
                .texts("formerIds", network.formerIds())
                .text("name", network.name())
                .blocks("cidrs", network.cidrs())
                .text("notes", network.notes())
                .build();
    }

    private static Tree peering(Peering peering) {
        return new BranchBuilder(Shape.PEERING, true)
                .texts("between", List.of(peering.requester(), peering.accepter()))
                .build();
    }

    private static Tree drawing(Drawing drawing) {
        List<Tree.Twig> twigs = new ArrayList<>();
        drawing.positions()
                .forEach((path, position) -> twigs.add(new Tree.Twig(
                        path,
                        new BranchBuilder(Shape.POSITION, true)
                                .coordinate("x", position.x())
                                .coordinate("y", position.y())
                                .build(),
                        Tree.Presence.NEEDED)));
        return new Tree.Branch(null, twigs, false);
    }
}
