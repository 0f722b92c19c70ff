package org.cidrloom.ui.requirements;

import java.util.List;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.sizing.Mistake.Field;
import org.cidrloom.ui.Suggestion;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class RequirementsOffersTest {
    private static List<Suggestion> offers(Field field, String region, String typed) {
        return new RequirementsOffers(InstanceTypes.bundled())
                .of(field, () -> region)
                .apply(typed);
    }

    private static List<String> texts(Field field, String region, String typed) {
        return offers(field, region, typed).stream().map(Suggestion::text).toList();
    }

    @Test
    void aRegionIsFoundByItsPlace() {
        assertEquals(List.of(new Suggestion("eu-north-1", "Stockholm")), offers(Field.REGION, "", "stock"));
    }

    @Test
    void zonesAreThoseOfTheRegionThatIsTyped() {
        assertEquals(
                new Suggestion("3", "eu-north-1a, eu-north-1b, eu-north-1c"),
                offers(Field.ZONES, "eu-north-1", "").get(1));
        assertEquals(List.of("2", "3", "4"), texts(Field.ZONES, "eu-north-1", "3"));
        assertEquals(List.of("eu-north-1a, eu-north-1c"), texts(Field.ZONES, "eu-north-1", "eu-north-1a, c"));
        assertEquals(
                List.of("eu-north-1b,eu-north-1a", "eu-north-1b,eu-north-1c"),
                texts(Field.ZONES, "eu-north-1", "eu-north-1b,").subList(0, 2));
        assertEquals(List.of(), offers(Field.ZONES, "somewhere", ""));
    }

    @Test
    void instanceTypesComeWithTheirLimits() {
        Suggestion small = offers(Field.INSTANCE_TYPES, "", "m5.l").getFirst();
        assertEquals(new Suggestion("m5.large", "2 vCPUs · 8 GiB · 3 ENIs × 10 IPs"), small);
    }

    @Test
    void aFurtherTypeOfTheFamilyFollowsOneThatIsComplete() {
        Suggestion further = offers(Field.INSTANCE_TYPES, "", "m5.large").getFirst();
        assertEquals("m5.large, m5.xlarge", further.text());
        assertEquals("m5.xlarge", further.shown());
    }
}
