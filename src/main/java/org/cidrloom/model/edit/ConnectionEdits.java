package org.cidrloom.model.edit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.PrefixList;
import org.cidrloom.net.Cidr;

/// Changes of prefix lists and of Direct Connect gateways. Removing and renaming: [ElementEdits].
public final class ConnectionEdits {
    private ConnectionEdits() {}

    /// Adds a prefix list under the next free id.
    public static Addition addPrefixList(Network network, List<Cidr> cidrs) {
        String id = Ids.numbered(Ids.topLevel(network), "prefix-list");
        PrefixList list = new PrefixList(id, null, null, cidrs, null);
        return new Addition(
                new ElementId.OfPrefixList(id),
                Edit.ofNetwork(
                        "Add prefix list " + id, is -> is.withPrefixLists(Branches.plus(is.prefixLists(), list))));
    }

    /// Changes a prefix list.
    ///
    /// @param label as [Edit#label()]
    /// @param change gives the next list; its id stays
    public static Edit changePrefixList(String id, String label, UnaryOperator<PrefixList> change) {
        return Edit.ofNetwork(label, network -> {
            List<PrefixList> is = Branches.mapped(
                    network.prefixLists(),
                    was -> was.id().equals(id) ? change.apply(was).withId(id) : was);
            return is.equals(network.prefixLists()) ? network : network.withPrefixLists(is);
        });
    }

    /// Adds a Direct Connect gateway under the next free id.
    ///
    /// @param networks the ids of the networks outside AWS that it leads to
    public static Addition addDirectConnectGateway(Network network, List<String> networks) {
        String id = Ids.numbered(Ids.topLevel(network), "dx");
        DirectConnectGateway gateway =
                new DirectConnectGateway(id, null, DirectConnectGateway.DEFAULT_ASN, networks, List.of(), null);
        return new Addition(
                new ElementId.OfDirectConnectGateway(id),
                Edit.ofNetwork(
                        "Add Direct Connect gateway " + id,
                        is -> is.withDirectConnectGateways(Branches.plus(is.directConnectGateways(), gateway))));
    }

    /// Changes a Direct Connect gateway.
    ///
    /// @param label as [Edit#label()]
    /// @param change gives the next gateway; its id stays
    public static Edit changeDirectConnectGateway(String id, String label, UnaryOperator<DirectConnectGateway> change) {
        return Edit.ofNetwork(label, network -> {
            List<DirectConnectGateway> is = Branches.mapped(
                    network.directConnectGateways(),
                    was -> was.id().equals(id) ? change.apply(was).withId(id) : was);
            return is.equals(network.directConnectGateways()) ? network : network.withDirectConnectGateways(is);
        });
    }
}
