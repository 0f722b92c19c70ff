package org.cidrloom.export.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cidrloom.export.Designs;
import org.cidrloom.export.ExternalTool;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Runs the scripts with a `kubectl` and an `aws` that answer from files and write down what they were asked to do.
class ScriptsExporterTest {
    private static final String ADOPT = "scripts/dev-cluster/adopt-cni-by-helm.sh";
    private static final String ROLL = "scripts/dev-cluster/roll-nodes.sh";

    private static final String OLD = "old\t2026-01-01T00:00:00Z\t17\teu-west-1a\taws:///eu-west-1a/i-0aa\tTrue\n";
    private static final String FRESH = "fresh\t2026-03-01T00:00:00Z\t12\teu-west-1b\taws:///eu-west-1b/i-0bb\tTrue\n";
    private static final String NEW = "new\t2026-04-01T00:00:00Z\t12\teu-west-1a\taws:///eu-west-1a/i-0cc\tTrue\n";

    @TempDir
    Path folder;

    private Path bin;

    @BeforeEach
    void fakes() throws IOException {
        bin = Files.createDirectories(folder.resolve("bin"));
        fake("kubectl", """
                #!/usr/bin/env bash
                [ "$1" = --context ] && shift 2
                case "$*" in
                  "config view"*) echo https://api ;;
                  "get controllerrevisions"*) printf '1\\t2026-01-15T00:00:00Z\\n3\\t2026-02-01T00:00:00Z\\n2\\t2026-01-20T00:00:00Z\\n' ;;
                  "get nodes"*) cat "$FAKES/nodes" ;;
                  "get eniconfig "*jsonpath=*spec.subnet*) cat "$FAKES/eniconfig" ;;
                  "get "*jsonpath*) cat "$FAKES/owner" ;;
                  "get configmap"*) exit 1 ;;
                  get*) ;;
                  *)
                    printf 'kubectl %s\\n' "$*" >>"$FAKES/done"
                    case $1 in
                      drain) exit "$(cat "$FAKES/drain")" ;;
                    esac
                    ;;
                esac
                """);
        fake("aws", """
                #!/usr/bin/env bash
                case "$*" in
                  "eks describe-cluster"*) echo https://api ;;
                  "eks describe-addon"*) exit 1 ;;
                  *)
                    printf 'aws %s\\n' "$*" >>"$FAKES/done"
                    cp "$FAKES/nodes-after" "$FAKES/nodes"
                    ;;
                esac
                """);
        answer("nodes", OLD + FRESH);
        answer("nodes-after", FRESH + NEW);
        answer("eniconfig", "subnet-0123456789abcdef0");
        answer("owner", "//");
        answer("drain", "0");
        answer("done", "");
    }

