package org.cidrloom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlanCommandTest {
    @TempDir
    private Path folder;

    @Test
    void itWritesADesignInWhichThereIsNothingToMend() {
        Path file = folder.resolve("planned.cidrloom.yaml");
        CommandLineRun run = plan(file);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Planned 200, possible 200"), run.out());
        assertTrue(run.out().contains("Written to " + file + "."), run.out());
        CommandLineRun check = CommandLineRun.of("check", file.toString(), "--fail-on", "warning");
        assertEquals(0, check.code(), check.out());
    }

    /// The call stands in docs/plan.md.
    @Test
    void theSampleIsWhatTheCommandMakesOfScenarioTwo() throws IOException {
        Path file = folder.resolve("fifty-addresses-harder.cidrloom.yaml");
        CommandLineRun run = CommandLineRun.of(("plan --name fifty-addresses-harder --region eu-west-1 --zones 3"
                        + " --vpc-cidr 10.24.56.128/26 --pods 200 --instance-type t3.medium --pods-per-node 20"
                        + " --on-premises 192.168.1.0/24,192.168.2.0/24 --other-vpc 10.0.0.0/16,10.22.0.0/16"
                        + " --private-endpoint --out " + file)
                .split(" "));
        assertEquals(0, run.code(), run.err());
        assertEquals(
                Files.readString(Path.of("assets/samples/fifty-addresses-harder.cidrloom.yaml")),
                Files.readString(file));
    }

    @Test
    void theSameCallWritesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.cidrloom.yaml");
        Path other = folder.resolve("other.cidrloom.yaml");
        plan(one);
        plan(other);
        assertEquals(Files.readString(one), Files.readString(other));
    }

    @Test
    void whereNothingFitsItSaysWhyAndWhatWouldAndWritesNothing() {
        Path file = folder.resolve("none.cidrloom.yaml");
        CommandLineRun run = plan(file, "--no-secondary");
        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("No design fits."), run.out());
        assertTrue(run.out().contains("  - allow a non-routable block for the pods ("), run.out());
        assertTrue(run.out().contains("  - a /23 instead of 10.24.56.128/26 ("), run.out());
        assertFalse(Files.exists(file));
    }

    @Test
    void jsonTellsADesign() {
        JsonNode json = json(plan(folder.resolve("planned.cidrloom.yaml"), "--format", "json"));
        assertTrue(json.get("fits").asBoolean());
        assertEquals("t3.medium", json.get("instanceType").asString());
        assertEquals("custom", json.get("mode").asString());
        assertEquals(200, json.get("podsPlanned").asInt());
        assertEquals("10.24.56.176/28", json.get("slots").get(0).get("cidr").asString());
    }

    @Test
    void jsonTellsARefusal() {
        JsonNode json = json(plan(folder.resolve("none.cidrloom.yaml"), "--no-secondary", "--format", "json"));
        assertFalse(json.get("fits").asBoolean());
        assertTrue(json.get("byCounting").asBoolean());
        assertEquals(
                "allow a non-routable block for the pods",
                json.get("relaxations").get(0).get("words").asString());
    }

    @Test
    void zonesMayBeNamedAndSayTheRegion() throws IOException {
        Path file = folder.resolve("planned.cidrloom.yaml");
        CommandLineRun run = CommandLineRun.of(
                "plan",
                "--vpc-cidr",
                "10.24.0.0/20",
                "--zones",
                "us-east-1b,us-east-1d",
                "--pods",
                "50",
                "--instance-type",
                "m5.large",
                "--out",
                file.toString());
        assertEquals(0, run.code(), run.err());
        String yaml = Files.readString(file);
        assertTrue(yaml.contains("region: us-east-1\n"), yaml);
        assertTrue(yaml.contains("id: node-d"), yaml);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --vpc-cidr | 10.24.56.1/26 | --vpc-cidr: “10.24.56.1/26” has host bits
            --vpc-cidr | 10.0.0.0/8    | --vpc-cidr: A VPC has IPv4 blocks from /16 to /28; 10.0.0.0/8 is none
            --zones    | 1             | --zones: A cluster needs two to six different zones
            --pods     | 0             | --pods: Pods: from 1 to 150,000.
            --instance-type | m5.larg  | --instance-type: “m5.larg” is not an EC2 instance type of the catalogue; did you mean
            --nat      | public        | --nat is “public”, and can be none, single, per-zone or private.
            --other-vpc | 10.0.0.0/8   | --other-vpc: 10.0.0.0/8 is no block of a VPC
            """)
    void whatIsNoRequirementIsRefusedInOneLine(String option, String value, String words) {
        Path file = folder.resolve("planned.cidrloom.yaml");
        List<String> call = new ArrayList<>(List.of("plan", option, value, "--out", file.toString()));
        for (String[] usual : new String[][] {
            {"--vpc-cidr", "10.24.56.128/26"},
            {"--zones", "3"},
            {"--pods", "200"},
            {"--instance-type", "t3.medium"}
        }) {
            if (!usual[0].equals(option)) {
                call.addAll(List.of(usual));
            }
        }
        CommandLineRun run = CommandLineRun.of(call.toArray(String[]::new));
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith(words), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("planned.cidrloom.yaml"), "mine");
        CommandLineRun run = plan(file);
        assertEquals(2, run.code());
        assertEquals(
                file + " exists already. Choose another name, or say --force to replace it.",
                run.err().strip());
        assertEquals("mine", Files.readString(file));
        assertEquals(0, plan(file, "--force").code());
        assertTrue(Files.readString(file).contains("name: planned"));
    }

    private static CommandLineRun plan(Path file, String... more) {
        List<String> call = new ArrayList<>(List.of(
                "plan",
                "--vpc-cidr",
                "10.24.56.128/26",
                "--zones",
                "3",
                "--pods",
                "200",
                "--instance-type",
                "t3.medium",
                "--out",
                file.toString()));
        call.addAll(List.of(more));
        return CommandLineRun.of(call.toArray(String[]::new));
    }

    private static JsonNode json(CommandLineRun run) {
        return JsonMapper.shared().readTree(run.out());
    }
}
