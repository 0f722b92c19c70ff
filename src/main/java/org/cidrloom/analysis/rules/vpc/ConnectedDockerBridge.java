package org.cidrloom.analysis.rules.vpc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Facts.Connected;
import org.cidrloom.analysis.Problem;
import org.cidrloom.analysis.Ranges;
import org.cidrloom.analysis.Rule;
import org.cidrloom.analysis.Words;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// A range that VPCs are connected to meets 172.17.0.0/16, so that hosts with Docker in them cannot reach that part
/// (VPC-05). One finding for each network with such a range.
public final class ConnectedDockerBridge implements Rule.OfDesign {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String summary() {
        return "VPCs are connected to 172.17.0.0/16, which hosts with Docker keep for themselves";
    }

    @Override
    public String source() {
        return "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html";
    }

    /// Hardly any estate has such a range, and one pass over the blocks tells so.
    @Override
    public List<Problem> check(Facts facts) {
        if (!isInUse(facts)) {
            return List.of();
        }
        Map<ElementId, Reach> byHolder = new LinkedHashMap<>();
        for (Vpc vpc : facts.network().vpcs()) {
            for (Connected connected : facts.connectedOverlapping(vpc.id(), Ranges.DOCKER)) {
                byHolder.computeIfAbsent(connected.holder(), any -> new Reach()).add(connected.range(), vpc);
            }
        }
        return byHolder.entrySet().stream()
                .map(entry -> problem(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isInUse(Facts facts) {
        return facts.isTaken(Ranges.DOCKER);
    }

    private static Problem problem(ElementId holder, Reach reach) {
        return Problem.of(
                        holder,
                        Words.list(reach.ranges) + " of " + holder.id() + " meets 172.17.0.0/16, and "
                                + Words.count(reach.vpcs.size(), "VPC is", "VPCs are") + " connected to it. A host"
                                + " there that runs Docker with its default bridge answers 172.17.0.0/16 itself and"
                                + " never reaches " + holder.id() + " at such an address (“no route to host”). Nodes"
                                + " with containerd, as all current EKS images have, are not affected. Leave"
                                + " 172.17.0.0/16 unused, or give Docker another bridge (“bip”).")
                .relatedTo(reach.vpcs);
    }

    /// Which ranges of a network are reached, and from where.
    private static final class Reach {
        private final List<Cidr> ranges = new ArrayList<>();
        private final List<ElementId> vpcs = new ArrayList<>();

        void add(Cidr range, Vpc from) {
            if (!ranges.contains(range)) {
                ranges.add(range);
            }
            ElementId vpc = new ElementId.OfVpc(from.id());
            if (vpcs.isEmpty() || !vpcs.getLast().equals(vpc)) {
                vpcs.add(vpc);
            }
        }
    }
}
