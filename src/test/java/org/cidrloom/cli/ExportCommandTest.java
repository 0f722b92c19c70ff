package org.cidrloom.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExportCommandTest {
    private static final String MENDED = "assets/samples/fifty-addresses.cidrloom.yaml";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/fifty-addresses");

    @TempDir
    Path place;

    /// The parts that are code; pictures and tables have tests of their own.
    private static final String CODE = "terraform,helm,eniconfig,addon,metrics,eksctl,nodepools,nodeadm,scripts,readme";

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Designer none = new Designer() {
            @Override
            public boolean hasDisplay() {
                return false;
            }

            @Override
            public int open(@Nullable Path file) {
                throw new AssertionError("no window is wanted");
            }
        };
        int code = Cidrloom.run(none, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private static Map<String, String> contentOf(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return content;
    }

    @Test
    void aStreamIsNoPlaceForABundle() {
        Ran ran = run("export", MENDED, "--out", "-");
        assertEquals(2, ran.code());
        assertEquals(
                "--out -: a bundle is many files, which one stream does not take. Name a folder, or a zip such as"
                        + " bundle.zip.\n",
                ran.err());
        assertFalse(Files.exists(Path.of("-")));
    }

    /// Write the golden folder anew by `-Dgolden.update=true`, and read the difference.
    @Test
    void theBundleOfTheMendedSampleIsTheGoldenOne() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            assertEquals(
                    0,
                    run("export", MENDED, "--out", GOLDEN.toString(), "--force", "--only", CODE)
                            .code());
        }
        Path out = place.resolve("bundle");
        Ran ran = run("export", MENDED, "--out", out.toString(), "--only", CODE);
        assertEquals(0, ran.code(), ran.err());
        assertEquals("", ran.out());
        Map<String, String> golden = contentOf(GOLDEN);
        Map<String, String> made = contentOf(out);
        assertEquals(golden.keySet(), made.keySet());
        golden.forEach((path, text) -> assertEquals(text, made.get(path), path));
    }

    @Test
    void aSecondExportChangesNothing() throws IOException {
        Path out = place.resolve("bundle.zip");
        run("export", MENDED, "--out", out.toString());
        byte[] first = Files.readAllBytes(out);
        Ran again = run("export", MENDED, "--out", out.toString());
        assertEquals(0, again.code());
        assertTrue(again.err().endsWith("Wrote 0 files to " + out + ", 33 unchanged.\n"), again.err());
        org.junit.jupiter.api.Assertions.assertArrayEquals(first, Files.readAllBytes(out));
    }

    @Test
    void aDesignWithErrorsIsExportedWithAWarning() {
        Ran ran = run(
                "export",
                "assets/samples/fifty-addresses-as-found.cidrloom.yaml",
                "--out",
                place.resolve("out").toString());
        assertEquals(0, ran.code());
        assertTrue(ran.err().matches("(?s)warning: the design has [0-9]+ errors; `cidrloom check .*"), ran.err());
    }

    @Test
    void onlyTheNamedPartsAreWritten() throws IOException {
        Path out = place.resolve("out");
        assertEquals(
                0,
                run("export", MENDED, "--out", out.toString(), "--only", "helm,eniconfig")
                        .code());
        assertEquals(
                List.of(
                        "cidrloom-manifest.json",
                        "eniconfig/dev-cluster/eniconfigs.yaml",
                        "helm/dev-cluster/values.yaml"),
                List.copyOf(contentOf(out).keySet()));
    }

    @Test
    void oneRootModuleMakesAllAccountsWhereItIsAskedFor() throws IOException {
        String spread = "assets/samples/hub-and-spoke.cidrloom.yaml";
        Path out = place.resolve("out");
        assertEquals(
                0,
                run("export", spread, "--out", out.toString(), "--only", "terraform")
                        .code());
        assertTrue(contentOf(out).containsKey("terraform/111111111111-eu-west-1/providers.tf"));
        Ran ran = run("export", spread, "--out", out.toString(), "--only", "terraform", "--roots", "one");
        assertEquals(0, ran.code(), ran.err());
        Map<String, String> content = contentOf(out);
        assertTrue(content.containsKey("terraform/places.tf"), content.keySet().toString());
        assertTrue(content.containsKey("terraform/111111111111-eu-west-1/vpc.tf"));
        assertFalse(content.containsKey("terraform/111111111111-eu-west-1/providers.tf"));
    }

    @Test
    void terraformInstallsTheChartWhereItIsAskedFor() throws IOException {
        Path out = place.resolve("out");
        Ran ran = run("export", MENDED, "--out", out.toString(), "--only", "terraform", "--cni", "terraform");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(contentOf(out).containsKey("terraform/cni/dev-cluster/release.tf"));
        run("export", MENDED, "--out", out.toString(), "--only", "terraform");
        assertFalse(Files.exists(out.resolve("terraform/cni")), "what the last export wrote and this one does not");
    }

    @Test
    void aWrongCallIsOneLineAndExitCode2() throws IOException {
        Path out = place.resolve("out");
        assertEquals(
                new Ran(
                        2,
                        "",
                        "--only: the bundle has no part “terrafrom”. Did you mean “terraform”? Its parts are terraform,"
                                + " helm, eniconfig, addon, metrics, eksctl, nodepools, nodeadm, scripts, tables,"
                                + " diagram, drawio, review, readme, terraform-modules, terraform-modules-5.\n"),
                run("export", MENDED, "--out", out.toString(), "--only", "helm,terrafrom"));
        assertEquals(
                new Ran(2, "", "There is no file none.yaml. Check the name.\n"),
                run("export", "none.yaml", "--out", out.toString()));
        run("export", MENDED, "--out", out.toString(), "--only", "helm");
        Files.writeString(out.resolve("helm/dev-cluster/values.yaml"), "mine");
        assertEquals(
                new Ran(
                        2,
                        "",
                        "Nothing was written to " + out + ": changed by hand since the last export, or not of one:"
                                + " helm/dev-cluster/values.yaml. Add --force to overwrite.\n"),
                run("export", MENDED, "--out", out.toString(), "--only", "helm"));
        assertEquals("mine", Files.readString(out.resolve("helm/dev-cluster/values.yaml")));
    }
}
