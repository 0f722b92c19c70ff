package org.cidrloom.sizing;

import java.util.List;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;

/// A design that fits: the analyzer finds no error in it, and it carries the pods by the capacity engine, now and in
/// the end.
///
/// @param asked what was asked
/// @param design the design, with its reasons and its slots in its notes
/// @param choice what was chosen
/// @param slots what is kept for zones that may come later
/// @param reasons why it is so, a sentence each
/// @param warnings what the analyzer says of it all the same
/// @param capacity what the design carries now
/// @param inTheEnd what it carries with the pods there will be
public record Sized(
        Requirements asked,
        Design design,
        Choice choice,
        List<Slot> slots,
        List<String> reasons,
        List<Finding> warnings,
        CapacityReport capacity,
        CapacityReport inTheEnd)
        implements Answer {
    public Sized {
        slots = List.copyOf(slots);
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    /// What was chosen.
    ///
    /// @param instanceType the instance type
    /// @param mode how pods get their addresses
    /// @param warmth how many addresses a node keeps ready
    /// @param nodes nodes with the pods there are
    /// @param nodesInTheEnd nodes with the pods there will be
    /// @param podsPerNode how many pods a node takes at most, host-network pods left out
    /// @param maxPods what the kubelet is told
    /// @param spareZones how many zones may come later
    public record Choice(
            String instanceType,
            PodMode mode,
            Warmth warmth,
            int nodes,
            int nodesInTheEnd,
            int podsPerNode,
            int maxPods,
            int spareZones) {}

    /// The id of the VPC that was planned.
    public String vpcId() {
        return Draft.vpcId(asked);
    }

    /// The id of the cluster that was planned.
    public String clusterId() {
        return Draft.clusterId(asked);
    }
}
