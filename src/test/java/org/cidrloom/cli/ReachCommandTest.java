package org.cidrloom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReachCommandTest {
    private static final String HUB = """
            cidrloom: 1
            name: test
            region: eu-west-1
            zones: [eu-west-1a]
            networks:
              - {id: stockholm, cidrs: [192.168.1.0/24]}
            vpcs:
              - id: payments
                cidrs: [{cidr: 10.24.0.0/16}]
                subnets: [{id: node-a, tier: node, zone: eu-west-1a, cidr: 10.24.0.0/24}]
              - id: billing
                cidrs: [{cidr: 10.25.0.0/16}]
              - id: silent
                cidrs: [{cidr: 10.26.0.0/16}]
            transitGateways:
              - id: hub
                routeTables: [{id: main}]
                attachments:
                  - {to: payments, association: main, propagations: [main]}
                  - {to: billing, association: main, propagations: [main]}
                  - {to: silent, association: main}
                  - {to: stockholm, association: main, propagations: [main]}
            """;

    @TempDir
    private Path folder;

    @Test
    void jsonHasTheContractsKeys() {
        CommandLineRun run = reach("payments", "silent", "json");

        JsonNode answer = JsonMapper.shared().readTree(run.out());
        assertEquals(ExitCode.FINDINGS, run.code());
        assertEquals("", run.err());
        assertEquals(false, answer.get("reachable").asBoolean());
        assertEquals(JsonMapper.shared().readTree("[\"payments\", \"hub/main\"]"), answer.get("path"));
        assertEquals("hub/main", answer.get("brokenAt").asString());
        assertEquals("no-route", answer.get("cause").asString());
        assertEquals(
                "Route table hub/main, which payments is associated with, has no route to 10.26.0.0/16, so the route"
                        + " tables of payments have none either.",
                answer.get("why").asString());
        assertEquals(false, answer.has("back"));
    }

    @Test
    void anAnswerThatComesBackIsToldWithItsWay() {
        CommandLineRun run = reach("payments", "billing", "json");

        JsonNode answer = JsonMapper.shared().readTree(run.out());
        assertEquals(ExitCode.DONE, run.code());
        assertEquals(true, answer.get("reachable").asBoolean());
        assertEquals(JsonMapper.shared().readTree("[\"payments\", \"hub/main\", \"billing\"]"), answer.get("path"));
        assertEquals(true, answer.get("brokenAt").isNull());
        assertEquals(true, answer.get("back").get("reachable").asBoolean());
        assertEquals(
                JsonMapper.shared().readTree("[\"billing\", \"hub/main\", \"payments\"]"),
                answer.get("back").get("path"));
    }

    @Test
    void textTellsEachPlaceWithTheRouteThatMatched() {
        CommandLineRun run = reach("payments", "192.168.1.7", "text");

        assertEquals(new CommandLineRun(ExitCode.DONE, """
                payments reaches 192.168.1.7, and the answers come back.

                there: payments > hub/main > stockholm
                  node-a         192.168.1.0/24 to hub (from the attachment)
                  payments@hub   in
                  hub/main       192.168.1.0/24 to stockholm (propagated)
                  stockholm@hub  out
                  stockholm      the address is its own

                back: stockholm > hub/main > payments
                  stockholm      10.24.0.0/16 to hub
                  stockholm@hub  in
                  hub/main       10.24.0.0/16 to payments (propagated)
                  payments@hub   out
                  payments       the address is in one of its own blocks
                """, ""), run);
    }

    @Test
    void anAnswerThatIsLostFailsTheCommand() {
        CommandLineRun run = reach("silent", "payments", "text");

        assertEquals(ExitCode.FINDINGS, run.code());
        assertTrue(run.out().startsWith("""
                        Packets from silent come to payments, but the answers do not come back.
                        Route table hub/main, which payments is associated with, has no route to 10.26.0.0/16, so the\
                         route tables of payments have none either.
                        """), run.out());
    }

    @Test
    void aWrongCallIsOneLine() {
        assertEquals(
                new CommandLineRun(
                        ExitCode.WRONG,
                        "",
                        "--from pay: " + file() + " has no element of that name. It has payments.\n"),
                reach("pay", "billing", "text"));
        assertEquals(
                new CommandLineRun(
                        ExitCode.WRONG,
                        "",
                        "--to 10.24.0.300: “10.24.0.300” has the number 300; the numbers"
                                + " of an IPv4 address go up to 255.\n"),
                reach("payments", "10.24.0.300", "text"));
        assertEquals(
                new CommandLineRun(
                        ExitCode.WRONG,
                        "",
                        "--to hub: this element has no addresses of its own to send from"
                                + " or to be reached at. Name a VPC, a subnet, a network, a cluster or a node group.\n"),
                reach("payments", "hub", "text"));
    }

    private CommandLineRun reach(String from, String to, String format) {
        return CommandLineRun.of("reach", file().toString(), "--from", from, "--to", to, "--format", format);
    }

    private Path file() {
        Path file = folder.resolve("hub.cidrloom.yaml");
        try {
            Files.writeString(file, HUB);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }
}
