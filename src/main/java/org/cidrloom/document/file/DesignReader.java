package org.cidrloom.document.file;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;

/// Reads a whole design from the nodes of a text of the current format version.
final class DesignReader {
    private static final String ZONE = "eu-west-1a";

    private final Reading reading;
    private final Set<String> peered = new HashSet<>();

    private DesignReader(Reading reading) {
        this.reading = reading;
    }

    /// Reads a design. Where the problems hold an error afterwards, it is not fit for use.
    static Design read(Reading reading, YamlNode.Mapping top) {
        return new DesignReader(reading).design(new Fields(reading, top, Shape.DESIGN, new ElementId.OfDesign()));
    }

    private Design design(Fields fields) {
        fields.isElement(new ElementId.OfDesign());
        fields.value("cidrloom");
        String name = fields.text("name");
        if (name == null) {
            fields.missing("name");
        }
        String region = Slugs.place(fields, "region", "eu-west-1");
        if (region == null) {
            fields.missing("region");
        }
        List<String> zones = fields.list("zones", (each, node) -> Slugs.place(each, "zones", node, ZONE));
        Map<String, String> tags = fields.textMap("tags");
        String notes = fields.text("notes");
        Network network = new Network(
                name == null ? "" : name,
                region == null ? "" : region,
                zones,
                tags,
                fields.textMap("zoneIds"),
                SettingsReader.quotas(fields),
                fields.list("accept", (each, node) -> SettingsReader.acceptance(reading, node)),
                fields.list("addressPools", (each, node) -> SurroundingsReader.pool(reading, node)),
                fields.list("networks", (each, node) -> SurroundingsReader.network(reading, node)),
                fields.list("prefixLists", (each, node) -> SurroundingsReader.prefixList(reading, node)),
                fields.list("vpcs", (each, node) -> VpcReader.read(reading, node)),
                fields.list("transitGateways", (each, node) -> TransitReader.read(reading, node)),
                fields.list(
                        "directConnectGateways",
                        (each, node) -> SurroundingsReader.directConnectGateway(reading, node)),
                fields.list("peerings", (each, node) -> peering(node)),
                fields.list("clusters", (each, node) -> ClusterReader.read(reading, node)),
                notes);
        Drawing drawing = drawing(fields);
        fields.finish();
        reading.references().resolve();
        reading.references().resolveRetired();
        return new Design(network, drawing);
    }

    private Peering peering(YamlNode node) {
        Fields fields = new Fields(reading, node, Shape.PEERING, new ElementId.OfDesign());
        List<YamlNode.Scalar> ends = fields.words("between");
        if (ends.size() != 2) {
            fields.problem(
                    FileRule.VALUE,
                    fields.at("between"),
                    "A peering joins two VPCs; write between: [one, other], with their ids.");
            fields.finish();
            return new Peering("", "");
        }
        Peering peering = new Peering(ends.getFirst().text(), ends.getLast().text());
        fields.isElement(new ElementId.OfPeering(peering.requester(), peering.accepter()));
        ends.forEach(end -> reading.references().refer(EnumSet.of(References.Kind.VPC), "", end, fields.subject()));
        if (peering.requester().equals(peering.accepter())) {
            fields.problem(FileRule.VALUE, ends.getLast(), "A VPC cannot be peered with itself. Name another VPC.");
        } else if (!peered.add(peering.requester() + "~" + peering.accepter())
                || peered.contains(peering.accepter() + "~" + peering.requester())) {
            fields.problem(
                    FileRule.DUPLICATE_ID,
                    fields.at("between"),
                    "There is a peering of " + peering.requester() + " and " + peering.accepter()
                            + " already. Remove one of them.");
        }
        fields.finish();
        return peering;
    }

    private Drawing drawing(Fields design) {
        Map<String, Drawing.Position> positions = new HashMap<>();
        for (YamlNode.Entry entry : design.entriesOf("drawing")) {
            Fields fields = new Fields(reading, entry.value(), Shape.POSITION, new ElementId.OfDesign());
            Texts.check(design, "drawing", entry.key(), entry.key().text());
            positions.put(entry.key().text(), new Drawing.Position(coordinate(fields, "x"), coordinate(fields, "y")));
            fields.finish();
        }
        return new Drawing(positions);
    }

    private static double coordinate(Fields fields, String key) {
        YamlNode value = fields.value(key);
        if (value == null) {
            fields.missing(key);
            return 0;
        }
        String text =
                value instanceof YamlNode.Scalar scalar && scalar.style() == YamlNode.Style.PLAIN ? scalar.text() : "";
        if (text.length() > 40 || !text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
            fields.problem(
                    FileRule.TYPE,
                    value,
                    fields.label(key) + " is " + Texts.said(value) + "; write a number such as 120 or 80.5.");
            return 0;
        }
        double number = Double.parseDouble(text);
        if (Math.abs(number) > Counts.FARTHEST) {
            fields.problem(
                    FileRule.VALUE,
                    value,
                    fields.label(key) + " is " + Texts.said(value) + "; it can be up to " + Counts.FARTHEST + ".");
            return 0;
        }
        return number;
    }
}
