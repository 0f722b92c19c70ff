package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;

/// What `moved.tf` shows: where Terraform finds what it made while an element had another id.
///
/// A key holds the ids of one or more elements, and nobody says in which order these were renamed. So every address
/// that a resource can have had is on one chain that ends at today's: at most one of them is in a state, and Terraform
/// takes it along.
final class Moves {
    /// Above this many addresses a resource is looked for under each element's latest former id only.
    private static final int MOST = 32;

    private static final Pattern TOP_LEVEL = Pattern.compile("[^@~]+");

    /// By path: `payments`, `payments/node-a`.
    private final Map<String, List<String>> former = new HashMap<>();

    private Moves(Network network) {
        Scope top = new Scope("");
        network.networks().forEach(each -> top.add(each.id(), each.formerIds()));
        network.prefixLists().forEach(each -> top.add(each.id(), each.formerIds()));
        network.directConnectGateways().forEach(each -> top.add(each.id(), each.formerIds()));
        network.addressPools().forEach(each -> top.add(each.id(), List.of()));
        for (Vpc vpc : network.vpcs()) {
            top.add(vpc.id(), vpc.formerIds());
            Scope scope = new Scope(vpc.id() + "/");
            vpc.subnets().forEach(each -> scope.add(each.id(), each.formerIds()));
            scope.close();
        }
        for (TransitGateway gateway : network.transitGateways()) {
            top.add(gateway.id(), gateway.formerIds());
            Scope scope = new Scope(gateway.id() + "/");
            gateway.routeTables().forEach(each -> scope.add(each.id(), each.formerIds()));
            scope.close();
        }
        for (Cluster cluster : network.clusters()) {
            top.add(cluster.id(), cluster.formerIds());
            Scope scope = new Scope(cluster.id() + "/");
            cluster.nodeGroups().forEach(each -> scope.add(each.id(), each.formerIds()));
            scope.close();
        }
        top.close();
    }

    /// Ids that are unique together. A former id that is another's now, or was as well, leads nowhere.
    private final class Scope {
        private final String prefix;
        private final Map<String, List<String>> own = new LinkedHashMap<>();

        Scope(String prefix) {
            this.prefix = prefix;
        }

        void add(String id, List<String> ids) {
            own.put(id, ids);
        }

        void close() {
            Set<String> taken = new HashSet<>(own.keySet());
            own.forEach((id, ids) -> {
                List<String> free = ids.stream().filter(taken::add).toList();
                if (!free.isEmpty()) {
                    former.put(prefix + id, free);
                }
            });
        }
    }

    /// What had other ids in a design.
    static Moves of(Network network) {
        return new Moves(network);
    }

    /// A step of a resource from one address to the next.
    ///
    /// @param from the former address
    /// @param to where it is looked for from then on
    record Item(String from, String to) {}

    /// The steps of resources.
    List<Item> items(Collection<Addresses.Resource> resources) {
        if (former.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        for (Addresses.Resource resource : resources) {
            for (String key : resource.keys()) {
                List<String> chain = chain(resource, key);
                for (int i = 1; i < chain.size(); i++) {
                    items.add(new Item(resource.at(chain.get(i - 1)), resource.at(chain.get(i))));
                }
            }
        }
        return items;
    }

    /// The keys that a resource can have had, today's last.
    private List<String> chain(Addresses.Resource resource, String key) {
        List<List<String>> parts = parts(resource, key);
        long all = parts.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        List<String> keys = List.of("");
        for (List<String> part : parts) {
            List<String> options = all > MOST ? part.subList(Math.max(0, part.size() - 2), part.size()) : part;
            List<String> longer = new ArrayList<>(keys.size() * options.size());
            for (String start : keys) {
                options.forEach(option -> longer.add(start + option));
            }
            keys = longer;
        }
        return keys;
    }

    /// What a key is made of, each part as it can have been, today's last.
    private List<List<String>> parts(Addresses.Resource resource, String key) {
        List<List<String>> parts = new ArrayList<>();
        String[] tokens = key.split("/", 3);
        Matcher top = TOP_LEVEL.matcher(tokens[0]);
        int done = 0;
        while (top.find()) {
            parts.add(List.of(tokens[0].substring(done, top.start())));
            parts.add(ids("", top.group()));
            done = top.end();
        }
        if (tokens.length > 1) {
            parts.add(List.of("/"));
            parts.add(resource.hasChild() ? ids(tokens[0] + "/", tokens[1]) : List.of(tokens[1]));
        }
        if (tokens.length > 2) {
            parts.add(List.of("/"));
            parts.add(resource.hasThird() ? ids("", tokens[2]) : List.of(tokens[2]));
        }
        return parts;
    }

    private List<String> ids(String prefix, String id) {
        List<String> ids = new ArrayList<>(former.getOrDefault(prefix + id, List.of()));
        ids.add(id);
        return ids;
    }
}
