package org.cidrloom.analysis;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The catalogue itself under test: every rule runs, has a page and a test, and says what a rule has to say.
class RuleCatalogueTest {
    private static final List<Rule> RULES = RuleCatalogue.STANDARD.rules();
    private static final Path PAGES = Path.of("docs", "rules");

    @Test
    void everyRuleClassIsInTheCatalogue() {
        SortedSet<String> classes = new ClassFileImporter()
                .importPackages("org.cidrloom.analysis.rules").stream()
                        .filter(type -> type.isAssignableTo(Rule.class)
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                classes,
                RULES.stream().map(rule -> rule.getClass().getName()).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(classes.size(), RULES.size(), "a rule is in the catalogue twice");
        assertTrue(classes.size() > 20, () -> "only " + classes);
    }

    /// The table tells for each fact which rule it is; a rule about no fact of AWS's is not in it.
    @Test
    void everyRuleStandsInTheTableOfFacts() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        String table = index.substring(index.indexOf("| fact | rule"));
        List<String> missing = RULES.stream()
                .map(Rule::id)
                .filter(id -> !id.equals("accept-unused"))
                .filter(id -> !table.contains("](" + id + ".md)"))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyFixedIdIsThere() {
        List<String> ids = RULES.stream().map(Rule::id).toList();
        List<String> fixed = List.of(
                "vpc-cidr-size",
                "vpc-cidr-association",
                "vpc-cidr-blocked-by-route",
                "vpc-cidr-overlap",
                "vpc-cidr-quota",
                "subnet-outside-vpc",
                "subnet-overlap",
                "subnet-size",
                "transit-gateway-overlap",
                "transit-gateway-zone-missing",
                "transit-gateway-two-subnets-in-zone",
                "peering-overlap",
                "service-cidr-range",
                "service-cidr-overlap",
                "cluster-zones",
                "eniconfig-missing-zone",
                "pod-subnet-zone",
                "max-pods-exceeds-addresses",
                "subnet-exhausted",
                "prefixes-exhausted");
        assertEquals(List.of(), fixed.stream().filter(id -> !ids.contains(id)).toList());
    }

    @Test
    void everyRuleHasAPageWithTheThreeHeadingsAndItsSource() throws IOException {
        for (Rule rule : RULES) {
            Path page = PAGES.resolve(rule.id() + ".md");
            assertTrue(Files.exists(page), () -> "no page " + page);
            String text = Files.readString(page);
            List<String> headings =
                    text.lines().filter(line -> line.startsWith("#")).toList();
            assertEquals(List.of("# " + rule.id(), "## Example", "## Why", "## How to fix"), headings, page.toString());
            assertTrue(text.contains(rule.source()), () -> page + " does not name " + rule.source());
            assertTrue(text.contains(rule.summary()), () -> page + " does not say: " + rule.summary());
            assertTrue(text.contains("**" + rule.severity().key() + "**"), () -> page + " does not say the severity");
        }
    }

    @Test
    void everyPageHasARuleAndIsListed() throws IOException {
        SortedSet<String> ids = RULES.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertEquals(
                    ids,
                    pages.map(page -> page.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .map(name -> name.replace(".md", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        String list = Files.readString(PAGES.resolve("README.md"));
        assertEquals(
                List.of(),
                ids.stream().filter(id -> !list.contains("(" + id + ".md)")).toList());
    }

    @Test
    void everyRuleHasATestOfItsOwn() {
        Path tests = Path.of("src", "test", "java");
        assertEquals(
                List.of(),
                RULES.stream()
                        .map(rule -> rule.getClass().getName().replace('.', '/') + "Test.java")
                        .filter(test -> !Files.exists(tests.resolve(test)))
                        .toList());
    }

    @Test
    void rulesHaveNoState() {
        assertEquals(
                List.of(),
                new ClassFileImporter()
                        .importPackages("org.cidrloom.analysis.rules").stream()
                                .filter(type -> type.isAssignableTo(Rule.class))
                                .flatMap(type -> type.getFields().stream())
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                                        || !field.getModifiers().contains(JavaModifier.FINAL))
                                .map(field -> field.getFullName())
                                .toList());
    }

    /// The style of docs/diagnostics-style.md, as far as a machine can tell.
    @Test
    void summariesAreFixedPhrases() {
        for (Rule rule : RULES) {
            assertTrue(Character.isUpperCase(rule.summary().charAt(0)), rule.summary());
            assertTrue(!rule.summary().endsWith("."), rule.summary());
            assertTrue(rule.source().startsWith("https://"), rule.source());
        }
    }
}
