package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Causes;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.ReachedTwice;
import org.cidrloom.analysis.ReachedTwice.Claim;
import org.cidrloom.analysis.ReachedTwice.Taken;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Summary;
import org.cidrloom.analysis.Way;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.Tier;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Cidr;

/// The ways out of one VPC lead to no two owners of the same addresses (TGW-08, VPC-18): the longest prefix decides,
/// and the other owner is never reached. What one route table of a transit gateway, one peering or one Direct Connect
/// gateway brings together, the rules about these tell.
///
/// One finding is what one block is the cause of, however many VPCs reach it: what has the widest range and an owner of
/// it in common, or the same owners.
public final class RangeReachedTwice implements Rule.OfDesign {
    /// What one VPC reaches twice.
    private record Seen(String vpc, ReachedTwice twice) {}

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A VPC reaches different owners of the same addresses by different ways";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html";
    }

    @Override
    public List<Problem> check(Facts facts) {
        List<Seen> all = new ArrayList<>();
        facts.reachedTwice().forEach((vpc, twice) -> twice.forEach(one -> all.add(new Seen(vpc, one))));
        return Causes.of(all, RangeReachedTwice::traits).stream()
                .map(cause -> problem(cause, facts))
                .toList();
    }

    /// The owners of the widest range, each with it; and all owners together.
    private static List<Object> traits(Seen seen) {
        List<Object> traits = new ArrayList<>();
        for (Claim claim : seen.twice.claims()) {
            if (claim.range().equals(seen.twice.widest())) {
                traits.add(new Clash.Claim<>(claim.range(), claim.owner()));
            }
        }
        traits.add(Set.copyOf(seen.twice.owners()));
        return traits;
    }

    private static Problem problem(List<Seen> cause, Facts facts) {
        List<String> vpcs = cause.stream().map(Seen::vpc).distinct().toList();
        String who =
                vpcs.size() == 1 ? "VPC " + vpcs.getFirst() + " reaches" : "VPCs " + Words.few(vpcs) + " each reach";
        List<String> taken = cause.stream()
                .flatMap(one -> one.twice.taken().stream())
                .distinct()
                .sorted(Comparator.comparing(Taken::destination))
                .map(one -> one.destination() + " goes to " + one.target())
                .toList();
        Problem problem = Problem.of(
                        new ElementId.OfVpc(vpcs.getFirst()),
                        who + " different networks with the same addresses by different ways: " + told(cause)
                                + ". For each address only one of them is reached, and AWS tells no error. The longest"
                                + " prefix decides, and of two routes to one destination a table takes one: "
                                + Words.few(taken, ", ", "routes")
                                + ". Renumber one of the networks, drop one of the ways, or write a route to the"
                                + " transit gateway or peering that is meant."
                                + Summary.mend(clashes(cause), facts))
                .relatedTo(related(cause, facts));
        return renumbered(cause, facts).map(problem::mendedBy).orElse(problem);
    }

    private static List<Clash<String>> clashes(List<Seen> cause) {
        return Clash.among(cause.stream()
                .flatMap(one -> one.twice.claims().stream())
                .map(claim -> new Clash.Claim<>(claim.range(), claim.owner()))
                .distinct()
                .toList());
    }

    /// The claims, those of the same tiers' tables together.
    private static String told(List<Seen> cause) {
        Map<Set<Tier>, Set<Claim>> byTiers = new LinkedHashMap<>();
        cause.forEach(one -> byTiers.computeIfAbsent(one.twice.tiers(), tiers -> new LinkedHashSet<>())
                .addAll(one.twice.claims()));
        List<String> told = new ArrayList<>();
        byTiers.forEach((tiers, claims) -> told.add(told(tiers, claims)));
        return Words.few(told, "; ", "kinds of tables");
    }

    private static String told(Set<Tier> tiers, Set<Claim> claims) {
        Map<Cidr, Set<String>> owners = new LinkedHashMap<>();
        for (Claim claim : Cidr.sorted(List.copyOf(claims), Claim::range)) {
            owners.computeIfAbsent(claim.range(), range -> new LinkedHashSet<>())
                    .add(claim.owner() + " " + claim.way().by());
        }
        List<String> ranges = new ArrayList<>();
        owners.forEach((range, who) -> ranges.add(range + " (" + Words.few(List.copyOf(who), ", ", "owners") + ")"));
        String tables = tiers.isEmpty()
                ? ""
                : " in the route tables of tier "
                        + Words.list(tiers.stream().sorted().map(Tier::key).toList());
        return Words.few(ranges, ", ", "ranges") + tables;
    }

    private static List<ElementId> related(List<Seen> cause, Facts facts) {
        Set<ElementId> related = new LinkedHashSet<>();
        cause.forEach(one -> related.add(new ElementId.OfVpc(one.vpc)));
        cause.forEach(one -> one.twice.owners().forEach(owner -> related.add(facts.holder(owner))));
        for (Seen one : cause) {
            for (Claim claim : one.twice.claims()) {
                Way way = claim.way();
                switch (way.kind()) {
                    case TRANSIT -> related.add(new OfTransitGateway(way.id()));
                    case DIRECT_CONNECT -> related.add(new OfDirectConnectGateway(way.id()));
                    case PEERING ->
                        facts.peeringsOf(one.vpc).stream()
                                .filter(peering -> peering.joins(way.id()))
                                .forEach(
                                        peering -> related.add(new OfPeering(peering.requester(), peering.accepter())));
                    case VPN -> related.add(facts.holder(way.id()));
                }
            }
        }
        return List.copyOf(related);
    }

    /// Another block out of the address pools for an owner that is not built yet, where that is all it takes.
    private static Optional<Edit> renumbered(List<Seen> cause, Facts facts) {
        ReachedTwice first = cause.getFirst().twice;
        if (first.owners().size() != 2
                || cause.stream()
                        .anyMatch(one -> !one.twice.widest().equals(first.widest())
                                || !one.twice.owners().equals(first.owners()))) {
            return Optional.empty();
        }
        Set<Cidr> ranges =
                first.claims().stream().map(Claim::range).collect(Collectors.toCollection(LinkedHashSet::new));
        return first.owners().reversed().stream()
                .flatMap(id -> facts.vpc(id).stream())
                .filter(vpc -> !vpc.existing())
                .flatMap(vpc -> vpc.cidrs().stream()
                        .filter(CidrBlock::routable)
                        .map(CidrBlock::cidr)
                        .filter(block -> ranges.stream().allMatch(block::overlaps))
                        .flatMap(block -> facts.freeOfPools(block.prefixLength()).stream()
                                .map(free -> Renumbering.moveBlock(vpc, block, free))))
                .findFirst();
    }
}
