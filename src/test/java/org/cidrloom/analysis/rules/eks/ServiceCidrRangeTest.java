package org.cidrloom.analysis.rules.eks;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCidrRangeTest {
    /// T-50.
    @ParameterizedTest
    @CsvSource({"100.64.0.0/16", "10.96.0.0/25", "172.0.0.0/11", "198.51.100.0/24"})
    void rangesThatEksRefuses(String range) {
        Judged.of(EksDesigns.cluster("10.0.0.0/16", range, "   # ! service-cidr-range"))
                .isAsMarked()
                .isMendedBy("service-cidr-range", "Change service CIDR of eks to 172.20.0.0/16");
    }

    /// T-50.
    @ParameterizedTest
    @CsvSource({"10.0.0.0/16, 172.16.0.0/12", "172.16.0.0/16, 10.96.0.0/24", "10.0.0.0/16, 172.20.0.0/16"})
    void rangesThatEksTakes(String block, String range) {
        Judged.of(EksDesigns.cluster(block, range, "")).isAsMarked();
    }
}
