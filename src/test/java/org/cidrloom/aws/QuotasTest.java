package org.cidrloom.aws;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QuotasTest {
    @Test
    void everyQuotaNamesItsFactAndItsPage() {
        for (String name : Quotas.names()) {
            Quota quota = Quotas.DEFAULT.find(name).orElseThrow();

            assertTrue(quota.fact().matches("(VPC|TGW|PEER)-\\d\\d"), name);
            assertTrue(quota.source().startsWith("https://docs.aws.amazon.com/vpc/"), name);
            assertTrue(quota.standard() > 0 && quota.ceiling() >= quota.standard(), name);
            assertEquals(quota.standard(), quota.value(), name);
            assertEquals(name, quota.name());
            assertFalse(quota.words().isBlank(), name);
        }
    }

    @Test
    void aVpcStartsWithFiveBlocksAndCanHaveFifty() {
        Quota blocks = Quotas.DEFAULT.ipv4CidrsPerVpc();

        assertEquals(5, blocks.standard());
        assertEquals(50, blocks.ceiling());
        assertTrue(blocks.isAdjustable());
        assertFalse(Quotas.DEFAULT.transitGatewaysPerVpc().isAdjustable());
    }

    @Test
    void theNamesAreThoseOfTheComponents() {
        assertEquals(28, Quotas.names().size());
        assertEquals(
                List.of("ipv4CidrsPerVpc", "ipv6CidrsPerVpc", "vpcsPerRegion"),
                Quotas.names().subList(0, 3));
        assertEquals("vpnRoutesToOnPremises", Quotas.names().getLast());
    }

    @Test
    void aSettingChangesTheValueInForceAndNothingElse() {
        Quotas raised = Quotas.DEFAULT.with(Map.of("subnetsPerVpc", 400, "no-such-quota", 1));

        assertEquals(400, raised.subnetsPerVpc().value());
        assertEquals(200, raised.subnetsPerVpc().standard());
        for (String name : Quotas.names()) {
            if (!name.equals("subnetsPerVpc")) {
                assertEquals(Quotas.DEFAULT.find(name), raised.find(name), name);
            }
        }
    }

    @Test
    void withoutSettingsTheQuotasStayAsTheyAre() {
        assertSame(Quotas.DEFAULT, Quotas.DEFAULT.with(Map.of()));
    }

    /// The figures of VPC-08, VPC-15, VPC-16, TGW-09 and PEER-03.
    @Test
    void theStandardValuesAreThoseOfAwssPages() {
        List<Integer> standards = Quotas.names().stream()
                .map(name -> Quotas.DEFAULT.find(name).orElseThrow().standard())
                .toList();

        assertEquals(
                List.of(
                        5, 5, 5, 200, 200, 500, 100, 5, 5, 50, 5_000, 64_000, 128_000, 1_000, 50, 5, 5, 5, 5_000, 50,
                        20, 10_000, 20, 6, 200, 100, 1_000, 5_000),
                standards);
    }
}
