package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;

/// Edits of many elements as one step of undo, in time that grows with their number: those of VPCs and of what is in
/// them are applied VPC by VPC, each to a design that has no other one.
public final class Together {
    private Together() {}

    /// An edit of one element.
    ///
    /// @param element what it changes
    /// @param edit the change; it may look at anything of the design, and change anything
    public record Part(ElementId element, Edit edit) {}

    /// All parts as one step. What comes of it is what [Edit#all] would come to.
    public static Edit of(String label, List<Part> parts) {
        List<Part> copy = List.copyOf(parts);
        return new Edit(label, design -> apply(design, copy));
    }

    private static Design apply(Design design, List<Part> parts) {
        Map<String, List<Edit>> inVpcs = new LinkedHashMap<>();
        List<Edit> others = new ArrayList<>();
        for (Part part : parts) {
            vpcOf(part.element())
                    .ifPresentOrElse(
                            vpc -> inVpcs.computeIfAbsent(vpc, id -> new ArrayList<>())
                                    .add(part.edit()),
                            () -> others.add(part.edit()));
        }
        Design changed = Edit.all("", others).apply(design);
        Map<String, Vpc> vpcs = new HashMap<>();
        for (Vpc vpc : changed.network().vpcs()) {
            List<Edit> edits = inVpcs.get(vpc.id());
            if (edits != null) {
                Optional<Vpc> alone = alone(changed, vpc, edits);
                if (alone.isEmpty()) {
                    return Edit.all("", parts.stream().map(Part::edit).toList()).apply(design);
                }
                vpcs.put(vpc.id(), alone.get());
            }
        }
        return Branches.network(changed, network -> Branches.vpcs(network, vpc -> vpcs.getOrDefault(vpc.id(), vpc)));
    }

    private static Optional<String> vpcOf(ElementId element) {
        return switch (element) {
            case ElementId.OfVpc(String vpc) -> Optional.of(vpc);
            case ElementId.OfSubnet(String vpc, String _) -> Optional.of(vpc);
            default -> Optional.empty();
        };
    }

    /// The VPC after its edits; empty where they change more than it, as a Region does with its clusters.
    private static Optional<Vpc> alone(Design design, Vpc vpc, List<Edit> edits) {
        Design small = design.withNetwork(design.network().withVpcs(List.of(vpc)));
        Design after = small;
        for (Edit edit : edits) {
            after = edit.apply(after);
        }
        List<Vpc> vpcs = after.network().vpcs();
        boolean one = vpcs.size() == 1 && vpcs.getFirst().id().equals(vpc.id());
        return one && sameButVpcs(small, after) ? Optional.of(vpcs.getFirst()) : Optional.empty();
    }

    /// Lists that no edit touched are the same instances ([Branches]), so this costs nothing.
    @SuppressWarnings("ReferenceEquality")
    private static boolean sameButVpcs(Design was, Design is) {
        Network before = was.network();
        Network after = is.network();
        return was.drawing() == is.drawing()
                && before.clusters() == after.clusters()
                && before.transitGateways() == after.transitGateways()
                && before.directConnectGateways() == after.directConnectGateways()
                && before.peerings() == after.peerings()
                && before.prefixLists() == after.prefixLists()
                && before.networks() == after.networks()
                && before.addressPools() == after.addressPools()
                && before.accepted() == after.accepted()
                && before.zones() == after.zones()
                && before.tags().equals(after.tags())
                && before.region().equals(after.region());
    }
}
