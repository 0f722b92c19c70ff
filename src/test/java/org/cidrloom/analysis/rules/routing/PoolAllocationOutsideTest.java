package org.cidrloom.analysis.rules.routing;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PoolAllocationOutsideTest {
    private static final String POOL = """
            addressPools: [{id: corp, cidr: 10.24.0.0/16}]
            vpcs:
              - {id: a, %scidrs: [{cidr: %s}, {cidr: 100.64.0.0/16, routable: false}]}
            """;

    @Test
    void aRoutableBlockOutsideAllPoolsIsNobodys() {
        Judged judged = Judged.of(POOL.formatted("", "10.50.0.0/20"))
                .isMendedBy("pool-allocation-outside", "Move 10.50.0.0/20 of a to 10.24.0.0/20");

        assertEquals(
                List.of("10.50.0.0/20 of VPC a is routable and lies in none of the address pools: corp (10.24.0.0/16)."
                        + " Others may be given the same range, because nobody has it down. Take a block of a pool, add a"
                        + " pool for the range, or mark the block non-routable."),
                judged.details("pool-allocation-outside"));
        assertEquals(List.of("corp"), judged.related("pool-allocation-outside"));
    }

    @Test
    void whatExistsOrLiesInAPoolIsFine() {
        Judged.of(POOL.formatted("", "10.24.16.0/20")).isAsMarked();
        Judged.of(POOL.formatted("existing: true, ", "10.50.0.0/20")).isAsMarked();
    }
}
