package org.cidrloom.capacity;

import java.util.Comparator;
import java.util.List;
import org.cidrloom.capacity.Binding.Kind;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNodeGroup;
import org.cidrloom.model.ElementId.OfSubnet;

/// Names what keeps pods out, and picks the tightest of several.
final class Bindings {
    /// The tightest first: what nobody can compute, what stops a zone, what stops a node.
    private static final List<Kind> TIGHTEST_FIRST = List.of(
            Kind.UNKNOWN_TYPE,
            Kind.POD_SUBNET_MISSING,
            Kind.NODE_ADDRESSES,
            Kind.SUBNET_PREFIXES,
            Kind.SUBNET_ADDRESSES,
            Kind.ENI_ADDRESSES,
            Kind.MAX_PODS,
            Kind.NO_NODES);

    static final Comparator<Binding> BY_TIGHTNESS =
            Comparator.comparingInt(binding -> TIGHTEST_FIRST.indexOf(binding.kind()));

    private Bindings() {}

    static Binding addresses(OfSubnet subnet) {
        return new Binding(Kind.SUBNET_ADDRESSES, subnet, subnet.subnet() + " addresses");
    }

    static Binding prefixes(OfSubnet subnet) {
        return new Binding(Kind.SUBNET_PREFIXES, subnet, subnet.subnet() + " free /28 prefixes");
    }

    static Binding nodeAddresses(OfSubnet subnet) {
        return new Binding(Kind.NODE_ADDRESSES, subnet, subnet.subnet() + " addresses for nodes");
    }

    static Binding podSubnetMissing(OfNodeGroup group, String zone) {
        return new Binding(Kind.POD_SUBNET_MISSING, group, "no pod subnet for " + zone);
    }

    static Binding noNodes(OfNodeGroup group, String zone) {
        return new Binding(Kind.NO_NODES, group, "no nodes in " + zone);
    }

    /// What limits a single node of the group.
    static Binding ofNode(OfNodeGroup group, GroupNodes nodes) {
        NodeCapacity least = nodes.least();
        if (least == null) {
            String types = nodes.unknownTypes().isEmpty()
                    ? "no instance type"
                    : "unknown instance type " + nodes.unknownTypes().getFirst();
            return new Binding(Kind.UNKNOWN_TYPE, group, types);
        }
        long forKubelet = least.kubeletMaxPods() - (long) least.hostNetworkPods();
        boolean byInterfaces = forKubelet > least.podAddresses()
                || (forKubelet == least.podAddresses() && least.maxPods().limitedBy() == MaxPods.Limit.ENI);
        return byInterfaces
                ? new Binding(Kind.ENI_ADDRESSES, group, "network interfaces of " + least.instanceType())
                : new Binding(Kind.MAX_PODS, group, "max pods of " + least.instanceType());
    }

    static Binding tighter(Binding one, Binding other) {
        return BY_TIGHTNESS.compare(other, one) < 0 ? other : one;
    }

    /// The tightest of the zones; of several alike the one with fewest pods, and the first of those.
    ///
    /// @param none what is missing where there is no zone
    static Binding tightest(List<ZoneCapacity> zones, ElementId whose, String none) {
        ZoneCapacity tightest = null;
        for (ZoneCapacity zone : zones) {
            tightest = tightest == null || isTighter(zone, tightest) ? zone : tightest;
        }
        return tightest == null ? new Binding(Kind.NO_NODES, whose, none) : tightest.binding();
    }

    private static boolean isTighter(ZoneCapacity zone, ZoneCapacity other) {
        int order = BY_TIGHTNESS.compare(zone.binding(), other.binding());
        return order < 0 || (order == 0 && zone.possible() < other.possible());
    }
}
