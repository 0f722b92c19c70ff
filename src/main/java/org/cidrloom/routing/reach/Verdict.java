package org.cidrloom.routing.reach;

import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Whether packets from one element reach another, one way.
///
/// Ranges are not single addresses: where routes differ, the answer has several parts. It is reachable where every part
/// is, and tells of the first part that is not.
///
/// @param from what sends
/// @param reachable whether all of it reaches all of the destination
/// @param path the places that packets of the telling part pass, in order; where they break, as far as they come
/// @param brokenAt the first place where packets go no further; null where they all arrive
/// @param cause why; null where they all arrive
/// @param why the same for people, in full sentences; for arrival too
/// @param parts the answers of all parts, those that break first
/// @param back the way of the answers; null where no packets arrive that could be answered, and in the way back itself
public record Verdict(
        ElementId from,
        boolean reachable,
        List<Hop> path,
        @Nullable ElementId brokenAt,
        @Nullable Cause cause,
        String why,
        List<Part> parts,
        @Nullable Verdict back) {
    public Verdict {
        path = List.copyOf(path);
        parts = List.copyOf(parts);
    }

    /// Whether packets arrive and their answers come back: what a connection needs (TGW-14).
    public boolean isConnected() {
        return reachable && back != null && back.reachable();
    }

    /// The answer for addresses that take the same way.
    ///
    /// @param from the subnets, pods or networks that send
    /// @param to the destination addresses
    /// @param arrivesAt where they arrive; for the internet, the VPC that they leave; null where they do not arrive
    /// @param path the places that they pass, in order
    /// @param brokenAt the place where they go no further; null where they arrive
    /// @param cause why; null where they arrive
    /// @param why the same for people
    public record Part(
            List<ElementId> from,
            List<Cidr> to,
            @Nullable ElementId arrivesAt,
            List<Hop> path,
            @Nullable ElementId brokenAt,
            @Nullable Cause cause,
            String why) {
        public Part {
            from = List.copyOf(from);
            to = List.copyOf(to);
            path = List.copyOf(path);
        }

        /// Whether packets arrive.
        public boolean reachable() {
            return cause == null;
        }

        /// The elements that a person thinks of as the way: VPCs, route tables, peerings, Direct Connect gateways and
        /// networks, without attachments and without the subnets between. It ends where the packets do.
        public List<ElementId> outline() {
            return Outline.of(this);
        }
    }

    /// The outline of the telling part, from the element that was asked about on.
    public List<ElementId> outline() {
        return parts.isEmpty() ? List.of(from) : Outline.from(from, parts.getFirst(), brokenAt);
    }
}
