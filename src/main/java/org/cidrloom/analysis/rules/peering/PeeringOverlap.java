package org.cidrloom.analysis.rules.peering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.analysis.Causes;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.Peering;

/// Peered VPCs share no address, with no block, IPv4 or IPv6 (PEER-01, PEER-05).
///
/// What has an outermost block and its holder in common is one finding, in however many peerings, and so are all blocks
/// that two VPCs share.
public final class PeeringOverlap implements Rule.OfDesign {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Peered VPCs have overlapping blocks";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html";
    }

    @Override
    public List<Problem> check(Facts facts) {
        List<PeerClash> all = new ArrayList<>();
        facts.peerClashes()
                .forEach((peering, clashes) -> clashes.forEach(clash -> all.add(new PeerClash(peering, clash))));
        return Causes.of(all, one -> Causes.traitsOf(one.clash())).stream()
                .map(cause -> problem(cause, facts))
                .toList();
    }

    private static Problem problem(List<PeerClash> cause, Facts facts) {
        List<Peering> peerings =
                cause.stream().map(PeerClash::peering).distinct().toList();
        Set<ElementId> related = new LinkedHashSet<>();
        peerings.forEach(peering -> related.add(new OfPeering(peering.requester(), peering.accepter())));
        peerings.forEach(peering -> {
            related.add(new ElementId.OfVpc(peering.requester()));
            related.add(new ElementId.OfVpc(peering.accepter()));
        });
        Peering first = peerings.getFirst();
        List<String> pairs = peerings.stream()
                .map(peering -> peering.requester() + " with " + peering.accepter())
                .toList();
        String told = Words.few(
                Clash.merged(cause.stream().map(PeerClash::clash).distinct().toList()).stream()
                        .map(PeeringOverlap::told)
                        .toList(),
                "; ",
                "ranges");
        String what = peerings.size() == 1
                ? "VPCs " + first.requester() + " and " + first.accepter() + " cannot be peered, because they share"
                        + " addresses: " + told + ". AWS refuses the peering even where"
                : "The VPCs of " + Words.number(peerings.size()) + " peerings share addresses: " + told
                        + ". So these cannot be peered: " + Words.few(pairs) + ". AWS refuses a peering even where";
        Problem problem = Problem.of(
                        new OfPeering(first.requester(), first.accepter()),
                        what + " only other blocks would be used, and marking a block non-routable changes nothing."
                                + " Renumber " + (peerings.size() == 1 ? "one of them" : "one VPC of each pair")
                                + ", or connect them through a transit gateway with static routes for the blocks that"
                                + " are needed.")
                .relatedTo(related);
        return PodBlocksApart.of(cause, facts).map(problem::mendedBy).orElse(problem);
    }

    private static String told(Clash<String> clash) {
        return Words.few(
                clash.blocks().stream()
                        .map(held -> held.block() + " of " + Words.few(held.holders()))
                        .toList(),
                ", ",
                "blocks");
    }
}
