package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PoolAllocationTwiceTest {
    @Test
    void twoOwnersOfOneRangeOfAPoolAreTold() {
        Judged judged = Judged.of("""
                addressPools:
                  - {id: corp, cidr: 10.24.0.0/16}     # ! pool-allocation-twice
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.24.0.0/20}]}
                  - {id: b, cidrs: [{cidr: 10.24.8.0/21}]}
                  - {id: c, cidrs: [{cidr: 10.24.16.0/20}]}
                """).isAsMarked();

        assertEquals(
                List.of(
                        "Address pool corp (10.24.0.0/16) is allocated twice: 10.24.0.0/20 (a), 10.24.8.0/21 (b). Nothing"
                                + " brings them together, so that works until somebody does; then only one of them is reached."
                                + " Move one to a free block of the pool."),
                judged.details("pool-allocation-twice"));
        assertEquals(List.of("a", "b"), judged.related("pool-allocation-twice"));
    }

    @Test
    void whereTheyMeetTheErrorTellsIt() {
        Judged.of("""
                addressPools: [{id: corp, cidr: 10.24.0.0/16}]
                vpcs:
                  - {id: a, cidrs: [{cidr: 10.24.0.0/20}]}
                  - {id: b, cidrs: [{cidr: 10.24.8.0/21}]}
                peerings:
                  - {between: [a, b]}     # ! peering-overlap
                """).isAsMarked();
    }
}
