package org.cidrloom.sizing;

import java.util.List;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.NodeGroup.NodeCount;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.cidrloom.sizing.Asked.cidrs;
import static org.cidrloom.sizing.Asked.harder;
import static org.cidrloom.sizing.Asked.refused;
import static org.cidrloom.sizing.Asked.sized;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlannerTest {
    @Test
    void twoHundredPodsLiveOnSixtyFourRoutableAddresses() {
        Sized sized = sized(harder().withPodsPerNode(20));
        assertEquals(
                new Sized.Choice("t3.medium", PodMode.CUSTOM_PREFIXES, Warmth.DEFAULT, 10, 10, 108, 110, 1),
                sized.choice());
        assertEquals(
                List.of(), Analyzer.standard().analyze(sized.design().network()).findings());
        assertTrue(sized.capacity()
                        .cluster("fifty-addresses-harder-eks")
                        .orElseThrow()
                        .possible()
                >= 200);
    }

    @Test
    void nodesStandInTheGrantedRangeAndEverythingElseInside() {
        Vpc vpc = vpc(sized(harder()));
        assertEquals(
                List.of("10.24.56.128/28", "10.24.56.144/28", "10.24.56.160/28"),
                vpc.subnets().stream()
                        .filter(subnet -> subnet.tier() == Tier.NODE)
                        .map(subnet -> subnet.cidr().toString())
                        .toList());
        Cidr inside = Cidr.parse("100.64.0.0/16");
        assertTrue(vpc.subnets().stream()
                .filter(subnet -> subnet.tier() != Tier.NODE)
                .map(Subnet::cidr)
                .allMatch(inside::contains));
    }

    @Test
    void nothingNonRoutablePropagates() {
        Sized sized = sized(harder());
        var hub = sized.design().network().transitGateways().getFirst();
        assertEquals(
                List.of(new TransitRouteTable(
                        "main",
                        List.of(
                                new TransitRoute(Cidr.parse("10.24.56.128/26"), "fifty-addresses-harder"),
                                new TransitRoute(Cidr.parse("100.64.0.0/10"), null)))),
                hub.routeTables());
        assertEquals(
                new Attachment(
                        "fifty-addresses-harder", List.of("transit-a", "transit-b", "transit-c"), "main", List.of()),
                hub.attachment("fifty-addresses-harder").orElseThrow());
    }

    @Test
    void aRangeThatCarriesThePodsGetsNoFurtherBlock() {
        Sized sized = sized(Requirements.of(cidrs("10.30.0.0/20"), "eu-west-1", 3, 500, List.of("m5.large")));
        assertEquals(PodMode.SECONDARY_IPS, sized.choice().mode());
        assertEquals(1, vpc(sized).cidrs().size());
    }

    @Test
    void ofSeveralTypesTheOneThatNeedsFewestNodesIsChosen() {
        Sized sized = sized(Requirements.of(
                cidrs("10.30.0.0/20"), "eu-west-1", 3, 500, List.of("t3.medium", "m5.large", "m5.2xlarge")));
        assertEquals("m5.2xlarge", sized.choice().instanceType());
    }

    @Test
    void aSecondaryBlockMissesWhatIsConnected() {
        Sized sized = sized(harder().withOnPremises(cidrs("100.64.0.0/15", "100.66.0.0/16")));
        assertEquals(Cidr.parse("100.67.0.0/16"), vpc(sized).cidrs().get(1).cidr());
    }

    @Test
    void servicesMissWhatIsReachable() {
        Cluster cluster = cluster(sized(harder().withOnPremises(cidrs("172.16.0.0/12", "10.100.0.0/16"))));
        assertEquals(Cidr.parse("10.1.0.0/16"), cluster.serviceCidr());
    }

    @Test
    void aSummaryOfTheWholeCompanyMayContainTheGrantedRange() {
        Sized sized = sized(harder().withOnPremises(cidrs("10.0.0.0/8")));
        assertEquals(List.of(), sized.warnings());
    }

    @Test
    void growthIsCarriedByMoreNodes() {
        Sized sized = sized(Requirements.of(cidrs("10.30.0.0/20"), "eu-west-1", 3, 270, List.of("m5.large"))
                .withGrowthPercent(100));
        assertEquals(
                new NodeCount(3, 10, 20), cluster(sized).nodeGroups().getFirst().nodes());
        assertEquals(270, cluster(sized).nodeGroups().getFirst().pods());
        assertEquals(540, sized.inTheEnd().cluster("planned-eks").orElseThrow().planned());
    }

    @Test
    void ipv6PodsTakeNoGrantedAddress() {
        Sized sized = sized(Requirements.of(cidrs("10.30.0.0/24"), "eu-west-1", 3, 5_000, List.of("m5.large"))
                .withIpv6(true));
        assertEquals(PodMode.IPV6, sized.choice().mode());
        assertEquals(IpFamily.IPV6, cluster(sized).ipFamily());
        List<Integer> indexes =
                vpc(sized).subnets().stream().map(Subnet::ipv6Index).toList();
        assertEquals(indexes.size(), indexes.stream().distinct().count());
    }

    @Test
    void withoutInternetNodesReachAwsByInterfaceEndpoints() {
        Sized sized = sized(harder().with(asked -> asked.internet(false).nat(NatMode.PRIVATE)));
        assertFalse(vpc(sized).interfaceEndpoints().isEmpty());
        assertEquals(EndpointAccess.PRIVATE, cluster(sized).endpointAccess());
        assertTrue(vpc(sized).subnets().stream().noneMatch(subnet -> subnet.tier() == Tier.PUBLIC));
    }

    @Test
    void warmTargetsAreLoweredOnlyWhenNeeded() {
        Requirements asked = Requirements.of(cidrs("10.30.0.0/24"), "eu-west-1", 2, 40, List.of("m5.4xlarge"))
                .with(is ->
                        is.secondaryAllowed(false).spareZones(0).internet(false).nat(NatMode.NONE));
        assertEquals(Warmth.LOW, sized(asked).choice().warmth());
        assertEquals(
                Warmth.DEFAULT,
                sized(asked.withGranted(cidrs("10.30.0.0/22"))).choice().warmth());
    }

    @Test
    void theSameRequirementsGiveTheSameDesign() {
        assertEquals(sized(harder()).design(), sized(harder()).design());
    }

    @Test
    void whereAddressesDoNotSufficeThatIsProvedByCounting() {
        Refused refused = refused(harder().withSecondaryAllowed(false));
        assertTrue(refused.proof().byCounting());
        assertEquals(
                "Secondary IP addresses in the node subnets: at least 241 (14 nodes with an address each, 200 pods, 15"
                        + " that AWS keeps of one subnet in each of 3 zones, 9 for the control plane and its upgrades"
                        + " and 3 for the transit gateway attachment) addresses are needed, and 10.24.56.128/26 has"
                        + " 64.",
                refused.proof().lines().getFirst());
        assertEquals(
                List.of("allow a non-routable block for the pods", "a /23 instead of 10.24.56.128/26"),
                refused.relaxations().stream().map(Relaxation::words).toList());
    }

    @Test
    void aRangeThatIsTakenIsRefusedAndAFreeOneNamed() {
        Refused refused = refused(harder().withOtherVpcs(cidrs("10.24.0.0/16")));
        assertEquals(
                List.of("10.24.56.128/26 meets 10.24.0.0/16, which is connected by the transit gateway already: packets"
                        + " to the addresses of both would reach one of them only (TGW-07)."),
                refused.proof().lines());
        assertEquals(
                "a range that is free, such as 10.25.0.0/26",
                refused.relaxations().getFirst().words());
    }

    @Test
    void whereEveryPrivateRangeIsConnectedServicesHaveNoPlace() {
        Refused refused = refused(harder().withOnPremises(cidrs("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")));
        assertTrue(refused.proof().lines().getFirst().contains("(EKS-08)"));
        assertEquals(
                List.of("192.168.0.0/16 not connected, or the parts of it that are there"),
                refused.relaxations().stream().map(Relaxation::words).toList());
    }

    private static Vpc vpc(Sized sized) {
        return sized.design().network().vpc(sized.vpcId()).orElseThrow();
    }

    private static Cluster cluster(Sized sized) {
        return sized.design().network().cluster(sized.clusterId()).orElseThrow();
    }
}
