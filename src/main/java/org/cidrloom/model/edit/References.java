package org.cidrloom.model.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;

import static org.cidrloom.model.edit.Branches.mapped;
import static org.cidrloom.model.edit.Branches.without;

/// Keeps references whole when what they name is renamed or goes.
final class References {
    private References() {}

    /// Every reference to a top-level id now names the other.
    static Network renameTopLevel(Network network, String was, String is) {
        return renameTopLevel(network, id -> id.equals(was) ? is : id);
    }

    /// Every reference to a top-level id now names what that one is called now.
    ///
    /// @param name gives the new id; the same where it stays
    static Network renameTopLevel(Network network, UnaryOperator<String> name) {
        Network result = Branches.vpcs(network, vpc -> routesRenamed(vpc, name));
        result = Branches.gateways(result, gateway -> renamed(gateway, name));
        List<Peering> peerings = mapped(
                result.peerings(),
                peering -> new Peering(name.apply(peering.requester()), name.apply(peering.accepter())));
        result = directConnect(result.withPeerings(peerings), ids -> mapped(ids, name));
        return Branches.clusters(result, cluster -> cluster.withVpc(name.apply(cluster.vpc())));
    }

    private static Vpc routesRenamed(Vpc vpc, UnaryOperator<String> name) {
        return vpc.with(b -> b.routes(mapped(
                        vpc.routes(),
                        route -> new VpcRoute(route.tier(), route.destination(), name.apply(route.via()))))
                .prefixListRoutes(mapped(
                        vpc.prefixListRoutes(),
                        route -> new PrefixListRoute(route.tier(), route.prefixList(), name.apply(route.via())))));
    }

    private static Network directConnect(Network network, UnaryOperator<List<String>> change) {
        List<DirectConnectGateway> is = mapped(
                network.directConnectGateways(),
                gateway -> gateway.with(
                        b -> b.networks(change.apply(gateway.networks())).vpcs(change.apply(gateway.vpcs()))));
        return network.withDirectConnectGateways(is);
    }

    private static TransitGateway renamed(TransitGateway gateway, UnaryOperator<String> name) {
        return gateway.with(b -> b.attachments(
                        mapped(gateway.attachments(), attachment -> attachment.withTo(name.apply(attachment.to()))))
                .routeTables(mapped(
                        gateway.routeTables(),
                        table -> table.with(t -> t.routes(mapped(table.routes(), route -> renamed(route, name)))
                                .prefixListReferences(mapped(
                                        table.prefixListReferences(), reference -> renamed(reference, name)))))));
    }

    private static TransitRoute renamed(TransitRoute route, UnaryOperator<String> name) {
        String via = route.via();
        return via == null ? route : new TransitRoute(route.destination(), name.apply(via));
    }

    private static PrefixListReference renamed(PrefixListReference reference, UnaryOperator<String> name) {
        String via = reference.via();
        return via == null ? reference : new PrefixListReference(reference.prefixList(), name.apply(via));
    }

    /// Every reference to that prefix list now names the other.
    static Network renamePrefixList(Network network, String was, String is) {
        return renamePrefixList(network, id -> id.equals(was) ? is : id);
    }

    /// Every reference to a prefix list now names what that one is called now.
    ///
    /// @param name gives the new id; the same where it stays
    static Network renamePrefixList(Network network, UnaryOperator<String> name) {
        Network result = Branches.vpcs(
                network,
                vpc -> vpc.withPrefixListRoutes(mapped(
                        vpc.prefixListRoutes(),
                        route -> new PrefixListRoute(route.tier(), name.apply(route.prefixList()), route.via()))));
        return tables(
                result,
                table -> table.withPrefixListReferences(mapped(
                        table.prefixListReferences(),
                        reference -> new PrefixListReference(name.apply(reference.prefixList()), reference.via()))));
    }

    private static Network tables(Network network, UnaryOperator<TransitRouteTable> change) {
        return Branches.gateways(network, gateway -> gateway.withRouteTables(mapped(gateway.routeTables(), change)));
    }

    private static Vpc withoutRoutesVia(Vpc vpc, String via) {
        return vpc.with(b -> b.routes(without(vpc.routes(), route -> route.via().equals(via)))
                .prefixListRoutes(
                        without(vpc.prefixListRoutes(), route -> route.via().equals(via))));
    }

    /// The peered VPCs without routes to each other.
    static Network dropPeeringRoutes(Network network, Peering peering) {
        Network result = Branches.vpc(network, peering.requester(), vpc -> withoutRoutesVia(vpc, peering.accepter()));
        return Branches.vpc(result, peering.accepter(), vpc -> withoutRoutesVia(vpc, peering.requester()));
    }

    /// What refers to that subnet of that VPC now names the other.
    static Network renameSubnet(Network network, String vpc, String was, String is) {
        UnaryOperator<String> name = id -> id.equals(was) ? is : id;
        Network result = attachmentSubnets(network, vpc, subnets -> mapped(subnets, name));
        result = Branches.vpc(result, vpc, each -> LoadBalancerEdits.subnets(each, subnets -> mapped(subnets, name)));
        return clusterSubnets(result, vpc, subnets -> mapped(subnets, name), pods -> {
            Map<String, String> renamed = new LinkedHashMap<>(pods);
            renamed.replaceAll((zone, subnet) -> name.apply(subnet));
            return renamed;
        });
    }

    private static Network attachmentSubnets(Network network, String vpc, UnaryOperator<List<String>> change) {
        return Branches.gateways(
                network,
                gateway -> gateway.withAttachments(mapped(
                        gateway.attachments(),
                        attachment -> attachment.to().equals(vpc)
                                ? attachment.withSubnets(change.apply(attachment.subnets()))
                                : attachment)));
    }

    private static Network clusterSubnets(
            Network network,
            String vpc,
            UnaryOperator<List<String>> change,
            UnaryOperator<Map<String, String>> podSubnets) {
        return Branches.clusters(
                network,
                cluster -> cluster.vpc().equals(vpc)
                        ? cluster.with(b -> b.subnets(change.apply(cluster.subnets()))
                                .cni(cluster.cni()
                                        .withPodSubnets(
                                                podSubnets.apply(cluster.cni().podSubnets())))
                                .nodeGroups(mapped(
                                        cluster.nodeGroups(),
                                        group -> group.withSubnets(change.apply(group.subnets())))))
                        : cluster);
    }

    /// What refers to that route table of the gateway now names the other.
    static TransitGateway renameTable(TransitGateway gateway, String was, String is) {
        return gateway.withAttachments(mapped(
                gateway.attachments(),
                attachment -> attachment.with(b -> b.association(
                                was.equals(attachment.association()) ? is : attachment.association())
                        .propagations(mapped(attachment.propagations(), table -> table.equals(was) ? is : table)))));
    }
}
