package org.cidrloom.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.analysis.rules.accepted.AcceptUnused;
import org.cidrloom.analysis.rules.cni.EniconfigMissingZone;
import org.cidrloom.analysis.rules.cni.PodSubnetZone;
import org.cidrloom.analysis.rules.eks.ClusterZones;
import org.cidrloom.analysis.rules.eks.ServiceCidrOverlap;
import org.cidrloom.analysis.rules.eks.ServiceCidrRange;
import org.cidrloom.analysis.rules.eks.ServiceCidrUnset;
import org.cidrloom.analysis.rules.peering.PeeringOverlap;
import org.cidrloom.analysis.rules.pods.MaxPodsExceedsAddresses;
import org.cidrloom.analysis.rules.pods.PodsExceedCapacity;
import org.cidrloom.analysis.rules.pods.PrefixesExhausted;
import org.cidrloom.analysis.rules.pods.SubnetExhausted;
import org.cidrloom.analysis.rules.pods.ZoneImbalance;
import org.cidrloom.analysis.rules.pods.ZoneLoss;
import org.cidrloom.analysis.rules.quota.VpcCidrQuota;
import org.cidrloom.analysis.rules.subnet.SubnetIpv6Index;
import org.cidrloom.analysis.rules.subnet.SubnetIpv6Overlap;
import org.cidrloom.analysis.rules.subnet.SubnetOutsideVpc;
import org.cidrloom.analysis.rules.subnet.SubnetOverlap;
import org.cidrloom.analysis.rules.subnet.SubnetReservationOutside;
import org.cidrloom.analysis.rules.subnet.SubnetReservationOverlap;
import org.cidrloom.analysis.rules.subnet.SubnetReservationSize;
import org.cidrloom.analysis.rules.subnet.SubnetSize;
import org.cidrloom.analysis.rules.subnet.SubnetZone;
import org.cidrloom.analysis.rules.transit.NonRoutablePropagated;
import org.cidrloom.analysis.rules.transit.TransitGatewayAsn;
import org.cidrloom.analysis.rules.transit.TransitGatewayLocalZone;
import org.cidrloom.analysis.rules.transit.TransitGatewayNoSubnet;
import org.cidrloom.analysis.rules.transit.TransitGatewayOverlap;
import org.cidrloom.analysis.rules.transit.TransitGatewayRouteDuplicate;
import org.cidrloom.analysis.rules.transit.TransitGatewayTwoSubnetsInZone;
import org.cidrloom.analysis.rules.transit.TransitGatewayWorkloadSubnet;
import org.cidrloom.analysis.rules.transit.TransitGatewayZoneMissing;
import org.cidrloom.analysis.rules.vpc.ConnectedDockerBridge;
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

/// Which rules there are. Every rule is in one of the lists below, by hand: a rule that is not there does not run, and
/// the test of the catalogue fails.
///
/// @param rules the rules
public record RuleCatalogue(List<Rule> rules) {
    private static final List<Rule> ACCEPTED = List.of(new AcceptUnused());

    private static final List<Rule> VPC = List.of(
            new ConnectedDockerBridge(),
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
            new NonRoutablePropagated(),
            new TransitGatewayAsn(),
            new TransitGatewayLocalZone(),
            new TransitGatewayNoSubnet(),
            new TransitGatewayOverlap(),
            new TransitGatewayRouteDuplicate(),
            new TransitGatewayTwoSubnetsInZone(),
            new TransitGatewayWorkloadSubnet(),
            new TransitGatewayZoneMissing());

    private static final List<Rule> PEERING = List.of(new PeeringOverlap());

    private static final List<Rule> EKS =
            List.of(new ClusterZones(), new ServiceCidrOverlap(), new ServiceCidrRange(), new ServiceCidrUnset());

    private static final List<Rule> CNI = List.of(new EniconfigMissingZone(), new PodSubnetZone());

    private static final List<Rule> PODS = List.of(
            new MaxPodsExceedsAddresses(),
            new PodsExceedCapacity(),
            new PrefixesExhausted(),
            new SubnetExhausted(),
            new ZoneImbalance(),
            new ZoneLoss());

    private static final List<Rule> QUOTA = List.of(new VpcCidrQuota());

    /// All rules.
    public static final RuleCatalogue STANDARD =
            new RuleCatalogue(Stream.of(ACCEPTED, VPC, SUBNET, TRANSIT, PEERING, EKS, CNI, PODS, QUOTA)
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
