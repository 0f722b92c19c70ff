package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.export.terraform.Inputs.Kind;
import org.cidrloom.export.terraform.TransitPeerings.AttachmentId;
import org.cidrloom.finding.Finding;
import org.jspecify.annotations.Nullable;

/// What `transit-gateway.tf` shows.
///
/// On a gateway that is made here, everything is made. On one that exists already, only what concerns the VPCs made
/// here: their attachments, associations and propagations, static routes to them, and blackholes that cover their
/// blocks; the rest is its owner's.
///
/// @param gateways the transit gateways
/// @param tables their route tables
/// @param attachments the attachments of VPCs
/// @param associations which table each attachment's traffic is looked up in
/// @param propagations which tables learn an attachment's ranges
/// @param routes the static routes
/// @param references the prefix lists in route tables
/// @param shares the accounts that a gateway is shared with
/// @param peerings the attachments between gateways
/// @param direct the Direct Connect gateways
/// @param later attachments that other stacks have to make first
/// @param foreign gateways of other accounts that VPCs here are attached to
/// @param inputs ids that are asked for
record TransitModel(
        List<Gateway> gateways,
        List<Table> tables,
        List<AttachmentItem> attachments,
        List<Association> associations,
        List<Propagation> propagations,
        List<Route> routes,
        List<Reference> references,
        List<Share> shares,
        TransitPeerings peerings,
        DirectConnectModel direct,
        List<String> later,
        List<String> foreign,
        Inputs inputs) {
    /// A transit gateway that is made.
    record Gateway(String key, String name, long asn, List<String> cidrs, boolean shared) {}

    /// A route table that is made.
    record Table(String key, String gateway, String name) {}

    /// An attachment of a VPC that is made.
    record AttachmentItem(
            String key,
            String gateway,
            String vpc,
            String name,
            List<String> subnets,
            boolean appliance,
            boolean ipv6) {}

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

    /// A prefix list in a route table; a blackhole where the attachment is null.
    record Reference(
            String key, String table, String list, @Nullable String attachment) {}

    /// An account that a gateway is shared with.
    record Share(String key, String gateway, String account) {}

    static TransitModel of(Stack stack, DirectConnectModel direct, Inputs inputs, List<Finding> findings) {
        TransitPeerings peerings = TransitPeerings.of(stack, inputs);
        TransitModel model = new TransitModel(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                peerings,
                direct,
                new ArrayList<>(peerings.later()),
                new ArrayList<>(),
                inputs);
        direct.attachments().stream()
                .map(DirectConnectModel.Join::key)
                .filter(direct.later()::contains)
                .forEach(model.later::add);
        new TransitAssembly(stack, model, findings).addGateways();
        return model;
    }

    /// The ids of attachments that are neither VPCs' nor Direct Connect gateways', nor given as variables.
    List<AttachmentId> otherIds() {
        return peerings.ids();
    }

    boolean hasOtherIds() {
        return !otherIds().isEmpty();
    }

    boolean hasDirectConnect() {
        return direct.hasAttachments();
    }

    boolean isNeeded() {
        return !gateways.isEmpty() || !attachments.isEmpty();
    }

    boolean hasGateways() {
        return !gateways.isEmpty();
    }

    boolean hasCidrs() {
        return gateways.stream().anyMatch(gateway -> !gateway.cidrs().isEmpty());
    }

    boolean hasShares() {
        return !shares.isEmpty();
    }

    /// Whether a gateway may come to this account by a share.
    boolean takesShares() {
        return !foreign.isEmpty();
    }

    boolean hasTables() {
        return !tables.isEmpty();
    }

    boolean hasAttachments() {
        return !attachments.isEmpty();
    }

    boolean showsAppliances() {
        return attachments.stream().anyMatch(AttachmentItem::appliance);
    }

    boolean showsIpv6() {
        return attachments.stream().anyMatch(AttachmentItem::ipv6);
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

    boolean hasReferences() {
        return !references.isEmpty();
    }

    boolean hasLater() {
        return !later.isEmpty();
    }

    boolean waits() {
        return hasLater() || direct.acceptsLater();
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
