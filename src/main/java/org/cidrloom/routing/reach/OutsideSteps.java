package org.cidrloom.routing.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;
import org.cidrloom.routing.LongestPrefix;
import org.cidrloom.routing.NetworkIndex;
import org.cidrloom.routing.TransitTable;

/// What happens to packets on their way to and from networks outside AWS.
final class OutsideSteps {
    private final Walk walk;

    OutsideSteps(Walk walk) {
        this.walk = walk;
    }

    /// A way into AWS that a network has been told of.
    ///
    /// @param destination what it is for
    /// @param door where it starts
    private record Announced(Cidr destination, Door door) {}

    /// Where packets of a network come into AWS.
    private sealed interface Door {
        /// An attachment of the network to a transit gateway.
        record OfGateway(String gateway, Attachment attachment) implements Door {}

        /// The attachment of a Direct Connect gateway that leads to the network.
        record OfDirectConnect(String gateway, Attachment attachment) implements Door {}

        /// The virtual private gateway of a VPC.
        record OfVpn(Vpc vpc) implements Door {}

        /// The virtual private gateway of a VPC, by a Direct Connect gateway.
        record OfDirectConnectVpc(String directConnect, Vpc vpc) implements Door {}
    }

    /// Packets of a network outside. Its routers know what is announced to them, and take the longest prefix: the
    /// allowed prefixes and VPCs of Direct Connect gateways, the routes of the tables that its attachments are
    /// associated with, and the blocks of VPCs with a virtual private gateway to it; in this order where they are
    /// equal.
    void leave(ExternalNetwork network, CidrSet to, Trail trail) {
        ElementId home = new OfNetwork(network.id());
        CidrSet own = CidrSet.of(network.cidrs());
        walk.arrive(new Site.OutsideAws(network), to.intersection(own), trail.hop(home, "inside the network"));
        Walk.<Announced>byRoute(
                        to.difference(own),
                        range -> LongestPrefix.split(range, announced(network, range), Announced::destination))
                .forEach((way, part) -> {
                    if (way == null) {
                        walk.fail(
                                home,
                                Cause.NO_ROUTE,
                                "Nothing tells " + network.id() + " a way to " + Walk.told(part) + ".",
                                part,
                                trail);
                    } else {
                        enter(network, way, part, trail);
                    }
                });
    }

    private void enter(ExternalNetwork network, Announced way, CidrSet to, Trail before) {
        ElementId home = new OfNetwork(network.id());
        switch (way.door()) {
            case Door.OfGateway(String gateway, Attachment attachment) ->
                walk.gateways()
                        .associated(
                                gateway,
                                attachment,
                                null,
                                to,
                                before.hop(home, way.destination(), way.destination() + " to " + gateway)
                                        .hop(new OfAttachment(gateway, network.id()), "in"));
            case Door.OfDirectConnect(String gateway, Attachment attachment) ->
                walk.gateways()
                        .associated(
                                gateway,
                                attachment,
                                null,
                                to,
                                before.hop(home, way.destination(), way.destination() + " to " + attachment.to())
                                        .hop(
                                                new OfDirectConnectGateway(attachment.to()),
                                                way.destination() + " to " + gateway + " (an allowed prefix)")
                                        .hop(new OfAttachment(gateway, attachment.to()), "in"));
            case Door.OfVpn(Vpc vpc) -> {
                String told = way.destination() + " to the virtual private gateway of " + vpc.id();
                deliver(vpc, to, before.hop(home, way.destination(), told));
            }
            case Door.OfDirectConnectVpc(String directConnect, Vpc vpc) -> {
                String told = way.destination() + " to " + directConnect;
                deliver(
                        vpc,
                        to,
                        before.hop(home, way.destination(), told)
                                .hop(
                                        new OfDirectConnectGateway(directConnect),
                                        "to the VPC's virtual private gateway"));
            }
        }
    }

    private void deliver(Vpc vpc, CidrSet to, Trail trail) {
        walk.vpcs().deliver(vpc, to, trail.hop(new OfVpc(vpc.id()), "the address is in one of its own blocks"));
    }

    private List<Announced> announced(ExternalNetwork network, Cidr range) {
        NetworkIndex index = walk.tables().index();
        List<Announced> ways = new ArrayList<>();
        index.directConnectGatewaysOf(network.id()).forEach(gateway -> announce(gateway, ways));
        for (NetworkIndex.Joined joined : index.attachmentsOf(network.id())) {
            Door door = new Door.OfGateway(joined.gateway(), joined.attachment());
            associatedTable(joined).stream()
                    .flatMap(table -> table.overlapping(range).stream())
                    .filter(entry -> !entry.isBlackhole() && !network.id().equals(entry.via()))
                    .forEach(entry -> ways.add(new Announced(entry.destination(), door)));
        }
        for (Vpc vpc : index.vpcsRoutedTo(network.id())) {
            VpcSteps.blocks(vpc).forEach(block -> ways.add(new Announced(block, new Door.OfVpn(vpc))));
        }
        return ways.stream().filter(way -> way.destination().overlaps(range)).toList();
    }

