package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Puts subnets into other zones and other VPCs.
public final class SubnetMoves {
    /// How many of several subnets are told one by one.
    private static final int TOLD = 6;

    private SubnetMoves() {}

    /// Puts a subnet into another zone, or into another VPC: there at its own address where that is free, else in the
    /// next free block of its size. What used it in the old VPC no longer does.
    public static Proposal move(Network network, OfSubnet id, String vpc, String zone) {
        Subnet subnet = subnet(network, id);
        if (vpc.equals(id.vpc())) {
            return subnet.zone().equals(zone)
                    ? Proposal.refused(id.subnet() + " is in " + zone + ".")
                    : Proposal.of(id.subnet() + " → " + zone, SubnetEdits.changeZone(vpc, id.subnet(), zone), id);
        }
        Vpc target = network.vpc(vpc).orElseThrow();
        int length = subnet.cidr().prefixLength();
        Optional<Cidr> free =
                SubnetBlocks.obstacle(target, Subnet.of("", subnet.tier(), zone, subnet.cidr()), subnet.cidr())
                                .isEmpty()
                        ? Optional.of(subnet.cidr())
                        : Allocation.subnet(target, subnet.tier(), length);
        if (free.isEmpty()) {
            return Proposal.refused(vpc + " has no free /" + length + " for " + id.subnet()
                    + ". Add a CIDR block to it, or make the subnet smaller.");
        }
        OfSubnet there = new OfSubnet(vpc, Ids.next(Ids.beside(network, new OfSubnet(vpc, "")), id.subnet()));
        Subnet moved = SubnetEdits.moved(subnet, free.get())
                .with(b -> b.id(there.subnet()).zone(zone).ipv6Index(null));
        Edit edit = Edit.all(
                "Move " + id.subnet() + " to " + vpc,
                List.of(ElementEdits.remove(id), SubnetEdits.add(vpc, moved).edit()));
        return Proposal.of(there.subnet() + " in " + vpc + ", " + zone + ", " + free.get(), edit, there);
    }

    /// Puts several subnets into a VPC, each as [#move] does, the largest first so that all find room; or none of them.
    /// Those that are there already stay as they are.
    ///
    /// @param zone where they go; null to leave each in its zone, or in that of the same letter in another Region
    public static Proposal move(Network network, List<OfSubnet> ids, String vpc, @Nullable String zone) {
        if (ids.size() == 1) {
            OfSubnet only = ids.getFirst();
            return move(network, only, vpc, zone == null ? zone(network, only, vpc) : zone);
        }
        List<OfSubnet> bySize = ids.stream()
                .sorted(Comparator.comparingInt(id -> subnet(network, id).cidr().prefixLength()))
                .toList();
        Network result = network;
        List<Edit> edits = new ArrayList<>();
        List<ElementId> there = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (OfSubnet id : bySize) {
            String target = zone == null ? zone(network, id, vpc) : zone;
            if (id.vpc().equals(vpc) && subnet(result, id).zone().equals(target)) {
                there.add(id);
                continue;
            }
            Proposal one = move(result, id, vpc, target);
            Edit edit = one.edit();
            if (edit == null) {
                return Proposal.refused("All of them or none: " + one.text());
            }
            result = edit.apply(new Design(result, new Drawing(Map.of()))).network();
            edits.add(edit);
            there.addAll(one.elements());
            told.add(one.text());
        }
        if (edits.isEmpty()) {
            return Proposal.refused("They are all in " + (zone == null ? vpc : zone) + ".");
        }
        String where = zone != null && ids.stream().allMatch(id -> id.vpc().equals(vpc)) ? zone : vpc;
        String what = edits.size() == 1 ? edits.getFirst().label() : "Move " + edits.size() + " subnets to " + where;
        return new Proposal(text(told), Edit.all(what, edits), there);
    }

    private static String text(List<String> told) {
        String shown = told.stream().limit(TOLD).collect(Collectors.joining("\n"));
        return told.size() <= TOLD ? shown : shown + "\nand " + (told.size() - TOLD) + " more";
    }

    /// The zone of a subnet, or that of the same letter in the Region of another VPC.
    private static String zone(Network network, OfSubnet id, String vpc) {
        Subnet subnet = subnet(network, id);
        String was = network.regionOf(network.vpc(id.vpc()).orElseThrow());
        String is = network.regionOf(network.vpc(vpc).orElseThrow());
        return ZoneNames.renamed(subnet.zone(), was, is);
    }

    private static Subnet subnet(Network network, OfSubnet id) {
        return network.vpc(id.vpc()).flatMap(vpc -> vpc.subnet(id.subnet())).orElseThrow();
    }
}
