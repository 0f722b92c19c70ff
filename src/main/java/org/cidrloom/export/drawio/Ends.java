package org.cidrloom.export.drawio;

import org.cidrloom.model.ElementId;
import org.cidrloom.routing.NetworkIndex;

/// What an edge joins, in the order of its route.
///
/// @param from where it starts
/// @param to where it ends
record Ends(ElementId from, ElementId to) {
    static Ends of(NetworkIndex index, ElementId edge) {
        return switch (edge) {
            case ElementId.OfAttachment(String gateway, String to) ->
                new Ends(holder(index, to), new ElementId.OfTransitGateway(gateway));
            case ElementId.OfPeering(String requester, String accepter) ->
                new Ends(new ElementId.OfVpc(requester), new ElementId.OfVpc(accepter));
            default -> new Ends(edge, edge);
        };
    }

    private static ElementId holder(NetworkIndex index, String id) {
        if (index.outside(id).isPresent()) {
            return new ElementId.OfNetwork(id);
        }
        if (index.isTransitGateway(id)) {
            return new ElementId.OfTransitGateway(id);
        }
        return index.directConnectGateway(id).isPresent()
                ? new ElementId.OfDirectConnectGateway(id)
                : new ElementId.OfVpc(id);
    }
}
