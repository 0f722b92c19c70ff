package org.cidrloom.analysis;

import java.util.Optional;
import org.cidrloom.model.ElementId.OfRouteTable;

/// Which route table of a transit gateway what is attached has its packets looked up in (TGW-05).
///
/// @param gateway the gateway's id
/// @param to the id of what is attached
/// @param table the id of the route table; empty for none
public record Association(String gateway, String to, Optional<String> table) {
    /// The address of the route table.
    public Optional<OfRouteTable> address() {
        return table.map(id -> new OfRouteTable(gateway, id));
    }
}
