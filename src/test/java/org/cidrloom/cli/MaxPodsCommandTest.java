package org.cidrloom.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MaxPodsCommandTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            --instance-type m5.large, 29
            --instance-type m5.large --cni-custom-networking-enabled, 20
            --instance-type m5.large --cni-prefix-delegation-enabled, 110
            --instance-type m5.large --cni-prefix-delegation-enabled --show-max-allowed, 434
            --instance-type m5.large --cni-prefix-delegation-enabled --cni-custom-networking-enabled \
            --show-max-allowed, 290
            --instance-type m5.large --cni-max-eni 2, 20
            --instance-type m5.large --cni-max-eni 99, 29
            --instance-type m5.large --cni-version v1.9.0-eksbuild.1 --cni-prefix-delegation-enabled, 110
            --instance-type m5.large --pod-security-groups, 20
            --instance-type m5.large --os windows, 9
            --instance-type m5.large --os WINDOWS --cni-prefix-delegation-enabled, 110
            --instance-type=m5.24xlarge, 250
            --instance-type=m5.4xlarge, 110
            """)
    void oneTypePrintsTheBareNumber(String words, String number) {
        assertEquals(new CommandLineRun(ExitCode.DONE, number + "\n", ""), run(words));
    }

    @Test
    void anOldCniHasNoPrefixes() {
        assertEquals(
                "29\n",
                run("--instance-type m5.large --cni-version 1.7.5-eksbuild.1 --cni-prefix-delegation-enabled")
                        .out());
    }

    @Test
    void severalTypesPrintALineEach() {
        String lines = "m5.large 29\nt3.medium 17\n";

        assertEquals(new CommandLineRun(ExitCode.DONE, lines, ""), run("--instance-type m5.large t3.medium"));
        assertEquals(new CommandLineRun(ExitCode.DONE, lines, ""), run("--instance-type m5.large,t3.medium"));
        assertEquals(
                new CommandLineRun(ExitCode.DONE, lines, ""),
                run("--instance-type m5.large --instance-type t3.medium"));
        assertEquals(
                new CommandLineRun(ExitCode.DONE, "m5.large 29\n", ""), run("--instance-type m5.large --format text"));
    }

    @Test
    void jsonTellsWhatLimits() {
        CommandLineRun run = run("--instance-type m5.large m5.4xlarge --format json");

        assertEquals(ExitCode.DONE, run.code());
        assertEquals(JsonMapper.shared().readTree("""
                [{"instanceType":"m5.large","maxPods":29,"uncapped":29,"cap":110,"limitedBy":"eni"},
                 {"instanceType":"m5.4xlarge","maxPods":110,"uncapped":234,"cap":110,"limitedBy":"cap"}]
                """), JsonMapper.shared().readTree(run.out()));
        assertTrue(run.out().endsWith("]\n"));
    }

    @Test
    void anUnknownTypeIsToldWithTheNearestNames() {
        CommandLineRun run = run("--instance-type m5.larg");

        assertEquals(ExitCode.WRONG, run.code());
        assertEquals("", run.out());
        assertTrue(
                run.err().startsWith("“m5.larg” is not an EC2 instance type of the catalogue; did you mean m5.large"),
                run.err());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void oneUnknownTypeAmongSeveralPrintsNothing() {
        CommandLineRun run = run("--instance-type m5.large nonsense --format json");

        assertEquals(ExitCode.WRONG, run.code());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--instance-type",
                "--instance-type m5.large --cni-max-eni 0",
                "--instance-type m5.large --cni-max-eni -3",
                "--instance-type m5.large --cni-max-eni many",
                "--instance-type m5.large --cni-version latest",
                "--instance-type m5.large --os plan9",
                "--instance-type m5.large --format xml",
                "--instance-type m5.large --os windows --cni-custom-networking-enabled",
                "--instance-type m5.large --os windows --pod-security-groups",
                "--instance-type m5.large --cni-prefix-delegation",
            })
    void nonsenseIsRefusedInOneLine(String words) {
        CommandLineRun run = run(words);

        assertEquals(ExitCode.WRONG, run.code());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void settingsWithoutEffectAreNotedBesideTheAnswer() {
        assertEquals(
                new CommandLineRun(
                        ExitCode.DONE,
                        "4\n",
                        "note: The CNI assigns no prefixes on t2.micro: they need a Nitro type and CNI 1.9, on bare metal"
                                + " 1.11. It falls back to secondary addresses.\n"),
                run("--instance-type t2.micro --cni-prefix-delegation-enabled"));
        assertEquals(
                new CommandLineRun(
                        ExitCode.DONE,
                        "17\n",
                        "note: t3.medium gets no trunk interface, so security groups for pods do not work on it.\n"),
                run("--instance-type t3.medium --pod-security-groups"));
        assertEquals(
                new CommandLineRun(
                        ExitCode.DONE,
                        "110\n",
                        "note: The vCPUs of i3.metal are not in the catalogue, so the cap of 110 for small nodes holds;"
                                + " from 30 vCPUs on it is 250.\n"),
                run("--instance-type i3.metal"));
    }

    @Test
    void helpNamesEveryFlag() {
        CommandLineRun run = run("--help");

        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.out().contains("--cni-prefix-delegation-enabled"), run.out());
    }

    private static CommandLineRun run(String words) {
        return CommandLineRun.of(("max-pods " + words).strip().split("\\s+", -1));
    }
}
