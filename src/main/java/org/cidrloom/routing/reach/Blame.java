package org.cidrloom.routing.reach;

import java.util.List;
import java.util.Optional;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.CidrSet;
import org.cidrloom.routing.NetworkIndex;
import org.cidrloom.routing.TransitTable;

/// Names the place to mend where a VPC has no way to addresses. Its routes follow from the tables that its attachments
/// are associated with, so where these lead nowhere, the cause is there and not in the VPC; nor is it the internet
/// gateway that drops what the default route brings to it.
final class Blame {
    private final Walk walk;

    Blame(Walk walk) {
        this.walk = walk;
    }

    /// Fails packets that start in a VPC and do not get out of it.
    ///
    /// @param site where they are
    /// @param own how they fail where no table of a transit gateway is the cause
    /// @param end what becomes of them, the end of a sentence
    void fail(Site.InVpc site, CidrSet to, Trail trail, Leg.Break own, String end) {
        Vpc vpc = site.vpc();
        List<TransitTable> tables = hasLeft(trail) ? List.of() : tablesOf(vpc);
        if (tables.isEmpty()) {
            walk.fail(own.at(), own.cause(), own.why(), to, trail);
            return;
        }
        if (to.isEmpty()) {
            return;
        }
        TransitTable first = tables.getFirst();
        CidrSet left = to;
        for (TransitTable table : tables) {
            for (var part : Walk.byRoute(left, table::lookup).entrySet()) {
                TransitTable.Entry entry = part.getKey();
                if (entry == null) {
                    continue;
                }
                left = left.difference(part.getValue());
                if (entry.isBlackhole()) {
                    walk.fail(
                            table.id(),
                            Cause.BLACKHOLE,
                            "Route table " + table.id().path() + ", which " + vpc.id() + " is associated with, has a"
                                    + " blackhole for " + entry.destination() + ", so " + end,
                            part.getValue(),
                            trail);
                } else {
                    walk.fail(own.at(), own.cause(), own.why(), part.getValue(), trail);
                }
            }
        }
        walk.fail(
                first.id(),
                Cause.NO_ROUTE,
                "Route table " + first.id().path() + ", which " + vpc.id() + " is associated with, has no route to "
                        + Walk.told(left) + ", so " + end,
                left,
                new Trail(List.of(), trail.senders(), false, trail.states()));
    }

    private static boolean hasLeft(Trail trail) {
        return trail.forwarded() || trail.hops().stream().map(Hop::element).anyMatch(Blame::leadsOut);
    }

    private static boolean leadsOut(ElementId element) {
        return element instanceof OfAttachment
                || element instanceof OfPeering
                || element instanceof ElementId.OfDirectConnectGateway;
    }

    private List<TransitTable> tablesOf(Vpc vpc) {
        return walk.tables().index().attachmentsOf(vpc.id()).stream()
                .flatMap(joined -> table(joined).stream())
                .toList();
    }

    private Optional<TransitTable> table(NetworkIndex.Joined joined) {
        String table = joined.attachment().association();
        return table == null
                ? Optional.empty()
                : walk.tables().transit().table(new OfRouteTable(joined.gateway(), table));
    }
}
