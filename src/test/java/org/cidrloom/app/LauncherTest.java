package org.cidrloom.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The launcher script, run in a checkout with a Maven and a JDK that only write down how they were called.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "cidrloom is a POSIX shell script; Windows has cidrloom.cmd")
class LauncherTest {
    @TempDir
    Path folder;

    private Path checkout;
    private Path jdk;
    private Path tools;
    private Path calls;

    @BeforeEach
    void layOutACheckout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("check out"));
        jdk = Files.createDirectories(folder.resolve("jdk 25"));
        tools = Files.createDirectories(folder.resolve("tools"));
        calls = folder.resolve("calls");
        Files.copy(Path.of("cidrloom"), checkout.resolve("cidrloom"));
        assertTrue(checkout.resolve("cidrloom").toFile().setExecutable(true));
        for (String name : List.of("src/main", "assets/samples", "templates")) {
            Files.createDirectories(checkout.resolve(name));
        }
        Files.writeString(checkout.resolve("src/main/Main.java"), "");
        Files.writeString(checkout.resolve("pom.xml"), "");
        makeJdk(jdk, "25.0.3");
        script(tools.resolve("mvn"), "echo \"mvn $*\" >> '" + calls + "'; mkdir -p target/app");
    }

    @Test
    void theFirstStartBuildsAndTheNextOneDoesNot() throws Exception {
        assertEquals(0, run("max-pods").exitCode());
        assertEquals(1, mavenCalls());
        Run second = run("max-pods");
        assertEquals(0, second.exitCode());
        assertEquals(1, mavenCalls());
        assertEquals("", second.output());
    }

    @Test
    void aNewerSourceIsBuiltAgain() throws Exception {
        run("max-pods");
        Files.setLastModifiedTime(
                checkout.resolve("src/main/Main.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        run("max-pods");
        assertEquals(2, mavenCalls());
    }

    @Test
    void anExportHasACacheOfItsOwn() throws Exception {
        run("export", "sample");
        assertTrue(lastCall().contains("-XX:AOTCache=" + checkout.resolve("target/app/export.aot")), lastCall());
        run("check", "sample");
        assertTrue(lastCall().contains("-XX:AOTCache=" + checkout.resolve("target/app/check.aot")), lastCall());
        String all = Files.readString(calls);
        for (String cache : List.of("check", "export")) {
            assertTrue(all.contains("-XX:AOTCacheOutput=" + checkout.resolve("target/app/" + cache + ".aot")), all);
        }
    }

    @Test
    void theDesignerIsRehearsedWithoutADisplayAndHasACacheOfTheSameOptions() throws Exception {
        run("my design.cidrloom.yaml");
        String cache = "=" + checkout.resolve("target/app/designer.aot");
        String rehearsal;
        try (var lines = Files.lines(calls)) {
            rehearsal = lines.filter(line -> line.contains("-XX:AOTCacheOutput" + cache))
                    .findFirst()
                    .orElseThrow();
        }
        assertTrue(
                rehearsal.contains(
                        " -XX:-AOTRecordTraining -Dglass.platform=Headless -Dprism.order=sw org.cidrloom.app.Rehearsal "),
                rehearsal);
        assertTrue(lastCall().contains("-XX:AOTCache" + cache), lastCall());
        assertEquals(
                rehearsal.substring(0, rehearsal.indexOf("-XX:AOT")),
                lastCall().substring(0, lastCall().indexOf("-XX:AOT")));
    }

    @Test
    void aCommandRunsWithoutJavafxAndADesignWithIt() throws Exception {
        run("max-pods", "--instance-type", "m5.large");
        assertTrue(lastCall().endsWith("org.cidrloom.app.Main max-pods --instance-type m5.large"), lastCall());
        assertFalse(lastCall().contains("--module-path"), lastCall());

        run("my design.cidrloom.yaml");
        assertTrue(lastCall().endsWith("org.cidrloom.app.Main my design.cidrloom.yaml"), lastCall());
        assertTrue(lastCall().contains("--add-modules javafx.controls"), lastCall());
    }

    @Test
    void itIsFoundThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(tools.resolve("cidrloom"), checkout.resolve("cidrloom"));
        assertEquals(0, start(List.of(link.toString(), "check"), jdk).exitCode());
        assertTrue(lastCall().contains(checkout.toRealPath() + "/target/app/cidrloom.jar"), lastCall());
    }

    @Test
    void anOlderJdkIsPassedOver() throws Exception {
        Path old = Files.createDirectories(folder.resolve("jdk 21"));
        makeJdk(old, "21.0.9");
        Run run = start(List.of(checkout.resolve("cidrloom").toString(), "check"), old);
        assertFalse(Files.exists(calls) && Files.readString(calls).contains("java of 21"), run.output());
    }

    @Test
    void aBuildThatFailsIsToldWithItsLog() throws Exception {
        script(tools.resolve("mvn"), "echo '[ERROR] no network'; exit 1");
        Run run = run("check");
        assertEquals(2, run.exitCode());
        assertEquals("""
                cidrloom: building (on the first start only; a minute or two, with downloads)…
                [ERROR] no network
                cidrloom: the build failed; all of its output is in %s/target/build.log
                """.formatted(checkout.toRealPath()), run.output());
    }

    private void makeJdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        String major = version.substring(0, 2);
        script(home.resolve("bin/java"), "echo \"java of " + major + " $*\" >> '" + calls + "'");
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private Run run(String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("cidrloom").toString()));
        command.addAll(List.of(words));
        return start(command, jdk);
    }

    private Run start(List<String> command, Path javaHome) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private long mavenCalls() throws IOException {
        try (var lines = Files.lines(calls)) {
            return lines.filter(line -> line.startsWith("mvn ")).count();
        }
    }

    private String lastCall() throws IOException {
        List<String> lines = Files.readAllLines(calls);
        return lines.get(lines.size() - 1);
    }

    private record Run(int exitCode, String output) {}
}
