package org.cidrloom.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementNames;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The designs that ship: the one as found is told everything that the story of fifty addresses tells, and the sound
/// ones have nothing to mend.
class SamplesTest {
    private static final Path SAMPLES = Path.of("assets", "samples");
    private static final String AS_FOUND = "fifty-addresses-as-found.cidrloom.yaml";
    private static final String MENDED = "fifty-addresses.cidrloom.yaml";
    private static final String DUAL_STACK = "dual-stack.cidrloom.yaml";

    /// Each line of the story, the finding that tells it, and the words that matter.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every pod takes an address of the node's subnet  | subnet-exhausted           | node-b        | 27 usable addresses; for pods
            warm pools hold a whole spare ENI per node       | subnet-exhausted           | node-c        | An idle t3.medium node holds 6 of its addresses, and 12 once it runs a single pod; held by warm pools
            the ENIConfig is named a                         | eniconfig-missing-zone     | trial-cluster | named a, b and c; “eu-west-1a”, never “a”; chart 1.1.16; ContainerCreating
            custom networking lets max pods fall             | max-pods-exceeds-addresses | trial-general | 17 pods on t3.medium; carry 10 addresses; custom networking sets the primary network interface aside; Tell the kubelet 12
            100.64 propagates and the second gets no routes  | transit-gateway-overlap    | hub           | 100.64.0.0/16 (dev and trial); trial silently gets no routes; propagates all its blocks or none
            prefixes need whole free /28s                    | prefixes-exhausted         | trial-node-a  | no whole free /28s; addresses are free; InsufficientCidrBlocks
            198.19.0.0/16 beside RFC 1918                    | vpc-cidr-association       | trial         | 198.19.0.0/16; 10.24.57.0/25; older guides recommend it; 100.64.0.0/10
            one zone empties while others stand half full    | zone-imbalance             | general       | node-b (eu-west-1b) lacks; node-a (eu-west-1a) keeps
            losing one zone makes it worse                   | zone-loss                  | dev-cluster   | without eu-west-1a, node-b lacks; node-c lacks
            the attachment misses a zone                     | transit-gateway-zone-missing | trial@hub   | no subnet in eu-west-1c; trial-node-c; cannot reach the transit gateway
            """)
    void theDesignAsFoundIsToldTheStory(String story, String rule, String subject, String words) {
        Design design = design(AS_FOUND);
        ElementNames names = ElementNames.of(design.network());
        List<Finding> told = Analyzer.standard().analyze(design.network()).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .filter(finding -> names.name(finding.subject()).equals(subject))
                .toList();
        assertEquals(1, told.size(), story);
        for (String word : words.split("; ", -1)) {
            assertTrue(told.getFirst().detail().contains(word), () -> "“" + word + "” is not in: " + told);
        }
    }

    @Test
    void nothingElseIsSaidOfTheDesignAsFound() {
        Analysis analysis = Analyzer.standard().analyze(design(AS_FOUND).network());
        assertEquals(
                List.of(
                        "eniconfig-missing-zone trial-cluster",
                        "max-pods-exceeds-addresses trial-cluster/trial-general",
                        "pods-exceed-capacity trial-cluster/trial-general",
                        "pods-exceed-capacity trial-prefixes/prefix-nodes",
                        "prefixes-exhausted trial/trial-node-a",
                        "subnet-exhausted dev/node-b",
                        "subnet-exhausted dev/node-c",
                        "subnet-exhausted trial/trial-node-a",
                        "transit-gateway-overlap hub",
                        "transit-gateway-zone-missing trial@hub",
                        "vpc-cidr-association trial",
                        "non-routable-propagated trial@hub",
                        "transit-gateway-workload-subnet dev@hub",
                        "transit-gateway-workload-subnet trial@hub",
                        "zone-imbalance dev-cluster/general",
                        "zone-loss dev-cluster",
                        "zone-loss trial-cluster"),
                analysis.findings().stream()
                        .map(finding -> finding.rule() + " " + finding.subject().path())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {MENDED, "fifty-addresses-harder.cidrloom.yaml", "twins.cidrloom.yaml", DUAL_STACK})
    void aSoundDesignHasNothingToMend(String sample) {
        assertEquals(
                List.of(), Analyzer.standard().analyze(design(sample).network()).findings());
    }

    /// Ranges that are used twice and never meet are worth an information and no more.
    @Test
    void theHubAndItsSpokesAreFineAndToldWhichRangesAreAllocatedTwice() {
        assertEquals(
                List.of(
                        "pool-allocation-twice prod-range [OfVpc[vpc=prod-media], OfVpc[vpc=test-media]]",
                        "pool-allocation-twice prod-range [OfVpc[vpc=prod-partner], OfVpc[vpc=test-partner]]"),
                Analyzer.standard()
                        .analyze(design("hub-and-spoke.cidrloom.yaml").network())
                        .findings()
                        .stream()
                        .map(SamplesTest::inShort)
                        .toList());
    }

    @Test
    void theTwinsAreToldThatOnlyOneOfThemGetsRoutes() {
        List<Finding> told = Analyzer.standard()
                .analyze(design("twins-as-found.cidrloom.yaml").network())
                .findings();

        assertEquals(
                List.of("transit-gateway-overlap hub [OfVpc[vpc=dev], OfVpc[vpc=twin]]"),
                told.stream().map(SamplesTest::inShort).toList());
        Design mended = told.getFirst().fixes().getFirst().edit().apply(design("twins-as-found.cidrloom.yaml"));
        assertEquals(List.of(), Analyzer.standard().analyze(mended.network()).findings());
    }

    @Test
    void theFourthNetworkIsToldWhoseRangeItHasAndTheLabWhatItMayNotHave() {
        assertEquals(
                List.of(
                        "transit-gateway-overlap hub [OfVpc[vpc=vpc-1], OfVpc[vpc=fourth]]",
                        "vpc-cidr-association lab []"),
                Analyzer.standard()
                        .analyze(design("fourth-network.cidrloom.yaml").network())
                        .findings()
                        .stream()
                        .map(SamplesTest::inShort)
                        .toList());
    }

    /// Two test VPCs have ranges of production; that is fine until someone propagates one of them.
    @ParameterizedTest
    @CsvSource({
        "test-media, shared, prod-media",
        "test-media, prod, prod-media",
        "test-partner, shared, prod-partner",
        "test-partner, test, ",
        "test-media, test, ",
    })
    void aSpokeWithARangeOfProductionIsFineUntilItPropagatesWhereProductionDoes(
            String spoke, String table, String twin) {
        Design hub = design("hub-and-spoke.cidrloom.yaml");
        Design propagated =
                TransitEdits.changePropagation("hub", spoke, table, true).apply(hub);

        List<Finding> overlaps = Analyzer.standard().analyze(propagated.network()).findings().stream()
                .filter(finding -> finding.rule().equals("transit-gateway-overlap"))
                .toList();

        assertEquals(
                twin == null
                        ? List.of()
                        : List.of("transit-gateway-overlap hub [OfVpc[vpc=" + twin + "], OfVpc[vpc=" + spoke + "]]"),
                overlaps.stream().map(SamplesTest::inShort).toList());
    }

    /// Thirteen blocks, prefixes out of small reservations alone, and a burst into one zone.
    @Test
    void continuousIntegrationAtScaleIsToldWhatBreaks() {
        List<Finding> told = Analyzer.standard()
                .analyze(design("ci-at-scale.cidrloom.yaml").network())
                .findings();

        Map<String, Long> byRule =
                told.stream().collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
        assertEquals(1, byRule.get("vpc-cidr-quota"));
        assertEquals(12, byRule.get("prefixes-exhausted"));
        assertEquals(12, byRule.get("subnet-exhausted"));
        assertEquals(5, byRule.get("pods-exceed-capacity"));
        assertTells(told, "vpc-cidr-quota", "ci", "13");
        assertTells(told, "prefixes-exhausted", "ci/pod-2a", "4,052 prefixes");
        assertTells(told, "prefixes-exhausted", "ci/pod-2a", "127 whole free /28s");
        assertTells(told, "pods-exceed-capacity", "ci-1/burst", "15,000 pods");
        assertTells(told, "subnet-exhausted", "ci/pod-1a", "83,391");
    }

    private static void assertTells(List<Finding> told, String rule, String subject, String words) {
        assertTrue(
                told.stream()
                        .anyMatch(finding -> finding.rule().equals(rule)
                                && finding.subject().path().equals(subject)
                                && finding.detail().contains(words)),
                () -> rule + " of " + subject + " does not tell “" + words + "”: " + told);
    }

    private static String inShort(Finding finding) {
        return finding.rule() + " " + finding.subject().path() + " " + finding.related();
    }

    /// Applying the first fix of the first error, again and again, ends in a design without errors.
    @Test
    void theFixesLeadFromTheDesignAsFoundToOneWithoutErrors() {
        Design design = design(AS_FOUND);
        for (int round = 0; round < 20; round++) {
            List<Finding> errors = Analyzer.standard().analyze(design.network()).findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .filter(finding -> !finding.fixes().isEmpty())
                    .toList();
            if (errors.isEmpty()) {
                break;
            }
            design = errors.getFirst().fixes().getFirst().edit().apply(design);
        }
        assertEquals(
                List.of(),
                Analyzer.standard().analyze(design.network()).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::detail)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {AS_FOUND, MENDED, "ci-at-scale.cidrloom.yaml", DUAL_STACK})
    void savingASampleKeepsEveryByte(String name, @TempDir Path folder) throws IOException {
        Path copy = Files.copy(SAMPLES.resolve(name), folder.resolve(name));
        ReadDesign read = DesignFile.read(copy);
        Design design = Objects.requireNonNull(read.design());
        DesignFile.save(copy, design, read);
        assertEquals(Files.readString(SAMPLES.resolve(name)), Files.readString(copy));
    }

    @ParameterizedTest
    @ValueSource(strings = {AS_FOUND, MENDED})
    void anEditOfASampleChangesItsOwnLineOnly(String name, @TempDir Path folder) throws IOException {
        Path copy = Files.copy(SAMPLES.resolve(name), folder.resolve(name));
        ReadDesign read = DesignFile.read(copy);
        Design design = Objects.requireNonNull(read.design());
        DesignFile.save(copy, VpcEdits.changeName("vpc-1", "Renamed").apply(design), read);
        assertEquals(
                Files.readString(SAMPLES.resolve(name)).replace("name: VPC-1,", "name: Renamed,"),
                Files.readString(copy));
    }

    private static Design design(String name) {
        ReadDesign read = DesignFile.read(SAMPLES.resolve(name));
        assertEquals(List.of(), read.findings());
        Design design = Objects.requireNonNull(read.design());
        return design;
    }
}
