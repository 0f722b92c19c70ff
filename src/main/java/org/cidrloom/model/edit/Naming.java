package org.cidrloom.model.edit;

import org.cidrloom.model.AddressPool;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfPool;
import org.cidrloom.model.ElementId.OfPrefixList;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// The names that elements have beside their ids.
public final class Naming {
    private Naming() {}

    /// The name of the element; null where it has none.
    public static @Nullable String of(Network network, ElementId element) {
        return switch (element) {
            case OfDesign() -> network.name();
            case OfPool(String id) ->
                network.addressPools().stream()
                        .filter(pool -> pool.id().equals(id))
                        .findFirst()
                        .map(AddressPool::name)
                        .orElse(null);
            case OfNetwork(String id) ->
                network.externalNetwork(id).map(ExternalNetwork::name).orElse(null);
            case OfPrefixList(String id) ->
                network.prefixList(id).map(PrefixList::name).orElse(null);
            case OfDirectConnectGateway(String id) ->
                network.directConnectGateway(id).map(DirectConnectGateway::name).orElse(null);
            case OfVpc(String id) -> network.vpc(id).map(Vpc::name).orElse(null);
            case OfSubnet(String vpc, String id) ->
                network.vpc(vpc)
                        .flatMap(each -> each.subnet(id))
                        .map(Subnet::name)
                        .orElse(null);
            case OfTransitGateway(String id) ->
                network.transitGateway(id).map(TransitGateway::name).orElse(null);
            case OfCluster(String id) -> network.cluster(id).map(Cluster::name).orElse(null);
            default -> null;
        };
    }

    /// Gives an element that has a name another; null for none. The design always has one.
    ///
    /// @throws IllegalArgumentException where elements of the kind have no name
    public static Edit change(ElementId element, @Nullable String name) {
        return switch (element) {
            case OfDesign() -> NetworkEdits.changeName(name == null ? "" : name);
            case OfPool(String id) -> NetworkEdits.changePoolName(id, name);
            case OfNetwork(String id) -> NetworkEdits.changeNetworkName(id, name);
            case OfPrefixList(String id) -> ConnectionEdits.changePrefixListName(id, name);
            case OfDirectConnectGateway(String id) -> ConnectionEdits.changeGatewayName(id, name);
            case OfVpc(String id) -> VpcEdits.changeName(id, name);
            case OfSubnet(String vpc, String id) -> SubnetEdits.changeName(vpc, id, name);
            case OfTransitGateway(String id) -> TransitEdits.changeName(id, name);
            case OfCluster(String id) -> ClusterEdits.changeName(id, name);
            default -> throw new IllegalArgumentException(element + " has no name");
        };
    }

    /// Whether an element has a name or an id of its own that can be changed.
    public static boolean canRename(ElementId element) {
        return !(element instanceof ElementId.OfAttachment) && !(element instanceof ElementId.OfPeering);
    }

    /// Whether elements of that kind can have a name beside their id.
    private static boolean canHaveName(ElementId element) {
        return switch (element) {
            case OfDesign() -> true;
            case OfPool _, OfNetwork _, OfPrefixList _, OfDirectConnectGateway _ -> true;
            case OfVpc _, OfSubnet _, OfTransitGateway _, OfCluster _ -> true;
            default -> false;
        };
    }

    /// Renames an element: its name where it has one, else its id. Words that are no id, such as `first nodes`, become
    /// the name of an element that has none yet.
    public static Proposal rename(Network network, ElementId element, String text) {
        String typed = text.strip();
        boolean words = !typed.isEmpty() && !Ids.isSlug(typed) && canHaveName(element);
        if (words || of(network, element) != null) {
            return Proposal.of("", change(element, typed.isEmpty() ? null : typed), element);
        }
        if (!Ids.isSlug(typed)) {
            return Proposal.refused(
                    "An id has lower-case letters, digits and hyphens, such as " + Ids.slug(text) + ".");
        }
        if (!typed.equals(element.id()) && Ids.beside(network, element).contains(typed)) {
            return Proposal.refused(typed + " is taken; ids have to differ.");
        }
        return Proposal.of("", ElementEdits.changeId(element, typed), ElementEdits.withId(element, typed));
    }
}
