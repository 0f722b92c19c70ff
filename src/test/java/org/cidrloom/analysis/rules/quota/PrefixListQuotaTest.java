package org.cidrloom.analysis.rules.quota;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PrefixListQuotaTest {
    private static final String ID = "prefix-list-quota";

    @Test
    void aListForMoreThanAThousandEntriesIsRefused() {
        Judged judged = Judged.of("""
                prefixLists: [{id: company, maxEntries: 1001, cidrs: [10.0.0.0/8]}]
                """).finds(ID);
        assertEquals(
                List.of("Prefix list company has room for 1,001 entries. The quota of entries per prefix"
                        + " list is 1,000, AWS's default. AWS does not raise it, so split it, or summarise"
                        + " its entries."),
                judged.details(ID));
        assertEquals("company", judged.finding(ID).subject().path());
        assertEquals(0, judged.finding(ID).fixes().size());
    }

    @Test
    void aThousandAreFine() {
        Judged.of("""
                prefixLists: [{id: company, maxEntries: 1000, cidrs: [10.0.0.0/8]}]
                """).finds();
    }
}
