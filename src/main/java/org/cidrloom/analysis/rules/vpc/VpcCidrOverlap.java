package org.cidrloom.analysis.rules.vpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Clash;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// The blocks of one VPC do not overlap (VPC-06).
public final class VpcCidrOverlap implements Rule.OfVpc {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "Blocks of one VPC overlap";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Cidr> blocks = Renumbering.blocks(vpc);
        if (blocks.size() < 2) {
            return List.of();
        }
        List<Clash.Claim<Integer>> claims = new ArrayList<>(blocks.size());
        for (int place = 0; place < blocks.size(); place++) {
            claims.add(new Clash.Claim<>(blocks.get(place), place));
        }
        return Problem.ofEach(Clash.among(claims), clash -> Optional.of(problem(vpc, clash)));
    }

    private static Problem problem(Vpc vpc, Clash<Integer> clash) {
        Clash.Held<Integer> outer = clash.blocks().getFirst();
        List<Cidr> inner =
                clash.blocks().stream().skip(1).map(Clash.Held::block).toList();
        String what = inner.isEmpty()
                ? "VPC " + vpc.id() + " has the block " + outer.block() + " more than once."
                : "In VPC " + vpc.id() + " " + Words.list(inner) + " " + Words.is(inner) + " part of " + outer.block()
                        + ".";
        return Problem.of(
                        new ElementId.OfVpc(vpc.id()),
                        what + " AWS associates a block only if it shares no address with another block of the VPC."
                                + " Remove what is there twice; subnets stay, because " + outer.block()
                                + " holds them.")
                .mendedBy(withoutAllIn(vpc, outer.block()));
    }

    private static Edit withoutAllIn(Vpc vpc, Cidr outer) {
        return VpcEdits.change(vpc.id(), "Keep " + outer + " of " + vpc.id() + " and remove what is in it", before -> {
            boolean[] kept = {false};
            return before.withCidrs(before.cidrs().stream()
                    .filter(block -> {
                        boolean first = block.cidr().equals(outer) && !kept[0];
                        kept[0] |= first;
                        return first || !outer.contains(block.cidr());
                    })
                    .toList());
        });
    }
}
