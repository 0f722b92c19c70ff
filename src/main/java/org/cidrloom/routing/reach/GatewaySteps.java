package org.cidrloom.routing.reach;

import java.util.List;
import java.util.Optional;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.CidrSet;
import org.cidrloom.routing.TransitTable;
import org.cidrloom.routing.TransitTable.Entry;
import org.jspecify.annotations.Nullable;

/// What happens to packets at transit gateways.
final class GatewaySteps {
    private final Walk walk;

    GatewaySteps(Walk walk) {
        this.walk = walk;
    }

    /// Packets that a VPC sends to a gateway: its attachment needs a subnet in their zone (TGW-02).
    void enter(Site.InVpc site, String gateway, CidrSet to, Trail trail) {
        Vpc vpc = site.vpc();
        Optional<Attachment> attachment = attachment(gateway, vpc.id());
        if (attachment.isEmpty()) {
            walk.fail(
                    new OfTransitGateway(gateway),
                    Cause.NOT_ATTACHED,
                    vpc.id() + " has a route to transit gateway " + gateway + ", but is not attached to it.",
                    to,
                    trail);
            return;
        }
        List<Subnet> subnets = subnetsOf(vpc, attachment.get());
        String zone = site.zone();
        if (zone != null
                && !subnets.isEmpty()
                && subnets.stream().noneMatch(in -> in.zone().equals(zone))) {
            walk.fail(
                    new OfAttachment(gateway, vpc.id()),
                    Cause.ZONE_NOT_ATTACHED,
                    "The attachment of " + vpc.id() + " to " + gateway + " has no subnet in " + zone
                            + ", so nothing there can use it.",
                    to,
                    trail);
            return;
        }
        String from = zone == null || subnets.isEmpty() ? "" : ", from " + zone;
        associated(gateway, attachment.get(), zone, to, trail.hop(new OfAttachment(gateway, vpc.id()), "in" + from));
    }

    /// Packets that come in by an attachment are looked up in the table that it is associated with (TGW-05).
    void associated(String gateway, Attachment attachment, @Nullable String zone, CidrSet to, Trail trail) {
        String table = attachment.association();
        OfRouteTable id = new OfRouteTable(gateway, table == null ? "" : table);
        Optional<TransitTable> filled =
                table == null ? Optional.empty() : walk.tables().transit().table(id);
        if (filled.isEmpty()) {
            walk.fail(
                    new OfAttachment(gateway, attachment.to()),
                    Cause.NOT_ASSOCIATED,
                    "The attachment of " + attachment.to() + " to " + gateway + " is associated with no route table.",
                    to,
                    trail);
            return;
        }
        Optional<Trail> further = trail.enter(id, zone);
        if (further.isEmpty()) {
            walk.fail(
                    id,
                    Cause.LOOP,
                    "Route table " + id.path() + " gets " + Walk.told(to) + " a second time:"
                            + " the packets are sent round in a circle until they are dropped.",
                    to,
                    trail);
            return;
        }
        Walk.<Entry>byRoute(to, filled.get()::lookup)
                .forEach((entry, part) -> follow(id, entry, zone, part, further.get()));
    }

    private void follow(OfRouteTable table, @Nullable Entry entry, @Nullable String zone, CidrSet to, Trail before) {
        if (entry == null) {
            walk.fail(
                    table,
                    Cause.NO_ROUTE,
                    "Route table " + table.path() + " has no route to " + Walk.told(to) + ".",
                    to,
                    before);
            return;
        }
        String via = entry.via();
        if (via == null) {
            walk.fail(
                    table,
                    Cause.BLACKHOLE,
                    "Route table " + table.path() + " has a blackhole for " + entry.destination()
                            + ", which drops packets to " + Walk.told(to) + ".",
                    to,
                    before.hop(table, entry.destination(), entry.destination() + " blackhole"));
            return;
        }
        Trail trail = before.hop(
                table, entry.destination(), entry.destination() + " to " + via + " (" + told(entry.origin()) + ")");
        Optional<Attachment> attachment = attachment(table.gateway(), via);
        if (attachment.isEmpty()) {
            walk.fail(
                    table,
                    Cause.NOT_ATTACHED,
                    "The route for " + entry.destination() + " in " + table.path() + " points to " + via
                            + ", which is not attached to " + table.gateway() + ": a blackhole.",
                    to,
                    trail);
            return;
        }
        out(table.gateway(), attachment.get(), zone, to, trail);
    }

