package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.TransitEdits;
import org.jspecify.annotations.Nullable;

/// Both gateways list the attachment that peers them: each looks up what comes in by its own (TGW-05, TGW-11).
public final class TransitGatewayPeeringOneSided implements Rule.OfAttached {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Only one of two transit gateways lists their peering";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html";
    }

    @Override
    public List<Problem> check(Attached attached, Facts facts) {
        String other = attached.attachment().to();
        if (!facts.isTransitGateway(other)
                || facts.attachment(new OfAttachment(other, attached.gateway())).isPresent()) {
            return List.of();
        }
        return List.of(Problem.of(
                        attached.id(),
                        "Transit gateway " + attached.gateway() + " lists a peering with " + other + ", and " + other
                                + " lists none. A peering has to be accepted, and its attachment associated with a"
                                + " route table, on both sides; until then no packet passes. List the attachment under "
                                + other + " too.")
                .relatedTo(List.of(new OfTransitGateway(other)))
                .mendedBy(listed(other, attached.gateway())));
    }

    private static Edit listed(String side, String peer) {
        return TransitEdits.change(side, "List the peering with " + peer + " under " + side, was -> {
            List<Attachment> attachments = new ArrayList<>(was.attachments());
            attachments.add(new Attachment(peer, List.of(), firstTable(was), List.of()));
            return was.withAttachments(attachments);
        });
    }

    private static @Nullable String firstTable(TransitGateway gateway) {
        return gateway.routeTables().isEmpty()
                ? null
                : gateway.routeTables().getFirst().id();
    }
}
