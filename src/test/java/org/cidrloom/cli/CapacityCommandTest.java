package org.cidrloom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CapacityCommandTest {
    private static final String SAMPLE = "assets/samples/fifty-addresses.cidrloom.yaml";
    private static final String CI = "assets/samples/ci-at-scale.cidrloom.yaml";

    private static final String PREFIXES = """
            cidrloom: 1
            name: test
            region: eu-west-1
            zones: [eu-west-1a]
            vpcs:
              - id: payments
                cidrs: [{cidr: 10.24.0.0/16}]
                subnets: [{id: node-a, tier: node, zone: eu-west-1a, cidr: 10.24.0.0/22}]
            clusters:
              - id: payments-eks
                vpc: payments
                subnets: []
                cni: {prefixDelegation: true}
                nodeGroups:
                  - id: general
                    instanceTypes: [m5.large]
                    subnets: [node-a]
                    nodes: {min: 30, desired: 30, max: 30}
                    surge: 0
                    pods: 300
            """;

    @Test
    void jsonHasTheContractsKeys() {
        CommandLineRun run = CommandLineRun.of("capacity", SAMPLE, "--format", "json");

        assertEquals(ExitCode.DONE, run.code());
        assertEquals("", run.err());
        JsonNode cluster = JsonMapper.shared().readTree(run.out()).at("/clusters/0");
        assertEquals("dev-cluster", cluster.get("cluster").asString());
        assertEquals(JsonMapper.shared().readTree("{\"planned\":28,\"max\":60}"), cluster.get("pods"));
        JsonNode group = cluster.at("/groups/0");
        assertEquals("general", group.get("group").asString());
        assertEquals(JsonMapper.shared().readTree("{\"t3.medium\":12}"), group.get("maxPodsPerNode"));
        assertEquals(
                JsonMapper.shared().readTree("{\"min\":3,\"desired\":3,\"max\":6,\"surge\":7}"), group.get("nodes"));
        JsonNode subnet = cluster.at("/subnets/0");
        assertEquals("node-a", subnet.get("subnet").asString());
        assertEquals("eu-west-1a", subnet.get("zone").asString());
        assertEquals(64, subnet.get("size").asInt());
        assertEquals(59, subnet.get("usable").asInt());
        assertEquals(4, subnet.get("fixed").asInt());
        assertEquals(
                JsonMapper.shared().readTree("{\"min\":5,\"desired\":5,\"max\":6,\"surge\":7}"), subnet.get("demand"));
        assertEquals(52, subnet.get("headroom").asInt());
        assertEquals(JsonMapper.shared().readTree("{\"free\":2,\"needed\":0}"), subnet.get("prefixes"));
        assertEquals("network interfaces of t3.medium", cluster.get("binding").asString());
        assertEquals(3, cluster.get("zones").size());
        JsonNode wall = cluster.at("/zones/1/walls/2");
        assertEquals(
                JsonMapper.shared()
                        .readTree("{\"group\":\"general\",\"kind\":\"subnet-addresses\",\"subject\":\"pod-b\","
                                + "\"pods\":6822,\"words\":\"pod-b runs out of addresses at 6,822 pods\"}"),
                wall);
    }

    @Test
    void textTellsZonesWallsAndSubnets() {
        CommandLineRun run = CommandLineRun.of("capacity", SAMPLE, "--color", "never");

        assertEquals(ExitCode.DONE, run.code());
        assertEquals(
                List.of(
                        "dev-cluster: 28 pods planned, 60 possible; what binds: network interfaces of t3.medium",
                        "  group    nodes  rolling  max pods      planned  possible  what binds",
                        "  general  3/3/6        7  t3.medium 12       28        60  network interfaces of t3.medium"),
                run.out().lines().limit(3).toList());
        assertTrue(run.out()
                .contains("  zone eu-west-1b: the most nodes are full at 20 pods (network interfaces of t3.medium);"
                        + " addresses for nodes would last to 230\n"));
        List<String> lines = run.out().lines().toList();
        int header = lines.indexOf("  subnet  zone        usable  fixed  least  usual  most  rolling  worst   left");
        assertEquals(
                "  node-a  eu-west-1a      59      4      5      5     6        7      7     52",
                lines.get(header + 1));
    }

    @Test
    void aLostZoneIsCountedWithout() {
        CommandLineRun run = CommandLineRun.of("capacity", SAMPLE, "--lose-zone", "eu-west-1a", "--format", "json");

        JsonNode cluster = JsonMapper.shared().readTree(run.out()).at("/clusters/0");
        assertEquals(JsonMapper.shared().readTree("{\"planned\":28,\"max\":60}"), cluster.get("pods"));
        assertEquals("eu-west-1b", cluster.at("/zones/0/zone").asString());
        assertEquals(30, cluster.at("/zones/0/pods/max").asInt());
        JsonNode without = cluster.get("withoutZone");
        assertEquals("eu-west-1a", without.get("zone").asString());
        assertTrue(without.get("survives").asBoolean());
        assertEquals(2, without.get("nodesLost").asInt());
        assertEquals(
                "without eu-west-1a, the other zones carry 28 planned pods, and 60 pods at most",
                without.get("words").asString());
    }

    @Test
    void groupsThatLoseTheirOnlyZoneKeepTheirPlannedPods() {
        CommandLineRun run = CommandLineRun.of("capacity", CI, "--lose-zone", "eu-west-1a", "--format", "json");

        JsonNode cluster = JsonMapper.shared().readTree(run.out()).at("/clusters/0");
        assertEquals(60_000, cluster.at("/pods/planned").asInt());
        assertEquals("burst", cluster.at("/withoutZone/homeless/0").asString());
        assertFalse(cluster.at("/withoutZone/survives").asBoolean());
    }

    @Test
    void growthIsCountedAndItsMonthsTold() {
        CommandLineRun run = CommandLineRun.of("capacity", SAMPLE, "--growth", "10", "--format", "json");

        JsonNode cluster = JsonMapper.shared().readTree(run.out()).at("/clusters/0");
        assertEquals(31, cluster.at("/pods/planned").asInt());
        assertEquals("10 % a month", cluster.at("/growth/rate").asString());
        assertEquals(8, cluster.at("/growth/hits/0/month").asInt());
        assertEquals(20, cluster.at("/growth/hits/0/pods").asInt());
        assertTrue(CommandLineRun.of("capacity", SAMPLE, "--growth", "10")
                .out()
                .contains("  Growing 10 % a month, cluster dev-cluster meets its first wall in month 8: in zone"
                        + " eu-west-1a, the most nodes are full at 20 pods (network interfaces of t3.medium), and 22"
                        + " pods are planned.\n"));
    }

    @Test
    void otherWaysAreComparedWhereAsked() {
        JsonNode table = JsonMapper.shared()
                .readTree(CommandLineRun.of("capacity", SAMPLE, "--what-if", "--format", "json")
                        .out())
                .at("/clusters/0/whatIf");

        assertEquals("as-designed", table.get("recommended").asString());
        List<String> modes = new ArrayList<>();
        table.get("rows").forEach(row -> modes.add(row.get("mode").asString()));
        assertTrue(modes.contains("custom-networking-prefixes"), modes::toString);
        assertTrue(CommandLineRun.of("capacity", SAMPLE, "--what-if", "--color", "never")
                .out()
                .contains("  Advised: As designed. As designed everything works:"));
    }

    @Test
    void fragmentedPrefixesAreToldWithTheReservationThatHelps(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.cidrloom.yaml"), PREFIXES);

        CommandLineRun text = CommandLineRun.of("capacity", file.toString(), "--color", "never");
        CommandLineRun json = CommandLineRun.of("capacity", file.toString(), "--format", "json");

        assertTrue(
                text.out()
                        .contains("Reserving 10.24.0.48/28, 10.24.0.64/26, 10.24.0.128/25, 10.24.1.0/24 and"
                                + " 10.24.2.0/23 for prefixes makes it safe."),
                text::out);
        JsonNode prefixes = JsonMapper.shared().readTree(json.out()).at("/clusters/0/subnets/0/prefixes");
        assertEquals(60, prefixes.get("needed").asInt());
        assertEquals(61, prefixes.get("free").asInt());
        assertTrue(prefixes.get("worst").asInt() < 60, prefixes::toString);
        assertEquals(5, prefixes.get("reserve").size());
    }

    @Test
    void theFiguresAreTheSameEachTime() {
        assertEquals(
                CommandLineRun.of("capacity", CI, "--growth", "7.5", "--what-if", "--format", "json"),
                CommandLineRun.of("capacity", CI, "--growth", "7.5", "--what-if", "--format", "json"));
    }

    @Test
    void wrongCallsAreToldInOneLine() {
        assertEquals(
                "--lose-zone eu-west-1x: no cluster has nodes in that zone. Zones with nodes: eu-west-1a, eu-west-1b,"
                        + " eu-west-1c.\n",
                wrong("--lose-zone", "eu-west-1x"));
        assertEquals(
                "--growth is -100.0, and has to be more than -100 and 10000 at most.\n", wrong("--growth", "-100"));
        assertEquals("--growth is NaN, and has to be more than -100 and 10000 at most.\n", wrong("--growth", "NaN"));
        assertEquals(
                ExitCode.WRONG,
                CommandLineRun.of("capacity", "no-such-file.cidrloom.yaml").code());
    }

    @Test
    void aDesignWithoutClustersHasNothingToCount(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.cidrloom.yaml"), PREFIXES.substring(0, PREFIXES.indexOf("clusters:")));

        assertEquals(
                "There are no clusters in the design.\n",
                CommandLineRun.of("capacity", file.toString()).out());
    }

    private static String wrong(String option, String value) {
        CommandLineRun run = CommandLineRun.of("capacity", SAMPLE, option, value);
        assertEquals(ExitCode.WRONG, run.code());
        assertEquals("", run.out());
        return run.err();
    }
}
