package org.cidrloom.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.rules.accepted.AcceptUnused;
import org.cidrloom.analysis.rules.balancer.LoadBalancerAddresses;
import org.cidrloom.analysis.rules.balancer.LoadBalancerScheme;
import org.cidrloom.analysis.rules.balancer.LoadBalancerSubnetSize;
import org.cidrloom.analysis.rules.balancer.LoadBalancerZones;
import org.cidrloom.analysis.rules.cni.CniSettingsIgnored;
import org.cidrloom.analysis.rules.cni.CniVersionTooOld;
import org.cidrloom.analysis.rules.cni.EniconfigMissingZone;
import org.cidrloom.analysis.rules.cni.MinimumIpTargetAlone;
import org.cidrloom.analysis.rules.cni.PodSecurityGroupsUnsupported;
import org.cidrloom.analysis.rules.cni.PodSubnetBlock;
import org.cidrloom.analysis.rules.cni.PodSubnetUnused;
import org.cidrloom.analysis.rules.cni.PodSubnetZone;
import org.cidrloom.analysis.rules.cni.PrefixDelegationUnsupported;
import org.cidrloom.analysis.rules.cni.PrefixesFragmented;
import org.cidrloom.analysis.rules.cni.WarmIpTargetChurn;
import org.cidrloom.analysis.rules.cni.WarmPrefixTargetZero;
import org.cidrloom.analysis.rules.eks.ClusterSubnetFull;
import org.cidrloom.analysis.rules.eks.ClusterSubnetLocalZone;
import org.cidrloom.analysis.rules.eks.ClusterSubnetTight;
import org.cidrloom.analysis.rules.eks.ClusterSubnetZone;
import org.cidrloom.analysis.rules.eks.ClusterVpcDns;
import org.cidrloom.analysis.rules.eks.ClusterZones;
import org.cidrloom.analysis.rules.eks.EndpointsMissing;
import org.cidrloom.analysis.rules.eks.NatZoneMissing;
import org.cidrloom.analysis.rules.eks.PrivateEndpointOff;
import org.cidrloom.analysis.rules.eks.ServiceCidrOverlap;
import org.cidrloom.analysis.rules.eks.ServiceCidrRange;
import org.cidrloom.analysis.rules.eks.ServiceCidrUnset;
import org.cidrloom.analysis.rules.hybrid.RemoteNetworkEndpoint;
import org.cidrloom.analysis.rules.hybrid.RemoteNetworkOverlap;
import org.cidrloom.analysis.rules.hybrid.RemoteNetworkRange;
import org.cidrloom.analysis.rules.hybrid.RemoteNetworkRoute;
import org.cidrloom.analysis.rules.ipv6.Ipv6ClusterSettings;
import org.cidrloom.analysis.rules.ipv6.Ipv6Subnets;
import org.cidrloom.analysis.rules.nodes.AutoModePrefixes;
import org.cidrloom.analysis.rules.nodes.FargateSubnets;
import org.cidrloom.analysis.rules.nodes.InstanceTypeUnknown;
import org.cidrloom.analysis.rules.nodes.InstanceTypesMixed;
import org.cidrloom.analysis.rules.nodes.ManagedMaxPods;
import org.cidrloom.analysis.rules.nodes.NodeGroupWithoutInstanceTypes;
import org.cidrloom.analysis.rules.nodes.NodeGroupWithoutSubnets;
import org.cidrloom.analysis.rules.nodes.NodeSettingsIgnored;
import org.cidrloom.analysis.rules.nodes.WindowsNetworking;
import org.cidrloom.analysis.rules.nodes.WindowsUnsupported;
import org.cidrloom.analysis.rules.peering.PeeringInterRegion;
import org.cidrloom.analysis.rules.peering.PeeringOverlap;
import org.cidrloom.analysis.rules.pods.MaxPodsAboveAdvised;
import org.cidrloom.analysis.rules.pods.MaxPodsExceedsAddresses;
import org.cidrloom.analysis.rules.pods.PodsExceedCapacity;
import org.cidrloom.analysis.rules.pods.PrefixesExhausted;
import org.cidrloom.analysis.rules.pods.SubnetExhausted;
import org.cidrloom.analysis.rules.pods.ZoneImbalance;
import org.cidrloom.analysis.rules.pods.ZoneLoss;
import org.cidrloom.analysis.rules.quota.AccountTransitGatewayQuota;
import org.cidrloom.analysis.rules.quota.DirectConnectPrefixQuota;
import org.cidrloom.analysis.rules.quota.DirectConnectRouteQuota;
import org.cidrloom.analysis.rules.quota.DirectConnectTransitGatewayQuota;
import org.cidrloom.analysis.rules.quota.PeeredAddressUsageQuota;
import org.cidrloom.analysis.rules.quota.PrefixListQuota;
import org.cidrloom.analysis.rules.quota.QuotaSetting;
import org.cidrloom.analysis.rules.quota.RegionElasticIpQuota;
import org.cidrloom.analysis.rules.quota.RegionNetworkInterfaceQuota;
import org.cidrloom.analysis.rules.quota.RegionVpcQuota;
import org.cidrloom.analysis.rules.quota.TransitGatewayAttachmentQuota;
import org.cidrloom.analysis.rules.quota.TransitGatewayCidrQuota;
import org.cidrloom.analysis.rules.quota.TransitGatewayDirectConnectQuota;
import org.cidrloom.analysis.rules.quota.TransitGatewayPeeringQuota;
import org.cidrloom.analysis.rules.quota.TransitGatewayRouteQuota;
import org.cidrloom.analysis.rules.quota.TransitGatewayRouteTableQuota;
import org.cidrloom.analysis.rules.quota.VpcAddressUsageQuota;
import org.cidrloom.analysis.rules.quota.VpcCidrQuota;
import org.cidrloom.analysis.rules.quota.VpcEndpointQuota;
import org.cidrloom.analysis.rules.quota.VpcPeeringQuota;
import org.cidrloom.analysis.rules.quota.VpcPropagatedRouteQuota;
import org.cidrloom.analysis.rules.quota.VpcRouteQuota;
import org.cidrloom.analysis.rules.quota.VpcRouteTableQuota;
import org.cidrloom.analysis.rules.quota.VpcSubnetQuota;
import org.cidrloom.analysis.rules.quota.VpcTransitGatewayQuota;
import org.cidrloom.analysis.rules.quota.VpnAnnouncementQuota;
import org.cidrloom.analysis.rules.quota.VpnRouteQuota;
import org.cidrloom.analysis.rules.quota.ZoneNatGatewayQuota;
import org.cidrloom.analysis.rules.routing.ApplianceModeOff;
import org.cidrloom.analysis.rules.routing.DirectConnectGatewayOverlap;
import org.cidrloom.analysis.rules.routing.NonRoutableRoute;
import org.cidrloom.analysis.rules.routing.PeeringTransit;
import org.cidrloom.analysis.rules.routing.PoolAllocationOutside;
import org.cidrloom.analysis.rules.routing.PoolAllocationTwice;
import org.cidrloom.analysis.rules.routing.RangeReachedTwice;
import org.cidrloom.analysis.rules.routing.ReturnRouteMissing;
import org.cidrloom.analysis.rules.routing.SameRangeApart;
import org.cidrloom.analysis.rules.routing.TransitGatewayPeeringOneSided;
import org.cidrloom.analysis.rules.routing.TransitGatewayPeeringPropagation;
import org.cidrloom.analysis.rules.routing.TransitGatewayRouteUnattached;
import org.cidrloom.analysis.rules.routing.VpcRouteInsideBlock;
import org.cidrloom.analysis.rules.routing.VpcRouteUnattached;
import org.cidrloom.analysis.rules.snat.ExternalSnatUnroutable;
import org.cidrloom.analysis.rules.snat.PodsInPublicSubnets;
import org.cidrloom.analysis.rules.subnet.SubnetIpv6Index;
import org.cidrloom.analysis.rules.subnet.SubnetIpv6Overlap;
import org.cidrloom.analysis.rules.subnet.SubnetOutsideVpc;
import org.cidrloom.analysis.rules.subnet.SubnetOverlap;
import org.cidrloom.analysis.rules.subnet.SubnetReservationOutside;
import org.cidrloom.analysis.rules.subnet.SubnetReservationOverlap;
import org.cidrloom.analysis.rules.subnet.SubnetReservationSize;
import org.cidrloom.analysis.rules.subnet.SubnetSize;
import org.cidrloom.analysis.rules.subnet.SubnetZone;
import org.cidrloom.analysis.rules.transit.DirectConnectMixed;
import org.cidrloom.analysis.rules.transit.NonRoutablePropagated;
import org.cidrloom.analysis.rules.transit.TransitGatewayAsn;
import org.cidrloom.analysis.rules.transit.TransitGatewayAsnShared;
import org.cidrloom.analysis.rules.transit.TransitGatewayCidr;
import org.cidrloom.analysis.rules.transit.TransitGatewayCidrOverlap;
import org.cidrloom.analysis.rules.transit.TransitGatewayLocalZone;
import org.cidrloom.analysis.rules.transit.TransitGatewayNoSubnet;
import org.cidrloom.analysis.rules.transit.TransitGatewayOverlap;
import org.cidrloom.analysis.rules.transit.TransitGatewayRouteDuplicate;
import org.cidrloom.analysis.rules.transit.TransitGatewayTwoSubnetsInZone;
import org.cidrloom.analysis.rules.transit.TransitGatewayWorkloadSubnet;
import org.cidrloom.analysis.rules.transit.TransitGatewayZoneMissing;
import org.cidrloom.analysis.rules.vpc.ConnectedDockerBridge;
import org.cidrloom.analysis.rules.vpc.PrefixListEntries;
import org.cidrloom.analysis.rules.vpc.VpcCidrAssociation;
import org.cidrloom.analysis.rules.vpc.VpcCidrBlockedByRoute;
import org.cidrloom.analysis.rules.vpc.VpcCidrDockerBridge;
import org.cidrloom.analysis.rules.vpc.VpcCidrMissing;
import org.cidrloom.analysis.rules.vpc.VpcCidrOrder;
import org.cidrloom.analysis.rules.vpc.VpcCidrOverlap;
import org.cidrloom.analysis.rules.vpc.VpcCidrPublic;
import org.cidrloom.analysis.rules.vpc.VpcCidrReserved;
import org.cidrloom.analysis.rules.vpc.VpcCidrSize;
import org.cidrloom.analysis.rules.vpc.VpcIpv6Block;
import org.cidrloom.analysis.rules.vpc.VpcRouteDuplicate;

