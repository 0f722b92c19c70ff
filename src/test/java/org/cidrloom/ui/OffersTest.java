package org.cidrloom.ui;

import java.util.List;
import org.cidrloom.aws.KnownNames;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

final class OffersTest {
    @Test
    void aLineOfNamesHasItsLastOneCompleted() {
        List<Suggestion> offers = Offers.several(KnownNames.ENDPOINT_SERVICES).apply("sts, ecr");
        assertEquals(
                List.of(
                        new Suggestion("sts, ecr.api", "ecr.api", "container registry"),
                        new Suggestion("sts, ecr.dkr", "ecr.dkr", "container images")),
                offers.subList(0, 2));
    }

    @Test
    void aCompleteLineIsOfferedWhatItDoesNotHave() {
        List<Suggestion> offers = Offers.several(KnownNames.ENDPOINT_SERVICES).apply("ecr.api, sts");
        assertEquals("ecr.api, sts, ecr.dkr", offers.getFirst().text());
        assertFalse(offers.stream().anyMatch(offer -> offer.shown().equals("sts")));
    }

    @Test
    void anEmptyLineIsOfferedEverything() {
        assertEquals(
                KnownNames.ENDPOINT_SERVICES.all().size(),
                Offers.several(KnownNames.ENDPOINT_SERVICES).apply("").size());
        assertEquals(
                "eu-west-1",
                Offers.one(KnownNames.REGIONS).apply("ireland").getFirst().text());
    }
}
