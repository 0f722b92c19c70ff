package org.cidrloom.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that is planned: the estate without its drawing.
///
/// @param name the design's name
/// @param region the AWS Region of every VPC that names none
/// @param zones the Availability Zones of [#region()] that the design plans for, in their order
/// @param tags tags put on everything that is exported
/// @param zoneIds ids of zones such as `use1-az3` by the zones' names, where the design's account is known (EKS-04)
/// @param quotas the service quotas that differ from AWS's defaults, by name
/// @param accepted findings that its authors live with
/// @param addressPools the root ranges that the company lets its teams allocate from
/// @param networks networks outside AWS
/// @param prefixLists customer-managed prefix lists
/// @param vpcs the VPCs
/// @param transitGateways the transit gateways with their route tables and attachments
/// @param directConnectGateways AWS Direct Connect gateways
/// @param peerings VPC peerings
/// @param clusters Amazon EKS clusters
/// @param notes what a person wrote about the design
@RecordBuilder
public record Network(
        String name,
        String region,
        List<String> zones,
        Map<String, String> tags,
        Map<String, String> zoneIds,
        Map<String, Integer> quotas,
        List<Acceptance> accepted,
        List<AddressPool> addressPools,
        List<ExternalNetwork> networks,
        List<PrefixList> prefixLists,
        List<Vpc> vpcs,
        List<TransitGateway> transitGateways,
        List<DirectConnectGateway> directConnectGateways,
        List<Peering> peerings,
        List<Cluster> clusters,
        @Nullable String notes)
        implements NetworkBuilder.With {
    public Network {
        zones = List.copyOf(zones);
        tags = Ordered.copy(tags);
        zoneIds = Ordered.copy(zoneIds);
        quotas = Ordered.copy(quotas);
        accepted = List.copyOf(accepted);
        addressPools = List.copyOf(addressPools);
        networks = List.copyOf(networks);
        prefixLists = List.copyOf(prefixLists);
        vpcs = List.copyOf(vpcs);
        transitGateways = List.copyOf(transitGateways);
        directConnectGateways = List.copyOf(directConnectGateways);
        peerings = List.copyOf(peerings);
        clusters = List.copyOf(clusters);
    }

    /// A network with nothing in it yet.
    public static Network empty(String name, String region, List<String> zones) {
        return new Network(
                name, region, zones, Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    /// The VPC of that id.
    public Optional<Vpc> vpc(String id) {
        return vpcs.stream().filter(vpc -> vpc.id().equals(id)).findFirst();
    }

    /// The network outside AWS of that id.
    public Optional<ExternalNetwork> externalNetwork(String id) {
        return networks.stream().filter(network -> network.id().equals(id)).findFirst();
    }

    /// The transit gateway of that id.
    public Optional<TransitGateway> transitGateway(String id) {
        return transitGateways.stream()
                .filter(gateway -> gateway.id().equals(id))
                .findFirst();
    }

    /// The Direct Connect gateway of that id.
    public Optional<DirectConnectGateway> directConnectGateway(String id) {
        return directConnectGateways.stream()
                .filter(gateway -> gateway.id().equals(id))
                .findFirst();
    }

    /// The prefix list of that id.
    public Optional<PrefixList> prefixList(String id) {
        return prefixLists.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /// The cluster of that id.
    public Optional<Cluster> cluster(String id) {
        return clusters.stream().filter(cluster -> cluster.id().equals(id)).findFirst();
    }

    /// The Region that a VPC is in: its own, or the design's.
    public String regionOf(Vpc vpc) {
        String own = vpc.region();
        return own == null ? region : own;
    }

    /// The zones that a VPC may have subnets in: the design's; in another Region those of the same letters there.
    public List<String> zonesOf(Vpc vpc) {
        String there = regionOf(vpc);
        return there.equals(region)
                ? zones
                : zones.stream()
                        .map(zone -> zone.startsWith(region) ? there + zone.substring(region.length()) : zone)
                        .toList();
    }

    /// The Region that a transit gateway is in: its own, or the design's.
    public String regionOf(TransitGateway gateway) {
        String own = gateway.region();
        return own == null ? region : own;
    }
}
