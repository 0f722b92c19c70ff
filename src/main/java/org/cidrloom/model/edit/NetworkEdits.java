package org.cidrloom.model.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Changes of the design as a whole, of its address pools, of networks outside AWS, and of peerings.
/// Removing and renaming: [ElementEdits].
public final class NetworkEdits {
    private NetworkEdits() {}

    /// Names the design.
    public static Edit changeName(String name) {
        return Edit.ofNetwork(
                "Rename the design to " + name,
                network -> network.name().equals(name) ? network : network.withName(name));
    }

    /// Moves the design to another AWS Region. ZoneNames are names of the Region's, so those of the old Region follow:
    /// `eu-west-1a` becomes `eu-central-1a`, in the design, in its subnets and in the ENIConfigs of its clusters.
    public static Edit changeRegion(String region) {
        return Edit.ofNetwork("Change Region to " + region, network -> ZoneNames.moved(network, region));
    }

    /// Sets the Availability ZoneNames that the design plans for, in their order.
    public static Edit changeZones(List<String> zones) {
        return Edit.ofNetwork(
                "Change zones to " + String.join(", ", zones),
                network -> network.zones().equals(zones) ? network : network.withZones(zones));
    }

    /// Sets a tag of everything that is exported.
    public static Edit putTag(String key, String value) {
        return tags("Set tag " + key + " to " + value, tags -> tags.put(key, value));
    }

    /// Renames a tag and keeps its place and value.
    public static Edit renameTag(String was, String is) {
        return Edit.ofNetwork("Rename tag " + was + " to " + is, network -> {
            if (was.equals(is)
                    || !network.tags().containsKey(was)
                    || network.tags().containsKey(is)) {
                return network;
            }
            Map<String, String> renamed = new LinkedHashMap<>();
            network.tags().forEach((key, value) -> renamed.put(key.equals(was) ? is : key, value));
            return network.withTags(renamed);
        });
    }

    /// Removes a tag.
    public static Edit removeTag(String key) {
        return tags("Remove tag " + key, tags -> tags.remove(key));
    }

    private static Edit tags(String label, Consumer<Map<String, String>> change) {
        return Edit.ofNetwork(label, network -> {
            Map<String, String> tags = new LinkedHashMap<>(network.tags());
            change.accept(tags);
            return tags.equals(network.tags()) ? network : network.withTags(tags);
        });
    }

    /// Sets what a person wrote about the design; null for nothing.
    public static Edit changeNotes(@Nullable String notes) {
        return Edit.ofNetwork(
                "Change notes of the design",
                network -> Objects.equals(network.notes(), notes) ? network : network.withNotes(notes));
    }

    /// Adds an address pool under the next free id.
    public static Addition addPool(Network network, Cidr cidr) {
        String id = Ids.numbered(Ids.topLevel(network), "pool");
        AddressPool pool = new AddressPool(id, null, cidr, null);
        return new Addition(
                new ElementId.OfPool(id),
                Edit.ofNetwork(
                        "Add address pool " + cidr, is -> is.withAddressPools(Branches.plus(is.addressPools(), pool))));
    }

    /// Changes an address pool.
    ///
    /// @param label as [Edit#label()]
    /// @param change gives the next pool; its id stays
    public static Edit changePool(String pool, String label, UnaryOperator<AddressPool> change) {
        return Edit.ofNetwork(
                label,
                network -> Branches.pools(
                        network,
                        was -> was.id().equals(pool) ? change.apply(was).withId(pool) : was));
    }

    /// Names an address pool; null for none.
    public static Edit changePoolName(String pool, @Nullable String name) {
        return changePool(pool, Labels.change("name", pool, name), p -> p.withName(name));
    }

    /// Sets the range of an address pool.
    public static Edit changePoolCidr(String pool, Cidr cidr) {
        return changePool(pool, Labels.change("CIDR", pool, cidr), p -> p.withCidr(cidr));
    }

