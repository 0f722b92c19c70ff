package org.cidrloom.capacity;

import java.util.List;
import java.util.Optional;
import org.cidrloom.aws.Hypervisor;
import org.cidrloom.aws.InstanceType;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.MaxPods.Limit;
import org.cidrloom.model.IpFamily;
import org.cidrloom.model.NodeGroupKind;
import org.cidrloom.model.NodeOs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MaxPodsTest {
    private static final InstanceTypes TYPES = InstanceTypes.bundled();

    /// The fact base's extract of the catalogue: base, custom networking, prefix delegation; each uncapped.
    @ParameterizedTest
    @CsvSource(textBlock = """
            t3.micro,      4,   3,    34
            t3.small,      11,  8,    146
            t3.medium,     17,  12,   242
            t3.large,      35,  24,   530
            t3.xlarge,     58,  44,   898
            t2.micro,      4,   3,    4
            m4.4xlarge,    234, 205,  234
            m5.large,      29,  20,   434
            c5.large,      29,  20,   434
            m6g.large,     29,  20,   434
            m8i.large,     59,  40,   914
            m7g.medium,    8,   5,    98
            m5.xlarge,     58,  44,   898
            m5.4xlarge,    234, 205,  3714
            c6i.8xlarge,   234, 205,  3714
            m5.24xlarge,   737, 688,  11762
            m5.metal,      737, 688,  11762
            p4d.24xlarge,  737, 688,  11762
            p5.48xlarge,   100, 51,   1570
            trn1.32xlarge, 247, 198,  3922
            c6in.32xlarge, 394, 345,  6274
            c8gn.48xlarge, 590, 541,  9410
            g5.xlarge,     58,  44,   898
            hpc7g.4xlarge, 198, 149,  3138
            """)
    void theFormulasGiveTheKnownFigures(String type, int base, int custom, int prefixes) {
        assertEquals(
                List.of(base, custom, prefixes),
                List.of(
                        of(type, false, false, false).uncapped(),
                        of(type, false, true, false).uncapped(),
                        of(type, true, false, false).uncapped()));
    }

    /// T-59, T-60, T-73, T-74 and T-77 of the vectors: what nodeadm and Karpenter compute.
    @ParameterizedTest
    @CsvSource(textBlock = """
            T-59, t3.medium,    0, 17
            T-73, m5.large,     1, 20
            T-74, p5.48xlarge,  0, 100
            T-77, m5.xlarge,    0, 58
            T-77, m5.xlarge,    1, 44
            """)
    void nodeadmAndKarpenterComputeTheBaseFormula(String vector, String type, int reservedEnis, int maxPods) {
        assertEquals(maxPods, MaxPods.base(TYPES.find(type).orElseThrow(), reservedEnis), vector);
    }

    /// T-67: m5.large base, custom, prefixes uncapped and capped, prefixes with custom networking.
    @Test
    void theFiguresOfTheCommonestTypeAreKnown() {
        assertEquals(
                List.of(29, 20, 434, 110, 290),
                List.of(
                        of("m5.large", false, false, false).uncapped(),
                        of("m5.large", false, true, false).uncapped(),
                        of("m5.large", true, false, false).uncapped(),
                        of("m5.large", true, false, false).maxPods(),
                        of("m5.large", true, true, false).uncapped()));
    }

    @Test
    void everyTypeHasTheBaseFormula() {
        for (InstanceType type : TYPES.all()) {
            int base = type.maxEnis() * (type.ipv4PerEni() - 1) + 2;

            assertEquals(base, MaxPods.of(type, PodNetworking.DEFAULT).uncapped(), type::name);
            assertEquals(base, MaxPods.base(type, 0), type::name);
        }
    }

    @Test
    void theCapIs110BelowThirtyVcpusAnd250FromThereOn() {
        assertEquals(new MaxPods(110, 234, 110, Limit.CAP), of("m5.4xlarge", false, false, false));
        assertEquals(new MaxPods(234, 234, 250, Limit.ENI), of("m5.8xlarge", false, false, false));
        assertEquals(new MaxPods(250, 737, 250, Limit.CAP), of("m5.24xlarge", false, false, false));
        assertEquals(250, MaxPods.of(withVcpus(30), PodNetworking.DEFAULT).cap());
        assertEquals(110, MaxPods.of(withVcpus(29), PodNetworking.DEFAULT).cap());
        assertEquals(110, MaxPods.of(withVcpus(null), PodNetworking.DEFAULT).cap());
    }

    @Test
    void withoutTheCapTheInterfacesLimit() {
        assertEquals(
                new MaxPods(434, 434, 110, Limit.ENI),
                of("m5.large", true, false, false).withoutCap());
        assertEquals(
                new MaxPods(29, 29, 110, Limit.ENI),
                of("m5.large", false, false, false).withoutCap());
    }

    @Test
    void prefixesAndCustomNetworkingTogetherLoseThePrimary() {
        assertEquals(new MaxPods(110, 290, 110, Limit.CAP), of("m5.large", true, true, false));
    }

    @Test
    void theTrunkTakesAnInterfaceWhereTheTypeTakesATrunk() {
        assertEquals(new MaxPods(20, 20, 110, Limit.ENI), of("m5.large", false, false, true));
        assertEquals(new MaxPods(11, 11, 110, Limit.ENI), of("m5.large", false, true, true));
        assertEquals(new MaxPods(17, 17, 110, Limit.ENI), of("t3.medium", false, false, true));
    }

    @Test
    void maxEniTakesInterfacesAway() {
        PodNetworking two =
                new PodNetworking(NodeGroupKind.MANAGED, NodeOs.LINUX, IpFamily.IPV4, false, false, false, 2, newest());
        PodNetworking ignored =
                new PodNetworking(NodeGroupKind.MANAGED, NodeOs.LINUX, IpFamily.IPV4, false, false, false, 0, newest());

        assertEquals(20, MaxPods.of(type("m5.large"), two).maxPods());
        assertEquals(29, MaxPods.of(type("m5.large"), ignored).maxPods());
    }

    @Test
    void prefixesNeedNitroAndACniThatKnowsThem() {
        assertEquals(4, of("t2.micro", true, false, false).uncapped());
        assertEquals(29, prefixesWith("m5.large", "1.8.9").uncapped());
        assertEquals(434, prefixesWith("m5.large", "1.9.0").uncapped());
        assertEquals(434, prefixesWith("m5.large", "2.0.0").uncapped());
        assertEquals(737, prefixesWith("m5.metal", "1.10.4").uncapped());
        assertEquals(11_762, prefixesWith("m5.metal", "1.11.0").uncapped());
    }

    @Test
    void windowsHasOneInterfaceAndNothingAdded() {
        PodNetworking windows = new PodNetworking(
                NodeGroupKind.MANAGED, NodeOs.WINDOWS, IpFamily.IPV4, false, false, false, null, newest());
        PodNetworking prefixes = new PodNetworking(
                NodeGroupKind.MANAGED, NodeOs.WINDOWS, IpFamily.IPV4, true, false, false, null, newest());

        assertEquals(new MaxPods(9, 9, 110, Limit.ENI), MaxPods.of(type("m5.large"), windows));
        assertEquals(new MaxPods(110, 144, 110, Limit.CAP), MaxPods.of(type("m5.large"), prefixes));
        assertEquals(new MaxPods(49, 49, 110, Limit.ENI), MaxPods.of(type("m5.24xlarge"), windows));
    }

    @ParameterizedTest
    @CsvSource({"m5.large, 27", "m5.xlarge, 56", "m5.4xlarge, 110", "t3.medium, 15"})
    void autoModeAddsNothing(String type, int maxPods) {
        PodNetworking auto =
                new PodNetworking(NodeGroupKind.AUTO, NodeOs.LINUX, IpFamily.IPV4, true, false, false, null, newest());

        assertEquals(maxPods, MaxPods.of(type(type), auto).maxPods());
    }

    @Test
    void karpenterReservesInterfacesAndLeavesNothingWhereNoneIsLeft() {
        assertEquals(20, MaxPods.base(type("m5.large"), 1));
        assertEquals(100, MaxPods.base(type("p5.48xlarge"), 0));
        assertEquals(0, MaxPods.base(type("hpc6id.32xlarge"), 1));
        assertEquals(2, of("hpc6id.32xlarge", false, true, false).maxPods());
    }

    @Test
    void oneFargatePodIsOneNode() {
        PodNetworking fargate = new PodNetworking(
                NodeGroupKind.FARGATE, NodeOs.LINUX, IpFamily.IPV4, false, false, false, null, newest());

        assertEquals(new MaxPods(1, 1, 1, Limit.FARGATE), MaxPods.of(type("m5.large"), fargate));
    }

    @Test
    void cniVersionsAreReadInEveryFormThatAwsWrites() {
        assertEquals(Optional.of(new CniVersion(1, 23, 1)), CniVersion.parse("v1.23.1-eksbuild.1"));
        assertEquals(Optional.of(new CniVersion(1, 9, 0)), CniVersion.parse("1.9"));
        assertEquals(Optional.empty(), CniVersion.parse("latest"));
        assertEquals(Optional.empty(), CniVersion.parse("1"));
    }

    private static MaxPods of(String type, boolean prefixes, boolean custom, boolean podSecurityGroups) {
        return MaxPods.of(
                type(type),
                new PodNetworking(
                        NodeGroupKind.MANAGED,
                        NodeOs.LINUX,
                        IpFamily.IPV4,
                        prefixes,
                        custom,
                        podSecurityGroups,
                        null,
                        newest()));
    }

    private static MaxPods prefixesWith(String type, String version) {
        return MaxPods.of(
                type(type),
                new PodNetworking(
                        NodeGroupKind.MANAGED,
                        NodeOs.LINUX,
                        IpFamily.IPV4,
                        true,
                        false,
                        false,
                        null,
                        CniVersion.parse(version).orElseThrow()));
    }

    private static InstanceType type(String name) {
        return TYPES.find(name).orElseThrow();
    }

    private static CniVersion newest() {
        return PodNetworking.DEFAULT.cniVersion();
    }

    private static InstanceType withVcpus(@Nullable Integer vcpus) {
        return new InstanceType(
                "x.huge", vcpus, null, null, Hypervisor.NITRO, false, 15, 50, List.of(15), 0, null, null);
    }
}
