package org.cidrloom.model.edit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.PrefixList;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

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

    /// Names a prefix list; null for none.
    public static Edit changePrefixListName(String id, @Nullable String name) {
        return changePrefixList(id, Labels.change("name", id, name), was -> was.withName(name));
    }

    /// Sets how many entries a prefix list may have; null for as many as it has.
    public static Edit changeMaxEntries(String id, @Nullable Integer most) {
        return changePrefixList(id, Labels.change("maximum entries", id, most), was -> was.withMaxEntries(most));
    }

    /// Adds an entry to a prefix list; one that it has already is not added again.
    public static Edit addEntry(String id, Cidr cidr) {
        return changePrefixList(
                id,
                Labels.add(cidr.toString(), id),
                was -> was.cidrs().contains(cidr) ? was : was.withCidrs(Branches.plus(was.cidrs(), cidr)));
    }

    /// Changes an entry of a prefix list.
    public static Edit changeEntry(String id, Cidr was, Cidr is) {
        return changePrefixList(
                id,
                "Change " + was + " of " + id + " to " + is,
                list -> list.withCidrs(Branches.replaced(list.cidrs(), was, is)));
    }

    /// Takes an entry from a prefix list.
    public static Edit removeEntry(String id, Cidr cidr) {
        return changePrefixList(
                id, Labels.remove(cidr.toString(), id), was -> was.withCidrs(Branches.withoutFirst(was.cidrs(), cidr)));
    }

    /// Sets what a person wrote about a prefix list; null for nothing.
    public static Edit changePrefixListNotes(String id, @Nullable String notes) {
        return changePrefixList(id, Labels.notes(id), was -> was.withNotes(notes));
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

    /// Names a Direct Connect gateway; null for none.
    public static Edit changeGatewayName(String id, @Nullable String name) {
        return changeDirectConnectGateway(id, Labels.change("name", id, name), was -> was.withName(name));
    }

    /// Sets the Amazon-side autonomous system number of a Direct Connect gateway.
    public static Edit changeGatewayAsn(String id, long asn) {
        return changeDirectConnectGateway(id, Labels.change("ASN", id, asn), was -> was.withAsn(asn));
    }

    /// Sets the networks outside AWS that a Direct Connect gateway leads to.
    public static Edit changeGatewayNetworks(String id, List<String> networks) {
        return changeDirectConnectGateway(
                id, Labels.change("networks", id, networks), was -> was.withNetworks(networks));
    }

    /// Sets the VPCs that are associated with a Direct Connect gateway by a virtual private gateway.
    public static Edit changeGatewayVpcs(String id, List<String> vpcs) {
        return changeDirectConnectGateway(id, Labels.change("VPCs", id, vpcs), was -> was.withVpcs(vpcs));
    }

    /// Sets what a person wrote about a Direct Connect gateway; null for nothing.
    public static Edit changeGatewayNotes(String id, @Nullable String notes) {
        return changeDirectConnectGateway(id, Labels.notes(id), was -> was.withNotes(notes));
    }
}