/// Which rules there are. Every rule is in one of the lists below, by hand: a rule that is not there does not run,
/// and the test of the catalogue fails.
///
/// @param rules the rules
public record RuleCatalogue(List<Rule> rules) {
    private static final List<Rule> ACCEPTED = List.of(new AcceptUnused());

    private static final List<Rule> VPC = List.of(
            new ConnectedDockerBridge(),
            new PrefixListEntries(),
            new VpcCidrAssociation(),
            new VpcCidrBlockedByRoute(),
            new VpcCidrDockerBridge(),
            new VpcCidrMissing(),
            new VpcCidrOrder(),
            new VpcCidrOverlap(),
            new VpcCidrPublic(),
            new VpcCidrReserved(),
            new VpcCidrSize(),
            new VpcIpv6Block(),
            new VpcRouteDuplicate());

    private static final List<Rule> SUBNET = List.of(
            new SubnetIpv6Index(),
            new SubnetIpv6Overlap(),
            new SubnetOutsideVpc(),
            new SubnetOverlap(),
            new SubnetReservationOutside(),
            new SubnetReservationOverlap(),
            new SubnetReservationSize(),
            new SubnetSize(),
            new SubnetZone());

    private static final List<Rule> TRANSIT = List.of(
            new DirectConnectMixed(),
            new NonRoutablePropagated(),
            new TransitGatewayAsn(),
            new TransitGatewayAsnShared(),
            new TransitGatewayCidr(),
            new TransitGatewayCidrOverlap(),
            new TransitGatewayLocalZone(),
            new TransitGatewayNoSubnet(),
            new TransitGatewayOverlap(),
            new TransitGatewayRouteDuplicate(),
            new TransitGatewayTwoSubnetsInZone(),
            new TransitGatewayWorkloadSubnet(),
            new TransitGatewayZoneMissing());

