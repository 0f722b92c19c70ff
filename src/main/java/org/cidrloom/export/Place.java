package org.cidrloom.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
    private static final Pattern UNPORTABLE = Pattern.compile("[^A-Za-z0-9-]");

    /// The places of a design, in the order of their first VPCs. A design that makes nothing has one all the same.
    public static List<Place> of(Network network) {
        List<Place> places = new ArrayList<>();
        for (Vpc vpc : network.vpcs()) {
            Place place = new Place(vpc.account(), network.regionOf(vpc), "");
            boolean used = !vpc.existing()
                    || network.clusters().stream()
                            .anyMatch(cluster -> cluster.vpc().equals(vpc.id()));
            if (used && !places.contains(place)) {
                places.add(place);
            }
        }
        boolean makesGateways = !network.transitGateways().stream().allMatch(TransitGateway::existing);
        if (places.isEmpty() || (makesGateways && places.stream().noneMatch(inRegionOf(network)))) {
            places.add(new Place(null, network.region(), ""));
        }
        boolean alone = places.size() == 1;
        return places.stream().map(place -> place.named(alone)).toList();
    }

    /// Where transit gateways are made, of which the design does not say it: the first place in the design's own
    /// Region.
    public static Place home(Network network) {
        List<Place> places = of(network);
        return places.stream().filter(inRegionOf(network)).findFirst().orElseGet(places::getFirst);
    }

    /// Where a cluster is made.
    public static Place of(Network network, Cluster cluster) {
        return of(network).stream()
                .filter(place -> network.vpc(cluster.vpc())
                        .filter(vpc -> place.has(network, vpc))
                        .isPresent())
                .findFirst()
                .orElseGet(() -> home(network));
    }

    /// Whether a VPC is in this account and Region.
    public boolean has(Network network, Vpc vpc) {
        return Objects.equals(vpc.account(), account) && network.regionOf(vpc).equals(region);
    }

    private static Predicate<Place> inRegionOf(Network network) {
        return place -> place.region().equals(network.region());
    }

    private Place named(boolean alone) {
        String name = UNPORTABLE
                .matcher(account == null ? region : account + "-" + region)
                .replaceAll("-");
        return new Place(account, region, alone ? "terraform" : "terraform/" + name);
    }
}
