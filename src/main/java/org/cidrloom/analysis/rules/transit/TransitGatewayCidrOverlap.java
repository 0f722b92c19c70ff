package org.cidrloom.analysis.rules.transit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.net.Cidr;

/// The blocks of a transit gateway's own meet no range that is attached to it (TGW-10). One finding for each block.
public final class TransitGatewayCidrOverlap implements Rule.OfGateway {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A block of the transit gateway meets a network that is attached to it";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/create-tgw.html";
    }

    @Override
    public List<Problem> check(TransitGateway gateway, Facts facts) {
        return gateway.cidrs().stream()
                .flatMap(block -> problem(gateway, block, facts))
                .toList();
    }

    private static Stream<Problem> problem(TransitGateway gateway, Cidr block, Facts facts) {
        Set<ElementId> holders = new LinkedHashSet<>();
        List<String> told = new ArrayList<>();
        for (Attachment attachment : gateway.attachments()) {
            for (String id : behind(attachment.to(), facts)) {
                ElementId holder = facts.holder(id);
                ranges(id, facts)
                        .filter(block::overlaps)
                        .filter(range -> holders.add(holder) || !told.contains(range + " of " + id))
                        .forEach(range -> told.add(range + " of " + id));
            }
        }
        return told.isEmpty()
                ? Stream.of()
                : Stream.of(Problem.of(
                                new OfTransitGateway(gateway.id()),
                                "The block " + block + " of transit gateway " + gateway.id() + " meets "
                                        + Words.list(told) + ". The blocks of a transit gateway must not overlap with"
                                        + " the VPCs and on-premises networks that are attached to it. Take a block"
                                        + " that is free.")
                        .relatedTo(holders));
    }

    /// The VPC or network itself; for a Direct Connect gateway the networks behind it.
    private static List<String> behind(String to, Facts facts) {
        return facts.directConnectGateways().stream()
                .filter(gateway -> gateway.id().equals(to))
                .findFirst()
                .map(DirectConnectGateway::networks)
                .orElse(List.of(to));
    }

    private static Stream<Cidr> ranges(String id, Facts facts) {
        return Stream.concat(
                facts.vpc(id).stream().flatMap(vpc -> Renumbering.blocks(vpc).stream()),
                facts.externalNetwork(id).stream().flatMap(network -> network.cidrs().stream()));
    }
}
