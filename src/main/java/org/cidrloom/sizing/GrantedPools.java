package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.AddressPool;
import org.cidrloom.net.Cidr;

/// The granted ranges as the design's address pools, so that what is drawn later comes out of them.
final class GrantedPools {
    /// What they are called; with a number where there are several.
    static final String ID = "granted";

    private GrantedPools() {}

    static List<AddressPool> of(List<Cidr> granted) {
        List<AddressPool> pools = new ArrayList<>();
        for (Cidr range : granted) {
            String id = granted.size() == 1 ? ID : ID + "-" + (pools.size() + 1);
            pools.add(new AddressPool(id, "Granted range", range, null));
        }
        return pools;
    }
}
