package org.cidrloom.export.terraform;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.export.LeftOut;
import org.cidrloom.export.Place;
import org.cidrloom.export.terraform.Inputs.Kind;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Network;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Fills a [TransitModel] gateway by gateway; for one use.
final class TransitAssembly {
    private final Stack stack;
    private final TransitModel model;
    private final List<Finding> findings;

    /// The attachments whose ids are given here: peerings and Direct Connect gateways.
    private final Set<String> given = new HashSet<>();

    /// Those of which it is known already that they are there only after a first run.
    private final Set<String> later;

    /// Those whose ids were asked for.
    private final Set<String> asked = new HashSet<>();

    TransitAssembly(Stack stack, TransitModel model, List<Finding> findings) {
        this.stack = stack;
        this.model = model;
        this.findings = findings;
        this.later = Set.copyOf(model.later());
        model.peerings().ids().forEach(id -> given.add(id.key()));
        model.direct().attachments().forEach(join -> given.add(join.key()));
    }

    void addGateways() {
        stack.gatewaysInvolved().forEach(this::add);
    }

    private void add(TransitGateway gateway) {
        String id = gateway.id();
        boolean made = stack.makesGateway(id);
        if (made) {
            List<String> accounts = accountsAttaching(gateway);
            accounts.forEach(account -> model.shares().add(new TransitModel.Share(id + "/" + account, id, account)));
            model.gateways()
                    .add(new TransitModel.Gateway(
                            id,
                            gateway.displayName(),
                            gateway.asn(),
                            gateway.cidrs().stream().map(Cidr::toString).toList(),
                            !accounts.isEmpty()));
            gateway.routeTables()
                    .forEach(
                            table -> model.tables().add(new TransitModel.Table(id + "/" + table.id(), id, table.id())));
        } else {
            model.inputs().need(Kind.TRANSIT_GATEWAY, id);
            if (!isOurOwn(gateway)) {
                model.foreign().add(id);
            }
        }
        for (Attachment attachment : stack.attachmentsTo(gateway)) {
            stack.vpc(attachment.to()).ifPresent(vpc -> attach(vpc, gateway, attachment));
        }
        if (made || isOurOwn(gateway)) {
            fill(gateway, made);
        } else if (gateway.existing()) {
            findings.add(LeftOut.of(
                    new ElementId.OfTransitGateway(id),
                    "Tables of another account are not in the bundle",
                    "Associations, propagations and routes of " + gateway.displayName()
                            + " are not in the Terraform, because it exists already in another account:"
                            + " only its owner can set them."));
        }
    }

    /// Whether it exists already in this account and Region, as far as the design says.
    private boolean isOurOwn(TransitGateway gateway) {
        return gateway.existing() && Place.of(stack.network(), gateway).equals(stack.place());
    }

    private void fill(TransitGateway gateway, boolean made) {
        Set<String> known = new HashSet<>();
        for (Attachment attachment : gateway.attachments()) {
            boolean ours = stack.attaches(attachment.to(), gateway.id());
            if (ours || (made && isAttachedElsewhere(gateway, attachment))) {
                known.add(attachment.to());
                join(gateway, attachment, made, ours);
            }
        }
        for (TransitRouteTable table : gateway.routeTables()) {
            for (TransitRoute route : table.routes()) {
                addRoute(gateway, table, route, known);
            }
            for (PrefixListReference reference : table.prefixListReferences()) {
                addReference(gateway, table, reference, known);
            }
        }
    }

    private boolean isAttachedElsewhere(TransitGateway gateway, Attachment attachment) {
        return !stack.makesVpc(attachment.to())
                && stack.index()
                        .vpc(attachment.to())
                        .filter(vpc -> !isInRegionOf(gateway, vpc))
                        .isEmpty();
    }

