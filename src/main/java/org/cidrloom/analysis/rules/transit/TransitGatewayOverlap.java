package org.cidrloom.analysis.rules.transit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cidrloom.analysis.Causes;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Summary;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Cidr;

/// No route table of a transit gateway brings networks together that share addresses (TGW-07). What counts is the
/// ranges that propagate into the table or that a static route names; ranges that do neither may be used twice.
///
/// What has an outermost block and its holder in common is one finding of the gateway, in however many tables, and so
/// are all blocks that the same networks share.
public final class TransitGatewayOverlap implements Rule.OfDesign {
    /// A clash in a table.
    private record Met(OfRouteTable table, Clash<String> clash) {}

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A transit gateway route table brings networks with the same addresses together";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html";
    }

    @Override
    public List<Problem> check(Facts facts) {
        List<Problem> problems = new ArrayList<>();
        for (TransitGateway gateway : facts.network().transitGateways()) {
            List<Met> met = new ArrayList<>();
            for (TransitRouteTable table : gateway.routeTables()) {
                OfRouteTable id = new OfRouteTable(gateway.id(), table.id());
                facts.clashesIn(id).forEach(clash -> met.add(new Met(id, clash)));
            }
            for (List<Met> cause : Causes.of(met, one -> Causes.traitsOf(one.clash))) {
                problems.add(problem(
                        facts,
                        gateway,
                        cause.stream().map(Met::table).distinct().toList(),
                        Clash.merged(cause.stream().map(Met::clash).distinct().toList())));
            }
        }
        return problems;
    }

    private static Problem problem(
            Facts facts, TransitGateway gateway, List<OfRouteTable> tables, List<Clash<String>> clashes) {
        List<String> holders = clashes.stream()
                .flatMap(clash -> clash.holders().stream())
                .distinct()
                .toList();
        String names = Words.few(tables.stream().map(OfRouteTable::table).toList());
        String detail = (tables.size() == 1 ? "Route table " : "Route tables ") + names + " of transit gateway "
                + gateway.id() + (tables.size() == 1 ? " brings" : " bring")
                + " networks together that share addresses: "
                + Words.few(clashes.stream().map(Clash::told).toList(), "; ", "ranges")
                + "."
                + consequence(facts, tables, Set.copyOf(holders))
                + nonRoutable(facts, clashes)
                + Summary.mend(clashes, facts);
        Problem problem = Problem.of(new OfTransitGateway(gateway.id()), detail)
                .relatedTo(holders.stream().map(facts::holder).toList());
        return Stream.of(staticInstead(facts, gateway, tables, clashes), moved(facts, holders, clashes))
                .flatMap(Optional::stream)
                .reduce(problem, Problem::mendedBy, (first, second) -> second);
    }

    /// The silent part: the attachment succeeds, and routes are missing.
    private static String consequence(Facts facts, List<OfRouteTable> tables, Set<String> holders) {
        List<String> silent = tables.stream()
                .flatMap(id -> facts.transitTable(id).stream())
                .flatMap(table -> table.refused().stream())
                .distinct()
                .filter(one -> holders.contains(one.attached()) && holders.contains(one.because()))
                .map(one -> one.attached() + " silently gets no routes there, because " + one.because()
                        + " was attached first")
                .toList();
        return silent.isEmpty()
                ? " Packets to these addresses reach only one of them. Renumber one, or keep it out of the table."
                : " AWS accepts the attachment and tells no error: " + Words.few(silent, "; ", "attachments") + ".";
    }

    private static String nonRoutable(Facts facts, List<Clash<String>> clashes) {
        List<Cidr> blocks = clashes.stream()
                .flatMap(clash -> clash.blocks().stream())
                .filter(held -> held.holders().stream().anyMatch(id -> isNonRoutable(facts, id, held.block())))
                .map(Clash.Held::block)
                .distinct()
                .toList();
        if (blocks.isEmpty()) {
            return "";
        }
        return " " + Words.few(blocks) + (blocks.size() == 1 ? " is" : " are")
                + " meant to stay inside the VPC, but a VPC propagates all its blocks or none: turn its propagation"
                + " off, and add static routes for its routable blocks.";
    }

    private static boolean isNonRoutable(Facts facts, String id, Cidr range) {
        return facts.vpc(id).stream()
                .flatMap(vpc -> vpc.cidrs().stream())
                .anyMatch(block -> !block.routable() && block.cidr().contains(range));
    }

    /// No propagation for the VPCs whose non-routable blocks clash, and static routes for their routable ones (TGW-16).
    private static Optional<Edit> staticInstead(
            Facts facts, TransitGateway gateway, List<OfRouteTable> tables, List<Clash<String>> clashes) {
        Set<String> leaking = new LinkedHashSet<>();
        for (Clash<String> clash : clashes) {
            for (Clash.Held<String> held : clash.blocks()) {
                held.holders().stream()
                        .filter(id -> isNonRoutable(facts, id, held.block()))
                        .forEach(leaking::add);
            }
        }
        List<Vpc> vpcs = leaking.stream().flatMap(id -> facts.vpc(id).stream()).toList();
        return Propagation.replacedByStaticRoutes(gateway, tables, vpcs);
    }

    /// Another block out of the address pools for the VPC that came last and is not built yet.
    private static Optional<Edit> moved(Facts facts, List<String> holders, List<Clash<String>> clashes) {
        Map<String, Set<Cidr>> clashing = new HashMap<>();
        for (Clash<String> clash : clashes) {
            for (Clash.Held<String> held : clash.blocks()) {
                held.holders()
                        .forEach(id -> clashing.computeIfAbsent(id, any -> new HashSet<>())
                                .add(held.block()));
            }
        }
        return holders.reversed().stream()
                .flatMap(id -> facts.vpc(id).stream())
                .filter(vpc -> !vpc.existing())
                .flatMap(vpc -> vpc.cidrs().stream()
                        .filter(block -> block.routable()
                                && clashing.getOrDefault(vpc.id(), Set.of()).contains(block.cidr()))
                        .flatMap(block -> facts.freeOfPools(block.cidr().prefixLength()).stream()
                                .map(free -> Renumbering.moveBlock(vpc, block.cidr(), free))))
                .findFirst();
    }
}
