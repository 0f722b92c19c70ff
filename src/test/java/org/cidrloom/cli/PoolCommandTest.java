package org.cidrloom.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PoolCommandTest {
    @Test
    void jsonHoldsEveryFigure() {
        CommandLineRun run = run("--instance-type t3.small --pods 5 --format json");

        assertEquals(ExitCode.DONE, run.code());
        assertEquals("", run.err());
        assertEquals(JsonMapper.shared().readTree("""
                {"instanceType":"t3.small","enis":3,"perEni":[3,3,3],"slots":9,"prefixes":0,"ips":9,"assigned":5,
                 "unused":4,"placed":5,"pending":0,"subnetIps":12,"nodeSubnetIps":12,"podSubnetIps":0}
                """), JsonMapper.shared().readTree(run.out()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t3.small --pods 0 --warm-ip-target 2 --minimum-ip-target 5  | 2 | [3,2] | 5  | 0  | 5  | 0 | 7  | 0
            t3.small --pods 58 --prefix-delegation                      | 2 | [3,2] | 80 | 5  | 22 | 0 | 82 | 0
            m5.large --pods 20 --custom-networking                      | 3 | [9,9] | 18 | 0  | 0  | 2 | 1  | 20
            m5.large --pods 1 --pod-security-groups                     | 3 | [9,9] | 18 | 0  | 17 | 0 | 21 | 0
            m5.large --pods 1 --pod-security-groups --custom-networking | 3 | [9]   | 9  | 0  | 8  | 0 | 1  | 11
            m5.large --pods 5 --max-eni 1                               | 1 | [9]   | 9  | 0  | 4  | 0 | 10 | 0
            m5.large --pods 5 --warm-eni-target 0                       | 1 | [9]   | 9  | 0  | 4  | 0 | 10 | 0
            m5.large --pods 30 --max-pods 12                            | 2 | [9,9] | 18 | 0  | 6  | 18 | 20 | 0
            m5.large --pods 17 --prefix-delegation --warm-prefix-target 2 | 1 | [4] | 64 | 4  | 47 | 0 | 65 | 0
            """)
    void flagsSetThePool(
            String words,
            int enis,
            String perEni,
            int ips,
            int prefixes,
            int unused,
            int pending,
            int nodeSubnetIps,
            int podSubnetIps) {
        var json = JsonMapper.shared()
                .readTree(run("--instance-type " + words + " --format json").out());

        assertEquals(enis, json.get("enis").asInt());
        assertEquals(JsonMapper.shared().readTree(perEni), json.get("perEni"));
        assertEquals(ips, json.get("ips").asInt());
        assertEquals(prefixes, json.get("prefixes").asInt());
        assertEquals(unused, json.get("unused").asInt());
        assertEquals(pending, json.get("pending").asInt());
        assertEquals(nodeSubnetIps, json.get("nodeSubnetIps").asInt());
        assertEquals(podSubnetIps, json.get("podSubnetIps").asInt());
    }

    @Test
    void textIsForPeople() {
        assertEquals(
                new CommandLineRun(ExitCode.DONE, """
                instance type                 m5.large
                network interfaces attached   3 of 3
                addresses per interface       9, 9
                addresses for pods            18
                assigned to pods              18
                warm                          0
                pods pending                  1
                taken from subnets            21
                  of the node's subnet        1
                  of the pod subnet           20
                """, "note: 1 pod stays without an address on this node.\n"),
                run("--instance-type m5.large --pods 19 --custom-networking"));
    }

    @Test
    void aMinimumAloneIsNoted() {
        assertEquals(
                """
                note: MINIMUM_IP_TARGET without WARM_IP_TARGET fetches its minimum and never more.
                note: 5 pods stay without an address on this node.
                """,
                run("--instance-type t3.small --pods 10 --minimum-ip-target 5").err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--instance-type m5.large",
                "--pods 5",
                "--instance-type m5.large --pods -1",
                "--instance-type m5.large --pods 1e3",
                "--instance-type m5.large --pods 99999999",
                "--instance-type m5.large --pods 5 --warm-eni-target -1",
                "--instance-type m5.large --pods 5 --warm-ip-target -1",
                "--instance-type m5.large --pods 5 --minimum-ip-target -1",
                "--instance-type m5.large --pods 5 --warm-prefix-target -1",
                "--instance-type m5.large --pods 5 --max-eni 0",
                "--instance-type m5.large --pods 5 --max-pods 0",
                "--instance-type m5.lerge --pods 5",
            })
    void nonsenseIsRefusedInOneLine(String words) {
        CommandLineRun run = run(words);

        assertEquals(ExitCode.WRONG, run.code());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    private static CommandLineRun run(String words) {
        return CommandLineRun.of(("pool " + words).strip().split("\\s+", -1));
    }
}
