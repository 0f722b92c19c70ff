package org.cidrloom.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CheckCommandTest {
    private static final String FINE = """
            cidrloom: 1
            name: fine
            region: eu-west-1
            vpcs:
              - {id: app, cidrs: [{cidr: 10.0.0.0/16}]}
            """;
    private static final String WRONG = """
            cidrloom: 1
            name: wrong
            region: eu-west-1
            vpcs:
              - id: app
                cidrs: [{cidr: 10.0.0.0/16}, {cidr: 198.19.0.0/16}]
            """;
    private static final String WARNED = FINE.replace("10.0.0.0", "172.17.0.0");

    private Path fine;
    private Path wrong;
    private Path warned;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        fine = Files.writeString(folder.resolve("fine.cidrloom.yaml"), FINE);
        wrong = Files.writeString(folder.resolve("wrong, 100%.cidrloom.yaml"), WRONG);
        warned = Files.writeString(folder.resolve("warned.cidrloom.yaml"), WARNED);
    }

    @Test
    void aDesignWithNothingToMendIsDone() {
        assertEquals(0, check(fine));
        assertEquals(fine + ": nothing to mend.\n", text());
        assertEquals("", err.toString());
    }

    @Test
    void theTextTellsSubjectPlaceReasonFixAndSource() {
        assertEquals(1, check(wrong, "--color", "never"));
        assertEquals("""
                error   A block cannot be associated with the VPC [vpc-cidr-association]
                    app at %s:5:5
                    AWS refuses 198.19.0.0/16 in VPC app beside its block 10.0.0.0/16: 198.19.0.0/16 cannot be
                    associated with a VPC that has an RFC 1918, a 100.64.0.0/10 or a public block, although older
                    guides recommend it for pods. Use a block of 100.64.0.0/10.
                    fix: Move 198.19.0.0/16 of app to 100.64.0.0/16
                    https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html

                %s: 1 error.
                """.formatted(wrong, wrong), text());
    }

    @Test
    void coloursComeOnlyWhereTheyAreWanted() {
        check(wrong, "--color", "always");
        assertTrue(text().contains("\u001B[31;1merror  \u001B[0m"));
    }

    @Test
    void theThresholdDecidesTheExitCode() {
        assertEquals(0, check(warned));
        assertEquals(1, check(warned, "--fail-on", "warning"));
        assertEquals(0, check(wrong, "--fail-on", "never"));
        assertEquals(1, check(wrong, "--fail-on", "error"));
    }

    @Test
    void jsonHasTheShapeOfTheContract() {
        assertEquals(1, check(wrong, warned, "--format", "json"));
        JsonNode json = JsonMapper.shared().readTree(text());
        assertEquals(
                "{\"error\":1,\"warning\":1,\"info\":0}", json.get("counts").toString());
        JsonNode finding = json.get("findings").get(0);
        assertEquals("vpc-cidr-association", finding.get("rule").asString());
        assertEquals("error", finding.get("severity").asString());
        assertEquals("app", finding.get("subject").asString());
        assertEquals("[]", finding.get("related").toString());
        assertEquals(
                "A block cannot be associated with the VPC",
                finding.get("summary").asString());
        assertTrue(finding.get("source").asString().startsWith("https://docs.aws.amazon.com/"));
        assertEquals(
                "[\"Move 198.19.0.0/16 of app to 100.64.0.0/16\"]",
                finding.get("fixes").toString());
        assertEquals(wrong.toString(), finding.get("file").asString());
        assertEquals(5, finding.get("line").asInt());
        assertEquals(warned.toString(), json.get("findings").get(1).get("file").asString());
    }

    @Test
    void jsonOfADesignWithNothingToMendIsComplete() {
        assertEquals(0, check(fine, "--format", "json"));
        assertEquals(
                "{\"findings\":[],\"counts\":{\"error\":0,\"warning\":0,\"info\":0},\"accepted\":[]}",
                JsonMapper.shared().readTree(text()).toString());
    }

    @Test
    void anAcceptedFindingIsListedAndDoesNotCount() throws IOException {
        Files.writeString(
                warned, WARNED + "accept:\n  - {rule: vpc-cidr-docker-bridge, subject: app, why: No Docker here.}\n");
        assertEquals(0, check(warned, "--fail-on", "warning", "--color", "never"));
        assertEquals("""
                accepted A block of the VPC meets 172.17.0.0/16, which Docker and some AWS services use [vpc-cidr-docker-bridge]
                    app: No Docker here.

                %s: nothing to mend, 1 accepted.
                """.formatted(warned), text());

        check(warned, "--format", "json");
        JsonNode json = JsonMapper.shared().readTree(text());
        assertEquals("[]", json.get("findings").toString());
        assertEquals("No Docker here.", json.at("/accepted/0/why").asString());
        assertEquals("vpc-cidr-docker-bridge", json.at("/accepted/0/rule").asString());
        assertEquals(0, json.at("/counts/warning").asInt());

        check(warned, "--format", "sarif");
        JsonNode suppression = JsonMapper.shared().readTree(text()).at("/runs/0/results/0/suppressions/0");
        assertEquals("{\"kind\":\"inSource\",\"justification\":\"No Docker here.\"}", suppression.toString());

        check(warned, "--format", "github");
        assertEquals("", text());
    }

    @Test
    void workflowCommandsAreEscaped() {
        check(wrong, "--format", "github");
        String line = text();
        String file = wrong.toString().replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
        assertTrue(
                line.startsWith("::error file=" + file
                        + ",line=5,col=5,title=vpc-cidr-association%3A A block cannot be associated with the VPC::app:"
                        + " AWS refuses 198.19.0.0/16 in VPC app"),
                line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void sarifPlacesEachResultAndNamesItsRule() {
        check(wrong, "--format", "sarif");
        JsonNode run = JsonMapper.shared().readTree(text()).get("runs").get(0);
        JsonNode result = run.get("results").get(0);
        JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
        assertEquals("vpc-cidr-association", rule.get("id").asString());
        assertTrue(rule.get("helpUri").asString().startsWith("https://"));
        assertEquals(
                5, result.at("/locations/0/physicalLocation/region/startLine").asInt());
        assertEquals(
                wrong.toUri().toString(),
                result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString()
                        .replace("file:/", "file:///")
                        .replace("file://///", "file:///"));
        assertEquals("error", result.get("level").asString());
    }

    @Test
    void aFileErrorIsOneLineWithItsPlace() throws IOException {
        Files.writeString(wrong, WRONG.replace("198.19.0.0/16", "198.19.0.1/16"));
        assertEquals(2, check(wrong));
        assertEquals("", text());
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().startsWith(wrong + ":6:"), err.toString());
        assertTrue(err.toString().contains("198.19.0.0/16"), err.toString());
    }

    @Test
    void aFileThatIsNotThereDoesNotKeepTheOthersFromBeingChecked() {
        assertEquals(2, check(Path.of("nothing.yaml"), fine));
        assertEquals(fine + ": nothing to mend.\n", text());
        assertEquals("There is no file nothing.yaml. Check the name.\n", lines(err));
    }

    @Test
    void aWrongFormatIsAWrongCall() {
        assertEquals(2, check(fine, "--format", "xml"));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("[text, json, sarif, github]"), err.toString());
    }

    private int check(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> words = new ArrayList<>(List.of("check"));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        return Cidrloom.run(new NoDesigner(), new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    }

    private String text() {
        return lines(out);
    }

    private static String lines(StringWriter writer) {
        return writer.toString().replace("\r\n", "\n");
    }

    private static final class NoDesigner implements Designer {
        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public int open(@Nullable Path file) {
            throw new IllegalStateException("no display");
        }
    }
}
