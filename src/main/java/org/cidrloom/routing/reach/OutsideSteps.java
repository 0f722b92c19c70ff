package org.cidrloom.routing.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
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

        /// The virtual private gateway of a VPC.
        record OfVpn(Vpc vpc) implements Door {}
    }

    /// Packets of a network outside. Its routers know what is announced to them, and take the longest prefix: the
    /// routes of the tables that its attachments are associated with, and the blocks of VPCs with a virtual private
    /// gateway to it.
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
            case Door.OfVpn(Vpc vpc) ->
                walk.vpcs()
                        .deliver(
                                vpc,
                                to,
                                before.hop(
                                                home,
                                                way.destination(),
                                                way.destination() + " to the virtual private gateway of " + vpc.id())
                                        .hop(new OfVpc(vpc.id()), "the address is in one of its own blocks"));
        }
    }

    private List<Announced> announced(ExternalNetwork network, Cidr range) {
        NetworkIndex index = walk.tables().index();
        List<Announced> ways = new ArrayList<>();
        for (NetworkIndex.Joined joined : index.attachmentsOf(network.id())) {
            Door door = new Door.OfGateway(joined.gateway().id(), joined.attachment());
            associatedTable(joined).stream()
                    .flatMap(table -> table.overlapping(range).stream())
                    .filter(entry -> !entry.isBlackhole() && !network.id().equals(entry.via()))
                    .forEach(entry -> ways.add(new Announced(entry.destination(), door)));
        }
        for (Vpc vpc : index.vpcsRoutedTo(network.id())) {
            VpcSteps.blocks(vpc).prefixes().forEach(block -> ways.add(new Announced(block, new Door.OfVpn(vpc))));
        }
        return ways.stream()
                .filter(way -> way.destination().overlaps(range))
                .toList();
    }

    private Optional<TransitTable> associatedTable(NetworkIndex.Joined joined) {
        String table = joined.attachment().association();
        return table == null
                ? Optional.empty()
                : walk.tables()
                        .transit()
                        .table(new OfRouteTable(joined.gateway().id(), table));
    }

    /// Packets that a VPC sends by its virtual private gateway.
    void fromVpc(Vpc vpc, String id, CidrSet to, Trail trail) {
        Optional<ExternalNetwork> network = walk.tables().index().outside(id);
        if (network.isPresent()) {
            into(network.get(), to, trail);
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
        if (network.isPresent()) {
            into(network.get(), to, trail);
        } else {
            walk.fail(
                    new OfAttachment(gateway, id),
                    Cause.NOT_THERE,
                    "There is no " + id + " that " + gateway + " could be attached to.",
                    to,
                    trail);
        }
    }

    private void into(ExternalNetwork network, CidrSet to, Trail before) {
        ElementId home = new OfNetwork(network.id());
        CidrSet own = CidrSet.of(network.cidrs());
        walk.arrive(new Site.OutsideAws(network), to.intersection(own), before.hop(home, "the address is its own"));
        CidrSet beyond = to.difference(own);
        walk.fail(
                home,
                Cause.NOT_THERE,
                network.id() + " does not have " + Walk.told(beyond) + ".",
                beyond,
                before);
    }
}
