package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cidrloom.analysis.Words;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.aws.Quotas;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;
import org.jspecify.annotations.Nullable;

/// Tries what would have to give so that there is a design: one thing at a time, each by as little as possible;
/// several together only where no single thing helps.
final class Relaxations {
    private static final List<Cidr> PRIVATE =
            List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("172.16.0.0/12"), Cidr.parse("192.168.0.0/16"));

    /// Beside blocks of this range a VPC may not have some others (VPC-11).
    private static final Cidr RESTRICTED = Cidr.parse("10.0.0.0/15");

    private final Requirements asked;
    private final InstanceTypes types;
    private final Function<Requirements, @Nullable Sized> plan;
    private final Predicate<Requirements> fits;

    /// Ways out of these requirements.
    ///
    /// @param plan the design for requirements; null where there is none
    /// @param fits whether there is one, which is quicker to tell
    Relaxations(
            Requirements asked,
            InstanceTypes types,
            Function<Requirements, @Nullable Sized> plan,
            Predicate<Requirements> fits) {
        this.asked = asked;
        this.types = types;
        this.plan = plan;
        this.fits = fits;
    }

    /// All that help, the least change first.
    List<Relaxation> all() {
        List<Relaxation> single = Stream.of(
                        fewerSlots(asked),
                        secondary(asked),
                        otherRange(asked),
                        largerRange(asked),
                        fewerZones(asked),
                        largerType(asked),
                        oneNat(asked),
                        withoutInternet(asked),
                        ipv4(asked),
                        narrowerConnections(asked),
                        fewerPods(asked))
                .flatMap(Optional::stream)
                .toList();
        return single.isEmpty() ? new Concessions(asked, plan, fits).together() : single;
    }

    private Optional<Relaxation> tried(String words, Requirements changed) {
        return Optional.ofNullable(plan.apply(changed)).map(result -> new Relaxation(words, result));
    }

    /// Slots for fewer later zones.
    private Optional<Relaxation> fewerSlots(Requirements from) {
        Integer said = from.spareZones();
        for (int spare = said == null ? -1 : said - 1; spare >= 0; spare--) {
            String words = spare == 0
                    ? "no slot kept for a later zone"
                    : "slots for " + NUMBERS.get(spare) + " later " + (spare == 1 ? "zone" : "zones") + " only";
            Optional<Relaxation> found = tried(words, from.withSpareZones(spare));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Relaxation> secondary(Requirements from) {
        return from.secondaryAllowed()
                ? Optional.empty()
                : tried("allow a non-routable block for the pods", from.withSecondaryAllowed(true));
    }

    /// A free range of the same size, where the granted one is taken or refused.
    private Optional<Relaxation> otherRange(Requirements from) {
        Cidr first = from.granted().getFirst();
        return free(from, first.prefixLength())
                .filter(range -> !range.equals(first))
                .filter(range ->
                        from.granted().size() > 1 || Surroundings.taken(from).isPresent() || !isPrivate(first))
                .flatMap(range -> tried("a range that is free, such as " + range, from.withGranted(List.of(range))));
    }

    private static boolean isPrivate(Cidr block) {
        return PRIVATE.stream().anyMatch(range -> range.contains(block));
    }

    /// The smallest larger range instead of the first granted one.
    private Optional<Relaxation> largerRange(Requirements from) {
        Cidr first = from.granted().getFirst();
        for (int length = first.prefixLength() - 1; length >= Allocation.SHORTEST_PREFIX; length--) {
            Optional<Cidr> range = larger(from, first, length);
            if (range.isEmpty()) {
                continue;
            }
            List<Cidr> granted = new ArrayList<>(List.of(range.get()));
            from.granted().stream()
                    .skip(1)
                    .filter(other -> !other.overlaps(range.get()))
                    .forEach(granted::add);
            Optional<Relaxation> found = tried(
                    "a /" + length + " instead of " + first
                            + (range.get().contains(first) ? "" : ", such as " + range.get()),
                    from.withGranted(granted));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The block around it where that meets nothing connected, else a free one.
    private static Optional<Cidr> larger(Requirements from, Cidr first, int length) {
        Cidr around = Cidr.around(first.network(), length);
        boolean free = from.connectedRanges().stream()
                .allMatch(range -> !range.overlaps(around)
                        || (from.onPremises().contains(range) && range.contains(around) && !range.equals(around)));
        boolean whole = !isPrivate(first) || isPrivate(around);
        return free && whole ? Optional.of(around) : free(from, length);
    }

    private static Optional<Cidr> free(Requirements from, int length) {
        List<Cidr> taken = new ArrayList<>(from.connectedRanges());
        taken.add(RESTRICTED);
        for (Cidr range : PRIVATE) {
            if (length >= range.prefixLength()) {
                Optional<Cidr> next = SubnetAllocator.within(range, taken).next(length);
                if (next.isPresent()) {
                    return next;
                }
            }
        }
        return Optional.empty();
    }

    /// The largest range that nothing connected has.
    static Optional<Cidr> largestFree(Requirements from) {
        for (int length = Allocation.SHORTEST_PREFIX; length <= Allocation.LONGEST_PREFIX; length++) {
            Optional<Cidr> range = free(from, length);
            if (range.isPresent()) {
                return range;
            }
        }
        return Optional.empty();
    }

    private Optional<Relaxation> fewerZones(Requirements from) {
        for (int zones = from.zones().size() - 1; zones >= 2; zones--) {
            Optional<Relaxation> found = tried(
                    NUMBERS.get(zones) + " zones", from.withZones(from.zones().subList(0, zones)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six");

    /// The next type of the same family that helps, else a common one.
    private Optional<Relaxation> largerType(Requirements from) {
        String first = from.instanceTypes().getFirst();
        InstanceType given = types.find(first).orElseThrow();
        String family = first.substring(0, first.indexOf('.') + 1);
        Stream<InstanceType> kin = types.all().stream()
                .filter(type -> type.name().startsWith(family) && !type.bareMetal())
                .filter(type -> room(type) > room(given))
                .sorted(Comparator.comparingLong(Relaxations::room).thenComparing(InstanceType::name));
        Stream<InstanceType> common = Stream.of("m5.large", "m5.4xlarge").flatMap(name -> types.find(name).stream());
        return Stream.concat(kin, common)
                .map(InstanceType::name)
                .filter(name -> !from.instanceTypes().contains(name))
                .distinct()
                .flatMap(name -> tried(name + " instead of " + first, from.withInstanceTypes(List.of(name))).stream())
                .findFirst();
    }

    private static long room(InstanceType type) {
        return (long) type.maxEnis() * type.slotsPerEni();
    }

    /// One NAT gateway, where one a zone is more than the quota of Elastic IP addresses allows (VPC-15).
    private Optional<Relaxation> oneNat(Requirements from) {
        boolean tooMany =
                from.zones().size() > Quotas.DEFAULT.elasticIpsPerRegion().value();
        return from.nat() == NatMode.PER_ZONE && tooMany
                ? tried("one NAT gateway for all zones", from.withNat(NatMode.SINGLE))
                : Optional.empty();
    }

    private Optional<Relaxation> withoutInternet(Requirements from) {
        return from.internet()
                ? tried(
                        "no public subnets: no internet gateway and no NAT",
                        from.with(next -> next.internet(false).nat(NatMode.NONE)))
                : Optional.empty();
    }

    private Optional<Relaxation> ipv4(Requirements from) {
        return from.ipv6() ? tried("pods with IPv4 addresses", from.withIpv6(false)) : Optional.empty();
    }

    /// Without one of the ranges on premises, the smallest that helps: summaries such as 172.16.0.0/12 are often more
    /// than is there.
    private Optional<Relaxation> narrowerConnections(Requirements from) {
        List<Cidr> smallestFirst = from.onPremises().stream()
                .sorted(Comparator.comparingInt(Cidr::prefixLength).reversed())
                .toList();
        for (Cidr range : smallestFirst) {
            List<Cidr> rest = from.onPremises().stream()
                    .filter(other -> !other.equals(range))
                    .toList();
            Optional<Relaxation> found =
                    tried(range + " not connected, or the parts of it that are there", from.withOnPremises(rest));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// As many pods as fit, to one in a hundred of those asked for.
    private Optional<Relaxation> fewerPods(Requirements from) {
        int step = Math.max(1, from.pods() / 100);
        int most = 0;
        int tooMany = from.pods();
        while (tooMany - most > step) {
            int middle = (most + tooMany) >>> 1;
            if (fits.test(from.withPods(middle))) {
                most = middle;
            } else {
                tooMany = middle;
            }
        }
        return most == 0
                ? Optional.empty()
                : tried(
                        Words.count(most, "pod", "pods") + " instead of " + Words.number(from.pods()),
                        from.withPods(most));
    }
}
