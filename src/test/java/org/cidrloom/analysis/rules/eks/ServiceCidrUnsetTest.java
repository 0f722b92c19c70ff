package org.cidrloom.analysis.rules.eks;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class ServiceCidrUnsetTest {
    @Test
    void aChoiceOfEksThatAConnectedNetworkHasIsWorthAWarning() {
        Judged.of(design("172.20.0.0/14", "   # ! service-cidr-unset"))
                .isAsMarked()
                .tells("service-cidr-unset", "172.20.0.0/16 or 10.100.0.0/16", "172.20.0.0/14 of dc")
                .isMendedBy("service-cidr-unset", "Change service CIDR of eks to 10.100.0.0/16");
    }

    @Test
    void whereBothChoicesAreFreeEksMayChoose() {
        Judged.of(design("192.168.0.0/16", "")).isAsMarked();
    }

    private static String design(String range, String mark) {
        return EksDesigns.cluster("10.0.0.0/16", "null", mark).replace("    serviceCidr: null\n", "")
                + """
                networks: [{id: dc, cidrs: [%s]}]
                transitGateways:
                  - id: hub
                    routeTables: [{id: main}]
                    attachments:
                      - {to: app, subnets: [a, b], association: main, propagations: [main]}   # ! transit-gateway-workload-subnet
                      - {to: dc, association: main, propagations: [main]}
                """.formatted(range);
    }
}
