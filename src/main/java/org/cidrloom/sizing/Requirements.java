package org.cidrloom.sizing;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.NodeGroup;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What a cluster has to carry and what its network may use. [Mistake#in] tells what is no requirement at all.
///
/// @param name what the design, the VPC and the cluster are called
/// @param region the AWS Region
/// @param zones the Availability Zones to build in, by name
/// @param spareZones how many zones may come later without renumbering; null for one where there is room
/// @param granted the routable ranges that the VPC may have, the first its primary block
/// @param pods pods that want an address now; host-network pods excluded
/// @param growthPercent how many more pods there may be in the end
/// @param instanceTypes the EC2 instance types to choose one from
/// @param podsPerNode how many pods a node's CPU and memory carry; null for as many as it may have
/// @param hostNetworkPodsPerNode pods a node that use the node's own address, aws-node and kube-proxy included
/// @param onPremises ranges outside AWS that are connected by a transit gateway
/// @param otherVpcs blocks of other VPCs on the same transit gateway
/// @param internet whether the VPC has an internet gateway
/// @param nat how its private subnets leave it
/// @param privateEndpoint whether the cluster's API answers in the VPC and what is connected to it alone
/// @param secondaryAllowed whether the VPC may have non-routable blocks out of 100.64.0.0/10 (VPC-11)
/// @param ipv6 whether pods have IPv6 addresses
@RecordBuilder
public record Requirements(
        String name,
        String region,
        List<String> zones,
        @Nullable Integer spareZones,
        List<Cidr> granted,
        int pods,
        int growthPercent,
        List<String> instanceTypes,
        @Nullable Integer podsPerNode,
        int hostNetworkPodsPerNode,
        List<Cidr> onPremises,
        List<Cidr> otherVpcs,
        boolean internet,
        NatMode nat,
        boolean privateEndpoint,
        boolean secondaryAllowed,
        boolean ipv6)
        implements RequirementsBuilder.With {
    /// What a design is called that nobody named.
    public static final String DEFAULT_NAME = "planned";

    public Requirements {
        zones = List.copyOf(zones);
        granted = List.copyOf(granted);
        instanceTypes = List.copyOf(instanceTypes);
        onPremises = List.copyOf(onPremises);
        otherVpcs = List.copyOf(otherVpcs);
    }

    /// A cluster with nothing connected but the internet, by a NAT gateway in each zone, and a secondary block allowed.
    public static Requirements of(List<Cidr> granted, String region, int zones, int pods, List<String> types) {
        return new Requirements(
                DEFAULT_NAME,
                region,
                firstZones(region, zones),
                null,
                granted,
                pods,
                0,
                types,
                null,
                NodeGroup.DEFAULT_HOST_NETWORK_PODS,
                List.of(),
                List.of(),
                true,
                NatMode.PER_ZONE,
                false,
                true,
                false);
    }

    /// The first zones of a Region by name: `eu-west-1a`, `eu-west-1b` and so on. Which letters an account has, only
    /// the account tells.
    public static List<String> firstZones(String region, int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> region + (char) ('a' + place))
                .toList();
    }

    /// Pods once they have grown.
    public int podsInTheEnd() {
        return Math.toIntExact(Math.ceilDiv((long) pods * (100 + growthPercent), 100));
    }

    /// Whether anything is connected by a transit gateway.
    public boolean connected() {
        return !onPremises.isEmpty() || !otherVpcs.isEmpty();
    }

    /// Everything that is connected.
    public List<Cidr> connectedRanges() {
        return Stream.concat(onPremises.stream(), otherVpcs.stream()).toList();
    }

    /// Whether private subnets reach the internet, and the AWS APIs with it, by public NAT gateways.
    boolean reachesInternet() {
        return internet && (nat == NatMode.SINGLE || nat == NatMode.PER_ZONE);
    }

    /// The id that the name makes: `Payments (prod)` is `payments-prod`.
    String slug() {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() <= 50 ? slug : slug.substring(0, 50).replaceAll("-+$", "");
    }
}
