package org.cidrloom.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RenderCommandTest {
    private static final String SAMPLE = "assets/samples/fifty-addresses.cidrloom.yaml";

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        Designer none = new Designer() {
            @Override
            public boolean hasDisplay() {
                return false;
            }

            @Override
            public int open(@Nullable Path file) {
                throw new AssertionError("no designer is wanted");
            }
        };
        int code = Cidrloom.run(none, new PrintWriter(out), new PrintWriter(err), words);
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void writesSvgAndPngAndSaysNothing() throws IOException {
        Path svg = folder.resolve("a.svg");
        Path png = folder.resolve("a.PNG");
        assertEquals(new Ran(0, "", ""), run("render", SAMPLE, "--out", svg));
        assertEquals(new Ran(0, "", ""), run("render", SAMPLE, "--out", png, "--theme", "dark"));
        assertTrue(Files.readString(svg).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
        assertEquals((byte) 'P', Files.readAllBytes(png)[1]);
    }

    @Test
    void writesPdfOnAnyPaperAndDrawio() throws IOException {
        for (String paper : List.of("fit", "a3", "letter")) {
            Path pdf = folder.resolve(paper + ".pdf");
            assertEquals(new Ran(0, "", ""), run("render", SAMPLE, "--out", pdf, "--page", paper));
            assertTrue(Files.readString(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        }
        Path drawio = folder.resolve("a.drawio");
        assertEquals(new Ran(0, "", ""), run("render", SAMPLE, "--out", drawio));
        assertTrue(Files.readString(drawio).startsWith("<mxfile "));
    }

    @Test
    void darkAndLightDiffer() throws IOException {
        Path light = folder.resolve("light.svg");
        Path dark = folder.resolve("dark.svg");
        run("render", SAMPLE, "--out", light, "--theme", "light");
        run("render", SAMPLE, "--out", dark, "--theme", "dark");
        assertTrue(Files.mismatch(light, dark) >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.vsdx", "a.jpg", "a"})
    void namesWhatItCanWrite(String name) {
        Path out = folder.resolve(name);
        Ran ran = run("render", SAMPLE, "--out", out);
        assertEquals(
                new Ran(
                        2,
                        "",
                        out
                                + ": render writes .svg, .png, .pdf and .drawio; name the picture with one of these endings."
                                + System.lineSeparator()),
                ran);
        assertFalse(Files.exists(out));
    }

    @Test
    void aFileThatIsNoDesignIsOneClearLine() throws IOException {
        Path broken = folder.resolve("broken.cidrloom.yaml");
        Files.writeString(broken, "cidrloom: 1\nname: [\n");
        Ran ran = run("render", broken, "--out", folder.resolve("a.svg"));
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith(broken + ":"), ran.err());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertFalse(Files.exists(folder.resolve("a.svg")));
    }

    @Test
    void aMissingFileOrFolderIsOneClearLine() {
        Ran file = run("render", folder.resolve("none.yaml"), "--out", folder.resolve("a.svg"));
        assertEquals(2, file.code());
        assertEquals(1, file.err().lines().count(), file.err());
        Path nowhere = folder.resolve("nowhere/a.svg");
        Ran out = run("render", SAMPLE, "--out", nowhere);
        assertEquals(
                new Ran(
                        2,
                        "",
                        nowhere + ": there is no folder " + folder.resolve("nowhere")
                                + ". Create it, or write somewhere else." + System.lineSeparator()),
                out);
    }

    @Test
    void aThemeThatThereIsNotIsRefused() {
        Ran ran = run("render", SAMPLE, "--out", folder.resolve("a.svg"), "--theme", "sepia");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("sepia"), ran.err());
    }
}
