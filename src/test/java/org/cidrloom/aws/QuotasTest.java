package org.cidrloom.aws;

import java.lang.reflect.RecordComponent;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QuotasTest {
    @Test
    void everyQuotaNamesItsFactAndItsPage() throws ReflectiveOperationException {
        for (RecordComponent component : Quotas.class.getRecordComponents()) {
            Quota quota = (Quota) component.getAccessor().invoke(Quotas.DEFAULT);

            assertTrue(quota.fact().matches("(VPC|TGW|PEER)-\\d\\d"), component::getName);
            assertTrue(quota.source().startsWith("https://docs.aws.amazon.com/vpc/"), component::getName);
            assertTrue(quota.standard() > 0 && quota.ceiling() >= quota.standard(), component::getName);
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
}
