package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.ReachedTwice;
import org.cidrloom.analysis.ReachedTwice.Claim;
import org.cidrloom.analysis.ReachedTwice.Taken;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
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
/// VPCs that reach the same owners alike are one finding.
public final class RangeReachedTwice implements Rule.OfDesign {
    private static final int NAMED = 8;

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
        Map<List<ReachedTwice>, List<String>> causes = new LinkedHashMap<>();
        facts.reachedTwice()
                .forEach((vpc, twice) -> causes.computeIfAbsent(twice, cause -> new ArrayList<>())
                        .add(vpc));
        List<Problem> problems = new ArrayList<>();
        causes.forEach((twice, vpcs) -> problems.add(problem(vpcs, twice, facts)));
        return problems;
    }

    private static Problem problem(List<String> vpcs, List<ReachedTwice> twice, Facts facts) {
        String who = vpcs.size() == 1
                ? "VPC " + vpcs.getFirst() + " reaches"
                : "VPCs " + RangeClashes.holders(vpcs) + " each reach";
        String what = first(twice.stream().map(RangeReachedTwice::told).toList(), "; ", "ranges");
        String which = first(
                twice.stream()
                        .flatMap(one -> one.taken().stream())
                        .distinct()
                        .map(RangeReachedTwice::told)
                        .toList(),
                ", ",
                "routes");
        Problem problem = Problem.of(
                        new ElementId.OfVpc(vpcs.getFirst()),
                        who + " different networks with the same addresses by different ways: " + what
                                + ". For each address only one of them is reached, and AWS tells no error. The longest"
                                + " prefix decides, and of two routes to one destination a table takes one: " + which
                                + ". Renumber one of the networks, drop one of the ways, or write a route to the"
                                + " transit gateway or peering that is meant.")
                .relatedTo(related(vpcs, twice, facts));
        return renumbered(twice, facts).map(problem::mendedBy).orElse(problem);
    }

    private static String told(ReachedTwice twice) {
        Map<Cidr, List<String>> claims = new LinkedHashMap<>();
        for (Claim claim : twice.claims()) {
            claims.computeIfAbsent(claim.range(), range -> new ArrayList<>())
                    .add(claim.owner() + " " + claim.way().by());
        }
        List<String> ranges = new ArrayList<>();
        claims.forEach((range, owners) -> ranges.add(range + " (" + first(owners, ", ", "owners") + ")"));
        String tables = twice.tiers().isEmpty()
                ? ""
                : " in the route tables of tier "
                        + Words.list(
                                twice.tiers().stream().sorted().map(Tier::key).toList());
        return first(ranges, ", ", "ranges") + tables;
    }

    private static String told(Taken taken) {
        return taken.destination() + " goes to " + taken.target();
    }

    private static String first(List<String> words, String between, String things) {
        return words.size() <= NAMED
                ? String.join(between, words)
                : String.join(between, words.subList(0, NAMED)) + " and " + Words.number(words.size() - NAMED)
                        + " more " + things;
    }

    private static List<ElementId> related(List<String> vpcs, List<ReachedTwice> twice, Facts facts) {
        Set<ElementId> related = new LinkedHashSet<>();
        vpcs.forEach(vpc -> related.add(new ElementId.OfVpc(vpc)));
        List<Claim> claims =
                twice.stream().flatMap(one -> one.claims().stream()).toList();
        claims.forEach(claim -> related.add(facts.holder(claim.owner())));
        for (Way way : claims.stream().map(Claim::way).collect(Collectors.toCollection(LinkedHashSet::new))) {
            switch (way.kind()) {
                case TRANSIT -> related.add(new OfTransitGateway(way.id()));
                case DIRECT_CONNECT -> related.add(new OfDirectConnectGateway(way.id()));
                case PEERING ->
                    vpcs.forEach(vpc -> facts.peeringsOf(vpc).stream()
                            .filter(peering -> peering.joins(way.id()))
                            .forEach(peering -> related.add(new OfPeering(peering.requester(), peering.accepter()))));
                case VPN -> related.add(facts.holder(way.id()));
            }
        }
        return List.copyOf(related);
    }

    /// Another block out of the address pools for an owner that is not built yet, where that is all it takes.
    private static Optional<Edit> renumbered(List<ReachedTwice> twice, Facts facts) {
        if (twice.size() != 1 || twice.getFirst().owners().size() != 2) {
            return Optional.empty();
        }
        Set<Cidr> ranges = twice.getFirst().claims().stream()
                .map(Claim::range)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return twice.getFirst().owners().reversed().stream()
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
