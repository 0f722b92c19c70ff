package org.cidrloom.analysis.rules.transit;

import java.util.List;
import java.util.Set;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.edit.TransitEdits;

/// The Amazon-side ASN of a transit gateway is a private one (TGW-10).
public final class TransitGatewayAsn implements Rule.OfGateway {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "The ASN of the transit gateway is one that AWS refuses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/create-tgw.html";
    }

    @Override
    public List<Problem> check(TransitGateway gateway, Facts facts) {
        return PrivateAsn.isPrivate(gateway.asn()) ? List.of() : List.of(problem(gateway, PrivateAsn.taken(facts)));
    }

    private static Problem problem(TransitGateway gateway, Set<Long> taken) {
        Problem problem = Problem.of(
                new OfTransitGateway(gateway.id()),
                "Transit gateway " + gateway.id() + " has the ASN " + gateway.asn() + ". The Amazon side of a transit"
                        + " gateway takes a private ASN: 64512 to 65534, or 4200000000 to 4294967294. Take one that no"
                        + " other gateway and no network that it speaks BGP with has.");
        // an ASN cannot be changed by BGP sessions that are up, so no fix for what exists already
        return gateway.existing()
                ? problem
                : problem.mendedBy(TransitEdits.changeAsn(gateway.id(), PrivateAsn.free(taken)));
    }
}
