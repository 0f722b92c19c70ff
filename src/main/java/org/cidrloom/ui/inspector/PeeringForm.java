package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Peering;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Option;

/// The form of a VPC peering.
final class PeeringForm {
    private PeeringForm() {}

    static Form of(FormContext context, Peering peering) {
        List<Option> vpcs = context.network().vpcs().stream()
                .map(vpc -> new Option(vpc.id(), vpc.displayName(), ""))
                .toList();
        Set<String> ends = Set.of(peering.requester(), peering.accepter());
        Choice requester = new Choice(
                "requester",
                "Requester",
                peering.requester(),
                vpcs,
                chosen -> chosen.equals(peering.accepter())
                        ? Entry.accepted(NetworkEdits.changePeering(peering, turned(peering)))
                        : Entry.accepted(NetworkEdits.changePeering(peering, new Peering(chosen, peering.accepter()))));
        Choice accepter = new Choice(
                "accepter",
                "Accepter",
                peering.accepter(),
                vpcs,
                chosen -> chosen.equals(peering.requester())
                        ? Entry.accepted(NetworkEdits.changePeering(peering, turned(peering)))
                        : Entry.accepted(
                                NetworkEdits.changePeering(peering, new Peering(peering.requester(), chosen))));
        List<Field> links = new ArrayList<>();
        context.network().vpcs().stream()
                .filter(vpc -> ends.contains(vpc.id()))
                .forEach(vpc -> links.add(new Link(
                        "vpc/" + vpc.id(),
                        vpc.displayName(),
                        vpc.cidrs().isEmpty()
                                ? ""
                                : vpc.cidrs().getFirst().cidr().toString(),
                        new ElementId.OfVpc(vpc.id()),
                        "fth-cloud")));
        return new Form(
                new ElementId.OfPeering(peering.requester(), peering.accepter()),
                "VPC peering",
                context.nameOf(peering.requester()) + " and " + context.nameOf(peering.accepter()),
                "fth-repeat",
                List.of(new FormSection("", List.of(requester, accepter)), new FormSection("VPCs", links)));
    }

    private static Peering turned(Peering peering) {
        return new Peering(/* requester= */ peering.accepter(), /* accepter= */ peering.requester());
    }
}