    private static final List<Rule> PEERING = List.of(new PeeringInterRegion(), new PeeringOverlap());

    private static final List<Rule> EKS = List.of(
            new ClusterSubnetFull(),
            new ClusterSubnetLocalZone(),
            new ClusterSubnetTight(),
            new ClusterSubnetZone(),
            new ClusterVpcDns(),
            new ClusterZones(),
            new EndpointsMissing(),
            new NatZoneMissing(),
            new PrivateEndpointOff(),
            new ServiceCidrOverlap(),
            new ServiceCidrRange(),
            new ServiceCidrUnset());

    private static final List<Rule> CNI = List.of(
            new CniSettingsIgnored(),
            new CniVersionTooOld(),
            new EniconfigMissingZone(),
            new MinimumIpTargetAlone(),
            new PodSecurityGroupsUnsupported(),
            new PodSubnetBlock(),
            new PodSubnetUnused(),
            new PodSubnetZone(),
            new PrefixDelegationUnsupported(),
            new PrefixesFragmented(),
            new WarmIpTargetChurn(),
            new WarmPrefixTargetZero());

    private static final List<Rule> PODS = List.of(
            new MaxPodsAboveAdvised(),
            new MaxPodsExceedsAddresses(),
            new PodsExceedCapacity(),
            new PrefixesExhausted(),
            new SubnetExhausted(),
            new ZoneImbalance(),
            new ZoneLoss());