    /// The accounts, other than the gateway's, whose VPCs this design attaches to it.
    private List<String> accountsAttaching(TransitGateway gateway) {
        return gateway.attachments().stream()
                .flatMap(attachment -> stack.index().vpc(attachment.to()).stream())
                .filter(vpc -> !vpc.existing() && isInRegionOf(gateway, vpc))
                .flatMap(vpc -> Stream.ofNullable(vpc.account()))
                .filter(account -> !Objects.equals(account, stack.account()))
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isInRegionOf(TransitGateway gateway, Vpc vpc) {
        Network network = stack.network();
        return network.regionOf(vpc).equals(network.regionOf(gateway));
    }

    private void attach(Vpc vpc, TransitGateway gateway, Attachment attachment) {
        String why = null;
        if (attachment.subnets().isEmpty()) {
            why = "it names no subnet. Give it one subnet in each zone";
        } else if (!isInRegionOf(gateway, vpc)) {
            why = "they are in different Regions. Attach the VPC to a gateway of its own Region and peer the two";
        }
        if (why != null) {
            findings.add(LeftOut.of(
                    new ElementId.OfAttachment(gateway.id(), vpc.id()),
                    "An attachment is not in the bundle",
                    "The attachment of " + vpc.displayName() + " to " + gateway.displayName()
                            + " is not in the Terraform, because " + why + "."));
            return;
        }
        model.attachments()
                .add(new TransitModel.AttachmentItem(
                        vpc.id() + "@" + gateway.id(),
                        gateway.id(),
                        vpc.id(),
                        vpc.displayName() + " to " + gateway.displayName(),
                        attachment.subnets().stream()
                                .map(subnet -> vpc.id() + "/" + subnet)
                                .toList(),
                        attachment.applianceMode(),
                        !(vpc.ipv6() instanceof Ipv6.None)));
    }

    private void join(TransitGateway gateway, Attachment attachment, boolean made, boolean ours) {
        String key = attachment.to() + "@" + gateway.id();
        String association = attachment.association();
        if (!ours && (association != null || !attachment.propagations().isEmpty())) {
            need(key, attachment.to());
        }
        if (association != null) {
            model.associations().add(new TransitModel.Association(key, table(gateway, association, made)));
        }
        for (String learner : attachment.propagations()) {
            String table = table(gateway, learner, made);
            model.propagations().add(new TransitModel.Propagation(table + "/" + attachment.to(), key, table));
        }
    }

    /// Asks for the id of an attachment, unless it is known here.
    private void need(String key, String to) {
        if (given.contains(key) || !asked.add(key)) {
            return;
        }
        model.inputs().need(Kind.TRANSIT_GATEWAY_ATTACHMENT, key);
        boolean elsewhere = stack.index().vpc(to).filter(vpc -> !vpc.existing()).isPresent()
                && !stack.isGiven(Kind.TRANSIT_GATEWAY_ATTACHMENT, key);
        if (elsewhere && !later.contains(key)) {
            model.later().add(key);
        }
    }

    private void addRoute(TransitGateway gateway, TransitRouteTable table, TransitRoute route, Set<String> known) {
        String what = "static route " + route.destination();
        if (!isWanted(gateway, route.via(), List.of(route.destination()))
                || !leads(gateway, table, route.via(), what, known)) {
            return;
        }
        model.routes()
                .add(new TransitModel.Route(
                        gateway.id() + "/" + table.id() + "/" + route.destination(),
                        table(gateway, table.id(), stack.makesGateway(gateway.id())),
                        route.destination().toString(),
                        key(gateway, route.via())));
    }

    private void addReference(
            TransitGateway gateway, TransitRouteTable table, PrefixListReference reference, Set<String> known) {
        String what = "prefix list " + reference.prefixList();
        if (!stack.makesGateway(gateway.id()) || !leads(gateway, table, reference.via(), what, known)) {
            return;
        }
        String key = gateway.id() + "/" + table.id();
        model.references()
                .add(new TransitModel.Reference(
                        key + "/" + reference.prefixList(),
                        key,
                        reference.prefixList(),
                        key(gateway, reference.via())));
    }

    private static @Nullable String key(TransitGateway gateway, @Nullable String via) {
        return via == null ? null : via + "@" + gateway.id();
    }

    private boolean isWanted(TransitGateway gateway, @Nullable String via, List<Cidr> destinations) {
        return stack.makesGateway(gateway.id())
                || (via == null ? covers(gateway, destinations) : stack.attaches(via, gateway.id()));
    }

    /// Whether a static route has an attachment to lead to, or none is needed. Says so where it is missing.
    private boolean leads(
            TransitGateway gateway, TransitRouteTable table, @Nullable String via, String what, Set<String> known) {
        if (via == null) {
            return true;
        }
        if (!known.contains(via)) {
            findings.add(LeftOut.of(
                    new ElementId.OfRouteTable(gateway.id(), table.id()),
                    "A transit gateway table leads to what is not attached",
                    "The " + what + " of " + gateway.displayName() + "/" + table.id() + " is not in the Terraform,"
                            + " because " + via + " is not attached to the gateway. Attach it and export again."));
            return false;
        }
        if (!stack.attaches(via, gateway.id())) {
            need(via + "@" + gateway.id(), via);
        }
        return true;
    }

    /// Whether a blackhole concerns a block of a VPC that is attached here.
    private boolean covers(TransitGateway gateway, List<Cidr> destinations) {
        return stack.vpcs().stream()
                .filter(vpc -> stack.attaches(vpc.id(), gateway.id()))
                .flatMap(vpc -> vpc.cidrs().stream())
                .map(CidrBlock::cidr)
                .anyMatch(block -> destinations.stream().anyMatch(block::overlaps));
    }

    private String table(TransitGateway gateway, String table, boolean made) {
        String key = gateway.id() + "/" + table;
        if (!made) {
            model.inputs().need(Kind.TRANSIT_GATEWAY_ROUTE_TABLE, key);
        }
        return key;
    }
}
