package org.cidrloom.export.drawio;

import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.Role;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.Subnet;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.NetworkIndex;

/// How an element looks in draw.io.
///
/// @param label its text; line breaks are line breaks
/// @param style its style, in draw.io's form `key=value;`
record Look(String label, String style) {
    private static final String BOX = "rounded=1;arcSize=6;absoluteArcSize=1;whiteSpace=wrap;html=0;fontFamily=Inter;";
    private static final String AT_TOP =
            "container=1;collapsible=0;verticalAlign=top;align=left;spacingLeft=12;spacingTop=4;";
    private static final String LINE = "edgeStyle=none;rounded=1;html=0;endArrow=none;strokeWidth=1.5;";

    static Look of(Network network, NetworkIndex index, ElementId element, Palette palette) {
        return switch (element) {
            case ElementId.OfVpc(String id) ->
                index.vpc(id)
                        .map(vpc -> box(
                                lines(
                                        vpc.displayName(),
                                        vpc.cidrs().stream()
                                                .map(CidrBlock::cidr)
                                                .map(Cidr::toString)
                                                .collect(Collectors.joining(", "))),
                                AT_TOP,
                                palette,
                                Role.VPC,
                                Role.PANEL))
                        .orElseGet(() -> plain(id, palette));
            case ElementId.OfSubnet(String vpc, String id) ->
                index.vpc(vpc)
                        .flatMap(each -> each.subnet(id))
                        .map(subnet -> subnet(subnet, palette))
                        .orElseGet(() -> plain(id, palette));
            case ElementId.OfNetwork(String id) ->
                index.outside(id)
                        .map(outside -> box(
                                lines(outside.displayName(), joined(outside.cidrs(), "\n")),
                                "",
                                palette,
                                Role.NETWORK,
                                Role.NETWORK_SOFT))
                        .orElseGet(() -> plain(id, palette));
            case ElementId.OfTransitGateway(String id) ->
                network.transitGateway(id)
                        .map(gateway -> box(gateway.displayName(), AT_TOP, palette, Role.GATEWAY, Role.GATEWAY_SOFT))
                        .orElseGet(() -> plain(id, palette));
            case ElementId.OfDirectConnectGateway(String id) ->
                index.directConnectGateway(id)
                        .map(gateway -> box(gateway.displayName(), "", palette, Role.GATEWAY, Role.GATEWAY_SOFT))
                        .orElseGet(() -> plain(id, palette));
            case ElementId.OfRouteTable(String _, String table) ->
                box(table, "align=left;spacingLeft=8;", palette, Role.LINE, Role.PANEL);
            case ElementId.OfCluster(String id) ->
                index.cluster(id).map(cluster -> cluster(cluster, palette)).orElseGet(() -> plain(id, palette));
            case ElementId.OfNodeGroup(String cluster, String id) ->
                index.cluster(cluster).stream()
                        .flatMap(each -> each.nodeGroups().stream())
                        .filter(group -> group.id().equals(id))
                        .findFirst()
                        .map(group -> group(group, palette))
                        .orElseGet(() -> plain(id, palette));
            case ElementId.OfAttachment _ -> new Look("", LINE + "strokeColor=" + hex(palette, Role.ATTACHMENT) + ";");
            case ElementId.OfPeering _ ->
                new Look("", LINE + "dashed=1;strokeColor=" + hex(palette, Role.PEERING) + ";");
            default -> plain(element.id(), palette);
        };
    }

    private static Look subnet(Subnet subnet, Palette palette) {
        return box(
                lines(subnet.displayName(), subnet.cidr() + "\n" + subnet.zone()),
                "align=left;spacingLeft=8;verticalAlign=top;",
                palette,
                Role.of(subnet.tier()),
                Role.softOf(subnet.tier()));
    }

    private static Look cluster(Cluster cluster, Palette palette) {
        Cidr services = cluster.serviceCidr();
        return box(
                lines(
                        cluster.displayName() + " (EKS " + cluster.version() + ")",
                        services == null ? "" : "services " + services),
                AT_TOP + "fillOpacity=40;",
                palette,
                Role.CLUSTER,
                Role.CLUSTER_SOFT);
    }

    private static Look group(NodeGroup group, Palette palette) {
        return box(
                group.id() + ": " + group.nodes().min() + " to " + group.nodes().max() + " × "
                        + String.join(", ", group.instanceTypes()),
                "",
                palette,
                Role.CLUSTER,
                Role.CHIP);
    }

    private static Look plain(String label, Palette palette) {
        return box(label, "", palette, Role.LINE, Role.PANEL);
    }

    private static Look box(String label, String more, Palette palette, Role stroke, Role fill) {
        return new Look(
                label,
                BOX + more + "strokeColor=" + hex(palette, stroke) + ";fillColor=" + hex(palette, fill) + ";fontColor="
                        + hex(palette, Role.TEXT) + ";");
    }

    private static String hex(Palette palette, Role role) {
        return palette.of(role).hex();
    }

    private static String lines(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }

    private static String joined(List<Cidr> cidrs, String by) {
        return cidrs.stream().map(Cidr::toString).collect(Collectors.joining(by));
    }
}
