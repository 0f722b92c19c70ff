package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.model.edit.SubnetMoves;

/// Where several subnets may go together: the zones of the VPC that they are in, and other VPCs.
///
/// @param places those that take all of them
/// @param refusal why none does; empty where one does
record SubnetPlaces(List<Place> places, String refusal) {
    SubnetPlaces {
        places = List.copyOf(places);
    }

    /// A place.
    ///
    /// @param label where that is
    /// @param proposal what becomes of them there
    record Place(String label, Proposal proposal) {}

    /// The selected subnets; nothing where something else is selected as well, or fewer than two.
    static Optional<List<OfSubnet>> selected(Collection<ElementId> selection) {
        List<OfSubnet> subnets = selection.stream()
                .filter(OfSubnet.class::isInstance)
                .map(OfSubnet.class::cast)
                .toList();
        return subnets.size() == selection.size() && subnets.size() > 1 ? Optional.of(subnets) : Optional.empty();
    }

    static SubnetPlaces of(Network network, List<OfSubnet> subnets) {
        List<Place> places = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        List<String> homes = subnets.stream().map(OfSubnet::vpc).distinct().toList();
        if (homes.size() == 1) {
            List<String> zones =
                    network.vpc(homes.getFirst()).map(network::zonesOf).orElse(List.of());
            for (String zone : zones) {
                add("Zone " + zone, SubnetMoves.move(network, subnets, homes.getFirst(), zone), places, refusals);
            }
        }
        for (Vpc vpc : network.vpcs()) {
            if (homes.size() > 1 || !homes.contains(vpc.id())) {
                add("VPC " + vpc.displayName(), SubnetMoves.move(network, subnets, vpc.id(), null), places, refusals);
            }
        }
        return new SubnetPlaces(
                places,
                !places.isEmpty()
                        ? ""
                        : refusals.isEmpty() ? "There is no other zone or VPC for them." : refusals.getLast());
    }

    private static void add(String label, Proposal proposal, List<Place> places, List<String> refusals) {
        if (proposal.isRefused()) {
            refusals.add(proposal.text());
        } else {
            places.add(new Place(label, proposal));
        }
    }
}
