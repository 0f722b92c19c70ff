package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.ui.inspector.Field.Action;
import org.cidrloom.ui.inspector.Field.Choice;
import org.cidrloom.ui.inspector.Field.Link;
import org.cidrloom.ui.inspector.Field.Option;
import org.cidrloom.ui.inspector.Field.Picks;
import org.cidrloom.ui.inspector.Field.Rows;
import org.cidrloom.ui.inspector.Field.Text;
import org.cidrloom.ui.inspector.Field.Toggle;

/// The form of what is attached to a transit gateway: a VPC, a network, a Direct Connect gateway or another gateway.
final class AttachmentForm {
    /// What stands for no route table in a choice: no id can be empty.
    private static final String NONE = "";

    private AttachmentForm() {}

    static Form of(FormContext context, TransitGateway gateway, Attachment attachment) {
        List<FormSection> sections = new ArrayList<>();
        sections.add(new FormSection(
                "",
                List.of(
                        end(context, attachment.to()),
                        new Link(
                                "gateway",
                                gateway.displayName(),
                                "transit gateway",
                                new ElementId.OfTransitGateway(gateway.id()),
                                "fth-share-2"))));
        sections.add(new FormSection(
                "Routing",
                List.of(
                        association("association", gateway, attachment),
                        propagations(context, "propagations", gateway, attachment))));
        context.network().vpc(attachment.to()).ifPresent(vpc -> {
            sections.add(new FormSection("Subnets", List.of(attachmentSubnets(gateway, attachment, vpc))));
            sections.add(new FormSection("Appliances", List.of(applianceMode(gateway, attachment))));
        });
        context.network()
                .directConnectGateway(attachment.to())
                .ifPresent(direct ->
                        sections.add(new FormSection("On-premises", List.of(allowedPrefixes(gateway, attachment)))));
        context.network()
                .transitGateway(attachment.to())
                .filter(other -> other.attachment(gateway.id()).isEmpty())
                .ifPresent(
                        other -> sections.add(new FormSection("Peering", List.of(missing(context, gateway, other)))));
        return new Form(
                new ElementId.OfAttachment(gateway.id(), attachment.to()),
                isPeering(context, attachment) ? "Transit gateway peering" : "Transit gateway attachment",
                context.nameOf(attachment.to()) + " on " + gateway.displayName(),
                "fth-link",
                sections);
    }

    private static Link end(FormContext context, String to) {
        Network network = context.network();
        String name = context.nameOf(to);
        if (network.vpc(to).isPresent()) {
            return new Link("to", name, "VPC", new ElementId.OfVpc(to), "fth-cloud");
        }
        if (network.transitGateway(to).isPresent()) {
            return new Link("to", name, "transit gateway", new ElementId.OfTransitGateway(to), "fth-share-2");
        }
        return network.directConnectGateway(to).isPresent()
                ? new Link("to", name, "Direct Connect gateway", new ElementId.OfDirectConnectGateway(to), "fth-log-in")
                : new Link("to", name, "network", new ElementId.OfNetwork(to), "fth-globe");
    }

    private static Toggle applianceMode(TransitGateway gateway, Attachment attachment) {
        return new Toggle(
                "appliance-mode",
                "Appliance mode",
                attachment.applianceMode(),
                "Both directions of a flow take the same zone, as a stateful firewall in this VPC needs.",
                on -> TransitEdits.changeApplianceMode(gateway.id(), attachment.to(), on));
    }

    private static Text allowedPrefixes(TransitGateway gateway, Attachment attachment) {
        return Common.cidrs(
                        "allowed-prefixes",
                        "Allowed prefixes, announced to on-premises",
                        attachment.allowedPrefixes(),
                        prefixes -> TransitEdits.changeAllowedPrefixes(gateway.id(), attachment.to(), prefixes))
                .prompt("none: nothing of AWS is announced");
    }

    /// Both gateways list a peering; where one does not, what was declared by hand is completed here.
    private static Rows missing(FormContext context, TransitGateway gateway, TransitGateway other) {
        return new Rows(
                "missing",
                other.displayName() + " does not list this peering, and without it no packet crosses.",
                List.of(),
                List.of(Action.add(
                        "Add it to " + other.displayName(),
                        TransitEdits.attach(context.network(), gateway.id(), other.id())
                                .edit())));
    }

    private static Picks attachmentSubnets(TransitGateway gateway, Attachment attachment, Vpc vpc) {
        return new Picks(
                "subnets",
                "One in each zone that has to reach the gateway",
                new LinkedHashSet<>(attachment.subnets()),
                FormContext.subnets(vpc),
                "The VPC has no subnets.",
                picked -> TransitEdits.changeAttachmentSubnets(gateway.id(), attachment.to(), picked));
    }

    static Choice association(String key, TransitGateway gateway, Attachment attachment) {
        List<Option> options = new ArrayList<>();
        gateway.routeTables().forEach(table -> options.add(Option.of(table.id())));
        options.add(new Option(NONE, "None: it can send nowhere", ""));
        String now = attachment.association();
        return new Choice(
                key,
                "Looks up routes in",
                now == null ? NONE : now,
                options,
                chosen -> Entry.accepted(TransitEdits.changeAssociation(
                        gateway.id(), attachment.to(), chosen.equals(NONE) ? null : chosen)));
    }

    /// The tables that learn its ranges; over a peering of gateways none does (TGW-11).
    static Field propagations(FormContext context, String key, TransitGateway gateway, Attachment attachment) {
        if (isPeering(context, attachment) && attachment.propagations().isEmpty()) {
            return new Rows(
                    key,
                    "Static routes only: nothing propagates over a peering of transit gateways.",
                    List.of(),
                    List.of());
        }
        return new Picks(
                key,
                "Propagates into",
                new LinkedHashSet<>(attachment.propagations()),
                gateway.routeTables().stream()
                        .map(table -> Option.of(table.id()))
                        .toList(),
                "The gateway has no route table.",
                picked -> TransitEdits.changePropagations(gateway.id(), attachment.to(), picked));
    }

    private static boolean isPeering(FormContext context, Attachment attachment) {
        return context.network().transitGateway(attachment.to()).isPresent();
    }

    /// What is attached, in few words.
    static String kind(FormContext context, String to) {
        Network network = context.network();
        if (network.vpc(to).isPresent()) {
            return "VPC";
        }
        if (network.transitGateway(to).isPresent()) {
            return "gateway peering";
        }
        return network.directConnectGateway(to).isPresent() ? "Direct Connect gateway" : "VPN or Direct Connect";
    }
}
