package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.analysis.memory.Family;
import org.cidrloom.analysis.memory.Memory;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Ipv6;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;

/// The part of [Facts] about peered VPCs that share addresses.
final class PeerClashes {
    private final Facts facts;
    private final Family<Peering, List<Clash<String>>> clashes;
    private final Family<String, List<Cidr>> blocks;

    PeerClashes(Facts facts, Memory memory) {
        this.facts = facts;
        this.clashes = new Family<>(memory, this::computeClashes);
        this.blocks = new Family<>(
                memory, id -> facts.vpc(id).map(PeerClashes::blocks).orElse(List.of()));
    }

    /// The clashes by the peering, in the order of the design; without peerings of VPCs that share nothing.
    Map<Peering, List<Clash<String>>> all() {
        Map<Peering, List<Clash<String>>> found = new LinkedHashMap<>();
        for (Peering peering : facts.peerings()) {
            List<Clash<String>> here = clashes.get(peering);
            if (!here.isEmpty()) {
                found.put(peering, here);
            }
        }
        return found;
    }

    private List<Clash<String>> computeClashes(Peering peering) {
        if (peering.requester().equals(peering.accepter())) {
            return List.of();
        }
        List<Cidr> ours = blocks.get(peering.requester());
        List<Cidr> theirs = blocks.get(peering.accepter());
        if (ours.stream().noneMatch(block -> theirs.stream().anyMatch(block::overlaps))) {
            return List.of();
        }
        List<Clash.Claim<String>> claims = new ArrayList<>();
        ours.forEach(block -> claims.add(new Clash.Claim<>(block, peering.requester())));
        theirs.forEach(block -> claims.add(new Clash.Claim<>(block, peering.accepter())));
        return Clash.among(claims);
    }

    private static List<Cidr> blocks(Vpc vpc) {
        List<Cidr> blocks = new ArrayList<>(vpc.cidrs().size() + 1);
        for (CidrBlock block : vpc.cidrs()) {
            blocks.add(block.cidr());
        }
        if (vpc.ipv6() instanceof Ipv6.Own own) {
            blocks.add(own.cidr());
        }
        return List.copyOf(blocks);
    }
}
