package org.cidrloom.analysis.rules.ipv6;

import java.util.Arrays;
import java.util.List;
import org.cidrloom.analysis.Judged;
import org.cidrloom.analysis.SoundCluster;
import org.cidrloom.model.Subnet;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class Ipv6SubnetsTest {
    private static final String RULE = "ipv6-subnets";

    /// V6-01.
    @Test
    void aVpcWithoutIpv6HasNoAddressesForPods() {
        Judged judged = Judged.of(SoundCluster.with(
                        "- id: eks",
                        "- id: eks   # ! " + RULE,
                        "    serviceCidr: 172.20.0.0/16\n",
                        "    ipFamily: ipv6\n"))
                .isAsMarked()
                .isMendedBy(RULE, "Give the subnets of app IPv6 addresses");
        assertEquals(
                List.of("Cluster eks is an IPv6 cluster, but VPC app has no IPv6 block and control-a,"
                        + " control-b, node-a and node-b have no /64 of it. Its control plane, nodes and"
                        + " pods need IPv6 addresses beside IPv4 ones, and EKS refuses subnets without."
                        + " Give the VPC an IPv6 block and each of these subnets a /64."),
                judged.details(RULE));
        assertEquals(List.of("app", "control-a", "control-b", "node-a", "node-b"), judged.related(RULE));
        assertEquals(
                Arrays.asList(null, null, 0, 1, 2, 3, null, null),
                judged.mended(RULE).network().vpcs().getFirst().subnets().stream()
                        .map(Subnet::ipv6Index)
                        .toList());
    }

    @Test
    void anIpv4ClusterNeedsNone() {
        Judged.of(SoundCluster.text()).isAsMarked();
    }
}
