package org.cidrloom.ui.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.cidrloom.aws.InstanceTypes;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AboutTest {
    private static String instanceTypes(String today) {
        Map<String, String> lines = About.of("1.0", "25", "26", LocalDate.parse(today)).lines().stream()
                .collect(Collectors.toMap(About.Line::name, About.Line::value));
        return lines.getOrDefault("Instance types", "");
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
    void theDatesAreThoseOfTheCatalogue() throws IOException {
        String readme = Files.readString(Path.of("assets", "catalogue", "README.md"));
        assertEquals("2026-11", InstanceTypes.COMPILED.toString());
        assertTrue(readme.contains("Facts compiled in November 2026"), "the month of COMPILED");
        assertTrue(readme.contains("v1.23.1") && InstanceTypes.SOURCES.contains("1.23.1"), "the version of the CNI");
        assertTrue(readme.contains("20 March 2026") && InstanceTypes.SOURCES.contains("20 March 2026"), "the date");
    }
}
