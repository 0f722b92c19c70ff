package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.export.LeftOut;
import org.cidrloom.export.terraform.Inputs.Kind;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// What `transit-gateway.tf` shows.
///
/// On a gateway that is made here, everything is made. On one that exists already, only what concerns the VPCs made
/// here: their attachments, associations and propagations, static routes to them, and blackholes that cover their
/// blocks; the rest is its owner's.
record TransitModel(
        List<Gateway> gateways,
        List<Table> tables,
        List<AttachmentItem> attachments,
        List<Association> associations,
        List<Propagation> propagations,
        List<Route> routes,
        Inputs inputs) {
    /// A transit gateway that is made.
    record Gateway(String key, String name, long asn) {}

    /// A route table that is made.
    record Table(String key, String gateway, String name) {}

    /// An attachment of a VPC that is made.
    record AttachmentItem(String key, String gateway, String vpc, String name, List<String> subnets) {}

    /// The table that an attachment's traffic is looked up in.
    record Association(String attachment, String table) {}

    /// A table that learns an attachment's ranges.
    record Propagation(String key, String attachment, String table) {}

    /// A static route; a blackhole where the attachment is null.
    record Route(
            String key,
            String table,
            String destination,
            @Nullable String attachment) {}

    static TransitModel of(Stack stack, Inputs inputs, List<Finding> findings) {
        TransitModel model = new TransitModel(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                inputs);
        for (TransitGateway gateway : stack.gatewaysInvolved()) {
            model.add(stack, gateway, findings);
        }
        return model;
    }

    private void add(Stack stack, TransitGateway gateway, List<Finding> findings) {
        String id = gateway.id();
        boolean made = stack.makesGateway(id);
        if (made) {
            gateways.add(new Gateway(id, gateway.displayName(), gateway.asn()));
            gateway.routeTables().forEach(table -> tables.add(new Table(id + "/" + table.id(), id, table.id())));
        } else {
            inputs.need(Kind.TRANSIT_GATEWAY, id);
        }
        for (Attachment attachment : gateway.attachments()) {
            stack.vpc(attachment.to()).ifPresent(vpc -> attach(vpc, gateway, attachment, findings));
        }
        Set<String> known = new HashSet<>();
        for (Attachment attachment : gateway.attachments()) {
            boolean ours = attaches(attachment.to(), id);
            if (ours || (made && !stack.makesVpc(attachment.to()))) {
                known.add(attachment.to());
                join(gateway, attachment, made, ours);
            }
        }
        for (TransitRouteTable table : gateway.routeTables()) {
            for (TransitRoute route : table.routes()) {
                addRoute(stack, gateway, table, route, known, findings);
            }
        }
    }

    private void attach(Vpc vpc, TransitGateway gateway, Attachment attachment, List<Finding> findings) {
        if (attachment.subnets().isEmpty()) {
            findings.add(
                    LeftOut.of(
                            new ElementId.OfAttachment(gateway.id(), vpc.id()),
                            "The attachment of " + vpc.displayName() + " to " + gateway.displayName()
                                    + " is not in the Terraform, because it names no subnet. Give it one subnet in each zone."));
            return;
        }
        attachments.add(new AttachmentItem(
                vpc.id() + "@" + gateway.id(),
                gateway.id(),
                vpc.id(),
                vpc.displayName() + " to " + gateway.displayName(),
                attachment.subnets().stream()
                        .map(subnet -> vpc.id() + "/" + subnet)
                        .toList()));
    }

    private void join(TransitGateway gateway, Attachment attachment, boolean made, boolean ours) {
        String key = attachment.to() + "@" + gateway.id();
        String association = attachment.association();
        if (!ours && (association != null || !attachment.propagations().isEmpty())) {
            inputs.need(Kind.TRANSIT_GATEWAY_ATTACHMENT, key);
        }
        if (association != null) {
            associations.add(new Association(key, table(gateway, association, made)));
        }
        for (String learner : attachment.propagations()) {
            String table = table(gateway, learner, made);
            propagations.add(new Propagation(table + "/" + attachment.to(), key, table));
        }
    }

    private void addRoute(
            Stack stack,
            TransitGateway gateway,
            TransitRouteTable table,
            TransitRoute route,
            Set<String> known,
            List<Finding> findings) {
        boolean made = stack.makesGateway(gateway.id());
        String via = route.via();
        boolean wanted = made || (via == null ? covers(stack, gateway, route) : attaches(via, gateway.id()));
        if (!wanted) {
            return;
        }
        if (via != null && !known.contains(via)) {
            findings.add(LeftOut.of(
                    new ElementId.OfRouteTable(gateway.id(), table.id()),
                    "The static route " + route.destination() + " of " + gateway.displayName() + "/" + table.id()
                            + " is not in the Terraform, because " + via + " is not attached to the gateway. Attach it"
                            + " and export again."));
            return;
        }
        String key = gateway.id() + "/" + table.id();
        String attachment = via == null ? null : via + "@" + gateway.id();
        if (via != null && !attaches(via, gateway.id())) {
            inputs.need(Kind.TRANSIT_GATEWAY_ATTACHMENT, via + "@" + gateway.id());
        }
        routes.add(new Route(
                key + "/" + route.destination(),
                table(gateway, table.id(), made),
                route.destination().toString(),
                attachment));
    }

    /// Whether a blackhole concerns a block of a VPC that is attached here.
    private boolean covers(Stack stack, TransitGateway gateway, TransitRoute route) {
        return stack.vpcs().stream()
                .filter(vpc -> attaches(vpc.id(), gateway.id()))
                .flatMap(vpc -> vpc.cidrs().stream())
                .map(CidrBlock::cidr)
                .anyMatch(route.destination()::overlaps);
    }

    private String table(TransitGateway gateway, String table, boolean made) {
        String key = gateway.id() + "/" + table;
        if (!made) {
            inputs.need(Kind.TRANSIT_GATEWAY_ROUTE_TABLE, key);
        }
        return key;
    }

    /// Whether that VPC's attachment to that gateway is made here.
    boolean attaches(String vpc, String gateway) {
        return attachments.stream()
                .anyMatch(attachment ->
                        attachment.vpc().equals(vpc) && attachment.gateway().equals(gateway));
    }

    boolean isNeeded() {
        return !gateways.isEmpty() || !attachments.isEmpty();
    }

    boolean hasGateways() {
        return !gateways.isEmpty();
    }

    boolean hasTables() {
        return !tables.isEmpty();
    }

    boolean hasAttachments() {
        return !attachments.isEmpty();
    }

    boolean hasAssociations() {
        return !associations.isEmpty();
    }

    boolean hasPropagations() {
        return !propagations.isEmpty();
    }

    boolean hasRoutes() {
        return !routes.isEmpty();
    }

    boolean hasForeignGateways() {
        return inputs.has(Kind.TRANSIT_GATEWAY);
    }

    boolean hasForeignTables() {
        return inputs.has(Kind.TRANSIT_GATEWAY_ROUTE_TABLE);
    }

    boolean hasForeignAttachments() {
        return inputs.has(Kind.TRANSIT_GATEWAY_ATTACHMENT);
    }
}
