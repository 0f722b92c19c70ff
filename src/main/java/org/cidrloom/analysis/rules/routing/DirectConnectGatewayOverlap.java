package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.TransitTable.Reached;

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
        return facts.directConnectGateways().stream()
                .flatMap(gateway -> problem(gateway, facts).stream())
                .toList();
    }

    private static Optional<Problem> problem(DirectConnectGateway gateway, Facts facts) {
        SequencedMap<String, String> ways = new LinkedHashMap<>();
        List<Clash.Claim<String>> claims = new ArrayList<>();
        facts.index().behind(gateway).forEach((range, network) -> {
            ways.putIfAbsent(network, "behind it");
            claims.add(new Clash.Claim<>(range, network));
        });
        for (String vpc : gateway.vpcs()) {
            facts.blocksOf(vpc).orElse(List.of()).forEach(block -> claims.add(new Clash.Claim<>(block, vpc)));
            ways.putIfAbsent(vpc, "by its virtual private gateway");
        }
        List<OfRouteTable> tables = new ArrayList<>();
        for (Attached attached : facts.attachmentsOf(gateway.id())) {
            String association = attached.attachment().association();
            if (association != null) {
                OfRouteTable table = attached.table(association);
                tables.add(table);
                for (Reached reached : facts.reachedBy(table)) {
                    announced(reached.range(), attached.attachment().allowedPrefixes())
                            .ifPresent(range -> {
                                claims.add(new Clash.Claim<>(range, reached.holder()));
                                ways.putIfAbsent(reached.holder(), "by " + table.path());
                            });
                }
            }
        }
        List<Clash<String>> clashes = Clash.among(claims).stream()
                .filter(clash -> tables.stream().noneMatch(table -> isTold(clash, table, facts)))
                .toList();
        return clashes.isEmpty() ? Optional.empty() : Optional.of(problem(gateway, clashes, ways, facts));
    }

    /// The part of the range that is announced to the networks behind the gateway.
    private static Optional<Cidr> announced(Cidr range, List<Cidr> allowed) {
        return allowed.stream()
                .filter(range::overlaps)
                .map(prefix -> prefix.contains(range) ? range : prefix)
                .findFirst();
    }

    private static boolean isTold(Clash<String> clash, OfRouteTable table, Facts facts) {
        return facts.clashesIn(table).stream().anyMatch(told -> told.holders().containsAll(clash.holders()));
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
