package org.cidrloom.document.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Reads a transit gateway with its route tables and attachments.
final class TransitReader {
    private static final Set<References.Kind> ATTACHABLE = EnumSet.of(
            References.Kind.VPC,
            References.Kind.NETWORK,
            References.Kind.GATEWAY,
            References.Kind.DIRECT_CONNECT_GATEWAY);

    private final Reading reading;
    private final Fields fields;
    private final String id;

    private TransitReader(Reading reading, YamlNode node) {
        this.reading = reading;
        fields = new Fields(reading, node, Shape.GATEWAY, new ElementId.OfDesign());
        id = Slugs.id(fields);
        fields.isElement(new ElementId.OfTransitGateway(id));
        reading.references().declare(References.Kind.GATEWAY, "", id, fields.at("id"), fields.subject());
    }

    static TransitGateway read(Reading reading, YamlNode node) {
        return new TransitReader(reading, node).gateway();
    }

    private TransitGateway gateway() {
        Long asn = fields.number("asn", 1, Counts.LAST_ASN);
        TransitGateway gateway = new TransitGateway(
                id,
                fields.text("name"),
                Accounts.read(fields),
                Slugs.place(fields, "region", "eu-west-1"),
                asn == null ? TransitGateway.DEFAULT_ASN : asn,
                fields.blocks("cidrs", Blocks.ANY),
                fields.truth("existing", false),
                fields.list("routeTables", (each, node) -> table(node)),
                fields.list("attachments", (each, node) -> attachment(node)),
                fields.text("notes"),
                Slugs.formerIds(fields, ""));
        fields.finish();
        return gateway;
    }

    private TransitRouteTable table(YamlNode node) {
        Fields table = new Fields(reading, node, Shape.ROUTE_TABLE, fields.subject());
        String tableId = Slugs.id(table);
        table.isElement(new ElementId.OfRouteTable(id, tableId));
        reading.references().declare(References.Kind.ROUTE_TABLE, id, tableId, table.at("id"), table.subject());
        TransitRouteTable read = new TransitRouteTable(
                tableId,
                table.list("routes", this::route),
                table.list("prefixListReferences", this::prefixListReference),
                Slugs.formerIds(table, id));
        table.finish();
        return read;
    }

    private TransitRoute route(Fields table, YamlNode node) {
        Fields route = new Fields(reading, node, Shape.TRANSIT_ROUTE, table.subject());
        Cidr destination = route.requiredBlock("destination", Blocks.ANY);
        String via = via(route, node);
        route.finish();
        return new TransitRoute(destination, via);
    }

    private PrefixListReference prefixListReference(Fields table, YamlNode node) {
        Fields reference = new Fields(reading, node, Shape.PREFIX_LIST_REFERENCE, table.subject());
        String list = reference.requiredText("prefixList");
        YamlNode.Scalar named = reference.written("prefixList");
        if (named != null) {
            reading.references().refer(EnumSet.of(References.Kind.PREFIX_LIST), "", named, table.subject());
        }
        String via = via(reference, node);
        reference.finish();
        return new PrefixListReference(list, via);
    }

    /// What the route points to; null for a blackhole.
    private @Nullable String via(Fields route, YamlNode node) {
        String via = route.text("via");
        boolean blackhole = route.truth("blackhole", false);
        YamlNode.Scalar target = route.written("via");
        if (target != null) {
            reading.references().refer(ATTACHABLE, "", target, route.subject());
        }
        if (node instanceof YamlNode.Mapping && blackhole == (via != null)) {
            route.problem(
                    FileRule.VALUE,
                    node,
                    blackhole
                            ? "A blackhole drops what it matches, so it has no “via”. Remove one of the two."
                            : "The route leads nowhere. Give it “via” with the id of a VPC, network or gateway that is"
                                    + " attached, or “blackhole: true”.");
        }
        return via;
    }

    private Attachment attachment(YamlNode node) {
        Fields attachment = new Fields(reading, node, Shape.ATTACHMENT, fields.subject());
        String to = attachment.requiredText("to");
        YamlNode.Scalar target = attachment.written("to");
        if (target != null) {
            attachment.isElement(new ElementId.OfAttachment(id, to));
            reading.references().refer(ATTACHABLE, "", target, attachment.subject());
            reading.references().attach(id, to, target, attachment.subject());
        }
        List<YamlNode.Scalar> subnets = attachment.words("subnets");
        Set<References.Kind> subnet = EnumSet.of(References.Kind.SUBNET);
        subnets.forEach(each -> reading.references().refer(subnet, to, each, attachment.subject()));
        String association = attachment.text("association");
        refersToTable(attachment.written("association"), attachment);
        List<YamlNode.Scalar> propagations = attachment.words("propagations");
        propagations.forEach(table -> refersToTable(table, attachment));
        Attachment read = new Attachment(
                to,
                texts(subnets),
                association,
                texts(propagations),
                attachment.truth("applianceMode", false),
                attachment.blocks("allowedPrefixes", Blocks.ANY));
        if (target != null && to.equals(id)) {
            attachment.problem(FileRule.VALUE, target, "A transit gateway cannot be attached to itself. Name another.");
        }
        attachment.finish();
        return read;
    }

    private void refersToTable(YamlNode.@Nullable Scalar table, Fields attachment) {
        if (table != null) {
            reading.references().refer(EnumSet.of(References.Kind.ROUTE_TABLE), id, table, attachment.subject());
        }
    }

    private static List<String> texts(List<YamlNode.Scalar> nodes) {
        return nodes.stream().map(YamlNode.Scalar::text).toList();
    }
}
