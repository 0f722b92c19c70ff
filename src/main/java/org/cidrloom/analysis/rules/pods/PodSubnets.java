package org.cidrloom.analysis.rules.pods;

import java.util.List;
import java.util.Optional;
import org.cidrloom.analysis.Facts;
import org.cidrloom.analysis.Renumbering;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.PodSubnetEdits;

/// The fix that moves the pods of a cluster out of its node subnets.
final class PodSubnets {
    private PodSubnets() {}

    /// The fix for that cluster; empty where it cannot be, as in an IPv6 cluster (V6-03).
    static Optional<Edit> introduced(Cluster cluster, Facts facts) {
        List<String> zones = List.copyOf(facts.zonesOfNodes(cluster));
        Optional<Vpc> vpc = facts.vpc(cluster);
        if (cluster.ipFamily() == IpFamily.IPV6 || zones.isEmpty() || vpc.isEmpty()) {
            return Optional.empty();
        }
        return PodSubnetEdits.introduce(
                        cluster,
                        vpc.get(),
                        zones,
                        () -> Renumbering.freeShared(PodSubnetEdits.BLOCK_PREFIX, facts.takenRanges()))
                .map(PodSubnetEdits.Introduced::edit);
    }
}
