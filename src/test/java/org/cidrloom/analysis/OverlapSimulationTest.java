package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cidrloom.analysis.PlainOverlaps.Claim;
import org.cidrloom.analysis.PlainOverlaps.Table;
import org.cidrloom.analysis.rules.peering.PeeringOverlap;
import org.cidrloom.analysis.rules.routing.DirectConnectGatewayOverlap;
import org.cidrloom.analysis.rules.routing.SameRangeApart;
import org.cidrloom.analysis.rules.transit.TransitGatewayOverlap;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.naive.Block;
import org.cidrloom.routing.naive.RandomNetworks;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The findings about networks with the same addresses, against every range held against every other, on random
/// designs. What a finding says is read back from its text, so that each pair is there and none more.
class OverlapSimulationTest {
    private static final int DESIGNS = 2_000;
    private static final Pattern TABLES = Pattern.compile("Route tables? (.+?) of transit gateway (\\S+) brings? ");
    private static final Pattern HELD = Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+/\\d+) \\(([^)]*)\\)");
    private static final Pattern PEERED =
            Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+/\\d+) of (v-\\d(?:(?:, | and )v-\\d)*)");

    private int tables;
    private int peerings;
    private int directs;
    private int apart;

    @Test
    void everyTwoRangesThatMeetAreToldWhereTheyDoAndNoOthers() {
        long seed = Long.getLong("seed", 5_101);
        System.out.println("seed of the overlap simulation: " + seed);
        Analyzer analyzer = new Analyzer(
                new RuleCatalogue(List.of(
                        new TransitGatewayOverlap(),
                        new PeeringOverlap(),
                        new DirectConnectGatewayOverlap(),
                        new SameRangeApart())),
                InstanceTypes.bundled());
        for (int i = 0; i < DESIGNS; i++) {
            Network network = RandomNetworks.of(seed + i);
            compare(network, analyzer.analyze(network).findings(), "seed " + (seed + i) + ": ");
        }
        String counts = tables + " tables, " + peerings + " peerings, " + directs + " Direct Connect gateways and "
                + apart + " ranges apart with findings";
        System.out.println(counts);
        assertTrue(tables > 500 && peerings > 500 && directs > 50 && apart > 200, counts);
    }

    private void compare(Network network, List<Finding> findings, String where) {
        PlainOverlaps plain = new PlainOverlaps(network);
        Set<Set<Claim>> errors = new HashSet<>();
        Map<String, List<PlainCause>> byGateway = new LinkedHashMap<>();
        for (Table table : plain.tables()) {
            Set<Set<Claim>> expected = plain.in(table);
            errors.addAll(expected);
            for (List<Claim> clash : clashes(claims(expected))) {
                byGateway
                        .computeIfAbsent(table.gateway(), gateway -> new ArrayList<>())
                        .add(PlainCause.of(table.id(), clash));
            }
        }
        for (TransitGateway gateway : network.transitGateways()) {
            List<Finding> told = of("transit-gateway-overlap", new OfTransitGateway(gateway.id()), findings);
            compare(
                    byGateway.getOrDefault(gateway.id(), List.of()),
                    told,
                    OverlapSimulationTest::tablesOf,
                    where + gateway.id());
            tables += told.size();
        }
        List<PlainCause> peered = new ArrayList<>();
        for (Peering peering : network.peerings()) {
            Set<Set<Claim>> expected = plain.in(peering);
            errors.addAll(expected);
            ElementId id = new OfPeering(peering.requester(), peering.accepter());
            clashes(claims(expected)).forEach(clash -> peered.add(PlainCause.of(id.id(), clash)));
        }
        List<Finding> refused = findings.stream()
                .filter(finding -> finding.rule().equals("peering-overlap"))
                .toList();
        compare(peered, refused, OverlapSimulationTest::peeringsOf, where + "peerings");
        peerings += refused.size();
        for (DirectConnectGateway direct : network.directConnectGateways()) {
            Set<Set<Claim>> all = plain.in(direct);
            errors.addAll(all);
            Set<Set<Claim>> untold = new LinkedHashSet<>(all);
            untold.removeAll(plain.toldByATable(direct));
            List<Finding> told =
                    of("direct-connect-gateway-overlap", new OfDirectConnectGateway(direct.id()), findings);
            compare(together(untold, all), told, where + direct.id());
            directs += told.size();
        }
        PlainWays ways = new PlainWays(network, plain);
        for (Vpc vpc : network.vpcs()) {
            errors.addAll(PlainOverlaps.pairs(
                    ways.contested(vpc).stream().map(PlainWays.Reach::claim).toList()));
        }
        compareApart(plain, errors, of("same-range-apart", new OfDesign(), findings), where);
        long ofTables = findings.stream()
                .filter(finding -> finding.rule().equals("transit-gateway-overlap"))
                .map(OverlapSimulationTest::tablesOf)
                .filter(Set::isEmpty)
                .count();
        assertEquals(0, ofTables, where + "a finding that names no table");
    }

    /// Each cause is told once, with all places and blocks that it has.
    private static void compare(
            List<PlainCause> clashes, List<Finding> findings, Function<Finding, Set<String>> places, String where) {
        Set<Set<Object>> expected = new HashSet<>();
        PlainCause.together(clashes)
                .forEach(cause -> expected.add(Set.of(cause.places(), PlainOverlaps.widest(cause.claims()))));
        Set<Set<Object>> told = new HashSet<>();
        for (Finding finding : findings) {
            told.add(Set.of(places.apply(finding), PlainOverlaps.widest(claims(finding))));
        }
        assertEquals(expected, told, where + ": " + findings);
        assertEquals(expected.size(), findings.size(), where + " has a cause twice: " + findings);
        for (Finding finding : findings) {
            Set<String> holders = finding.related().stream()
                    .filter(id -> !(id instanceof OfPeering))
                    .map(ElementId::id)
                    .collect(Collectors.toSet());
            assertEquals(
                    claims(finding).stream().map(Claim::holder).collect(Collectors.toSet()), holders, where + finding);
        }
    }

    /// All pairs that have to do with one of these: which are of one clash.
    private static Set<Set<Claim>> together(Set<Set<Claim>> untold, Set<Set<Claim>> all) {
        Set<Set<Claim>> found = new LinkedHashSet<>();
        for (List<Claim> clash : clashes(claims(all))) {
            Set<Set<Claim>> pairs = PlainOverlaps.pairs(clash);
            if (pairs.stream().anyMatch(untold::contains)) {
                found.addAll(pairs);
            }
        }
        return found;
    }

    /// What is apart: a range with a routable owner one of whose owners meets no other in an error there.
    private void compareApart(PlainOverlaps plain, Set<Set<Claim>> errors, List<Finding> findings, String where) {
        Set<Set<Claim>> pairs = PlainOverlaps.pairs(plain.all());
        pairs.removeIf(pair -> pair.stream().noneMatch(plain::isRoutable));
        Set<Set<Set<Claim>>> expected = new HashSet<>();
        for (List<Claim> clash : clashes(claims(pairs))) {
            Set<String> left = clash.stream().map(Claim::holder).collect(Collectors.toSet());
            Set<Set<Claim>> met = PlainOverlaps.pairs(clash);
            for (Set<Claim> error : errors) {
                boolean here = met.stream().anyMatch(pair -> isPartOf(error, pair));
                if (here) {
                    error.forEach(claim -> left.remove(claim.holder()));
                }
            }
            if (!left.isEmpty()) {
                expected.add(met);
            }
        }
        Set<Set<Set<Claim>>> told = findings.stream()
                .map(finding -> PlainOverlaps.pairs(claims(finding)))
                .collect(Collectors.toSet());
        assertEquals(expected, told, where + "apart: " + findings);
        assertEquals(expected.size(), findings.size(), where + "apart, told twice: " + findings);
        apart += findings.size();
    }

    private static boolean isPartOf(Set<Claim> error, Set<Claim> pair) {
        return error.stream()
                .allMatch(claim -> pair.stream()
                        .anyMatch(whole -> whole.holder().equals(claim.holder())
                                && whole.block().has(claim.block())));
    }

    private static void compare(Set<Set<Claim>> expected, List<Finding> told, String where) {
        assertEquals(expected.isEmpty() ? 0 : 1, told.size(), where + " should have " + expected + " and has " + told);
        for (Finding finding : told) {
            assertEquals(expected, PlainOverlaps.pairs(claims(finding)), where + " " + finding.detail());
            assertEquals(
                    expected.stream().flatMap(Set::stream).collect(Collectors.toSet()),
                    PlainOverlaps.widest(claims(finding)),
                    where + " " + finding.detail());
            assertEquals(
                    expected.stream().flatMap(Set::stream).map(Claim::holder).collect(Collectors.toSet()),
                    finding.related().stream().map(ElementId::id).collect(Collectors.toSet()),
                    where);
        }
    }

    private static List<Finding> of(String rule, ElementId subject, List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.rule().equals(rule) && finding.subject().equals(subject))
                .toList();
    }

    private static Set<String> tablesOf(Finding finding) {
        Matcher matcher = TABLES.matcher(finding.detail());
        return matcher.find() ? Set.of(matcher.group(1).split(", | and ", -1)) : Set.of();
    }

    private static Set<String> peeringsOf(Finding finding) {
        return Stream.concat(Stream.of(finding.subject()), finding.related().stream())
                .filter(OfPeering.class::isInstance)
                .map(ElementId::id)
                .collect(Collectors.toSet());
    }

    private static Set<Claim> claims(Finding finding) {
        Set<Claim> claims = new LinkedHashSet<>();
        Pattern pattern = finding.rule().equals("peering-overlap") ? PEERED : HELD;
        Matcher matcher = pattern.matcher(finding.detail());
        while (matcher.find()) {
            Block block = Block.of(Cidr.parse(matcher.group(1)));
            for (String holder : matcher.group(2).split(", | and ", -1)) {
                claims.add(new Claim(block, holder.split(" ", -1)[0]));
            }
        }
        return claims;
    }

    private static Set<Claim> claims(Set<Set<Claim>> pairs) {
        return pairs.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The claims by the widest of their blocks.
    private static List<List<Claim>> clashes(Collection<Claim> claims) {
        List<List<Claim>> clashes = new ArrayList<>();
        Set<Block> widest = new LinkedHashSet<>();
        claims.forEach(claim -> widest.add(claim.block()));
        widest.removeIf(block -> claims.stream()
                .anyMatch(other -> !other.block().equals(block) && other.block().has(block)));
        for (Block block : widest) {
            clashes.add(
                    claims.stream().filter(claim -> block.has(claim.block())).toList());
        }
        return clashes;
    }
}
