package org.cidrloom.aws;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.cidrloom.aws.KnownNames.Name;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class KnownNamesTest {
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)?");

    @Test
    void everyNameStandsOnceAndIsSaidInAFewWords() {
        for (KnownNames names : List.of(
                KnownNames.REGIONS,
                KnownNames.ENDPOINT_SERVICES,
                KnownNames.KUBERNETES_VERSIONS,
                KnownNames.CNI_VERSIONS)) {
            assertEquals(names.all().size(), new HashSet<>(texts(names.all())).size());
            names.all().forEach(name -> assertTrue(name.meaning().length() <= 44, name.toString()));
        }
    }

    @Test
    void namesHaveTheFormThatDesignsTake() {
        KnownNames.REGIONS.all().forEach(name -> assertTrue(Zones.isRegionName(name.text()), name.text()));
        KnownNames.ENDPOINT_SERVICES
                .all()
                .forEach(name -> assertTrue(SERVICE.matcher(name.text()).matches(), name.text()));
        KnownNames.KUBERNETES_VERSIONS
                .all()
                .forEach(name -> assertTrue(name.text().matches("1\\.\\d+"), name.text()));
    }

    /// The calendar of EKS (`assets/catalogue/README.md` says where each date was read).
    @Test
    void theEndsOfSupportAreThoseOfTheCalendar() {
        assertEquals(
                List.of(
                        new Name("1.36", "newest; EKS had published no dates"),
                        new Name("1.35", "standard support to 27 March 2027"),
                        new Name("1.34", "standard support to 2 December 2026"),
                        new Name("1.33", "extended support to 29 July 2027"),
                        new Name("1.32", "extended support to 23 March 2027"),
                        new Name("1.31", "extended support to 26 November 2026")),
                KnownNames.KUBERNETES_VERSIONS.all());
    }

    @Test
    void aRegionIsFoundByItsNameAndByItsPlace() {
        assertEquals(List.of("eu-west-1", "eu-west-2", "eu-west-3"), texts(KnownNames.REGIONS.matching("eu-w")));
        assertEquals(List.of("eu-north-1"), texts(KnownNames.REGIONS.matching("Stockholm")));
        assertEquals(KnownNames.REGIONS.all(), KnownNames.REGIONS.matching("eu-west-1"));
        assertEquals(List.of(), KnownNames.REGIONS.matching("atlantis"));
    }

    private static List<String> texts(List<Name> names) {
        return names.stream().map(Name::text).toList();
    }
}
