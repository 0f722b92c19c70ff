package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.export.LeftOut;
import org.cidrloom.export.Place;
import org.cidrloom.export.terraform.Inputs.Kind;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What `direct-connect.tf` shows. Direct Connect gateways belong to no Region; the home stack makes them, unless all
/// that they join exists already, and so they do. What joins them from another account proposes itself there, and is
/// taken where they are made.
///
/// @param gateways the Direct Connect gateways that are made
/// @param vpnGateways the VPCs that get a virtual private gateway, by id
/// @param associations what is associated here
/// @param proposals what is proposed to the account of the Direct Connect gateway
/// @param accepted what another account proposes
/// @param attachments what transit gateways here know Direct Connect gateways as, as DX@GATEWAY
/// @param later the attachments that another account has to accept first
/// @param laterAccepted the proposals that another root module has to make first
/// @param inputs ids that are asked for
record DirectConnectModel(
        List<Gateway> gateways,
        Set<String> vpnGateways,
        List<Association> associations,
        List<Association> proposals,
        List<Accepted> accepted,
        List<Join> attachments,
        List<String> later,
        List<String> laterAccepted,
        Inputs inputs) {
    /// A Direct Connect gateway.
    record Gateway(String key, String name, long asn) {}

    /// A transit or virtual private gateway that joins; its id is a Terraform expression's text. The owner is the
    /// account of the Direct Connect gateway where it is proposed.
    record Association(
            String key,
            String direct,
            String gateway,
            List<String> prefixes,
            @Nullable String owner) {
        boolean hasPrefixes() {
            return !prefixes.isEmpty();
        }
    }

    /// A proposal that is taken, and the account that makes it.
    record Accepted(String key, String direct, String account) {}

    /// A Direct Connect gateway as an attachment, and the Terraform expression of its id.
    record Join(String key, String transit, String directId) {}

    static DirectConnectModel of(Stack stack, Inputs inputs, List<Finding> findings) {
        DirectConnectModel model = new DirectConnectModel(
                new ArrayList<>(),
                new LinkedHashSet<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                inputs);
        stack.network().directConnectGateways().stream()
                .filter(direct -> isMade(stack, direct))
                .forEach(direct -> model.add(stack, direct, findings));
        return model;
    }

    private static boolean isMade(Stack stack, DirectConnectGateway direct) {
        List<Boolean> existing = Stream.concat(
                        attaching(stack.network(), direct).map(TransitGateway::existing),
                        direct.vpcs().stream()
                                .flatMap(vpc -> stack.index().vpc(vpc).stream())
                                .map(Vpc::existing))
                .toList();
        return existing.isEmpty() || existing.contains(false);
    }

    private static Stream<TransitGateway> attaching(Network network, DirectConnectGateway direct) {
        return network.transitGateways().stream()
                .filter(gateway -> gateway.attachment(direct.id()).isPresent());
    }

    private void add(Stack stack, DirectConnectGateway direct, List<Finding> findings) {
        String id = direct.id();
        if (stack.home()) {
            gateways.add(new Gateway(id, direct.displayName(), direct.asn()));
            if (!direct.networks().isEmpty()) {
                findings.add(LeftOut.of(
                        new ElementId.OfDirectConnectGateway(id),
                        "Virtual interfaces are not in the bundle",
                        "The virtual interfaces from " + direct.displayName() + " to "
                                + String.join(", ", direct.networks()) + " are not in the Terraform, because they hang"
                                + " on a connection that has to be ordered. Make them from the carrier's data."));
            }
        }
        attaching(stack.network(), direct)
                .forEach(gateway -> gateway.attachment(id)
                        .ifPresent(attachment -> attach(stack, direct, gateway, attachment, findings)));
        for (String end : direct.vpcs()) {
            stack.index().vpc(end).filter(vpc -> !vpc.existing()).ifPresent(vpc -> {
                boolean here = stack.makesVpc(end);
                if (here) {
                    vpnGateways.add(end);
                }
                String expression = "aws_vpn_gateway.this[\"" + end + "\"].id";
                join(stack, end + "@" + id, direct, here ? expression : null, List.of(), vpc.account());
            });
        }
    }

    private void attach(
            Stack stack,
            DirectConnectGateway direct,
            TransitGateway gateway,
            Attachment attachment,
            List<Finding> findings) {
        String key = direct.id() + "@" + gateway.id();
        List<String> prefixes =
                attachment.allowedPrefixes().stream().map(Cidr::toString).toList();
        boolean here = stack.makesGateway(gateway.id());
        if (here) {
            attachments.add(new Join(key, gateway.id(), directId(stack, direct, gateway, key)));
            if (prefixes.isEmpty()) {
                findings.add(LeftOut.note(
                        new ElementId.OfAttachment(gateway.id(), direct.id()),
                        "An attachment has no allowed prefixes",
                        "The attachment of " + direct.displayName() + " to " + gateway.displayName()
                                + " has no allowed prefixes, and AWS asks for one at least: they are what is announced"
                                + " to the networks behind it."));
            }
        }
        if (gateway.existing() && stack.home()) {
            inputs.need(Kind.TRANSIT_GATEWAY, gateway.id());
            String expression = "var.transit_gateway_ids[\"" + gateway.id() + "\"]";
            associations.add(new Association(key, direct.id(), expression, prefixes, null));
        } else if (!gateway.existing()) {
            String expression = "aws_ec2_transit_gateway.this[\"" + gateway.id() + "\"].id";
            String account = Place.of(stack.network(), gateway).account();
            join(stack, key, direct, here ? stack.flavour().adapted(expression) : null, prefixes, account);
        }
    }

    /// The id of a Direct Connect gateway that a transit gateway here has joined.
    private String directId(Stack stack, DirectConnectGateway direct, TransitGateway gateway, String key) {
        if (stack.isPart()
                && !isOwners(stack, Place.of(stack.network(), gateway).account())) {
            inputs.need(Kind.DIRECT_CONNECT_ACCEPTANCE, key);
            return "var.direct_connect_accepted_gateway_ids[\"" + key + "\"]";
        }
        return "local.direct_connect_gateway_ids[\"" + direct.id() + "\"]";
    }

    /// Whether an account is that of the Direct Connect gateways, as far as the design says.
    private static boolean isOwners(Stack stack, @Nullable String account) {
        String owner = Place.home(stack.network()).account();
        return account == null || owner == null || account.equals(owner);
    }

    /// Associates what is made here, or proposes it, or takes the proposal.
    private void join(
            Stack stack,
            String key,
            DirectConnectGateway direct,
            @Nullable String expression,
            List<String> prefixes,
            @Nullable String account) {
        String owner = Place.home(stack.network()).account();
        boolean sameAccount = isOwners(stack, account);
        if (expression != null && !stack.home()) {
            inputs.need(Kind.DIRECT_CONNECT_GATEWAY, direct.id());
        }
        if (expression != null && sameAccount) {
            associations.add(new Association(key, direct.id(), expression, prefixes, null));
        } else if (expression != null) {
            proposals.add(new Association(key, direct.id(), expression, prefixes, owner));
            if (!stack.isPart()) {
                later.add(key);
            }
        } else if (stack.home() && !sameAccount && account != null) {
            inputs.need(Kind.DIRECT_CONNECT_PROPOSAL, key);
            accepted.add(new Accepted(key, direct.id(), account));
            if (!stack.isPart()) {
                laterAccepted.add(key);
            }
        }
    }

    boolean isNeeded() {
        return !(gateways.isEmpty() && associations.isEmpty() && proposals.isEmpty() && accepted.isEmpty());
    }

    boolean hasGateways() {
        return !gateways.isEmpty();
    }

    boolean hasForeignGateways() {
        return inputs.has(Kind.DIRECT_CONNECT_GATEWAY);
    }

    boolean hasVpnGateways() {
        return !vpnGateways.isEmpty();
    }

    boolean hasAssociations() {
        return !associations.isEmpty();
    }

    boolean hasProposals() {
        return !proposals.isEmpty();
    }

    boolean hasAccepted() {
        return !accepted.isEmpty();
    }

    boolean hasAttachments() {
        return !attachments.isEmpty();
    }

    boolean acceptsLater() {
        return !laterAccepted.isEmpty();
    }

    /// Whether an attachment is there only after another account has accepted it.
    boolean attachesLater() {
        return attachments.stream().map(Join::key).anyMatch(later::contains);
    }
}
