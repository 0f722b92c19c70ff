package org.cidrloom.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// Lays a design out: networks outside AWS and existing VPCs of which no more is known than their ranges at the left,
/// Direct Connect gateways beside them, transit gateways in the middle, VPCs at the right. In a VPC one lane a zone and
/// one band a tier; clusters are an outline around the subnets that they use.
///
/// What the design's drawing gives a position keeps it (on the grid of 4 units), as long as it does not lie
/// over something else with a position; everything else is laid out around it. Positions inside a VPC are not
/// kept: lanes and bands say where a subnet stands.
///
/// A pure function of its arguments, for 1,000 VPCs of 12 subnets as for none.
public final class DiagramLayout {
    private DiagramLayout() {}

    /// The drawing of a design.
    ///
    /// @param design what to draw, with the positions that people gave
    /// @param annotations what analysis and capacity say; [Annotations#NONE] where nothing is known
    /// @param measure the widths of the fonts that it will be painted with
    public static DisplayList of(Design design, Annotations annotations, TextMeasure measure) {
        Network network = design.network();
        Sheet sheet = new Sheet(new Lettering(measure), annotations);
        ConflictLinks conflicts = new ConflictLinks(annotations);
        Map<String, List<Cluster>> clusters = new HashMap<>();
        for (Cluster cluster : network.clusters()) {
            clusters.computeIfAbsent(cluster.vpc(), vpc -> new ArrayList<>()).add(cluster);
        }
        List<NetworkBlock> left = new ArrayList<>();
        List<DirectConnectBlock> direct = network.directConnectGateways().stream()
                .map(DirectConnectBlock::new)
                .toList();
        List<GatewayBlock> middle = new ArrayList<>();
        List<VpcBlock> right = new ArrayList<>();
        network.networks()
                .forEach(each -> left.add(NetworkBlock.of(each, conflicts.of(new ElementId.OfNetwork(each.id())))));
        for (TransitGateway gateway : network.transitGateways()) {
            middle.add(new GatewayBlock(network, gateway));
        }
        for (Vpc vpc : network.vpcs()) {
            List<Cluster> own = clusters.getOrDefault(vpc.id(), List.of());
            Set<Cidr> conflicting = conflicts.of(new ElementId.OfVpc(vpc.id()));
            if (vpc.existing() && vpc.subnets().isEmpty() && own.isEmpty()) {
                left.add(NetworkBlock.of(vpc, conflicting));
            } else {
                right.add(new VpcBlock(network, vpc, own, conflicts, sheet));
            }
        }
        List<Block> all = new ArrayList<>(left);
        all.addAll(direct);
        all.addAll(middle);
        all.addAll(right);
        Map<Block, Box> boxes = Arrangement.of(
                List.of(left, direct, middle, right), design.drawing().positions());
        Stations stations = new Stations(all, boxes);
        EdgeRoutes edges = new EdgeRoutes(network, stations);
        conflicts.draw(sheet, stations, edges.routes());
        for (Block block : all) {
            Box box = stations.box(block);
            block.draw(sheet, new Point(box.x(), box.y()));
        }
        EdgeTracks tracks = new EdgeTracks(sheet);
        edges.edges().forEach(edge -> EdgeDrawing.draw(sheet, edge, tracks));
        tracks.draw();
        SubnetLinks.draw(sheet, annotations.conflicts());
        return sheet.displayList();
    }
}
