package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.analysis.Words;
import org.cidrloom.net.Cidr;

/// Tells a shortfall in words.
record Miss(Requirements asked) {
    String told(Shortfall miss) {
        Needs needs = miss.needs();
        return switch (miss.kind()) {
            case REFUSED ->
                "the nearest design has an error"
                        + (miss.refusal() == null ? "" : " (" + miss.refusal().summary() + ")");
            case GRANTED_ROOM -> needs == null ? "there is no room" : grantedRoom(miss.trial(), miss.spare(), needs);
            case SECONDARY_ROOM ->
                "100.64.0.0/10 has no room beside what is connected for "
                        + (needs == null
                                ? "the subnets"
                                : "a /" + needs.prefixes().pod() + " of pods a zone")
                        + " in the blocks that a VPC may have (VPC-08)";
            case SUBNET_SIZE ->
                "a zone needs " + (needs == null ? "more" : Words.number(Math.max(needs.node(), needs.pod())))
                        + " addresses in one subnet, or more whole /28 blocks than one has, and a subnet is a /16 at"
                        + " most (SUB-01)";
            case TYPE -> "the instance types carry no pods so";
        };
    }

    private String grantedRoom(Trial trial, int spare, Needs needs) {
        int places = asked.zones().size() + spare;
        List<String> beside = new ArrayList<>();
        Layout layout = trial.layout();
        if (layout.controlPlane() == Place.OWN) {
            beside.add("those of the control plane");
        }
        if (layout.transit() == Place.OWN) {
            beside.add("those of the attachment");
        }
        if (layout.publicTier() == Place.OWN) {
            beside.add("public ones");
        }
        return Words.count(trial.nodes().end(), "node", "nodes") + " of " + trial.instanceType() + " with "
                + Words.count(asked.podsInTheEnd(), "pod", "pods") + " take " + Words.number(needs.node())
                + " addresses of the node subnet of a zone (AWS keeps 5 more), with "
                + trial.warmth().words()
                + ": a /" + needs.prefixes().node() + " each, and "
                + Words.list(asked.granted().stream().map(Cidr::toString).toList()) + " "
                + (asked.granted().size() == 1 ? "has" : "have") + " no room for " + places + " of them"
                + (spare == 0 ? "" : " (" + spare + " for later zones)")
                + (beside.isEmpty() ? "" : " beside " + Words.list(beside));
    }
}
