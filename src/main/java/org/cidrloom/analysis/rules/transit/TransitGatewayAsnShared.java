package org.cidrloom.analysis.rules.transit;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.edit.TransitEdits;

/// Peered transit gateways have ASNs of their own (TGW-10). One finding for each pair, about the one that is declared
/// second.
public final class TransitGatewayAsnShared implements Rule.OfAttached {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "Peered transit gateways have the same ASN";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html";
    }

    /// Both gateways list the peering; the one whose id is later tells.
    @Override
    public List<Problem> check(Attached attached, Facts facts) {
        String here = attached.gateway();
        String there = attached.attachment().to();
        if (!attached.attachment().subnets().isEmpty()) {
            return List.of();
        }
        if (here.compareTo(there) < 0 && isMutual(there, here, facts)) {
            return List.of();
        }
        return facts.transitGateway(there).stream()
                .flatMap(peer -> facts.transitGateway(here).stream().flatMap(own -> problem(own, peer, facts)))
                .toList();
    }

    private static boolean isMutual(String there, String here, Facts facts) {
        return facts.attachment(new OfAttachment(there, here)).isPresent();
    }

    private static Stream<Problem> problem(TransitGateway own, TransitGateway peer, Facts facts) {
        if (own.asn() != peer.asn()) {
            return Stream.of();
        }
        Problem problem = Problem.of(
                        new OfTransitGateway(own.id()),
                        "Transit gateways " + peer.id() + " and " + own.id() + " are peered and both have the ASN "
                                + own.asn() + ". AWS advises ASNs of their own for peered gateways, because routes"
                                + " cannot be exchanged between equal ones where that becomes possible. Give one of"
                                + " them another.")
                .relatedTo(List.of(new OfTransitGateway(peer.id())));
        return Stream.of(
                own.existing()
                        ? problem
                        : problem.mendedBy(TransitEdits.changeAsn(own.id(), PrivateAsn.free(PrivateAsn.taken(facts)))));
    }
}
