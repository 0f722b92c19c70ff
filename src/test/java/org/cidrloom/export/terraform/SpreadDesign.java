package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.export.Designs;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

/// A design whose parts are in four accounts and two Regions, each joined with others in every way that there is.
final class SpreadDesign {
    private SpreadDesign() {}

    static Design of() {
        Network network = Designs.connected().network();
        List<Peering> peerings = new ArrayList<>(network.peerings());
        peerings.add(new Peering("app", "legacy"));
        peerings.add(new Peering("legacy", "inspection"));
        return Designs.of(network.withPeerings(peerings)
                .withVpcs(network.vpcs().stream().map(SpreadDesign::placed).toList())
                .withTransitGateways(network.transitGateways().stream()
                        .map(SpreadDesign::placed)
                        .toList()));
    }

    private static Vpc placed(Vpc vpc) {
        return switch (vpc.id()) {
            case "app" -> vpc.withAccount("111122223333");
            case "inspection" -> vpc.withAccount("444455556666");
            default ->
                vpc.withAccount("777788889999")
                        .withRegion("eu-north-1")
                        .withSubnets(List.of(Designs.subnet("private-a", Tier.PRIVATE, "eu-north-1a", "10.22.0.0/24")));
        };
    }

    private static TransitGateway placed(TransitGateway gateway) {
        if (gateway.id().equals("hub")) {
            return gateway.withAccount("222233334444");
        }
        List<Attachment> attachments = new ArrayList<>(gateway.attachments());
        attachments.add(new Attachment("legacy", List.of("private-a"), "main", List.of("main")));
        attachments.add(
                new Attachment("dx", List.of(), "main", List.of("main"), false, List.of(Designs.cidr("10.22.0.0/20"))));
        return gateway.withRegion("eu-north-1").withAttachments(attachments);
    }
}
