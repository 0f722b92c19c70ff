package org.cidrloom.ui.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.model.DirectConnectGateway;
import org.cidrloom.model.ExternalNetwork;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.ui.inspector.Field.Option;

/// What forms are made of.
///
/// @param network the estate
/// @param capacity pods and addresses as the analysis counted them last; it may be that of an earlier network
/// @param types the instance types that can be chosen
/// @param names what people call VPCs, networks and gateways, by their ids
/// @param room the free blocks of the estate
record FormContext(
        Network network, CapacityReport capacity, InstanceTypes types, Map<String, String> names, FreeRoom room) {
    FormContext(Network network, CapacityReport capacity, InstanceTypes types) {
        this(network, capacity, types, names(network), new FreeRoom(network));
    }

    /// The subnets of a VPC to choose from, with zone and CIDR.
    static List<Option> subnets(Vpc vpc) {
        return vpc.subnets().stream().map(FormContext::option).toList();
    }

    /// The estate after an edit.
    FormContext after(Network edited, CapacityReport figures) {
        return new FormContext(edited, figures, types, names(edited), room.after(edited));
    }

    /// The same estate with other figures.
    FormContext withCapacity(CapacityReport figures) {
        return new FormContext(network, figures, types, names, room);
    }

    static Option option(Subnet subnet) {
        return new Option(subnet.id(), subnet.id(), subnet.zone() + " " + subnet.cidr());
    }

    static Option option(Vpc vpc) {
        return new Option(
                vpc.id(),
                vpc.displayName(),
                vpc.cidrs().isEmpty() ? "" : vpc.cidrs().getFirst().cidr().toString());
    }

    /// What can be attached to a transit gateway.
    List<Option> attachable() {
        List<Option> options = new ArrayList<>();
        for (Vpc vpc : network.vpcs()) {
            options.add(new Option(vpc.id(), vpc.displayName(), "VPC"));
        }
        for (ExternalNetwork outside : network.networks()) {
            options.add(new Option(outside.id(), outside.displayName(), "network"));
        }
        for (DirectConnectGateway gateway : network.directConnectGateways()) {
            options.add(new Option(gateway.id(), gateway.displayName(), "Direct Connect gateway"));
        }
        for (TransitGateway gateway : network.transitGateways()) {
            options.add(new Option(gateway.id(), gateway.displayName(), "transit gateway"));
        }
        return options;
    }

    /// The transit gateways that a VPC is attached to, the VPCs that it is peered with and the Direct Connect gateways
    /// that it is associated with: what its routes can point to.
    List<Option> nextHops(Vpc vpc) {
        List<Option> options = new ArrayList<>();
        for (TransitGateway gateway : network.transitGateways()) {
            if (gateway.attachment(vpc.id()).isPresent()) {
                options.add(new Option(gateway.id(), gateway.displayName(), "transit gateway"));
            }
        }
        network.peerings().stream().filter(peering -> peering.joins(vpc.id())).forEach(peering -> {
            String other = peering.requester().equals(vpc.id()) ? peering.accepter() : peering.requester();
            options.add(new Option(other, nameOf(other), "peering"));
        });
        network.directConnectGateways().stream()
                .filter(gateway -> gateway.vpcs().contains(vpc.id()))
                .forEach(gateway ->
                        options.add(new Option(gateway.id(), gateway.displayName(), "Direct Connect gateway")));
        return List.copyOf(options);
    }

    /// The prefix lists that routes can refer to.
    List<Option> prefixLists() {
        return network.prefixLists().stream()
                .map(list -> new Option(list.id(), list.displayName(), ""))
                .collect(Collectors.toUnmodifiableList());
    }

    /// What people call the VPC, network or gateway of that id; the id where there is none.
    String nameOf(String id) {
        return names.getOrDefault(id, id);
    }

    private static Map<String, String> names(Network network) {
        Map<String, String> names = new HashMap<>();
        network.vpcs().forEach(vpc -> names.put(vpc.id(), vpc.displayName()));
        network.networks().forEach(outside -> names.put(outside.id(), outside.displayName()));
        network.transitGateways().forEach(gateway -> names.put(gateway.id(), gateway.displayName()));
        network.directConnectGateways().forEach(gateway -> names.put(gateway.id(), gateway.displayName()));
        return names;
    }
}
