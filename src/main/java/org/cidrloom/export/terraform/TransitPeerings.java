package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.export.Place;
import org.cidrloom.export.terraform.Inputs.Kind;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.routing.NetworkIndex;
import org.jspecify.annotations.Nullable;

/// The peering attachments between transit gateways. The first of two gateways that is made asks for it, and the other
/// accepts it, by its owner where it exists already.
///
/// @param requests the peerings that are asked for here
/// @param near the peerings that are asked for in the same plan and accepted here
/// @param far the peerings that are asked for elsewhere, before, and accepted here
/// @param ids the attachment of each side that is here, as PEER@GATEWAY
/// @param later those whose other side is accepted elsewhere
record TransitPeerings(
        List<Request> requests,
        List<AttachmentId> near,
        List<AttachmentId> far,
        List<AttachmentId> ids,
        List<String> later) {
    private static final String REQUEST = "aws_ec2_transit_gateway_peering_attachment.this[\"%s\"].id";
    private static final String ACCEPTER = "aws_ec2_transit_gateway_peering_attachment_accepter.this[\"%s\"].id";

    /// A peering that is asked for. The account is null where it is the stack's own.
    record Request(
            String key,
            String gateway,
            String peer,
            String region,
            @Nullable String account) {}

    /// The id of an attachment, as a Terraform expression's text, by peering or as PEER@GATEWAY.
    record AttachmentId(String key, String id) {}

    /// Two gateways that peer, wherever they are made.
    record Couple(TransitGateway requester, TransitGateway accepter) {}

    /// The gateways of a design that peer, in its order.
    static List<Couple> couples(Network network, NetworkIndex index) {
        List<Couple> couples = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (TransitGateway gateway : network.transitGateways()) {
            for (Attachment attachment : gateway.attachments()) {
                Optional<TransitGateway> peer = index.isTransitGateway(attachment.to())
                        ? network.transitGateway(attachment.to())
                        : Optional.empty();
                if (peer.isPresent() && seen.add(Set.of(gateway.id(), attachment.to()))) {
                    couples.add(couple(network, gateway, peer.get()));
                }
            }
        }
        return couples;
    }

    private static Couple couple(Network network, TransitGateway one, TransitGateway other) {
        List<TransitGateway> both = network.transitGateways().stream()
                .filter(gateway -> gateway.equals(one) || gateway.equals(other))
                .toList();
        TransitGateway requester = both.getFirst().existing() ? both.getLast() : both.getFirst();
        return new Couple(requester, requester.equals(one) ? other : one);
    }

    static TransitPeerings of(Stack stack, Inputs inputs) {
        TransitPeerings peerings = new TransitPeerings(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        stack.couples().forEach(couple -> peerings.add(stack, inputs, couple.requester(), couple.accepter()));
        return peerings;
    }

    private void add(Stack stack, Inputs inputs, TransitGateway requester, TransitGateway accepter) {
        boolean requests = stack.makesGateway(requester.id());
        boolean accepts = stack.makesGateway(accepter.id());
        String key = requester.id() + "~" + accepter.id();
        if (requests) {
            Network network = stack.network();
            String account = accepter.existing()
                    ? accepter.account()
                    : Place.of(network, accepter).account();
            requests()
                    .add(new Request(
                            key,
                            requester.id(),
                            accepter.id(),
                            network.regionOf(accepter),
                            Objects.equals(account, stack.account()) ? null : account));
            String here = accepter.id() + "@" + requester.id();
            if (!accepts) {
                inputs.need(Kind.TRANSIT_GATEWAY, accepter.id());
            }
            if (accepts || !stack.isGiven(Kind.TRANSIT_GATEWAY_ATTACHMENT, here)) {
                ids.add(new AttachmentId(here, (accepts ? ACCEPTER : REQUEST).formatted(key)));
                if (!accepts) {
                    later.add(here);
                }
            }
        }
        if (accepts) {
            String here = requester.id() + "@" + accepter.id();
            boolean waits = !requests && !stack.isPart();
            // not there in the first of two applies, and needed by nothing then
            ids.add(new AttachmentId(here, (waits ? "try(" + ACCEPTER + ", null)" : ACCEPTER).formatted(key)));
            if (requests) {
                near.add(new AttachmentId(key, REQUEST.formatted(key)));
            } else {
                inputs.need(Kind.TRANSIT_GATEWAY_PEERING, key);
                AttachmentId asked = new AttachmentId(key, "var.transit_gateway_peering_ids[\"" + key + "\"]");
                if (waits) {
                    far.add(asked);
                    later.add(here);
                } else {
                    near.add(asked);
                }
            }
        }
    }

    boolean isNeeded() {
        return hasRequests() || hasAcceptances();
    }

    boolean hasRequests() {
        return !requests.isEmpty();
    }

    boolean hasAcceptances() {
        return hasNear() || hasFar();
    }

    boolean hasNear() {
        return !near.isEmpty();
    }

    boolean hasFar() {
        return !far.isEmpty();
    }
}
