package org.cidrloom.analysis.rules.vpc;

import java.util.List;
import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PrefixListEntriesTest {
    private static final String ID = "prefix-list-entries";

    @Test
    void moreEntriesThanTheListMayHaveAreRefused() {
        Judged judged = Judged.of("prefixLists: [{id: company, maxEntries: 1, cidrs: [10.0.0.0/8, 172.16.0.0/12]}]\n")
                .finds(ID)
                .isMendedBy(ID, "Let prefix list company have 2 entries");
        assertEquals("company", judged.finding(ID).subject().path());
        assertEquals(
                List.of("Prefix list company has 2 entries, but may have 1 (maxEntries). AWS refuses entries beyond the"
                        + " number that the list is made for. Raise it; what refers to the list then counts for as"
                        + " many routes."),
                judged.details(ID));
    }

    @Test
    void asManyAsItMayHaveAreFine() {
        Judged.of("""
                prefixLists:
                  - {id: company, maxEntries: 2, cidrs: [10.0.0.0/8, 172.16.0.0/12]}
                  - {id: other, cidrs: [10.0.0.0/8, 172.16.0.0/12]}
                """).finds();
    }
}
