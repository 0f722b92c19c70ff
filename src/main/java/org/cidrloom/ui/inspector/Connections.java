package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Rows;

/// What an element is connected to.
final class Connections {
    private Connections() {}

    /// Where a VPC, a network or a Direct Connect gateway is attached or peered, and where it could be.
    static FormSection of(FormContext context, String id) {
        List<Field> fields = new ArrayList<>();
        List<Action> additions = new ArrayList<>();
        for (TransitGateway gateway : context.network().transitGateways()) {
            if (gateway.attachment(id).isPresent()) {
                fields.add(new Link(
                        "attachment/" + gateway.id(),
                        gateway.displayName(),
                        "attachment",
                        new ElementId.OfAttachment(gateway.id(), id),
                        "fth-link"));
            } else {
                additions.add(Action.add(
                        "Attach to " + gateway.displayName(),
                        TransitEdits.attach(context.network(), gateway.id(), id).edit()));
            }
        }
        for (Peering peering : context.network().peerings()) {
            if (peering.joins(id)) {
                String other = peering.requester().equals(id) ? peering.accepter() : peering.requester();
                fields.add(new Link(
                        "peering/" + other,
                        context.nameOf(other),
                        "peering",
                        new ElementId.OfPeering(peering.requester(), peering.accepter()),
                        "fth-repeat"));
            }
        }
        for (DirectConnectGateway gateway : context.network().directConnectGateways()) {
            if (gateway.vpcs().contains(id) || gateway.networks().contains(id)) {
                fields.add(new Link(
                        "direct/" + gateway.id(),
                        gateway.displayName(),
                        "Direct Connect gateway",
                        new ElementId.OfDirectConnectGateway(gateway.id()),
                        "fth-log-in"));
            }
        }
        Rows more = new Rows("attach", fields.isEmpty() ? "Connected to nothing." : "", List.of(), additions);
        fields.add(more);
        context.network().vpc(id).ifPresent(vpc -> fields.add(peer(context, vpc)));
        return new FormSection("Connections", fields);
    }

    /// The VPCs that it is not peered with yet, to peer it with one.
    private static Field peer(FormContext context, Vpc vpc) {
        Set<String> joined = new HashSet<>(Set.of(vpc.id()));
        context.network().peerings().stream()
                .filter(peering -> peering.joins(vpc.id()))
                .forEach(peering -> joined.addAll(List.of(peering.requester(), peering.accepter())));
        List<Option> others = context.network().vpcs().stream()
                .filter(other -> !joined.contains(other.id()))
                .map(FormContext::option)
                .toList();
        return OneOfMany.adding(
                "peer",
                "Peer with",
                "VPC",
                others,
                other -> NetworkEdits.addPeering(vpc.id(), other).edit());
    }
}