    /// What a Direct Connect gateway announces to the networks behind it: the allowed prefixes of transit gateways,
    /// whatever their tables say, and the blocks of the VPCs that are associated with it.
    private void announce(DirectConnectGateway gateway, List<Announced> ways) {
        NetworkIndex index = walk.tables().index();
        for (NetworkIndex.Joined joined : index.attachmentsOf(gateway.id())) {
            Door door = new Door.OfDirectConnect(joined.gateway(), joined.attachment());
            joined.attachment().allowedPrefixes().forEach(prefix -> ways.add(new Announced(prefix, door)));
        }
        gateway.vpcs().stream()
                .flatMap(id -> index.vpc(id).stream())
                .forEach(vpc -> VpcSteps.blocks(vpc)
                        .forEach(block ->
                                ways.add(new Announced(block, new Door.OfDirectConnectVpc(gateway.id(), vpc)))));
    }

    private Optional<TransitTable> associatedTable(NetworkIndex.Joined joined) {
        String table = joined.attachment().association();
        return table == null
                ? Optional.empty()
                : walk.tables().transit().table(new OfRouteTable(joined.gateway(), table));
    }

    /// Packets that a VPC sends by its virtual private gateway.
    void fromVpc(Vpc vpc, String id, CidrSet to, Trail trail) {
        Optional<ExternalNetwork> network = walk.tables().index().outside(id);
        Optional<DirectConnectGateway> directConnect = walk.tables()
                .index()
                .directConnectGateway(id)
                .filter(gateway -> gateway.vpcs().contains(vpc.id()));
        if (network.isPresent()) {
            into(network.get(), to, trail);
        } else if (directConnect.isPresent()) {
            behind(directConnect.get(), to, trail);
        } else {
            walk.fail(
                    new OfVpc(vpc.id()),
                    Cause.NOT_ATTACHED,
                    "A route of " + vpc.id() + " points to " + id + ", which it is neither attached to nor peered"
                            + " with.",
                    to,
                    trail);
        }
    }

    /// Packets that a transit gateway sends out by the attachment of a network.
    void fromGateway(String gateway, String id, CidrSet to, Trail before) {
        Trail trail = before.hop(new OfAttachment(gateway, id), "out");
        Optional<ExternalNetwork> network = walk.tables().index().outside(id);
        Optional<DirectConnectGateway> directConnect = walk.tables().index().directConnectGateway(id);
        if (network.isPresent()) {
            into(network.get(), to, trail);
        } else if (directConnect.isPresent()) {
            behind(directConnect.get(), to, trail);
        } else {
            walk.fail(
                    new OfAttachment(gateway, id),
                    Cause.NOT_THERE,
                    "There is no " + id + " that " + gateway + " could be attached to.",
                    to,
                    trail);
        }
    }

    /// A Direct Connect gateway leads from AWS to networks only, never to another VPC or gateway.
    private void behind(DirectConnectGateway gateway, CidrSet to, Trail trail) {
        NetworkIndex index = walk.tables().index();
        ElementId here = new OfDirectConnectGateway(gateway.id());
        List<Map.Entry<Cidr, String>> ranges = List.copyOf(index.behind(gateway).entrySet());
        Walk.<Map.Entry<Cidr, String>>byRoute(to, range -> LongestPrefix.split(range, ranges, Map.Entry::getKey))
                .forEach((owner, part) -> {
                    if (owner == null) {
                        walk.fail(
                                here,
                                Cause.NOT_THERE,
                                "No network behind Direct Connect gateway " + gateway.id() + " has " + Walk.told(part)
                                        + ", and it does not lead from one VPC to another.",
                                part,
                                trail);
                    } else {
                        index.outside(owner.getValue())
                                .ifPresent(network -> into(
                                        network,
                                        part,
                                        trail.hop(here, owner.getKey(), owner.getKey() + " to " + owner.getValue())));
                    }
                });
    }

    private void into(ExternalNetwork network, CidrSet to, Trail before) {
        ElementId home = new OfNetwork(network.id());
        CidrSet own = CidrSet.of(network.cidrs());
        walk.arrive(new Site.OutsideAws(network), to.intersection(own), before.hop(home, "the address is its own"));
        CidrSet beyond = to.difference(own);
        walk.fail(home, Cause.NOT_THERE, network.id() + " does not have " + Walk.told(beyond) + ".", beyond, before);
    }
}
