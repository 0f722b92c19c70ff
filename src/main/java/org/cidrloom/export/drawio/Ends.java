package org.cidrloom.export.drawio;

import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;

/// What an edge joins, in the order of its route.
///
/// @param from where it starts
/// @param to where it ends
record Ends(ElementId from, ElementId to) {
    static Ends of(Network network, ElementId edge) {
        return switch (edge) {
            case ElementId.OfAttachment(String gateway, String to) ->
                new Ends(holder(network, to), new ElementId.OfTransitGateway(gateway));
            case ElementId.OfPeering(String requester, String accepter) ->
                new Ends(new ElementId.OfVpc(requester), new ElementId.OfVpc(accepter));
            default -> new Ends(edge, edge);
        };
    }

    private static ElementId holder(Network network, String id) {
        if (network.externalNetwork(id).isPresent()) {
            return new ElementId.OfNetwork(id);
        }
        if (network.transitGateway(id).isPresent()) {
            return new ElementId.OfTransitGateway(id);
        }
        return network.directConnectGateway(id).isPresent()
                ? new ElementId.OfDirectConnectGateway(id)
                : new ElementId.OfVpc(id);
    }
}
