package org.cidrloom.analysis.rules.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Apart;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.AddressPool;
import org.cidrloom.model.ElementId.OfPool;

/// A range of an address pool belongs to one VPC or network. Two that have it and do not meet work all the same,
/// so this is worth knowing and no more; where they meet, the rules about that tell it.
public final class PoolAllocationTwice implements Rule.OfDesign {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String summary() {
        return "A range of an address pool is allocated twice";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/ipam/how-it-works-ipam.html";
    }

    @Override
    public List<Problem> check(Facts facts) {
        if (facts.addressPools().isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (Apart apart : facts.rangesApart()) {
            Clash<String> clash = apart.clash();
            Optional<AddressPool> pool = facts.addressPools().stream()
                    .filter(each ->
                            each.cidr().contains(clash.blocks().getFirst().block()))
                    .findFirst();
            pool.ifPresent(from -> problems.add(Problem.of(
                            new OfPool(from.id()),
                            "Address pool " + from.id() + " (" + from.cidr() + ") is allocated twice: "
                                    + clash.told()
                                    + ". Nothing brings "
                                    + (apart.isWhole()
                                            ? "them together"
                                            : Words.few(apart.left()) + " together with another of them")
                                    + ", so that works until somebody does; then only one"
                                    + " of them is reached. Move one to a free block of the pool.")
                    .relatedTo(clash.holders().stream().map(facts::holder).toList())));
        }
        return problems;
    }
}
