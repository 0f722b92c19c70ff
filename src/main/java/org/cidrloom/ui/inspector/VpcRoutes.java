package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.VpcRoute;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Columns;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Row;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;

/// The routes that a VPC has beyond those that follow from tiers, NAT and attachments.
final class VpcRoutes {
    private VpcRoutes() {}

    static FormSection of(FormContext context, Vpc vpc) {
        List<Option> hops = context.nextHops(vpc);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < vpc.routes().size(); i++) {
            rows.add(route(vpc, "routes/" + i, vpc.routes().get(i), hops));
        }
        List<Action> additions = hops.isEmpty()
                ? List.of()
                : List.of(Action.add(
                        "Add route",
                        VpcEdits.addRoute(
                                vpc.id(),
                                new VpcRoute(
                                        Tier.NODE, unused(vpc), hops.getFirst().key()))));
        String empty = hops.isEmpty()
                ? "Attach the VPC to a transit gateway or peer it, to route to other networks."
                : "None beyond what tiers, NAT and attachments imply.";
        return new FormSection(
                "Routes", List.of(new Rows("routes", empty, rows, additions), prefixLists(context, vpc, hops)));
    }

    private static Cidr unused(Vpc vpc) {
        return NewRoutes.toPrivate(vpc.routes().stream()
                .filter(route -> route.tier() == Tier.NODE)
                .map(VpcRoute::destination)
                .collect(Collectors.toSet()));
    }

    private static Row route(Vpc vpc, String key, VpcRoute route, List<Option> hops) {
        Field destination = Text.of(
                key,
                "Destination",
                route.destination(),
                Style.MONO,
                Entries.cidr(is -> VpcEdits.changeRoute(vpc.id(), route, new VpcRoute(route.tier(), is, route.via()))));
        Field tier = Common.keyword(
                key + "/tier",
                "From tier",
                route.tier(),
                Tier::key,
                is -> VpcEdits.changeRoute(vpc.id(), route, new VpcRoute(is, route.destination(), route.via())));
        Field via = new Choice(
                key + "/via",
                "Via",
                route.via(),
                hops,
                is -> Entry.accepted(
                        VpcEdits.changeRoute(vpc.id(), route, new VpcRoute(route.tier(), route.destination(), is))));
        return new Row(
                List.of(destination, new Columns(key + "/ends", List.of(tier, via))),
                List.of(Action.remove(VpcEdits.removeRoute(vpc.id(), route))));
    }

    private static Rows prefixLists(FormContext context, Vpc vpc, List<Option> hops) {
        List<Option> lists = context.prefixLists();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < vpc.prefixListRoutes().size(); i++) {
            rows.add(prefixList(vpc, "prefix-lists/" + i, vpc.prefixListRoutes().get(i), lists, hops));
        }
        List<Action> additions = lists.isEmpty() || hops.isEmpty()
                ? List.of()
                : List.of(Action.add(
                        "Add route to a prefix list",
                        VpcEdits.addRoute(
                                vpc.id(),
                                new PrefixListRoute(
                                        Tier.NODE,
                                        lists.getFirst().key(),
                                        hops.getFirst().key()))));
        return new Rows("prefix-lists", "", rows, additions);
    }

    private static Row prefixList(Vpc vpc, String key, PrefixListRoute route, List<Option> lists, List<Option> hops) {
        Field list = new Choice(
                key,
                "Prefix list",
                route.prefixList(),
                lists,
                is -> Entry.accepted(
                        VpcEdits.changeRoute(vpc.id(), route, new PrefixListRoute(route.tier(), is, route.via()))));
        Field tier = Common.keyword(
                key + "/tier",
                "From tier",
                route.tier(),
                Tier::key,
                is -> VpcEdits.changeRoute(vpc.id(), route, new PrefixListRoute(is, route.prefixList(), route.via())));
        Field via = new Choice(
                key + "/via",
                "Via",
                route.via(),
                hops,
                is -> Entry.accepted(VpcEdits.changeRoute(
                        vpc.id(), route, new PrefixListRoute(route.tier(), route.prefixList(), is))));
        return new Row(
                List.of(list, new Columns(key + "/ends", List.of(tier, via))),
                List.of(Action.remove(VpcEdits.removeRoute(vpc.id(), route))));
    }
}
