package org.cidrloom.analysis.rules.vpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Ranges;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Settings;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;

/// The blocks of a VPC, added one after the other, obey AWS's table of restrictions (VPC-03, VPC-11). A block that is
/// refused is not there when the next one is added.
public final class VpcCidrAssociation implements Rule.OfVpc {
    private static final List<Cidr> NEVER = List.of(
            Cidr.parse("0.0.0.0/8"),
            Cidr.parse("127.0.0.0/8"),
            Cidr.parse("169.254.0.0/16"),
            Cidr.parse("224.0.0.0/4"));
    private static final Cidr TEN_LOW = Cidr.parse("10.0.0.0/15");
    private static final Cidr TEN_FIRST = Cidr.parse("10.0.0.0/16");
    private static final Cidr DEFAULT_VPC = Cidr.parse("172.31.0.0/16");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String summary() {
        return "A block cannot be associated with the VPC";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }

    @Override
    public List<Problem> check(Vpc vpc, Settings settings) {
        List<Problem> problems = new ArrayList<>();
        List<Cidr> there = new ArrayList<>();
        for (Cidr block : Renumbering.blocks(vpc)) {
            Optional<Problem> refusal = refusal(vpc, there, block);
            refusal.ifPresent(problems::add);
            if (refusal.isEmpty()) {
                there.add(block);
            }
        }
        return problems;
    }

    /// Overlaps are left to the rule vpc-cidr-overlap: one cause, one finding.
    private static Optional<Problem> refusal(Vpc vpc, List<Cidr> there, Cidr added) {
        Optional<Cidr> never = firstMet(NEVER, added);
        if (never.isPresent()) {
            return Optional.of(moved(
                    vpc,
                    added,
                    added + " of VPC " + vpc.id() + " lies in " + never.get()
                            + ", which AWS never lets a VPC have. Use a block of 10.0.0.0/8, 172.16.0.0/12,"
                            + " 192.168.0.0/16 or 100.64.0.0/10."));
        }
        if (there.isEmpty() || firstMet(there, added).isPresent()) {
            return Optional.empty();
        }
        for (Cidr block : there) {
            Optional<Reason> reason = reason(block, added, there.getFirst());
            if (reason.isPresent()) {
                return Optional.of(told(vpc, block, added, reason.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Cidr> firstMet(List<Cidr> ranges, Cidr added) {
        for (Cidr range : ranges) {
            if (range.overlaps(added)) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    private static Problem told(Vpc vpc, Cidr block, Cidr added, Reason reason) {
        String detail =
                "AWS refuses " + added + " in VPC " + vpc.id() + " beside its block " + block + ": " + reason.why;
        if (!reason.mendedByOrder) {
            return moved(vpc, added, detail);
        }
        return Problem.of(new ElementId.OfVpc(vpc.id()), detail + " Put " + added + " first.")
                .mendedBy(VpcEdits.makePrimary(vpc.id(), added));
    }

    /// The problem, mended by a block of the same size that goes with every other.
    private static Problem moved(Vpc vpc, Cidr refused, String detail) {
        Problem problem = Problem.of(new ElementId.OfVpc(vpc.id()), detail);
        return Renumbering.freeShared(refused.prefixLength(), Renumbering.blocks(vpc))
                .<Edit>map(free -> Renumbering.moveBlock(vpc, refused, free))
                .map(problem::mendedBy)
                .orElse(problem);
    }

    /// Why a block is refused beside one that is there: the rows of AWS's table.
    private static Optional<Reason> reason(Cidr there, Cidr added, Cidr primary) {
        if (Ranges.BENCHMARK.contains(added) && !Ranges.BENCHMARK.contains(there)) {
            return refused("198.19.0.0/16 cannot be associated with a VPC that has an RFC 1918, a 100.64.0.0/10 or a"
                    + " public block, although older guides recommend it for pods. Use a block of 100.64.0.0/10.");
        }
        Optional<Cidr> range = Ranges.rfc1918(there);
        if (range.isEmpty()) {
            return besideOthers(there, added, primary);
        }
        if (Ranges.isRfc1918(added) && !range.get().contains(added)) {
            return refused("the blocks of one VPC cannot come from different RFC 1918 ranges, here " + range.get()
                    + " and " + Ranges.rfc1918(added).orElseThrow() + ". Use another block of " + range.get()
                    + ", or one of 100.64.0.0/10.");
        }
        if (TEN_LOW.contains(there) && TEN_FIRST.contains(added)) {
            return refused("with a block in 10.0.0.0/15 a VPC cannot get a further one in 10.0.0.0/16."
                    + " Use another block of 10.0.0.0/8, or one of 100.64.0.0/10.");
        }
        if (Ranges.ONE_SEVEN_TWO.contains(there) && DEFAULT_VPC.contains(added)) {
            return refused("with a block in 172.16.0.0/12 a VPC cannot get a further one in 172.31.0.0/16."
                    + " Use another block of 172.16.0.0/12, or one of 100.64.0.0/10.");
        }
        return Optional.empty();
    }

    /// Beside a block that is not RFC 1918, an RFC 1918 block has to have been there first (VPC-11). Where the primary
    /// is of the same range the pages do not decide it, and the rule vpc-cidr-order warns.
    private static Optional<Reason> besideOthers(Cidr there, Cidr added, Cidr primary) {
        Optional<Cidr> range = Ranges.rfc1918(added);
        if (range.isEmpty()) {
            return Optional.empty();
        }
        if (Ranges.BENCHMARK.contains(there)) {
            return refused("with a block in 198.19.0.0/16 a VPC cannot get an RFC 1918 one."
                    + " Use a public block or one of 100.64.0.0/10.");
        }
        return range.get().contains(primary)
                ? Optional.empty()
                : Optional.of(new Reason(
                        "an RFC 1918 block can stand beside it only if it is there first, when the VPC is created.",
                        true));
    }

    private static Optional<Reason> refused(String why) {
        return Optional.of(new Reason(why, false));
    }

    /// Why a block is refused.
    ///
    /// @param why the sentence after the colon
    /// @param mendedByOrder whether it is accepted once it comes first
    private record Reason(String why, boolean mendedByOrder) {}
}
