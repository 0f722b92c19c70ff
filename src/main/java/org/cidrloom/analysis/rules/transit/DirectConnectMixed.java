package org.cidrloom.analysis.rules.transit;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;

/// A Direct Connect gateway leads to virtual private gateways or to transit gateways, never to both.
public final class DirectConnectMixed implements Rule.OfDesign {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A Direct Connect gateway leads to a VPC and to a transit gateway";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html";
    }

    @Override
    public List<Problem> check(Facts facts) {
        return facts.directConnectGateways().stream()
                .filter(gateway -> !gateway.vpcs().isEmpty())
                .flatMap(gateway -> problem(gateway, facts.attachmentsOf(gateway.id())))
                .toList();
    }

    private static Stream<Problem> problem(DirectConnectGateway gateway, List<Attached> attached) {
        if (attached.isEmpty()) {
            return Stream.of();
        }
        List<String> hubs = attached.stream().map(Attached::gateway).toList();
        return Stream.of(Problem.of(
                        new ElementId.OfDirectConnectGateway(gateway.id()),
                        "Direct Connect gateway " + gateway.id() + " is associated with "
                                + Words.list(gateway.vpcs()) + " by virtual private gateways and attached to "
                                + Words.list(hubs) + ". AWS refuses a transit gateway for a Direct Connect gateway that"
                                + " has a virtual private gateway, and the other way round. Make two Direct Connect"
                                + " gateways of it, or attach the VPCs to the transit gateway.")
                .relatedTo(gateway.vpcs().stream().map(ElementId.OfVpc::new).toList())
                .relatedTo(hubs.stream().map(ElementId.OfTransitGateway::new).toList()));
    }
}
