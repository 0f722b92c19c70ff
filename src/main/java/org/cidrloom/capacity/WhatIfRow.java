package org.cidrloom.capacity;

import java.util.List;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.edit.Edit;

/// One other way, and what would come of it.
///
/// @param mode which way
/// @param settings how it is set, such as `WARM_IP_TARGET 2, MINIMUM_IP_TARGET 12`; empty for the CNI's defaults
/// @param podsPerNode pods with addresses that a node takes, in the group whose nodes take fewest
/// @param planned planned pods
/// @param possible how many pods get an address with the most nodes
/// @param addresses what is taken of all subnets of the cluster at the stage that takes most, other users included
/// @param routableAddresses the same of subnets in blocks that the rest of the company can reach
/// @param zones what is left in each zone
/// @param breaks what would not work, a sentence part each; empty where everything does
/// @param changes what has to change for it, a sentence part each; empty where nothing has to
/// @param effort what that takes in a cluster that runs
/// @param cost what addresses a pod costs
/// @param edit makes it so, as one step of undo; changes nothing for the design as it is
public record WhatIfRow(
        WhatIfMode mode,
        String settings,
        long podsPerNode,
        long planned,
        long possible,
        long addresses,
        long routableAddresses,
        List<ZoneHeadroom> zones,
        List<String> breaks,
        List<String> changes,
        Effort effort,
        AddressCost cost,
        Edit edit) {
    public WhatIfRow {
        zones = List.copyOf(zones);
        breaks = List.copyOf(breaks);
        changes = List.copyOf(changes);
    }

    /// Whether everything works.
    public boolean works() {
        return breaks.isEmpty();
    }

    /// What is left in one zone.
    ///
    /// @param zone the Availability Zone
    /// @param planned planned pods there
    /// @param possible pods that get an address there with the most nodes
    /// @param tightest the subnet with the least share of its addresses left
    /// @param left addresses left there at the stage that takes most; negative where they do not suffice
    /// @param usable the usable addresses of that subnet
    public record ZoneHeadroom(String zone, long planned, long possible, OfSubnet tightest, long left, long usable) {}
}
