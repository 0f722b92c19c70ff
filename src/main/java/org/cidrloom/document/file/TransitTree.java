package org.cidrloom.document.file;

import org.cidrloom.model.Attachment;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;

/// What a transit gateway looks like in the file.
final class TransitTree {
    private TransitTree() {}

    static Tree of(TransitGateway gateway) {
        return new BranchBuilder(Shape.GATEWAY, false)
                .text("id", gateway.id())
                .texts("formerIds", gateway.formerIds())
                .text("name", gateway.name())
                .text("account", gateway.account())
                .text("region", gateway.region())
                .shown("asn", gateway.asn(), TransitGateway.DEFAULT_ASN)
                .blocks("cidrs", gateway.cidrs())
                .truth("existing", gateway.existing(), false)
                .text("notes", gateway.notes())
                .rows("routeTables", gateway.routeTables(), TransitTree::routeTable, "id")
                .rows("attachments", gateway.attachments(), TransitTree::attachment, "to")
                .build();
    }

    private static Tree routeTable(TransitRouteTable table) {
        return new BranchBuilder(Shape.ROUTE_TABLE, false)
                .text("id", table.id())
                .texts("formerIds", table.formerIds())
                .rows("routes", table.routes(), TransitTree::transitRoute, "destination")
                .rows(
                        "prefixListReferences",
                        table.prefixListReferences(),
                        TransitTree::prefixListReference,
                        "prefixList")
                .build();
    }

    private static Tree transitRoute(TransitRoute route) {
        return new BranchBuilder(Shape.TRANSIT_ROUTE, true)
                .block("destination", route.destination())
                .text("via", route.via())
                .truth("blackhole", route.isBlackhole(), false)
                .build();
    }

    private static Tree prefixListReference(PrefixListReference reference) {
        return new BranchBuilder(Shape.PREFIX_LIST_REFERENCE, true)
                .text("prefixList", reference.prefixList())
                .text("via", reference.via())
                .truth("blackhole", reference.isBlackhole(), false)
                .build();
    }

    private static Tree attachment(Attachment attachment) {
        return new BranchBuilder(Shape.ATTACHMENT, true)
                .text("to", attachment.to())
                .texts("subnets", attachment.subnets())
                .text("association", attachment.association())
                .texts("propagations", attachment.propagations())
                .truth("applianceMode", attachment.applianceMode(), false)
                .blocks("allowedPrefixes", attachment.allowedPrefixes())
                .build();
    }
}
