package org.cidrloom.ui.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.aws.KnownNames;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AboutTest {
    private static String instanceTypes(String today) {
        return line("Instance types", today);
    }

    private static String line(String name, String today) {
        Map<String, String> lines = About.of("1.0", "25", "26", LocalDate.parse(today)).lines().stream()
                .collect(Collectors.toMap(About.Line::name, About.Line::value));
        return lines.getOrDefault(name, "");
    }

    @Test
    void theAgeOfTheInstanceTypesIsTold() {
        assertEquals("1,402 types, compiled in November 2026, this month", instanceTypes("2026-11-30"));
        assertEquals("1,402 types, compiled in November 2026, 1 month ago", instanceTypes("2026-12-01"));
        assertEquals(
                "1,402 types, compiled in November 2026, 7 months ago. Newer types are missing; look for a newer Cidrloom",
                instanceTypes("2027-06-15"));
    }

    @Test
    void theAgeOfTheNamesOnOfferIsTold() {
        assertEquals(
                "1.31 to 1.36, compiled in November 2026, 8 months ago. Newer versions are not offered; look for a newer"
                        + " Cidrloom",
                line("Kubernetes versions", "2027-07-01"));
        assertTrue(line("Regions, endpoints", "2026-11-30").startsWith("39 Regions, 54 endpoint services, compiled"));
    }

    @Test
    void theDatesAreThoseOfTheCatalogue() throws IOException {
        String readme = Files.readString(Path.of("assets", "catalogue", "README.md"));
        assertEquals("2026-11", InstanceTypes.COMPILED.toString());
        assertTrue(readme.contains("Facts compiled in November 2026"), "the month of COMPILED");
        assertEquals("2026-11", KnownNames.COMPILED.toString());
        assertTrue(readme.contains("Compiled and checked in November 2026"), "the month of the names");
        assertTrue(readme.contains("v1.23.1") && InstanceTypes.SOURCES.contains("1.23.1"), "the version of the CNI");
        assertTrue(readme.contains("20 March 2026") && InstanceTypes.SOURCES.contains("20 March 2026"), "the date");
    }
}
