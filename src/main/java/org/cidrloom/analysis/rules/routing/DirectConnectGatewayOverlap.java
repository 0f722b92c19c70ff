package org.cidrloom.analysis.rules.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Carried;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfRouteTable;

/// What a Direct Connect gateway carries does not overlap: the VPCs that are associated with it (VPC-13), what
/// transit gateways announce through it, and the networks behind it. What one table of a transit gateway brings
/// together already, the rule transit-gateway-overlap tells.
public final class DirectConnectGatewayOverlap implements Rule.OfDesign {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A Direct Connect gateway carries networks with the same addresses";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }

    @Override
    public List<Problem> check(Facts facts) {
        return Problem.ofEach(facts.directConnectGateways(), gateway -> problem(gateway, facts));
    }

    private static Optional<Problem> problem(DirectConnectGateway gateway, Facts facts) {
        List<Carried> carried = Carried.by(gateway, facts);
        List<OfRouteTable> tables = facts.attachmentsOf(gateway.id()).stream()
                .flatMap(attached ->
                        Optional.ofNullable(attached.attachment().association()).map(attached::table).stream())
                .toList();
        List<Clash<String>> clashes = Clash.among(
                        carried.stream().map(Carried::claim).toList())
                .stream()
                .filter(clash -> tables.stream().noneMatch(table -> isTold(clash, table, facts)))
                .toList();
        if (clashes.isEmpty()) {
            return Optional.empty();
        }
        SequencedMap<String, String> ways = new LinkedHashMap<>();
        carried.forEach(one -> ways.putIfAbsent(one.holder(), one.way()));
        return Optional.of(problem(gateway, clashes, ways, facts));
    }

    /// Whether the table brings all of these holders together, and in these addresses.
    private static boolean isTold(Clash<String> clash, OfRouteTable table, Facts facts) {
        return facts.clashesIn(table).stream()
                .anyMatch(told -> clash.blocks().stream().allMatch(held -> isPartOf(told, held)));
    }

    private static boolean isPartOf(Clash<String> clash, Clash.Held<String> part) {
        return part.holders().stream()
                .allMatch(holder -> clash.blocks().stream()
                        .anyMatch(held -> held.block().contains(part.block())
                                && held.holders().contains(holder)));
    }

    private static Problem problem(
            DirectConnectGateway gateway, List<Clash<String>> clashes, SequencedMap<String, String> ways, Facts facts) {
        String told = clashes.stream()
                .flatMap(clash -> clash.blocks().stream())
                .map(held -> held.block() + " ("
                        + held.holders().stream()
                                .map(id -> id + " " + ways.getOrDefault(id, ""))
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("; "));
        List<String> holders = clashes.stream()
                .flatMap(clash -> clash.holders().stream())
                .distinct()
                .toList();
        return Problem.of(
                        new OfDirectConnectGateway(gateway.id()),
                        "Direct Connect gateway " + gateway.id() + " carries networks that share addresses: " + told
                                + ". VPCs that are associated with one Direct Connect gateway must not overlap in any of"
                                + " their blocks, and on-premises can reach only one owner of an address. Renumber one,"
                                + " or keep it off the gateway.")
                .relatedTo(holders.stream().map(facts::holder).toList());
    }
}
