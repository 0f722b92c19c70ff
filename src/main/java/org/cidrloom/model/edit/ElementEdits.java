package org.cidrloom.model.edit;

import java.util.Collection;
import java.util.List;
import org.cidrloom.model.ElementId;

/// What can be done to an element of any kind: removing it, and renaming its id, with every reference to it repaired.
public final class ElementEdits {
    private ElementEdits() {}

    /// Removes an element with everything in it, and everything that cannot be without it: a VPC takes its subnets,
    /// attachments, peerings, clusters and the routes to it along; a subnet leaves the clusters, node groups,
    /// attachments and ENIConfigs that used it. The design itself cannot be removed.
    public static Edit remove(ElementId element) {
        String label = switch (element) {
            case ElementId.OfAttachment id -> "Detach " + id.to() + " from " + id.gateway();
            case ElementId.OfPeering id -> "Remove peering of " + id.requester() + " and " + id.accepter();
            default -> "Remove " + element.id();
        };
        return new Edit(label, design -> Removal.of(design, List.of(element)));
    }

    /// Removes several elements as one step.
    public static Edit removeAll(Collection<? extends ElementId> elements) {
        List<ElementId> copy = List.copyOf(elements);
        if (copy.size() == 1) {
            return remove(copy.getFirst());
        }
        return new Edit("Remove " + copy.size() + " elements", design -> Removal.of(design, copy));
    }

    /// Gives an element another id; references and the drawing follow. The design stays as it is where the id is taken
    /// ([Ids#beside]), or where the element has none of its own (design, attachment, peering).
    ///
    /// The old id is kept in mind where the file has it and no other element claims it.
    ///
    /// @throws IllegalArgumentException where the text is no id ([Ids#isSlug])
    public static Edit changeId(ElementId element, String id) {
        if (!Ids.isSlug(id)) {
            throw new IllegalArgumentException("no id: " + id);
        }
        return new Edit(
                "Change id of " + element.id() + " to " + id,
                (design, saved) -> Ids.beside(design.network(), element).contains(id)
                        ? design
                        : Renaming.of(design, element, id, saved.network()));
    }

    /// The element under its new id, for what holds a selection across [#changeId].
    public static ElementId withId(ElementId element, String id) {
        return switch (element) {
            case ElementId.OfPool _ -> new ElementId.OfPool(id);
            case ElementId.OfNetwork _ -> new ElementId.OfNetwork(id);
            case ElementId.OfPrefixList _ -> new ElementId.OfPrefixList(id);
            case ElementId.OfDirectConnectGateway _ -> new ElementId.OfDirectConnectGateway(id);
            case ElementId.OfVpc _ -> new ElementId.OfVpc(id);
            case ElementId.OfSubnet subnet -> new ElementId.OfSubnet(subnet.vpc(), id);
            case ElementId.OfTransitGateway _ -> new ElementId.OfTransitGateway(id);
            case ElementId.OfRouteTable table -> new ElementId.OfRouteTable(table.gateway(), id);
            case ElementId.OfCluster _ -> new ElementId.OfCluster(id);
            case ElementId.OfNodeGroup group -> new ElementId.OfNodeGroup(group.cluster(), id);
            case ElementId.OfDesign _, ElementId.OfAttachment _, ElementId.OfPeering _ -> element;
        };
    }
}
