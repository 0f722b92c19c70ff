package org.cidrloom.model.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Subnet.Reservation;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// Changes of one subnet, named by its VPC's id and its own. Removing and renaming it: [ElementEdits].
public final class SubnetEdits {
    private SubnetEdits() {}

    /// Adds subnets of a tier to a VPC, one in each of those zones, of one size and side by side in free space of the
    /// block that fits the tier ([Allocation#subnets]). Ids are the tier and the zone's letter: `node-a`.
    ///
    /// @return the additions, to be applied as one step with [Edit#all]; none where the VPC has no room
    public static List<Addition> addTier(Network network, String vpc, Tier tier, List<String> zones) {
        Vpc home = network.vpc(vpc).orElseThrow();
        return addTier(network, vpc, tier, zones, Allocation.subnets(home, tier, zones.size()));
    }

    /// Adds subnets of a tier to a VPC, one in each of those zones and of those blocks. Ids as above.
    ///
    /// @param blocks one for each zone, or none
    /// @return the additions, to be applied as one step with [Edit#all]
    public static List<Addition> addTier(
            Network network, String vpc, Tier tier, List<String> zones, List<Cidr> blocks) {
        Set<String> taken = new HashSet<>(Ids.beside(network, new ElementId.OfSubnet(vpc, "")));
        List<Addition> additions = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String id = Ids.free(taken, tier.key() + "-" + ZoneNames.letter(zones.get(i)));
            taken.add(id);
            additions.add(add(vpc, Subnet.of(id, tier, zones.get(i), blocks.get(i))));
        }
        return additions;
    }

    /// Adds a subnet.
    ///
    /// @param subnet its id has to be free in the VPC
    public static Addition add(String vpc, Subnet subnet) {
        return new Addition(
                new ElementId.OfSubnet(vpc, subnet.id()),
                VpcEdits.change(
                        vpc,
                        Labels.add("subnet " + subnet.id(), vpc),
                        was -> was.withSubnets(Branches.plus(was.subnets(), subnet))));
    }

    /// Changes a subnet.
    ///
    /// @param label as [Edit#label()]
    /// @param change gives the next subnet; its id stays
    public static Edit change(String vpc, String subnet, String label, UnaryOperator<Subnet> change) {
        return VpcEdits.change(
                vpc,
                label,
                was -> was.withSubnets(Branches.mapped(
                        was.subnets(),
                        s -> s.id().equals(subnet) ? change.apply(s).withId(subnet) : s)));
    }

    /// Sets its Name tag; null for none.
    public static Edit changeName(String vpc, String subnet, @Nullable String name) {
        return change(vpc, subnet, Labels.change("name", subnet, name), was -> was.withName(name));
    }

    /// Sets its IPv4 block. Reservations keep their distance from its start where they still fit, so that they follow a
    /// subnet that moves.
    public static Edit changeCidr(String vpc, String subnet, Cidr cidr) {
        return change(vpc, subnet, Labels.change("CIDR", subnet, cidr), was -> moved(was, cidr));
    }

    /// The subnet at another block, with the reservations that still fit there.
    static Subnet moved(Subnet was, Cidr cidr) {
        return was.with(b -> b.cidr(cidr)
                .reservations(
                        Branches.mapped(was.reservations(), reservation -> moved(reservation, was.cidr(), cidr))));
    }

    private static Reservation moved(Reservation reservation, Cidr was, Cidr is) {
        Cidr old = reservation.cidr();
        if (is.contains(old) || !was.contains(old) || is.family() != was.family()) {
            return reservation;
        }
        long distance =
                old.first().toBigInteger().subtract(was.first().toBigInteger()).longValueExact();
        if (distance + old.addressCount() > is.addressCount()) {
            return reservation;
        }
        return new Reservation(Cidr.around(is.first().plus(distance), old.prefixLength()), reservation.type());
    }

    /// Puts it into another Availability Zone.
    public static Edit changeZone(String vpc, String subnet, String zone) {
        return change(vpc, subnet, Labels.change("zone", subnet, zone), was -> was.withZone(zone));
    }

    /// Gives it another purpose.
    public static Edit changeTier(String vpc, String subnet, Tier tier) {
        return change(vpc, subnet, Labels.change("tier", subnet, tier), was -> was.withTier(tier));
    }

    /// Sets which /64 of the VPC's IPv6 block it has.
    ///
    /// @param index counted from 0; null for none
    public static Edit changeIpv6Index(String vpc, String subnet, @Nullable Integer index) {
        return change(vpc, subnet, Labels.change("IPv6 index", subnet, index), was -> was.withIpv6Index(index));
    }

    /// Adds a CIDR reservation.
    public static Edit addReservation(String vpc, String subnet, Reservation reservation) {
        return change(
                vpc,
                subnet,
                Labels.add("reservation " + reservation.cidr(), subnet),
                was -> was.withReservations(Branches.plus(was.reservations(), reservation)));
    }

    /// Changes a CIDR reservation.
    public static Edit changeReservation(String vpc, String subnet, Reservation was, Reservation is) {
        return change(
                vpc,
                subnet,
                "Change reservation " + was.cidr() + " of " + subnet + " to " + is.cidr() + ", "
                        + is.type().key(),
                old -> old.withReservations(Branches.replaced(old.reservations(), was, is)));
    }

    /// Removes a CIDR reservation.
    public static Edit removeReservation(String vpc, String subnet, Reservation reservation) {
        return change(
                vpc,
                subnet,
                Labels.remove("reservation " + reservation.cidr(), subnet),
                was -> was.withReservations(Branches.withoutFirst(was.reservations(), reservation)));
    }

    /// Sets all its CIDR reservations.
    public static Edit changeReservations(String vpc, String subnet, List<Reservation> reservations) {
        return change(vpc, subnet, "Change reservations of " + subnet, was -> was.withReservations(reservations));
    }

    /// Sets what a person wrote about it; null for nothing.
    public static Edit changeNotes(String vpc, String subnet, @Nullable String notes) {
        return change(vpc, subnet, Labels.notes(subnet), was -> was.withNotes(notes));
    }
}