    private void out(String gateway, Attachment attachment, @Nullable String zone, CidrSet to, Trail trail) {
        String id = attachment.to();
        Optional<Vpc> vpc = walk.tables().index().vpc(id);
        if (vpc.isPresent()) {
            intoVpc(gateway, vpc.get(), attachment, zone, to, trail);
        } else if (walk.tables().index().isTransitGateway(id)) {
            toPeer(gateway, id, to, trail);
        } else {
            walk.outside().fromGateway(gateway, id, to, trail);
        }
    }

    /// Packets stay in their zone where the attachment has a subnet there. What is not for the VPC itself is looked up
    /// in that subnet's own route table: an appliance or a NAT gateway may take it.
    private void intoVpc(
            String gateway, Vpc vpc, Attachment attachment, @Nullable String zone, CidrSet to, Trail before) {
        Trail trail = before.hop(new OfAttachment(gateway, vpc.id()), "out");
        CidrSet own = VpcSteps.addresses(vpc);
        walk.vpcs()
                .deliver(
                        vpc,
                        to.intersection(own),
                        trail.hop(new OfVpc(vpc.id()), "the address is in one of its own blocks"));
        CidrSet beyond = to.difference(own);
        if (beyond.isEmpty()) {
            return;
        }
        List<Subnet> subnets = subnetsOf(vpc, attachment);
        Optional<Subnet> home = subnets.stream()
                .filter(subnet -> subnet.zone().equals(zone))
                .findFirst()
                .or(() -> subnets.stream().findFirst());
        if (home.isEmpty()) {
            walk.fail(
                    new OfVpc(vpc.id()),
                    Cause.NOT_THERE,
                    vpc.id() + " does not have " + Walk.told(beyond)
                            + ", and its attachment names no subnet whose routes could lead further.",
                    beyond,
                    trail);
            return;
        }
        walk.vpcs().leave(Site.InVpc.of(vpc, home.get()), beyond, trail.abroad());
    }

    /// Both gateways declare the attachment that peers them (TGW-11).
    private void toPeer(String gateway, String other, CidrSet to, Trail before) {
        Trail trail = before.hop(new OfAttachment(gateway, other), "over the peering to " + other);
        Optional<Attachment> back = attachment(other, gateway);
        if (back.isEmpty()) {
            walk.fail(
                    new OfAttachment(gateway, other),
                    Cause.PEERING_ONE_SIDED,
                    "Transit gateway " + other + " declares no attachment to " + gateway
                            + ", so the two are not peered.",
                    to,
                    trail);
            return;
        }
        associated(other, back.get(), null, to, trail.hop(new OfAttachment(other, gateway), "in"));
    }

    private Optional<Attachment> attachment(String gateway, String to) {
        return walk.tables().index().attachmentsOf(to).stream()
                .filter(joined -> joined.gateway().equals(gateway))
                .map(joined -> joined.attachment())
                .findFirst();
    }

    private static List<Subnet> subnetsOf(Vpc vpc, Attachment attachment) {
        return vpc.subnets(attachment.subnets());
    }

    private static String told(TransitTable.Origin origin) {
        return switch (origin) {
            case STATIC -> "static";
            case PREFIX_LIST -> "prefix list";
            case PROPAGATED_VPC, PROPAGATED_DIRECT_CONNECT, PROPAGATED_OUTSIDE -> "propagated";
        };
    }
}
