package org.cidrloom.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cidrloom.model.ElementId.OfRouteTable;
import org.cidrloom.routing.TransitTable;

/// Where route tables of transit gateways bring the same addresses of different networks together (TGW-07).
///
/// @param byTable the clashes of each table, by the holders' ids; tables without any have an empty list
public record TransitClashes(Map<OfRouteTable, List<Clash<String>>> byTable) {
    /// The clashes in these tables.
    static TransitClashes of(List<TransitTable> tables) {
        Map<OfRouteTable, List<Clash<String>>> byTable = new LinkedHashMap<>();
        for (TransitTable table : tables) {
            byTable.put(table.id(), of(table));
        }
        return new TransitClashes(byTable);
    }

    /// The clashes in that table.
    static List<Clash<String>> of(TransitTable table) {
        return Clash.among(table.reached().stream()
                .map(reach -> new Clash.Claim<>(reach.range(), reach.holder()))
                .toList());
    }

    /// The clashes of that table.
    public List<Clash<String>> in(OfRouteTable table) {
        return byTable.getOrDefault(table, List.of());
    }
}
