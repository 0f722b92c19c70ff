package org.cidrloom.capacity;

/// What nodes take from one subnet.
///
/// @param interfaces primary addresses of their network interfaces, trunks included
/// @param pods addresses that pods have
/// @param warm addresses that are held and that no pod has
/// @param prefixes how many /28 prefixes the pods' and warm addresses stand in; 0 in secondary IP mode
record Taken(long interfaces, long pods, long warm, long prefixes) {
    static final Taken NOTHING = new Taken(0, 0, 0, 0);

    long total() {
        return interfaces + pods + warm;
    }

    /// Addresses that are taken one by one, and so may stand anywhere in the subnet.
    long singles() {
        return total() - prefixes * PodNetworking.PREFIX_ADDRESSES;
    }

    Taken plus(Taken other) {
        if (equals(NOTHING)) {
            return other;
        }
        return new Taken(
                interfaces + other.interfaces, pods + other.pods, warm + other.warm, prefixes + other.prefixes);
    }

    Taken times(long nodes) {
        if (nodes == 1) {
            return this;
        }
        return new Taken(interfaces * nodes, pods * nodes, warm * nodes, prefixes * nodes);
    }
}
