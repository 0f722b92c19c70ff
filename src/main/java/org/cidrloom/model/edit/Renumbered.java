package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A part of a design with addresses that are free in another one.
///
/// @param network the part
/// @param refusal why there are none; empty where there are
record Renumbered(Network network, String refusal) {
    /// The part with the next free block for each that meets one of the design; non-routable blocks may be used again,
    /// so they stay.
    static Renumbered in(Network into, Network part) {
        Network result = part;
        List<Cidr> taken = new ArrayList<>();
        Allocation.used(into).forEach(taken::add);
        for (Vpc vpc : part.vpcs()) {
            for (CidrBlock block : vpc.cidrs()) {
                Cidr is = block.cidr();
                if (block.routable() && is.isIpv4() && taken.stream().anyMatch(is::overlaps)) {
                    Optional<Cidr> free = Allocation.routable(into, is.prefixLength(), taken);
                    if (free.isEmpty()) {
                        return new Renumbered(part, none(vpc.id(), is));
                    }
                    Proposal moved = VpcBlocks.rebase(result, vpc.id(), is, free.get());
                    Edit edit = moved.edit();
                    result = edit == null ? result : applied(edit, result);
                    is = free.get();
                }
                if (block.routable()) {
                    taken.add(is);
                }
            }
        }
        List<ExternalNetwork> networks = new ArrayList<>();
        for (ExternalNetwork outside : result.networks()) {
            List<Cidr> ranges = new ArrayList<>();
            for (Cidr range : outside.cidrs()) {
                boolean free = taken.stream().noneMatch(range::overlaps);
                Optional<Cidr> next =
                        free ? Optional.of(range) : Allocation.routable(into, range.prefixLength(), taken);
                if (next.isEmpty()) {
                    return new Renumbered(part, none(outside.id(), range));
                }
                taken.add(next.get());
                ranges.add(next.get());
            }
            networks.add(outside.withCidrs(ranges));
        }
        return new Renumbered(result.withNetworks(networks), "");
    }

    private static String none(String id, Cidr block) {
        return "There is no free /" + block.prefixLength() + " for " + id
                + ". Add an address pool to the design, or copy less.";
    }

    private static Network applied(Edit edit, Network network) {
        return edit.apply(new Design(network, new Drawing(Map.of()))).network();
    }

    /// The names of a copy follow its id: `payments-prod-2` beside `payments-2`.
    static Network renamed(Network network, String was, String is) {
        String more = is.startsWith(was) ? is.substring(was.length()) : " copy";
        Network result = Branches.vpc(network, is, each -> each.withName(longer(each.name(), more)));
        result = Branches.outside(
                result, each -> each.id().equals(is) ? each.withName(longer(each.name(), more)) : each);
        result = Branches.gateway(result, is, each -> each.withName(longer(each.name(), more)));
        return Branches.cluster(result, is, each -> each.withName(longer(each.name(), more)));
    }

    private static @Nullable String longer(@Nullable String name, String more) {
        return name == null ? null : name + more;
    }
}
