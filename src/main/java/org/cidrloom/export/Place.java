package org.cidrloom.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.jspecify.annotations.Nullable;

/// An account and a Region that something of the design is made in. Each has a Terraform root module of its own,
/// because one provider stands for one of both.
///
/// @param account the account's digits; null where the design does not say
/// @param region the AWS Region
/// @param folder where its Terraform is in the bundle
public record Place(@Nullable String account, String region, String folder) {
    private static final String ROOT = "terraform";
    private static final Pattern UNPORTABLE = Pattern.compile("[^A-Za-z0-9-]");

    /// The places of a design, in the order of their first VPCs, those first that the accounts of transit gateways
    /// are in, because others attach to them. A design that makes nothing has one all the same.
    public static List<Place> of(Network network) {
        return index(network).places();
    }

    /// The places of a design by what is in them: every cluster asks where it is made, and an estate has hundreds.
    private record Index(List<Place> places, Map<Spot, Place> bySpot, Map<String, Vpc> vpcs) {
        static Index of(Network network) {
            List<Place> places = found(network);
            Map<Spot, Place> bySpot = new HashMap<>();
            places.forEach(place -> bySpot.putIfAbsent(new Spot(place.account, place.region), place));
            Map<String, Vpc> vpcs = new HashMap<>();
            network.vpcs().forEach(vpc -> vpcs.putIfAbsent(vpc.id(), vpc));
            return new Index(places, bySpot, vpcs);
        }
    }

    private record Spot(@Nullable String account, String region) {}

    private static Index index(Network network) {
        return ExportScope.of(network).once(Place.class, () -> Index.of(network));
    }

    private static List<Place> found(Network network) {
        Set<String> clustered = network.clusters().stream().map(Cluster::vpc).collect(Collectors.toSet());
        Set<Place> places = new LinkedHashSet<>();
        for (Vpc vpc : network.vpcs()) {
            if (!vpc.existing() || clustered.contains(vpc.id())) {
                places.add(new Place(vpc.account(), network.regionOf(vpc), ""));
            }
        }
        for (TransitGateway gateway : network.transitGateways()) {
            String region = network.regionOf(gateway);
            String account = gateway.account();
            boolean settled = account == null && places.stream().anyMatch(isIn(region));
            if (!gateway.existing() && !settled) {
                places.add(new Place(account, region, ""));
            }
        }
        if (places.isEmpty()) {
            places.add(new Place(null, network.region(), ""));
        }
        boolean alone = places.size() == 1;
        Set<Place> first = network.transitGateways().stream()
                .filter(gateway -> !gateway.existing() && gateway.account() != null)
                .map(gateway -> new Place(gateway.account(), network.regionOf(gateway), ""))
                .collect(Collectors.toSet());
        return places.stream()
                .sorted(Comparator.comparing(place -> !first.contains(place)))
                .map(place -> place.named(alone))
                .toList();
    }

    /// Where things are made of which the design does not say it, such as Direct Connect gateways: the first place in
    /// the design's own Region, else the first.
    public static Place home(Network network) {
        List<Place> places = of(network);
        return places.stream().filter(isIn(network.region())).findFirst().orElseGet(places::getFirst);
    }

    /// Where a cluster is made.
    public static Place of(Network network, Cluster cluster) {
        return Optional.ofNullable(index(network).vpcs().get(cluster.vpc()))
                .flatMap(vpc -> of(network, vpc))
                .orElseGet(() -> home(network));
    }

    /// Where a VPC is made, or would be if the design did not say that it exists; none where nothing is made in its
    /// account and Region.
    public static Optional<Place> of(Network network, Vpc vpc) {
        return Optional.ofNullable(index(network).bySpot().get(new Spot(vpc.account(), network.regionOf(vpc))));
    }

    /// Where a transit gateway is made. One without an account is where the first VPCs of its Region are.
    public static Place of(Network network, TransitGateway gateway) {
        List<Place> places = of(network);
        return places.stream()
                .filter(isIn(network.regionOf(gateway)))
                .filter(place -> gateway.account() == null || gateway.account().equals(place.account()))
                .findFirst()
                .orElseGet(() -> home(network));
    }

    /// What it is called beside the others: `111122223333-eu-west-1`.
    public String name() {
        return UNPORTABLE
                .matcher(account == null ? region : account + "-" + region)
                .replaceAll("-");
    }

    /// The folder of the root module that it is made by.
    public String root() {
        return ExportScope.roots() == Roots.ONE ? ROOT : folder;
    }

    /// Whether a VPC is in this account and Region.
    public boolean has(Network network, Vpc vpc) {
        return Objects.equals(vpc.account(), account) && network.regionOf(vpc).equals(region);
    }

    private static Predicate<Place> isIn(String region) {
        return place -> place.region().equals(region);
    }

    private Place named(boolean alone) {
        return new Place(account, region, alone ? ROOT : ROOT + "/" + name());
    }
}
