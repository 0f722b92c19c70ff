package org.cidrloom.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InstanceTypesTest {
    private final InstanceTypes types = InstanceTypes.bundled();

    @Test
    void theCatalogueHas1402TypesSortedByName() {
        List<String> names = types.names();

        assertEquals(1_402, names.size());
        assertEquals(names.stream().sorted().distinct().toList(), names);
    }

    @Test
    void everyTypeIsFoundByItsName() {
        for (InstanceType type : types.all()) {
            assertEquals(Optional.of(type), types.find(type.name()));
        }
    }

    @Test
    void aTypeCarriesEveryColumn() {
        assertEquals(
                Optional.of(new InstanceType(
                        "p4d.24xlarge",
                        96,
                        1_179_648,
                        "amd64",
                        Hypervisor.NITRO,
                        false,
                        15,
                        50,
                        List.of(15, 15, 15, 15),
                        0,
                        true,
                        62)),
                types.find("p4d.24xlarge"));
    }

    @Test
    void whatTheSourcesDoNotTellIsNull() {
        assertEquals(
                Optional.of(new InstanceType(
                        "i3.metal", null, null, null, Hypervisor.UNKNOWN, true, 15, 50, List.of(15), 0, true, 120)),
                types.find("i3.metal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "m5", "m5.larg", "m5.larger", "M5.large", "zz9.huge", "m5.large,", "ü.large"})
    void aNameThatIsNoTypeIsNotFound(String name) {
        assertEquals(Optional.empty(), types.find(name));
    }

    @ParameterizedTest
    @CsvSource({
        "m5.larg, m5.large",
        "m5large, m5.large",
        "M5.Large, m5.large",
        "t3.meduim, t3.medium",
        "c5.4xlrage, c5.4xlarge"
    })
    void theNearestNameComesFirst(String typed, String meant) {
        assertEquals(meant, types.nearest(typed, 3).getFirst());
        assertTrue(types.nearest(typed, 3).size() <= 3);
    }

    @Test
    void nothingIsNearToNonsense() {
        assertEquals(List.of(), types.nearest("kubernetes-is-great", 3));
    }

    @Test
    void everyTypeHasPossibleLimits() {
        for (InstanceType type : types.all()) {
            assertTrue(type.maxEnis() >= 1 && type.maxEnis() <= 60, type::toString);
            assertTrue(type.ipv4PerEni() >= 2 && type.ipv4PerEni() <= 64, type::toString);
            assertEquals(type.enisPerCard().get(type.defaultCard()), type.maxEnis(), type::toString);
        }
    }

    /// The figures of AWS's list of May 2020, beside today's where they differ. Then the largest types of these
    /// families were limited to 31 addresses an ENI (h1.16xlarge: 15 ENIs of them, today 8 of 50), and
    /// inf1.24xlarge had 15 ENIs of 30 addresses, today 11.
    @Test
    void theCatalogueDiffersFromTheListOf2020WhereAwsChangedLimitsOnly() throws IOException {
        Map<String, String> differences = new TreeMap<>();
        int compared = 0;
        for (String line : listOf2020()) {
            String name = line.substring(0, line.indexOf(' '));
            int then = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
            InstanceType type = types.find(name).orElseThrow();
            int now = type.maxEnis() * type.slotsPerEni() + 2;
            if (then != now) {
                differences.put(name, then + " then, " + now + " now");
            }
            compared++;
        }

        assertEquals(
                Map.of(
                        "f1.16xlarge", "242 then, 394 now",
                        "g3.16xlarge", "452 then, 737 now",
                        "h1.16xlarge", "452 then, 394 now",
                        "i3.16xlarge", "452 then, 737 now",
                        "inf1.24xlarge", "437 then, 321 now",
                        "r4.16xlarge", "452 then, 737 now"),
                differences);
        assertEquals(269, compared);
    }

    private static List<String> listOf2020() throws IOException {
        try (InputStream stream = InstanceTypesTest.class.getResourceAsStream("eni-max-pods-2020.txt")) {
            if (stream == null) {
                throw new IllegalStateException("eni-max-pods-2020.txt is not on the test class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }

    @Test
    void aCatalogueOfOnesOwnIsReadInTheSameShape() {
        InstanceTypes own = InstanceTypes.parse("""
                instance_type,vcpus,memory_mib,arch,hypervisor,bare_metal,max_enis,ipv4_per_eni,\
                enis_per_network_card,default_network_card,trunking_compatible,branch_enis
                x1.tiny,,,,xen,false,2,4,2,0,,
                x1.tinyer,2,1024,arm64,nitro,false,3,6,3+3,0,false,0""");

        assertEquals(List.of("x1.tiny", "x1.tinyer"), own.names());
        assertEquals(
                Optional.of(new InstanceType(
                        "x1.tiny", null, null, null, Hypervisor.XEN, false, 2, 4, List.of(2), 0, null, null)),
                own.find("x1.tiny"));
    }
}
