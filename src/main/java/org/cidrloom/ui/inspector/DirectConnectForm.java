package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.edit.ConnectionEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Picks;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Style;
import org.cidrloom.ui.inspector.Field.Text;

/// The form of a Direct Connect gateway.
final class DirectConnectForm {
    private static final int MOST_BOXES = 12;

    private DirectConnectForm() {}

    static Form of(FormContext context, DirectConnectGateway gateway) {
        String id = gateway.id();
        ElementId.OfDirectConnectGateway element = new ElementId.OfDirectConnectGateway(id);
        return new Form(
                element,
                "Direct Connect gateway",
                gateway.displayName(),
                "fth-log-in",
                List.of(
                        new FormSection(
                                "",
                                List.of(
                                        Common.id(context.network(), element),
                                        Common.name(
                                                gateway.name(),
                                                id,
                                                name -> ConnectionEdits.changeGatewayName(id, name)),
                                        Text.of(
                                                "asn",
                                                "Amazon-side ASN",
                                                gateway.asn(),
                                                Style.NUMBER,
                                                Entries.asn(asn -> ConnectionEdits.changeGatewayAsn(id, asn))))),
                        new FormSection("On-premises", List.of(networks(context, gateway))),
                        new FormSection("Virtual private gateways", vpcs(context, gateway)),
                        new FormSection("Transit gateways", transit(context, gateway)),
                        Common.formerIds(context.network(), element, gateway.formerIds()),
                        Common.notes(gateway.notes(), notes -> ConnectionEdits.changeGatewayNotes(id, notes))));
    }

    private static Picks networks(FormContext context, DirectConnectGateway gateway) {
        return new Picks(
                "networks",
                "Leads to",
                new LinkedHashSet<>(gateway.networks()),
                context.network().networks().stream()
                        .map(outside -> new Option(
                                outside.id(),
                                outside.displayName(),
                                outside.cidrs().isEmpty()
                                        ? ""
                                        : outside.cidrs().getFirst().toString()))
                        .toList(),
                "The design has no network outside AWS.",
                picked -> ConnectionEdits.changeGatewayNetworks(gateway.id(), picked));
    }

    /// All VPCs to check where they are few; else those that are associated, and a field to find another.
    private static List<Field> vpcs(FormContext context, DirectConnectGateway gateway) {
        Set<String> associated = new LinkedHashSet<>(gateway.vpcs());
        List<Option> all =
                context.network().vpcs().stream().map(FormContext::option).toList();
        boolean few = all.size() <= MOST_BOXES;
        List<Option> shown = few
                ? all
                : all.stream()
                        .filter(option -> associated.contains(option.key()))
                        .toList();
        Picks picks = new Picks(
                "vpcs",
                "Associated VPCs",
                associated,
                shown,
                all.isEmpty() ? "The design has no VPC." : "None.",
                picked -> ConnectionEdits.changeGatewayVpcs(gateway.id(), picked));
        if (few) {
            return List.of(picks);
        }
        List<Option> others = all.stream()
                .filter(option -> !associated.contains(option.key()))
                .toList();
        return List.of(picks, OneOfMany.adding("vpcs/add", "Associate", "VPC", others, vpc -> {
            List<String> more = new ArrayList<>(gateway.vpcs());
            more.add(vpc);
            return ConnectionEdits.changeGatewayVpcs(gateway.id(), more);
        }));
    }

    private static List<Field> transit(FormContext context, DirectConnectGateway direct) {
        List<Field> fields = new ArrayList<>();
        List<Action> additions = new ArrayList<>();
        for (TransitGateway gateway : context.network().transitGateways()) {
            gateway.attachment(direct.id())
                    .ifPresentOrElse(
                            attachment -> fields.add(new Link(
                                    "attachment/" + gateway.id(),
                                    gateway.displayName(),
                                    Figures.count(
                                            attachment.allowedPrefixes().size(), "allowed prefix", "allowed prefixes"),
                                    new ElementId.OfAttachment(gateway.id(), direct.id()),
                                    "fth-link")),
                            () -> additions.add(Action.add(
                                    "Attach to " + gateway.displayName(),
                                    TransitEdits.attach(context.network(), gateway.id(), direct.id())
                                            .edit())));
        }
        fields.add(new Rows("attach", fields.isEmpty() ? "Attached to none." : "", List.of(), additions));
        return fields;
    }
}
