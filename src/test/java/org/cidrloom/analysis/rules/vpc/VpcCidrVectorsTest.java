package org.cidrloom.analysis.rules.vpc;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cidrloom.analysis.Judged;
import org.cidrloom.aws.ReservedAddresses;
import org.cidrloom.document.file.DesignYaml;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The vectors T-01 to T-35 about blocks of a VPC, by name. Those with routes, T-06 to T-08, T-30 and T-32, are in the
/// test of the rule vpc-cidr-blocked-by-route; T-33 needs a peering that is pending, which a design cannot say.
class VpcCidrVectorsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T-01 | 10.0.0.0/15                                                                       | vpc-cidr-size
            T-02 | 10.0.0.0/29                                                                       | vpc-cidr-size
            T-04 | 127.0.0.0/16                                                                      | vpc-cidr-association
            T-04 | 0.0.0.0/16                                                                        | vpc-cidr-association
            T-04 | 224.1.0.0/16                                                                      | vpc-cidr-association
            T-04 | 169.254.0.0/16                                                                    | vpc-cidr-association
            T-05 | 172.17.0.0/16                                                                     | vpc-cidr-docker-bridge
            T-09 | 10.0.0.0/16 10.2.0.0/16                                                           | -
            T-10 | 10.0.0.0/16 10.1.0.0/16                                                           | -
            T-13 | 10.1.0.0/20 10.1.16.0/20                                                          | -
            T-14 | 10.0.0.0/16 172.16.0.0/16                                                         | vpc-cidr-association
            T-14 | 10.0.0.0/16 192.168.0.0/16                                                        | vpc-cidr-association
            T-15 | 192.168.0.0/16 10.0.0.0/16                                                        | vpc-cidr-association
            T-16 | 192.168.0.0/16 100.64.0.0/16                                                      | -
            T-17 | 10.0.0.0/16 198.19.0.0/16                                                         | vpc-cidr-association
            T-19 | 172.16.0.0/16 172.31.0.0/16                                                       | vpc-cidr-association
            T-20 | 172.31.0.0/16 172.30.0.0/16                                                       | -
            T-22 | 192.168.0.0/20 192.168.16.0/20                                                    | -
            T-24 | 100.64.0.0/16 100.65.0.0/16                                                       | -
            T-25 | 10.0.0.0/16 52.94.0.0/22                                                          | vpc-cidr-public
            T-27 | 10.0.0.0/16 100.64.0.0/10                                                         | vpc-cidr-size
            T-28 | 10.2.0.0/16 10.3.0.0/16 10.4.0.0/16 10.5.0.0/16 10.6.0.0/16 10.7.0.0/16 | vpc-cidr-quota
            T-29 | 10.0.0.0/16 10.0.128.0/24                                                         | vpc-cidr-overlap
            """)
    void aVectorHasTheFindingsThatItNames(String vector, String blocks, String rule) {
        String cidrs = Arrays.stream(blocks.split(" ", -1))
                .map(block -> "{cidr: " + block + "}")
                .collect(Collectors.joining(", "));
        Judged judged = Judged.of("vpcs: [{id: app, cidrs: [" + cidrs + "]}]\n");
        judged.finds(rule.equals("-") ? new String[0] : new String[] {rule});
    }

    /// T-03: the API drops host bits; a file that has them is told which block they mean.
    @Test
    void hostBitsAreDroppedOrToldOf() {
        assertEquals(Cidr.parse("100.68.0.0/18"), Cidr.parseCanonical("100.68.0.18/18"));
        String detail = DesignYaml.read("""
                        cidrloom: 1
                        name: t
                        region: eu-west-1
                        zones: []
                        vpcs: [{id: app, cidrs: [{cidr: 100.68.0.18/18}]}]
                        """, "t.yaml").findings().getFirst().detail();
        assertTrue(detail.contains("100.68.0.0/18"), detail);
    }

    /// T-35.
    @ParameterizedTest
    @CsvSource({"28, 11", "27, 27", "26, 59", "24, 251", "20, 4091", "19, 8187", "16, 65531"})
    void fiveAddressesOfASubnetAreNotUsable(int length, long usable) {
        assertEquals(usable, ReservedAddresses.usable(Cidr.parse("10.0.0.0/" + length)));
    }
}
