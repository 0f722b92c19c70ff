package org.cidrloom.ui.transit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.jspecify.annotations.Nullable;

/// Who looks up routes where, and who propagates where: the attachments of a transit gateway against its route tables.
///
/// @param name what people call the gateway
/// @param rows the attachments that the filter leaves, in the order of the file
/// @param columns all route tables, in the order of the file
/// @param attachments how many attachments there are, those left out by the filter included
record TransitMatrix(String name, List<Row> rows, List<Column> columns, int attachments) {
    /// Nothing at all.
    static final TransitMatrix NONE = new TransitMatrix("", List.of(), List.of(), 0);

    TransitMatrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /// An attachment.
    ///
    /// @param to the id of what is attached
    /// @param name what people call it
    /// @param kind what sort of thing it is, in few words
    /// @param association the route table it looks up routes in; null for none
    /// @param propagations the route tables that learn its ranges
    /// @param propagates whether it can propagate at all: a peering of gateways cannot (TGW-11)
    record Row(
            String to,
            String name,
            String kind,
            @Nullable String association,
            Set<String> propagations,
            boolean propagates) {
        Row {
            propagations = Set.copyOf(propagations);
        }
    }

    /// A route table.
    ///
    /// @param table its id
    /// @param associated how many attachments look up routes in it
    /// @param propagating how many propagate into it
    /// @param routes how many static routes, blackholes and references to prefix lists it has
    record Column(String table, int associated, int propagating, int routes) {}

    /// The matrix of a gateway; takes time in proportion to its attachments.
    ///
    /// @param filter what the name or the id of what is attached has to have in it; empty for all
    static TransitMatrix of(Network network, TransitGateway gateway, String filter) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        network.vpcs().forEach(vpc -> put(names, kinds, vpc.id(), vpc.displayName(), "VPC"));
        network.networks().forEach(it -> put(names, kinds, it.id(), it.displayName(), "network"));
        network.directConnectGateways().forEach(it -> put(names, kinds, it.id(), it.displayName(), "Direct Connect"));
        network.transitGateways().forEach(it -> put(names, kinds, it.id(), it.displayName(), "peering"));
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        Map<String, Integer> associated = new HashMap<>();
        Map<String, Integer> propagating = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Attachment attachment : gateway.attachments()) {
            String association = attachment.association();
            if (association != null) {
                associated.merge(association, 1, Integer::sum);
            }
            attachment.propagations().forEach(table -> propagating.merge(table, 1, Integer::sum));
            String name = names.getOrDefault(attachment.to(), attachment.to());
            if (attachment.to().contains(wanted)
                    || name.toLowerCase(Locale.ROOT).contains(wanted)) {
                String kind = kinds.getOrDefault(attachment.to(), "");
                rows.add(new Row(
                        attachment.to(),
                        name,
                        kind,
                        association,
                        Set.copyOf(attachment.propagations()),
                        !kind.equals("peering")));
            }
        }
        List<Column> columns = new ArrayList<>();
        for (TransitRouteTable table : gateway.routeTables()) {
            columns.add(new Column(
                    table.id(),
                    associated.getOrDefault(table.id(), 0),
                    propagating.getOrDefault(table.id(), 0),
                    table.routes().size() + table.prefixListReferences().size()));
        }
        return new TransitMatrix(
                gateway.displayName(), rows, columns, gateway.attachments().size());
    }

    private static void put(Map<String, String> names, Map<String, String> kinds, String id, String name, String kind) {
        names.put(id, name);
        kinds.put(id, kind);
    }

    /// Where the attachment stands; -1 where it does not.
    int row(String to) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).to().equals(to)) {
                return i;
            }
        }
        return -1;
    }

    /// Where the route table stands; -1 where it does not.
    int column(String table) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).table().equals(table)) {
                return i;
            }
        }
        return -1;
    }
}
