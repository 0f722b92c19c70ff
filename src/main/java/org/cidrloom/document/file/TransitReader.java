package org.cidrloom.document.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Reads a transit gateway with its route tables and attachments.
final class TransitReader {
    private static final Set<References.Kind> ATTACHABLE = EnumSet.of(References.Kind.VPC, References.Kind.NETWORK);

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
                asn == null ? TransitGateway.DEFAULT_ASN : asn,
                fields.truth("existing", false),
                fields.list("routeTables", (each, node) -> table(node)),
                fields.list("attachments", (each, node) -> attachment(node)),
                fields.text("notes"));
        fields.finish();
        return gateway;
    }

    private TransitRouteTable table(YamlNode node) {
        Fields table = new Fields(reading, node, Shape.ROUTE_TABLE, fields.subject());
        String tableId = Slugs.id(table);
        table.isElement(new ElementId.OfRouteTable(id, tableId));
        reading.references().declare(References.Kind.ROUTE_TABLE, id, tableId, table.at("id"), table.subject());
        TransitRouteTable read = new TransitRouteTable(tableId, table.list("routes", this::route));
        table.finish();
        return read;
    }

    private TransitRoute route(Fields table, YamlNode node) {
        Fields route = new Fields(reading, node, Shape.TRANSIT_ROUTE, table.subject());
        Cidr destination = route.requiredBlock("destination", Blocks.ANY);
        String via = route.text("via");
        boolean blackhole = route.truth("blackhole", false);
        YamlNode.Scalar target = route.written("via");
        if (target != null) {
            reading.references().refer(ATTACHABLE, "", target, table.subject());
        }
        if (node instanceof YamlNode.Mapping && blackhole == (via != null)) {
            route.problem(
                    FileRule.VALUE,
                    node,
                    blackhole
                            ? "A blackhole drops what it matches, so it has no “via”. Remove one of the two."
                            : "The route leads nowhere. Give it “via” with the id of a VPC or network, or “blackhole: true”.");
        }
        route.finish();
        return new TransitRoute(destination, via);
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
        attachment.finish();
        return new Attachment(to, texts(subnets), association, texts(propagations));
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
