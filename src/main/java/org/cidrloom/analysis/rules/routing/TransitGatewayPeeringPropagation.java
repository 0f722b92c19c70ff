package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.edit.TransitEdits;

/// A peering of transit gateways propagates nothing: it has static routes only (TGW-11).
public final class TransitGatewayPeeringPropagation implements Rule.OfAttached {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A peering of transit gateways is expected to propagate routes";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html";
    }

    @Override
    public List<Problem> check(Attached attached, Facts facts) {
        String other = attached.attachment().to();
        List<String> tables = attached.attachment().propagations();
        if (tables.isEmpty() || !facts.isTransitGateway(other)) {
            return List.of();
        }
        return List.of(Problem.of(
                        attached.id(),
                        "The peering of " + attached.gateway() + " with " + other + " is to propagate into "
                                + Words.list(tables)
                                + ". Transit gateways that are peered tell each other no routes, so"
                                + " nothing arrives there. Turn the propagation off, and add static routes for what is"
                                + " behind the other gateway, in the tables of both.")
                .relatedTo(List.of(new OfTransitGateway(other)))
                .mendedBy(TransitEdits.changePropagations(attached.gateway(), other, List.of())));
    }
}
