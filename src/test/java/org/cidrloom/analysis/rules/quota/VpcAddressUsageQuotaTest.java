package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VpcAddressUsageQuotaTest {
    private static final String ID = "vpc-address-usage-quota";

    @Test
    void addressesInterfacesAndServicesAreCounted() {
        Judged judged = Judged.of("quotas: {networkAddressUsagePerVpc: 200}\n" + EstateDesigns.NODES)
                .finds(ID)
                .isMendedBy(ID, "Plan with a quota of 398 network address usage per VPC");
        assertEquals(
                List.of("The network address usage of VPC app is up to 398 units with the most nodes:"
                        + " each address, further network interface, prefix and pod counts 1, each gateway"
                        + " attachment, NAT gateway, endpoint and load balancer 6 a zone. The quota of"
                        + " network address usage per VPC is 200 in this design (AWS's default is 64,000)."
                        + " AWS raises it on request, up to 256,000: ask for 398 before you build and plan"
                        + " with “quotas: {networkAddressUsagePerVpc: 398}” in the design, or hand out"
                        + " prefixes instead of single addresses, or spread the workloads over more VPCs."),
                judged.details(ID));
        assertEquals("app", judged.finding(ID).subject().path());
    }

    @Test
    void thatManyAreFine() {
        Judged.of("quotas: {networkAddressUsagePerVpc: 398}\n" + EstateDesigns.NODES)
                .finds();
    }
}
