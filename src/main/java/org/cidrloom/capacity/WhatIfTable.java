package org.cidrloom.capacity;

import java.util.List;

/// The ways there are for a cluster, and the one that we advise.
///
/// @param cluster the cluster's id
/// @param rows the design as it is first, then the others
/// @param recommended one of the rows
/// @param why in two sentences
public record WhatIfTable(String cluster, List<WhatIfRow> rows, WhatIfRow recommended, String why) {
    public WhatIfTable {
        rows = List.copyOf(rows);
    }
}