    private void fake(String name, String text) throws IOException {
        Path file = Files.writeString(bin.resolve(name), text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private void answer(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> done() throws IOException {
        return Files.readAllLines(folder.resolve("done"));
    }

    private ExternalTool.Result run(String script, String... arguments) throws IOException {
        Path bash = ExternalTool.find("bash");
        for (GeneratedFile file : new ScriptsExporter().files(Designs.mended())) {
            Path place = folder.resolve(file.path());
            Files.createDirectories(place.getParent());
            Files.write(place, file.content());
        }
        return ExternalTool.run(
                folder,
                Map.of(
                        "PATH",
                        bin + java.io.File.pathSeparator + System.getenv("PATH"),
                        "FAKES",
                        folder.toString(),
                        "ROLL_NODES_PAUSE",
                        "0"),
                "",
                Stream.concat(Stream.of(bash.toString(), script), Stream.of(arguments))
                        .toList());
    }

    @Test
    void shellcheckHasNothingToSay() throws IOException {
        Path shellcheck = ExternalTool.find("shellcheck");
        List<String> command = new ArrayList<>(List.of(shellcheck.toString()));
        for (Design design : List.of(Designs.mended(), Designs.everything(), hostile())) {
            for (GeneratedFile file : new ScriptsExporter().files(design)) {
                Path place = folder.resolve(
                        design.network().name() + "-" + file.path().replace('/', '-'));
                Files.write(place, file.content());
                command.add(place.toString());
            }
        }
        ExternalTool.run(folder, Map.of(), "", command).expectSuccess("shellcheck");
    }

    private static Design hostile() {
        Network network = Designs.mended().network();
        Cluster cluster = network.clusters().getFirst();
        return Designs.of(network.withName("hostile")
                .withRegion("eu'; touch pwned; '\n$(touch pwned)`touch pwned`")
                .withClusters(List.of(cluster.withCni(
                        cluster.cni().withPodSubnets(Map.of("'$(touch pwned)\n;touch pwned;\"", "pod-a"))))));
    }

    @Test
    void namesAreNeverRun() throws IOException {
        Path bash = ExternalTool.find("bash");
        for (GeneratedFile file : new ScriptsExporter().files(hostile())) {
            Path script = Files.write(folder.resolve("hostile.sh"), file.content());
            ExternalTool.run(
                    folder,
                    Map.of(
                            "PATH",
                            bin + java.io.File.pathSeparator + System.getenv("PATH"),
                            "FAKES",
                            folder.toString()),
                    "",
                    List.of(bash.toString(), script.toString()));
            assertEquals(false, Files.exists(folder.resolve("pwned")));
        }
    }

    @Test
    void adoptingSaysWhatItWouldDoAndDoesNothing() throws IOException {
        ExternalTool.Result result = run(ADOPT);
        assertEquals("", result.err());
        assertEquals(List.of(), done());
        assertTrue(
                result.out()
                        .startsWith(
                                "Would run: kubectl annotate daemonset aws-node --namespace kube-system --overwrite"
                                        + " meta.helm.sh/release-name=aws-vpc-cni meta.helm.sh/release-namespace=kube-system\n"),
                result.out());
        assertTrue(result.out().contains("There is no configmap amazon-vpc-cni; Helm will make it.\n"), result.out());
        assertTrue(result.out().endsWith("Run it again with --context CONTEXT --apply.\n"), result.out());
    }

    @Test
    void adoptingMarksEveryObject() throws IOException {
        run(ADOPT, "--context", "dev", "--apply").expectSuccess("adopt");
        List<String> wanted = new ArrayList<>();
        for (String object : List.of(
                "daemonset aws-node",
                "serviceaccount aws-node",
                "clusterrole aws-node",
                "clusterrolebinding aws-node",
                "eniconfig eu-west-1a",
                "eniconfig eu-west-1b",
                "eniconfig eu-west-1c")) {
            wanted.add("kubectl annotate " + object + " --namespace kube-system --overwrite"
                    + " meta.helm.sh/release-name=aws-vpc-cni meta.helm.sh/release-namespace=kube-system");
            wanted.add("kubectl label " + object
                    + " --namespace kube-system --overwrite app.kubernetes.io/managed-by=Helm");
        }
        assertEquals(wanted, done());
    }

    @Test
    void adoptingAgainDoesNothing() throws IOException {
        answer("owner", "kube-system/aws-vpc-cni/Helm");
        run(ADOPT, "--context", "dev", "--apply").expectSuccess("adopt");
        assertEquals(List.of(), done());
    }

    @Test
    void anotherReleasesObjectsAreLeftAlone() throws IOException {
        answer("owner", "cni/other/Helm");
        ExternalTool.Result result = run(ADOPT, "--context", "dev", "--apply");
        assertEquals(1, result.code());
        assertEquals(
                "daemonset aws-node belongs to the Helm release cni/other/Helm. Nothing more was done.\n",
                result.err());
        assertEquals(List.of(), done());
    }

    @Test
    void nothingIsDoneWithoutAContext() throws IOException {
        assertEquals(1, run(ADOPT, "--apply").code());
        assertEquals(1, run(ROLL, "--apply").code());
        assertEquals(List.of(), done());
    }

    @Test
    void rollingSaysWhichNodesAreOldAndDoesNothing() throws IOException {
        assertEquals("""
                Node old of general started 2026-01-01T00:00:00Z and takes 17 pods: to be replaced.
                Node fresh of general is right already.
                Nothing was changed. Run it again with --context CONTEXT --apply to replace 1 nodes.
                """, run(ROLL).expectSuccess("roll"));
        assertEquals(List.of(), done());
    }

    @Test
    void rollingCordonsDrainsReplacesAndWaits() throws IOException {
        String out = run(ROLL, "--context", "dev", "--apply", "--timeout", "60").expectSuccess("roll");
        assertEquals(
                List.of(
                        "kubectl cordon old",
                        "kubectl drain old --ignore-daemonsets --timeout 60s",
                        "aws autoscaling terminate-instance-in-auto-scaling-group --region eu-west-1 --instance-id"
                                + " i-0aa --no-should-decrement-desired-capacity"),
                done());
        assertTrue(out.endsWith("Node new in eu-west-1a is ready, and takes 12 pods.\nDone: 1 nodes replaced.\n"), out);
        answer("done", "");
        run(ROLL, "--context", "dev", "--apply").expectSuccess("roll, again");
        assertEquals(List.of(), done());
    }

    @Test
    void aNodeThatCannotBeDrainedTakesPodsAgain() throws IOException {
        answer("drain", "1");
        ExternalTool.Result result = run(ROLL, "--context", "dev", "--apply");
        assertEquals(1, result.code());
        assertEquals("The node old could not be drained; it takes pods again. Stopped.\n", result.err());
        assertEquals(
                List.of(
                        "kubectl cordon old",
                        "kubectl drain old --ignore-daemonsets --timeout 900s",
                        "kubectl uncordon old"),
                done());
    }

    @Test
    void aSuccessorWithTheWrongMaxPodsStopsTheRoll() throws IOException {
        answer("nodes-after", FRESH + NEW.replace("\t12\t", "\t17\t"));
        ExternalTool.Result result = run(ROLL, "--context", "dev", "--apply");
        assertEquals(1, result.code());
        assertEquals(
                "The new node new takes 17 pods, not 12. Its launch template is not the one of this bundle. Stopped.\n",
                result.err());
    }

    @Test
    void aZoneWithoutItsEniConfigStopsTheRollBeforeItStarts() throws IOException {
        answer("eniconfig", "[the id of subnet dev/pod-a]");
        ExternalTool.Result result = run(ROLL, "--context", "dev", "--apply");
        assertEquals(1, result.code());
        assertEquals("The ENIConfig eu-west-1a names no subnet but [the id of subnet dev/pod-a].\n", result.err());
        assertEquals(List.of(), done());
    }
}
