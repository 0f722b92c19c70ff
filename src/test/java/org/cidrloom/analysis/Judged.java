package org.cidrloom.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cidrloom.document.file.DesignYaml;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementNames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A design in a text block, judged. What is expected stands in the text, on the line of the element that a
/// finding is about: `- id: app   # ! vpc-cidr-overlap`. The head of the file is added in front.
public final class Judged {
    private static final String HEAD = """
            cidrloom: 1
            name: test
            region: eu-west-1
            zones: [eu-west-1a, eu-west-1b, eu-west-1c]
            """;

    private final String text;
    private final Design design;
    private final List<Finding> findings;

    private Judged(String body) {
        text = HEAD + body;
        ReadDesign read = DesignYaml.read(text, "test.cidrloom.yaml");
        assertEquals(List.of(), read.findings(), "the fixture itself has to be readable");
        design = Objects.requireNonNull(read.design());
        findings = Analyzer.standard().analyze(design.network()).findings().stream()
                .map(read.source()::locate)
                .toList();
    }

    /// The design of that text, without its head, judged by all rules.
    public static Judged of(String body) {
        return new Judged(body);
    }

    /// Asserts that there are exactly the findings that the text marks.
    public Judged isAsMarked() {
        assertEquals(marked(), found(), () -> String.join("\n", details()));
        return this;
    }

    /// Asserts that these rules found something, each as often as it is named, and no others: for findings about the
    /// design as a whole, which have no line of their own to mark.
    public Judged finds(String... rules) {
        assertEquals(
                Arrays.stream(rules).sorted().toList(),
                findings.stream().map(Finding::rule).sorted().toList(),
                () -> String.join("\n", details()));
        return this;
    }

    /// Asserts that there are exactly the findings that the text marks, and that the same addresses apart are told.
    public Judged isAsMarkedWithTheSameRangeApart() {
        assertEquals(Severity.INFO, finding("same-range-apart").severity());
        SortedMap<Integer, SortedSet<String>> found = found();
        found.values().forEach(rules -> rules.remove("same-range-apart"));
        found.values().removeIf(rules -> rules.isEmpty());
        assertEquals(marked(), found, () -> String.join("\n", details()));
        return this;
    }

    /// The details of all findings of that rule.
    public List<String> details(String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::detail)
                .toList();
    }

    /// The one finding of that rule.
    public Finding finding(String rule) {
        List<Finding> those =
                findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
        assertEquals(1, those.size(), () -> "findings of " + rule + " among " + details());
        return those.getFirst();
    }

    /// What the related elements of the one finding of that rule are called.
    public List<String> related(String rule) {
        ElementNames names = ElementNames.of(design.network());
        return finding(rule).related().stream().map(names::name).toList();
    }

    /// Asserts that the one finding of that rule says all of these.
    public Judged tells(String rule, String... words) {
        String detail = finding(rule).detail();
        for (String word : words) {
            assertTrue(detail.contains(word), () -> "“" + word + "” is not in: " + detail);
        }
        return this;
    }

    /// Asserts that the first fix of the one finding of that rule has that title, and that the rule finds nothing
    /// any more once it is applied.
    public Judged isMendedBy(String rule, String title) {
        assertEquals(title, finding(rule).fixes().getFirst().title());
        return isMendedByEachFixOf(rule);
    }

    /// Asserts that after each fix of that rule, taken alone, the rule finds nothing any more.
    public Judged isMendedByEachFixOf(String rule) {
        Finding finding = finding(rule);
        assertTrue(!finding.fixes().isEmpty(), () -> "no fix for " + finding);
        finding.fixes().forEach(fix -> {
            List<Finding> left = Analyzer.standard()
                    .analyze(fix.edit().apply(design).network())
                    .findings()
                    .stream()
                    .filter(other -> other.rule().equals(rule))
                    .toList();
            assertEquals(List.of(), left, () -> "after: " + fix.title());
        });
        return this;
    }

    /// The design after the first fix of the one finding of that rule.
    public Design mended(String rule) {
        return finding(rule).fixes().getFirst().edit().apply(design);
    }

    private List<String> details() {
        return findings.stream()
                .map(finding -> finding.rule() + ": " + finding.detail())
                .toList();
    }

    private SortedMap<Integer, SortedSet<String>> found() {
        SortedMap<Integer, SortedSet<String>> found = new TreeMap<>();
        for (Finding finding : findings) {
            assertNotNull(finding.place());
            found.computeIfAbsent(finding.place().line(), line -> new TreeSet<>())
                    .add(finding.rule());
        }
        return found;
    }

    private SortedMap<Integer, SortedSet<String>> marked() {
        SortedMap<Integer, SortedSet<String>> marked = new TreeMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int mark = lines.get(i).indexOf("# ! ");
            if (mark >= 0) {
                String rules = lines.get(i).substring(mark + 4).trim();
                marked.put(i + 1, new TreeSet<>(Arrays.asList(rules.split(" ", -1))));
            }
        }
        return marked;
    }
}
