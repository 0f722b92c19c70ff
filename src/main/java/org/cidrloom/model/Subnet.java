package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// A subnet of a VPC.
///
/// @param id slug, unique in its VPC
/// @param name the subnet's Name tag; null where the id says enough
/// @param tier its purpose
/// @param zone the Availability Zone it is in, by name
/// @param cidr its IPv4 block
/// @param ipv6Index which /64 of the VPC's IPv6 block it has, counted from 0; null for none
/// @param reservations its CIDR reservations
/// @param notes what a person wrote about it
/// @param formerIds ids that it had before, the oldest first: what Terraform made under them is moved, not made anew
@RecordBuilder
public record Subnet(
        String id,
        @Nullable String name,
        Tier tier,
        String zone,
        Cidr cidr,
        @Nullable Integer ipv6Index,
        List<Reservation> reservations,
        @Nullable String notes,
        List<String> formerIds)
        implements SubnetBuilder.With {
    public Subnet {
        formerIds = List.copyOf(formerIds);
        reservations = List.copyOf(reservations);
    }

    /// A subnet with nothing but its place.
    public static Subnet of(String id, Tier tier, String zone, Cidr cidr) {
        return new Subnet(id, null, tier, zone, cidr, null, List.of(), null, List.of());
    }

    /// The name to show: [#name()], else [#id()].
    public String displayName() {
        return name == null ? id : name;
    }

    /// A range of the subnet that EC2 keeps for one use (SUB-06).
    ///
    /// @param cidr the range, inside the subnet
    /// @param type what it is kept for
    public record Reservation(Cidr cidr, ReservationType type) {}
}
