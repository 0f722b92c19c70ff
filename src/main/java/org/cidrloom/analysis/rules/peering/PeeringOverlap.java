package org.cidrloom.analysis.rules.peering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfPeering;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Cidr;

/// Peered VPCs share no address, in any of their blocks (PEER-01, PEER-05).
public final class PeeringOverlap implements Rule.OfPeeredVpcs {
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
    public List<Problem> check(Peering peering, Facts facts) {
        return Problem.listOf(problem(facts, peering));
    }

    private static Optional<Problem> problem(Facts facts, Peering peering) {
        Optional<Vpc> requester = facts.vpc(peering.requester());
        Optional<Vpc> accepter = facts.vpc(peering.accepter());
        if (requester.isEmpty() || accepter.isEmpty() || peering.requester().equals(peering.accepter())) {
            return Optional.empty();
        }
        List<Clash<Vpc>> clashes = Clash.among(
                Stream.concat(claims(requester.get()), claims(accepter.get())).toList());
        if (clashes.isEmpty()) {
            return Optional.empty();
        }
        Problem problem = Problem.of(
                        new OfPeering(peering.requester(), peering.accepter()),
                        "VPCs " + peering.requester() + " and " + peering.accepter()
                                + " cannot be peered, because they share addresses: "
                                + clashes.stream().map(PeeringOverlap::told).collect(Collectors.joining("; "))
                                + ". AWS refuses the peering even where only other blocks would be used, and marking"
                                + " a block non-routable changes nothing. Renumber one of them, or connect them"
                                + " through a transit gateway with static routes for the blocks that are needed.")
                .relatedTo(List.of(new ElementId.OfVpc(peering.requester()), new ElementId.OfVpc(peering.accepter())));
        return Optional.of(Stream.of(accepter.get(), requester.get())
                .filter(vpc -> !vpc.existing())
                .flatMap(vpc -> moved(vpc, requester.get(), accepter.get(), clashes).stream())
                .findFirst()
                .map(problem::mendedBy)
                .orElse(problem));
    }

    private static Stream<Clash.Claim<Vpc>> claims(Vpc vpc) {
        Stream<Cidr> ipv6 = vpc.ipv6() instanceof Ipv6.Own own ? Stream.of(own.cidr()) : Stream.empty();
        return Stream.concat(vpc.cidrs().stream().map(CidrBlock::cidr), ipv6)
                .map(block -> new Clash.Claim<>(block, vpc));
    }

    private static String told(Clash<Vpc> clash) {
        return clash.blocks().stream()
                .map(held -> held.block() + " of "
                        + held.holders().stream().map(Vpc::id).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", "));
    }

    /// Where the only trouble is one non-routable block, another of 100.64.0.0/10 mends it.
    private static Optional<Edit> moved(Vpc vpc, Vpc one, Vpc other, List<Clash<Vpc>> clashes) {
        List<Cidr> mine = vpc.cidrs().stream()
                .filter(block -> !block.routable())
                .map(CidrBlock::cidr)
                .filter(block -> clashes.stream()
                        .flatMap(clash -> clash.blocks().stream())
                        .anyMatch(held -> held.block().equals(block)))
                .toList();
        if (mine.size() != 1 || clashes.size() != 1) {
            return Optional.empty();
        }
        List<Cidr> taken = Stream.concat(Renumbering.blocks(one).stream(), Renumbering.blocks(other).stream())
                .toList();
        return Renumbering.freeShared(mine.getFirst().prefixLength(), taken)
                .map(free -> Renumbering.moveBlock(vpc, mine.getFirst(), free));
    }
}
