package org.cidrloom.sizing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.aws.Zones;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.net.Cidr;

/// What is no requirement: nobody can plan with it.
///
/// @param field which of them
/// @param words what is wrong and how to mend it, in a sentence
public record Mistake(Field field, String words) {
    /// More pods than one cluster has (Kubernetes is tested up to 150,000).
    static final int MOST_PODS = 150_000;

    private static final int MOST_GROWTH = 1_000;
    private static final int MOST_ZONES = 6;
    private static final int MOST_TYPES = 8;

    /// A requirement.
    public enum Field {
        /// [Requirements#name()]
        NAME,
        /// [Requirements#region()]
        REGION,
        /// [Requirements#zones()]
        ZONES,
        /// [Requirements#spareZones()]
        SPARE_ZONES,
        /// [Requirements#granted()]
        GRANTED,
        /// [Requirements#pods()]
        PODS,
        /// [Requirements#growthPercent()]
        GROWTH,
        /// [Requirements#instanceTypes()]
        INSTANCE_TYPES,
        /// [Requirements#podsPerNode()]
        PODS_PER_NODE,
        /// [Requirements#hostNetworkPodsPerNode()]
        HOST_NETWORK_PODS,
        /// [Requirements#onPremises()]
        ON_PREMISES,
        /// [Requirements#otherVpcs()]
        OTHER_VPCS,
        /// [Requirements#nat()]
        NAT
    }

    /// All mistakes, in the order of the fields.
    public static List<Mistake> in(Requirements asked, InstanceTypes types) {
        List<Mistake> mistakes = new ArrayList<>();
        names(asked, mistakes);
        zones(asked, mistakes);
        granted(asked, mistakes);
        range(Field.PODS, "Pods", asked.pods(), 1, MOST_PODS).ifPresent(mistakes::add);
        range(Field.GROWTH, "Growth in percent", asked.growthPercent(), 0, MOST_GROWTH)
                .or(() -> (long) asked.pods() * (100 + asked.growthPercent()) > 100L * MOST_PODS
                        ? Optional.of(
                                new Mistake(Field.GROWTH, "With that growth there would be more than 150,000 pods."))
                        : Optional.empty())
                .ifPresent(mistakes::add);
        instanceTypes(asked, types, mistakes);
        Integer perNode = asked.podsPerNode();
        if (perNode != null) {
            range(Field.PODS_PER_NODE, "Pods per node", perNode, 1, 1_000).ifPresent(mistakes::add);
        }
        int host = asked.hostNetworkPodsPerNode();
        if (host < NodeGroup.DEFAULT_HOST_NETWORK_PODS || host > 50) {
            mistakes.add(new Mistake(
                    Field.HOST_NETWORK_PODS,
                    "Host-network pods per node are 2 to 50: aws-node and kube-proxy run on every node."));
        }
        connections(asked, mistakes);
        if (!asked.internet() && (asked.nat() == NatMode.SINGLE || asked.nat() == NatMode.PER_ZONE)) {
            mistakes.add(new Mistake(
                    Field.NAT, "A public NAT gateway needs an internet gateway: choose private NAT or none."));
        }
        return List.copyOf(mistakes);
    }

    private static void names(Requirements asked, List<Mistake> mistakes) {
        String slug = asked.slug();
        if (slug.isEmpty()) {
            mistakes.add(new Mistake(Field.NAME, "The name needs a letter or a digit."));
        } else if (Surroundings.isId(slug)) {
            mistakes.add(new Mistake(
                    Field.NAME, "“" + slug + "” is what something else of the design is called. Choose another name."));
        }
        if (!Zones.isRegionName(asked.region())) {
            mistakes.add(new Mistake(Field.REGION, "Name an AWS Region, such as eu-west-1."));
        }
    }

