package org.cidrloom.export.terraform;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cidrloom.model.Network;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.Family;

/// What `prefix-lists.tf` shows.
///
/// @param lists the prefix lists that route tables of this stack refer to; in the home stack those that nothing refers
/// to as well
record PrefixListModel(List<Item> lists) {
    /// The longest name that the provider lets through, in bytes: EC2 takes 255 characters.
    private static final int LONGEST_NAME = 255;

    /// A prefix list.
    record Item(String key, String name, String family, int maxEntries, List<String> cidrs) {}

    static PrefixListModel of(Stack stack) {
        Set<String> here = references(stack.vpcs(), stack.gateways());
        Network network = stack.network();
        Set<String> anywhere = stack.home() ? references(network.vpcs(), network.transitGateways()) : Set.of();
        return new PrefixListModel(network.prefixLists().stream()
                .filter(list -> here.contains(list.id()) || (stack.home() && !anywhere.contains(list.id())))
                .map(PrefixListModel::item)
                .toList());
    }

    private static Set<String> references(List<Vpc> vpcs, List<TransitGateway> gateways) {
        Set<String> ids = new HashSet<>();
        vpcs.forEach(vpc ->
                vpc.prefixListRoutes().stream().map(PrefixListRoute::prefixList).forEach(ids::add));
        gateways.forEach(gateway -> gateway.routeTables().stream()
                .flatMap(table -> table.prefixListReferences().stream())
                .map(PrefixListReference::prefixList)
                .forEach(ids::add));
        return ids;
    }

    private static Item item(PrefixList list) {
        boolean ipv6 = list.cidrs().stream().anyMatch(cidr -> cidr.family() == Family.IPV6);
        return new Item(
                list.id(),
                name(list),
                ipv6 ? "IPv6" : "IPv4",
                Math.max(1, list.size()),
                list.cidrs().stream().distinct().map(Cidr::toString).toList());
    }

    /// The list's name, or its id where EC2 would refuse the name for its length.
    private static String name(PrefixList list) {
        int bytes = list.displayName().getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= LONGEST_NAME ? list.displayName() : list.id();
    }

    boolean isNeeded() {
        return !lists.isEmpty();
    }
}