    /// Sets what a person wrote about an address pool; null for nothing.
    public static Edit changePoolNotes(String pool, @Nullable String notes) {
        return changePool(pool, Labels.notes(pool), p -> p.withNotes(notes));
    }

    /// Adds a network outside AWS under the next free id.
    ///
    /// @param name what people call it, which its id is made of; null for a numbered one
    public static Addition addNetwork(Network network, @Nullable String name, List<Cidr> cidrs) {
        String id = name == null
                ? Ids.numbered(Ids.topLevel(network), "network")
                : Ids.free(Ids.topLevel(network), Ids.slug(name));
        ExternalNetwork outside = new ExternalNetwork(id, name, cidrs, null);
        return new Addition(
                new ElementId.OfNetwork(id),
                Edit.ofNetwork("Add network " + id, is -> is.withNetworks(Branches.plus(is.networks(), outside))));
    }

    /// Changes a network outside AWS.
    ///
    /// @param label as [Edit#label()]
    /// @param change gives the next network; its id stays
    public static Edit changeNetwork(String id, String label, UnaryOperator<ExternalNetwork> change) {
        return Edit.ofNetwork(
                label,
                network -> Branches.outside(
                        network, was -> was.id().equals(id) ? change.apply(was).withId(id) : was));
    }

    /// Names a network outside AWS; null for none.
    public static Edit changeNetworkName(String id, @Nullable String name) {
        return changeNetwork(id, Labels.change("name", id, name), outside -> outside.withName(name));
    }

    /// Adds a range to a network outside AWS.
    public static Edit addNetworkCidr(String id, Cidr cidr) {
        return changeNetwork(
                id, Labels.add("CIDR " + cidr, id), outside -> outside.withCidrs(Branches.plus(outside.cidrs(), cidr)));
    }

    /// Changes a range of a network outside AWS.
    public static Edit changeNetworkCidr(String id, Cidr was, Cidr is) {
        return changeNetwork(
                id,
                "Change CIDR " + was + " of " + id + " to " + is,
                outside -> outside.withCidrs(Branches.replaced(outside.cidrs(), was, is)));
    }

    /// Takes a range from a network outside AWS.
    public static Edit removeNetworkCidr(String id, Cidr cidr) {
        return changeNetwork(
                id,
                Labels.remove("CIDR " + cidr, id),
                outside -> outside.withCidrs(Branches.withoutFirst(outside.cidrs(), cidr)));
    }

    /// Sets what a person wrote about a network outside AWS; null for nothing.
    public static Edit changeNetworkNotes(String id, @Nullable String notes) {
        return changeNetwork(id, Labels.notes(id), outside -> outside.withNotes(notes));
    }

    /// Peers two VPCs. The design stays as it is where they are peered already, in either direction, or are the same.
    public static Addition addPeering(String requester, String accepter) {
        Peering peering = new Peering(requester, accepter);
        return new Addition(
                new ElementId.OfPeering(requester, accepter),
                Edit.ofNetwork(
                        "Peer " + requester + " and " + accepter,
                        network -> requester.equals(accepter)
                                        || network.peerings().stream()
                                                .anyMatch(p -> p.joins(requester) && p.joins(accepter))
                                ? network
                                : network.withPeerings(Branches.plus(network.peerings(), peering))));
    }

    /// Lets a peering join other VPCs: turned round, or with another partner. Routes to a partner that leaves go.
    public static Addition changePeering(Peering was, Peering is) {
        Edit edit = Edit.ofNetwork(
                "Change peering of " + was.requester() + " and " + was.accepter() + " to " + is.requester() + " and "
                        + is.accepter(),
                network -> {
                    List<Peering> peerings = Branches.replaced(network.peerings(), was, is);
                    if (peerings.equals(network.peerings())) {
                        return network;
                    }
                    Network result = network.withPeerings(peerings);
                    boolean turned = is.joins(was.requester()) && is.joins(was.accepter());
                    return turned ? result : References.dropPeeringRoutes(result, was);
                });
        return new Addition(new ElementId.OfPeering(is.requester(), is.accepter()), edit);
    }
}