    private static final List<Rule> QUOTA = List.of(
            new AccountTransitGatewayQuota(),
            new DirectConnectPrefixQuota(),
            new DirectConnectRouteQuota(),
            new DirectConnectTransitGatewayQuota(),
            new PeeredAddressUsageQuota(),
            new PrefixListQuota(),
            new QuotaSetting(),
            new RegionElasticIpQuota(),
            new RegionNetworkInterfaceQuota(),
            new RegionVpcQuota(),
            new TransitGatewayAttachmentQuota(),
            new TransitGatewayCidrQuota(),
            new TransitGatewayDirectConnectQuota(),
            new TransitGatewayPeeringQuota(),
            new TransitGatewayRouteQuota(),
            new TransitGatewayRouteTableQuota(),
            new VpcAddressUsageQuota(),
            new VpcCidrQuota(),
            new VpcEndpointQuota(),
            new VpcPeeringQuota(),
            new VpcPropagatedRouteQuota(),
            new VpcRouteQuota(),
            new VpcRouteTableQuota(),
            new VpcSubnetQuota(),
            new VpcTransitGatewayQuota(),
            new VpnAnnouncementQuota(),
            new VpnRouteQuota(),
            new ZoneNatGatewayQuota());

    private static final List<Rule> NODES = List.of(
            new AutoModePrefixes(),
            new FargateSubnets(),
            new InstanceTypeUnknown(),
            new InstanceTypesMixed(),
            new ManagedMaxPods(),
            new NodeGroupWithoutInstanceTypes(),
            new NodeGroupWithoutSubnets(),
            new NodeSettingsIgnored(),
            new WindowsNetworking(),
            new WindowsUnsupported());

    private static final List<Rule> IPV6 = List.of(new Ipv6ClusterSettings(), new Ipv6Subnets());

    private static final List<Rule> SNAT = List.of(new ExternalSnatUnroutable(), new PodsInPublicSubnets());

    private static final List<Rule> BALANCER = List.of(
            new LoadBalancerAddresses(),
            new LoadBalancerScheme(),
            new LoadBalancerSubnetSize(),
            new LoadBalancerZones());

    private static final List<Rule> HYBRID = List.of(
            new RemoteNetworkEndpoint(),
            new RemoteNetworkOverlap(),
            new RemoteNetworkRange(),
            new RemoteNetworkRoute());

    private static final List<Rule> ROUTING = List.of(
            new ApplianceModeOff(),
            new DirectConnectGatewayOverlap(),
            new NonRoutableRoute(),
            new PeeringTransit(),
            new PoolAllocationOutside(),
            new PoolAllocationTwice(),
            new RangeReachedTwice(),
            new ReturnRouteMissing(),
            new SameRangeApart(),
            new TransitGatewayPeeringOneSided(),
            new TransitGatewayPeeringPropagation(),
            new TransitGatewayRouteUnattached(),
            new VpcRouteInsideBlock(),
            new VpcRouteUnattached());

    /// All rules.
    public static final RuleCatalogue STANDARD = new RuleCatalogue(Stream.of(
                    ACCEPTED, VPC, SUBNET, TRANSIT, PEERING, EKS, CNI, PODS, NODES, IPV6, SNAT, BALANCER, HYBRID, QUOTA,
                    ROUTING)
            .flatMap(List::stream)
            .toList());

    public RuleCatalogue {
        rules = List.copyOf(rules);
    }

    /// The rules of one scope.
    <R extends Rule> List<R> of(Class<R> scope) {
        return rules.stream().filter(scope::isInstance).map(scope::cast).toList();
    }
}
