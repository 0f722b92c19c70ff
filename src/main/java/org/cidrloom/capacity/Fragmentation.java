package org.cidrloom.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.ReservationType;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Subnet.Reservation;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.net.Cidr;

/// How many /28 prefixes a subnet still has once nodes have come and gone, their single addresses left here and there
/// (CNI-32). By simulation, always with the same outcome for the same subnet and load: the seed is made of them.
///
/// Computed at the stage that asks for most prefixes. Counts are of prefixes that can be had in all, those that nodes
/// hold included.
///
/// @param subnet which subnet
/// @param needed how many prefixes nodes ask for
/// @param singles how many single addresses lie between them
/// @param best how many can be had if single addresses fill up blocks one after the other (SUB-07)
/// @param expected how many can be had on average
/// @param worst the fewest that were seen
/// @param safe reservations that make it certain, all of the subnet's; none where there is no room for them, or where
/// it is certain as it is
public record Fragmentation(
        OfSubnet subnet,
        long needed,
        long singles,
        long best,
        long expected,
        long worst,
        Optional<List<Reservation>> safe) {
    /// Addresses placed in all runs together, about.
    private static final long EFFORT = 200_000;

    /// Addresses that are set out at the start of a run cost that many times less than those that are placed.
    private static final int BESIDE = 8;

    /// How often each node is replaced in a run.
    private static final int LIVES = 4;

    private static final int MOST_RUNS = 48;
    private static final int LEAST_RUNS = 4;
    private static final int SAMPLES = 8;

    /// The subnet of a network under what is planned in it; empty where nobody asks for prefixes there.
    public static Optional<Fragmentation> of(Network network, OfSubnet id, InstanceTypes types) {
        Optional<Vpc> vpc = network.vpc(id.vpc());
        Optional<Subnet> subnet = vpc.flatMap(home -> home.subnet(id.subnet()));
        if (vpc.isEmpty() || subnet.isEmpty()) {
            return Optional.empty();
        }
        return Books.of(network, vpc.get(), types, Spread.EVEN).loads().stream()
                .filter(load -> load.subnet().equals(id))
                .filter(load -> load.prefixesNeeded().peak() > 0)
                .findFirst()
                .map(load -> of(subnet.get(), load));
    }

    /// A subnet under that load.
    public static Fragmentation of(Subnet subnet, SubnetLoad load) {
        Stage stage = worstStage(load);
        long needed = load.prefixesNeeded().at(stage);
        long singles = load.demand().at(stage) - needed * PodNetworking.PREFIX_ADDRESSES;
        Outcome outcome = isCertain(subnet, load, singles)
                ? new Outcome(load.prefixesFree(), load.prefixesFree())
                : simulate(subnet, load.fixed(), Math.max(0, singles - load.fixed()), Math.min(needed, blocks(subnet)));
        long worst = Math.min(outcome.worst(), load.prefixesFree());
        return new Fragmentation(
                load.subnet(),
                needed,
                singles,
                load.prefixesFree(),
                Math.min(outcome.expected(), load.prefixesFree()),
                worst,
                needed > 0 && worst < needed ? PrefixRoom.reserve(subnet, needed, singles) : Optional.empty());
    }

    /// Whether nodes of a subnet under that load get their prefixes however single addresses fall. Quick where every
    /// single address could spoil a block of its own and enough would be left.
    public static boolean isSafe(Subnet subnet, SubnetLoad load) {
        long singles = load.demand().peak() - load.prefixesNeeded().peak() * PodNetworking.PREFIX_ADDRESSES;
        return load.prefixesFree() - Math.max(0, singles)
                        >= load.prefixesNeeded().peak()
                || of(subnet, load).isSafe();
    }

    /// Whether nodes get their prefixes however single addresses fall.
    public boolean isSafe() {
        return worst >= needed;
    }

    /// The one step that reserves what is needed; empty where there is nothing to do or no room.
    public Optional<Edit> fix() {
        return safe.map(reservations -> {
            String kept = Told.list(reservations.stream()
                    .filter(each -> each.type() == ReservationType.PREFIX)
                    .map(each -> each.cidr().toString())
                    .toList());
            return Edit.all(
                    "Reserve " + kept + " of " + subnet.subnet() + " for prefixes",
                    List.of(SubnetEdits.changeReservations(subnet.vpc(), subnet.subnet(), reservations)));
        });
    }

    /// What it comes to, in a sentence.
    public String words() {
        return subnet.subnet() + " has " + Told.count(best, "whole /28", "whole /28s") + " at best, about "
                + Told.number(expected) + " once nodes have come and gone, and " + Told.number(worst)
                + " at worst; nodes ask for " + Told.number(needed) + ".";
    }

    private static Stage worstStage(SubnetLoad load) {
        Stage worst = Stage.MIN;
        for (Stage stage : Stage.values()) {
            if (load.prefixesNeeded().at(stage) > load.prefixesNeeded().at(worst)) {
                worst = stage;
            }
        }
        return worst;
    }

    /// Whether nothing is left to chance: prefixes have a reservation, or there is nothing to lie between them.
    private static boolean isCertain(Subnet subnet, SubnetLoad load, long singles) {
        return singles <= 0
                || load.prefixesFree() == 0
                || subnet.reservations().stream().anyMatch(each -> each.type() == ReservationType.PREFIX);
    }

    private static long blocks(Subnet subnet) {
        return subnet.cidr().addressCount() / PodNetworking.PREFIX_ADDRESSES;
    }

    private record Outcome(long expected, long worst) {}

    private static Outcome simulate(Subnet subnet, long fixed, long ofNodes, long prefixes) {
        boolean[] open = open(subnet);
        long items = fixed + ofNodes + prefixes;
        int nodes = Math.clamp(Math.min(ofNodes, prefixes), 1, open.length);
        long runs = Math.clamp(EFFORT / (items * (LIVES + 1) + open.length / BESIDE), LEAST_RUNS, MOST_RUNS);
        SplittableRandom seeds = new SplittableRandom(seed(subnet, fixed, ofNodes, prefixes));
        long sum = 0;
        long worst = Long.MAX_VALUE;
        for (int run = 0; run < runs; run++) {
            ChurnedSubnet churned = new ChurnedSubnet(open, seeds.split());
            churned.placeFixed((int) Math.min(fixed, open.length));
            for (int i = 0; i < nodes; i++) {
                churned.start(share(ofNodes, i, nodes), share(prefixes, i, nodes));
            }
            replace(churned, nodes * (LIVES - 1));
            for (int sample = 0; sample < SAMPLES; sample++) {
                replace(churned, Math.ceilDiv(nodes, SAMPLES));
                int obtainable = churned.obtainable();
                sum += obtainable;
                worst = Math.min(worst, obtainable);
            }
        }
        return new Outcome(sum / (runs * SAMPLES), worst);
    }

    private static void replace(ChurnedSubnet churned, int times) {
        for (int i = 0; i < times; i++) {
            churned.replaceOne();
        }
    }

    private static int share(long things, int place, int places) {
        return (int) EvenSpread.at(Math.min(things, Integer.MAX_VALUE), place, places);
    }

    /// Which addresses EC2 gives to whoever asks: not its own five, and none of a reservation.
    private static boolean[] open(Subnet subnet) {
        Cidr cidr = subnet.cidr();
        boolean[] open = new boolean[(int) cidr.addressCount()];
        Arrays.fill(open, true);
        Arrays.fill(open, 0, Math.min(ReservedAddresses.PER_SUBNET - 1, open.length), false);
        open[open.length - 1] = false;
        for (Reservation reservation : subnet.reservations()) {
            if (cidr.contains(reservation.cidr())) {
                int from =
                        (int) (reservation.cidr().first().low() - cidr.first().low());
                Arrays.fill(open, from, from + (int) reservation.cidr().addressCount(), false);
            }
        }
        return open;
    }

    private static long seed(Subnet subnet, long fixed, long ofNodes, long prefixes) {
        long seed = subnet.cidr().first().low();
        for (long part : new long[] {subnet.cidr().prefixLength(), fixed, ofNodes, prefixes}) {
            seed = seed * 0x9E3779B97F4A7C15L + part;
        }
        return seed;
    }
}