    private static void zones(Requirements asked, List<Mistake> mistakes) {
        List<String> zones = asked.zones();
        Set<String> distinct = new HashSet<>(zones);
        Optional<String> strange = zones.stream()
                .filter(zone -> Zones.kindOf(asked.region(), zone)
                        .filter(kind -> kind == Zones.Kind.AVAILABILITY)
                        .isEmpty())
                .findFirst();
        if (zones.size() < 2 || zones.size() > MOST_ZONES || distinct.size() < zones.size()) {
            mistakes.add(new Mistake(
                    Field.ZONES, "A cluster needs two to six different zones: EKS wants at least two (EKS-01)."));
        } else if (strange.isPresent()) {
            mistakes.add(
                    new Mistake(Field.ZONES, strange.get() + " is no Availability Zone of " + asked.region() + "."));
        }
        Integer spare = asked.spareZones();
        if (spare != null) {
            range(Field.SPARE_ZONES, "Zones that may come later", spare, 0, MOST_ZONES)
                    .ifPresent(mistakes::add);
        }
    }

    private static void granted(Requirements asked, List<Mistake> mistakes) {
        List<Cidr> granted = asked.granted();
        Optional<Cidr> odd =
                granted.stream().filter(block -> !isVpcBlock(block)).findFirst();
        if (granted.isEmpty()) {
            mistakes.add(new Mistake(Field.GRANTED, "Name the range that the VPC gets, such as 10.24.56.128/26."));
        } else if (odd.isPresent()) {
            mistakes.add(new Mistake(
                    Field.GRANTED, "A VPC has IPv4 blocks from /16 to /28; " + odd.get() + " is none (VPC-01)."));
        } else {
            overlap(granted)
                    .ifPresent(pair -> mistakes.add(new Mistake(Field.GRANTED, "The granted ranges " + pair + ".")));
        }
    }

    private static void instanceTypes(Requirements asked, InstanceTypes types, List<Mistake> mistakes) {
        List<String> names = asked.instanceTypes();
        Optional<String> unknown =
                names.stream().filter(name -> types.find(name).isEmpty()).findFirst();
        if (names.isEmpty() || names.size() > MOST_TYPES) {
            mistakes.add(new Mistake(Field.INSTANCE_TYPES, "Name one to eight instance types, such as m5.large."));
        } else if (unknown.isPresent()) {
            List<String> near = types.nearest(unknown.get(), 3);
            mistakes.add(new Mistake(
                    Field.INSTANCE_TYPES,
                    "“" + unknown.get() + "” is not an EC2 instance type of the catalogue"
                            + (near.isEmpty() ? "." : "; did you mean " + String.join(" or ", near) + "?")));
        }
    }

    private static void connections(Requirements asked, List<Mistake> mistakes) {
        if (asked.onPremises().stream().anyMatch(range -> !range.isIpv4() || range.prefixLength() == 0)) {
            mistakes.add(new Mistake(
                    Field.ON_PREMISES, "Name the IPv4 ranges that are on premises, such as 192.168.0.0/16."));
        }
        Optional<Cidr> odd =
                asked.otherVpcs().stream().filter(block -> !isVpcBlock(block)).findFirst();
        if (odd.isPresent()) {
            mistakes.add(new Mistake(
                    Field.OTHER_VPCS,
                    odd.get() + " is no block of a VPC, which is a /16 to a /28. Name a summary with the networks on"
                            + " premises."));
            return;
        }
        overlap(asked.otherVpcs())
                .ifPresent(pair -> mistakes.add(new Mistake(
                        Field.OTHER_VPCS,
                        "The other VPCs' ranges " + pair + ": one transit gateway does not route to both (TGW-07).")));
        asked.onPremises().stream()
                .filter(range -> asked.otherVpcs().stream().anyMatch(vpc -> vpc.contains(range)))
                .findFirst()
                .ifPresent(range -> mistakes.add(new Mistake(
                        Field.ON_PREMISES, range + " lies in the block of another VPC; it cannot be both.")));
    }

    private static boolean isVpcBlock(Cidr block) {
        return block.isIpv4()
                && block.prefixLength() >= Allocation.SHORTEST_PREFIX
                && block.prefixLength() <= Allocation.LONGEST_PREFIX;
    }

    private static Optional<String> overlap(List<Cidr> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (ranges.get(i).overlaps(ranges.get(j))) {
                    return Optional.of(ranges.get(j) + " and " + ranges.get(i) + " overlap");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Mistake> range(Field field, String what, int number, int least, int most) {
        return number >= least && number <= most
                ? Optional.empty()
                : Optional.of(
                        new Mistake(field, String.format(Locale.ROOT, "%s: from %,d to %,d.", what, least, most)));
    }
}
