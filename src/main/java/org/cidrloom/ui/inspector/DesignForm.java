package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.aws.KnownNames;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.ConnectionEdits;
import org.cidrloom.model.edit.Ids;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Offers;
import org.cidrloom.ui.Suggestion;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;

/// The form of the design as a whole.
final class DesignForm {
    private static final int MOST_LINKS = 12;
    private static final Cidr FIRST_POOL = Cidr.parse("10.0.0.0/8");

    private DesignForm() {}

    static Form of(FormContext context) {
        Network network = context.network();
        List<Field> general = List.of(
                Text.of(
                        "name",
                        "Name",
                        network.name(),
                        Style.PLAIN,
                        Entries.required("The name", NetworkEdits::changeName)),
                Text.of("region", "Region", network.region(), Style.MONO, Entries.region(NetworkEdits::changeRegion))
                        .suggestions(Offers.one(KnownNames.REGIONS)),
                Text.of(
                                "zones",
                                "Availability Zones",
                                Entries.shortZones(network.region(), network.zones()),
                                Style.MONO,
                                Entries.zones(network.region(), NetworkEdits::changeZones))
                        .figure(typed -> Figures.count(Entries.words(typed).size(), "zone", "zones"))
                        .suggestions(typed -> zones(network)));
        return new Form(
                new ElementId.OfDesign(),
                "Design",
                network.name().isEmpty() ? "Untitled" : network.name(),
                "fth-file-text",
                List.of(
                        new FormSection("", general),
                        new FormSection("Tags", List.of(tags(network))),
                        new FormSection("Address pools", pools(network)),
                        new FormSection("Networks outside AWS", networks(network)),
                        new FormSection("In AWS", estate(network)),
                        new FormSection("Prefix lists", prefixLists(network)),
                        SettingsSections.quotas(network),
                        SettingsSections.zoneIds(network),
                        SettingsSections.accepted(network),
                        Common.notes(network.notes(), NetworkEdits::changeNotes)));
    }

    /// The zones that the Region is likely to have: two, three or four letters.
    private static List<Suggestion> zones(Network network) {
        return IntStream.rangeClosed(2, 4)
                .mapToObj(count -> "abcd"
                        .chars()
                        .limit(count)
                        .mapToObj(letter -> network.region() + (char) letter)
                        .toList())
                .map(zones -> new Suggestion(Entries.shortZones(network.region(), zones), ""))
                .toList();
    }

    private static Rows tags(Network network) {
        List<Row> rows = new ArrayList<>();
        network.tags()
                .forEach((key, value) -> rows.add(new Row(
                        List.of(new Columns(
                                "tags/" + key,
                                List.of(
                                        Text.of(
                                                "tags/" + key + "/key",
                                                "",
                                                key,
                                                Style.PLAIN,
                                                Entries.key(
                                                        "The key",
                                                        key,
                                                        network.tags().keySet(),
                                                        is -> NetworkEdits.renameTag(key, is))),
                                        Text.of(
                                                "tags/" + key + "/value",
                                                "",
                                                value,
                                                Style.PLAIN,
                                                is -> Entry.accepted(NetworkEdits.putTag(key, is.strip())))))),
                        List.of(Action.remove(NetworkEdits.removeTag(key))))));
        String free = Ids.free(network.tags().keySet(), "Owner");
        return new Rows(
                "tags", "Nothing is tagged.", rows, List.of(Action.add("Add tag", NetworkEdits.putTag(free, ""))));
    }

    private static List<Field> pools(Network network) {
        List<Field> fields = new ArrayList<>();
        String more = links(
                fields,
                network.addressPools(),
                "more pool",
                "more pools",
                pool -> new Link(
                        "pool/" + pool.id(),
                        pool.displayName(),
                        pool.cidr().toString(),
                        new ElementId.OfPool(pool.id()),
                        "fth-layers"));
        fields.add(new Rows(
                "add-pool",
                network.addressPools().isEmpty() ? "None: blocks come out of 10.0.0.0/8." : more,
                List.of(),
                List.of(Action.add("Add address pool", () -> NetworkEdits.addPool(network, FIRST_POOL)))));
        return fields;
    }

