package org.cidrloom.ui.inspector;

import java.util.Optional;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.ElementId.OfPool;
import org.cidrloom.model.ElementId.OfPrefixList;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;

/// The form of any element.
final class Forms {
    private Forms() {}

    /// The form of the element; empty where the network has none of that address.
    static Optional<Form> of(FormContext context, ElementId element) {
        Network network = context.network();
        return switch (element) {
            case OfDesign() -> Optional.of(DesignForm.of(context));
            case OfPool(String id) ->
                network.addressPools().stream()
                        .filter(pool -> pool.id().equals(id))
                        .findFirst()
                        .map(pool -> PoolForm.of(context, pool));
            case OfNetwork(String id) -> network.externalNetwork(id).map(outside -> NetworkForm.of(context, outside));
            case OfPrefixList(String id) -> network.prefixList(id).map(list -> PrefixListForm.of(context, list));
            case OfDirectConnectGateway(String id) ->
                network.directConnectGateway(id).map(gateway -> DirectConnectForm.of(context, gateway));
            case OfVpc(String id) -> network.vpc(id).map(vpc -> VpcForm.of(context, vpc));
            case OfSubnet(String id, String subnet) ->
                network.vpc(id).flatMap(vpc -> vpc.subnet(subnet).map(each -> SubnetForm.of(context, vpc, each)));
            case OfTransitGateway(String id) ->
                network.transitGateway(id).map(gateway -> TransitGatewayForm.of(context, gateway));
            case OfRouteTable(String id, String table) ->
                network.transitGateway(id)
                        .flatMap(gateway ->
                                gateway.routeTable(table).map(each -> RouteTableForm.of(context, gateway, each)));
            case OfAttachment(String id, String to) ->
                network.transitGateway(id)
                        .flatMap(gateway ->
                                gateway.attachment(to).map(each -> AttachmentForm.of(context, gateway, each)));
            case OfPeering(String requester, String accepter) ->
                network.peerings().stream()
                        .filter(new Peering(requester, accepter)::equals)
                        .findFirst()
                        .map(peering -> PeeringForm.of(context, peering));
            case OfCluster(String id) -> network.cluster(id).map(cluster -> ClusterForm.of(context, cluster));
            case OfNodeGroup(String id, String group) ->
                network.cluster(id).flatMap(cluster -> nodeGroup(context, cluster, group));
        };
    }

    private static Optional<Form> nodeGroup(FormContext context, Cluster cluster, String id) {
        return cluster.nodeGroups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .map(group -> NodeGroupForm.of(context, cluster, group));
    }
}
