package org.cidrloom.analysis.rules.transit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.analysis.Attached;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.CidrSet;

/// A non-routable block does not propagate (TGW-06, TGW-16). Blackholes that are as specific as the block or more, and
/// cover it, make up for it. Where the block clashes already, the rule transit-gateway-overlap tells it.
public final class NonRoutablePropagated implements Rule.OfAttached {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "A non-routable block propagates into a transit gateway route table";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html";
    }

    @Override
    public List<Problem> check(Attached attached, Facts facts) {
        return Problem.listOf(facts.vpc(attached.attachment().to()).flatMap(vpc -> problem(facts, attached, vpc)));
    }

    private static Optional<Problem> problem(Facts facts, Attached attached, Vpc vpc) {
        List<Cidr> inside = new ArrayList<>();
        for (CidrBlock block : vpc.cidrs()) {
            if (!block.routable()) {
                inside.add(block.cidr());
            }
        }
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        Map<OfRouteTable, List<Cidr>> leaks = new LinkedHashMap<>();
        for (String name : attached.attachment().propagations()) {
            OfRouteTable id = attached.table(name);
            List<Cidr> blocks = facts.routeTable(id).stream()
                    .flatMap(table -> inside.stream()
                            .filter(block -> !isBlackholed(table, block))
                            .filter(block -> !isInClash(facts, id, vpc, block)))
                    .toList();
            if (!blocks.isEmpty()) {
                leaks.put(id, blocks);
            }
        }
        if (leaks.isEmpty()) {
            return Optional.empty();
        }
        List<Cidr> blocks =
                leaks.values().stream().flatMap(List::stream).distinct().toList();
        List<OfRouteTable> tables = List.copyOf(leaks.keySet());
        Problem problem = Problem.of(
                        attached.id(),
                        Words.list(blocks) + " of VPC " + vpc.id() + (blocks.size() == 1 ? " is" : " are")
                                + " marked non-routable, but propagates into "
                                + Words.list(
                                        tables.stream().map(OfRouteTable::table).toList())
                                + " of transit gateway " + attached.gateway()
                                + ": a VPC propagates all its blocks or none. The next VPC with the same block that is"
                                + " attached silently gets no routes. Turn the propagation off and add static routes"
                                + " for the routable blocks; a blackhole for a wider range does not help, because the"
                                + " longest prefix wins.")
                .relatedTo(List.of(new ElementId.OfVpc(vpc.id())))
                .relatedTo(tables);
        return Optional.of(facts.transitGateway(attached.gateway())
                .flatMap(gateway -> Propagation.replacedByStaticRoutes(gateway, tables, List.of(vpc)))
                .map(problem::mendedBy)
                .orElse(problem));
    }

    private static boolean isBlackholed(TransitRouteTable table, Cidr block) {
        List<Cidr> dropped = table.routes().stream()
                .filter(TransitRoute::isBlackhole)
                .map(TransitRoute::destination)
                .filter(block::contains)
                .toList();
        return CidrSet.of(dropped).contains(block);
    }

    private static boolean isInClash(Facts facts, OfRouteTable table, Vpc vpc, Cidr block) {
        return facts.clashesIn(table).stream()
                .map(Clash::blocks)
                .flatMap(List::stream)
                .anyMatch(held ->
                        held.holders().contains(vpc.id()) && held.block().equals(block));
    }
}
