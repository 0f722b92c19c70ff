package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.model.NatMode;
import org.cidrloom.net.Cidr;

/// The fewest addresses of the granted ranges that any design takes, however they are cut: a sum of what nobody can do
/// without. Where the ranges have fewer, there is no design.
///
/// @param addresses the sum
/// @param granted addresses of the granted ranges
/// @param parts what it is made of, in words
record LowerBound(long addresses, long granted, List<String> parts) {
    /// The control plane's interfaces and those of an upgrade (EKS-03).
    private static final int CONTROL_PLANE = 9;

    LowerBound {
        parts = List.copyOf(parts);
    }

    /// The bound for a mode.
    ///
    /// @param podsPerNode the most pods that a node of any of the types takes in that mode
    static LowerBound of(Requirements asked, PodMode mode, int podsPerNode) {
        int zones = asked.zones().size();
        long nodes = Math.max(zones, Math.ceilDiv(asked.podsInTheEnd(), podsPerNode));
        List<String> parts = new ArrayList<>();
        long sum = nodes;
        parts.add(Words.count(nodes, "node", "nodes") + " with an address each");
        if (!mode.usesPodSubnets() && !mode.isIpv6()) {
            sum += asked.podsInTheEnd();
            parts.add(Words.count(asked.podsInTheEnd(), "pod", "pods"));
        }
        long reserved = (long) ReservedAddresses.PER_SUBNET * zones;
        sum += reserved;
        parts.add(reserved + " that AWS keeps of one subnet in each of " + zones + " zones");
        boolean routableControlPlane = !mode.usesSecondaryBlock() || (asked.privateEndpoint() && asked.connected());
        if (routableControlPlane) {
            sum += CONTROL_PLANE;
            parts.add(CONTROL_PLANE + " for the control plane and its upgrades");
        }
        if (asked.nat() == NatMode.PRIVATE) {
            sum += zones;
            parts.add(zones + " for private NAT gateways");
        }
        if (asked.connected() && !mode.usesSecondaryBlock()) {
            sum += zones;
            parts.add(zones + " for the transit gateway attachment");
        }
        long granted = asked.granted().stream().mapToLong(Cidr::addressCount).sum();
        return new LowerBound(sum, granted, parts);
    }

    /// Whether there is no design of that mode.
    boolean refutes() {
        return addresses > granted;
    }

    /// The sum in words.
    String told() {
        return Words.number(addresses) + " (" + Words.list(parts) + ")";
    }
}