    private static List<Field> networks(Network network) {
        List<Field> fields = new ArrayList<>();
        String more = links(
                fields,
                network.networks(),
                "more network",
                "more networks",
                outside -> new Link(
                        "network/" + outside.id(),
                        outside.displayName(),
                        outside.cidrs().isEmpty()
                                ? ""
                                : outside.cidrs().getFirst().toString(),
                        new ElementId.OfNetwork(outside.id()),
                        "fth-globe"));
        fields.add(new Rows(
                "add-network",
                more,
                List.of(),
                List.of(Action.add("Add network", () -> NetworkEdits.addNetwork(network, null, List.of())))));
        return fields;
    }

    private static List<Field> estate(Network network) {
        List<Field> fields = new ArrayList<>();
        String moreGateways = links(
                fields,
                network.transitGateways(),
                "more transit gateway",
                "more transit gateways",
                gateway -> new Link(
                        "gateway/" + gateway.id(),
                        gateway.displayName(),
                        Figures.count(gateway.attachments().size(), "attachment", "attachments"),
                        new ElementId.OfTransitGateway(gateway.id()),
                        "fth-share-2"));
        String moreDirect = links(
                fields,
                network.directConnectGateways(),
                "more Direct Connect gateway",
                "more Direct Connect gateways",
                gateway -> new Link(
                        "direct/" + gateway.id(),
                        gateway.displayName(),
                        "Direct Connect gateway",
                        new ElementId.OfDirectConnectGateway(gateway.id()),
                        "fth-log-in"));
        String moreVpcs = links(
                fields,
                network.vpcs(),
                "more VPC",
                "more VPCs",
                vpc -> new Link(
                        "vpc/" + vpc.id(),
                        vpc.displayName(),
                        vpc.cidrs().isEmpty()
                                ? ""
                                : vpc.cidrs().getFirst().cidr().toString(),
                        new ElementId.OfVpc(vpc.id()),
                        "fth-cloud"));
        fields.add(new Rows(
                "add-estate",
                Stream.of(moreGateways, moreDirect, moreVpcs)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")),
                List.of(),
                List.of(
                        Action.add("Add VPC", () -> VpcEdits.add(network)),
                        Action.add("Add transit gateway", () -> TransitEdits.add(network)),
                        Action.add(
                                "Add Direct Connect gateway",
                                () -> ConnectionEdits.addDirectConnectGateway(network, List.of())))));
        return fields;
    }

    private static List<Field> prefixLists(Network network) {
        List<Field> fields = new ArrayList<>();
        String more = links(
                fields,
                network.prefixLists(),
                "more prefix list",
                "more prefix lists",
                list -> new Link(
                        "prefix-list/" + list.id(),
                        list.displayName(),
                        Figures.count(list.cidrs().size(), "entry", "entries"),
                        new ElementId.OfPrefixList(list.id()),
                        "fth-bookmark"));
        fields.add(new Rows(
                "add-prefix-list",
                network.prefixLists().isEmpty() ? "None." : more,
                List.of(),
                List.of(Action.add("Add prefix list", () -> ConnectionEdits.addPrefixList(network, List.of())))));
        return fields;
    }

    /// Adds links to the first of them. A thousand would be no way to find one, and take seconds to make; the outline
    /// has a
    /// search.
    ///
    /// @return how many more there are, in words; empty where that is none
    private static <T> String links(List<Field> fields, List<T> all, String one, String many, Function<T, Link> link) {
        all.stream().limit(MOST_LINKS).forEach(each -> fields.add(link.apply(each)));
        int more = all.size() - MOST_LINKS;
        return more > 0 ? "And " + Figures.count(more, one, many) + ": see the outline." : "";
    }
}
