package org.cidrloom.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.net.Cidr;

/// Where ranges of the design share addresses, whether anything brings them together or not. Non-routable blocks that
/// are the same are one claim until something meets them, for every VPC may have one.
///
/// @param clashes by the holders' ids; a non-routable block is claimed by its own name
/// @param kept who has each non-routable block
record MeetingRanges(List<Clash<String>> clashes, Map<Cidr, List<String>> kept) {
    /// Those of the network that is judged.
    static MeetingRanges of(Facts facts) {
        List<Clash.Claim<String>> claims = new ArrayList<>();
        Map<Cidr, List<String>> kept = new LinkedHashMap<>();
        for (ExternalNetwork outside : facts.externalNetworks()) {
            outside.cidrs().forEach(range -> claims.add(new Clash.Claim<>(range, outside.id())));
        }
        for (Elements.Held held : facts.heldBlocks().get()) {
            for (CidrBlock block : held.cidrs()) {
                if (block.routable()) {
                    claims.add(new Clash.Claim<>(block.cidr(), held.vpc()));
                } else {
                    kept.computeIfAbsent(block.cidr(), key -> new ArrayList<>()).add(held.vpc());
                }
            }
        }
        kept.forEach((block, holders) -> claims.add(new Clash.Claim<>(block, block.toString())));
        return new MeetingRanges(Clash.among(claims), kept);
    }

    /// The holders of routable ranges that meet others.
    Set<String> routable() {
        Set<String> holders = new HashSet<>();
        for (Clash<String> clash : clashes) {
            for (Clash.Held<String> held : clash.blocks()) {
                for (String holder : held.holders()) {
                    if (!isNameOf(held.block(), holder)) {
                        holders.add(holder);
                    }
                }
            }
        }
        return holders;
    }

    /// The outermost of the ranges that several have, and perhaps some inside these.
    List<Cidr> ranges() {
        List<Cidr> ranges = new ArrayList<>();
        clashes.forEach(clash -> ranges.add(clash.blocks().getFirst().block()));
        kept.forEach((block, holders) -> {
            if (holders.size() > 1) {
                ranges.add(block);
            }
        });
        return ranges;
    }

    /// Whether that is no holder but what non-routable blocks are claimed by.
    static boolean isNameOf(Cidr block, String holder) {
        return holder.equals(block.toString());
    }
}
