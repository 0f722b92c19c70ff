package org.cidrloom.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BundleWriterTest {
    private static final BundleWriter WRITER = new BundleWriter("1.2.3");

    @TempDir
    Path place;

    private static Export export(String... pathsAndTexts) {
        return exportOf("part", pathsAndTexts);
    }

    private static Export exportOf(String part, String... pathsAndTexts) {
        List<Export.Entry> entries = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            entries.add(new Export.Entry(part, GeneratedFile.text(pathsAndTexts[i], pathsAndTexts[i + 1])));
        }
        return new Export("design", List.of(part), entries, List.of(), 0);
    }

    private static BundleWriter.Outcome write(Export export, Path out) throws IOException {
        return WRITER.write(export, out, false, Progress.NONE);
    }

    /// Everything in a folder, by path, links not followed.
    private static Map<String, String> contentOf(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return content;
    }

    private Map<String, String> withoutManifest(Path folder) throws IOException {
        Map<String, String> content = contentOf(folder);
        content.remove(Manifest.PATH);
        return content;
    }

    @Test
    void aNewFolderHoldsTheFilesAndAManifest() throws IOException {
        Path out = place.resolve("deep/er/bundle");
        assertEquals(new BundleWriter.Written(2, 0, List.of()), write(export("a/b.tf", "x", "c.md", "y"), out));
        assertEquals(Map.of("a/b.tf", "x", "c.md", "y", "cidrloom-manifest.json", """
                        {
                          "generator" : "cidrloom",
                          "version" : "1.2.3",
                          "design" : "design",
                          "files" : [ {
                            "path" : "a/b.tf",
                            "part" : "part",
                            "sha256" : "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
                          }, {
                            "path" : "c.md",
                            "part" : "part",
                            "sha256" : "a1fce4363854ff888cff4b8e7875d600c2682390412a8cf79b37d0b11148b0fa"
                          } ]
                        }
                        """), contentOf(out));
        assertEquals(1, entriesOf(place.resolve("deep/er")), "nothing is left beside it");
    }

    @Test
    void aScriptMayBeExecuted() throws IOException {
        Export export = new Export(
                "design",
                List.of("scripts"),
                List.of(new Export.Entry("scripts", GeneratedFile.script("x.sh", "#!/bin/sh\n"))),
                List.of(),
                0);
        write(export, place.resolve("out"));
        assertTrue(Files.isExecutable(place.resolve("out/x.sh")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.zip"})
    void theSameAgainChangesNoByte(String name) throws IOException {
        Path out = place.resolve(name);
        Export export = export("a.tf", "x", "b/c.tf", "y");
        write(export, out);
        Map<String, byte[]> before = bytesBelow(place);
        assertEquals(new BundleWriter.Written(0, 2, List.of()), write(export, out));
        Map<String, byte[]> after = bytesBelow(place);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((path, bytes) -> assertArrayEquals(bytes, after.get(path), path));
    }

    private static Map<String, byte[]> bytesBelow(Path folder) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return content;
    }

    @Test
    void twoZipsOfTheSameBundleAreTheSameBytes() throws IOException, InterruptedException {
        Export export = export("a.tf", "x", "b/c.tf", "y");
        write(export, place.resolve("one.zip"));
        Files.setLastModifiedTime(place.resolve("one.zip"), java.nio.file.attribute.FileTime.fromMillis(0));
        write(export, place.resolve("two.zip"));
        assertArrayEquals(Files.readAllBytes(place.resolve("one.zip")), Files.readAllBytes(place.resolve("two.zip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.zip"})
    void whatTheDesignNoLongerHasGoes(String name) throws IOException {
        Path out = place.resolve(name);
        write(export("keep.tf", "1", "old/gone.tf", "2"), out);
        assertEquals(new BundleWriter.Written(1, 0, List.of("old/gone.tf")), write(export("keep.tf", "changed"), out));
        if (name.equals("out")) {
            assertEquals(Map.of("keep.tf", "changed"), withoutManifest(out));
            assertFalse(Files.exists(out.resolve("old")));
        }
    }

    @Test
    void whereAFileCannotBeWrittenNothingIs() throws IOException {
        Path out = place.resolve("out");
        Export export = export("a", "a file", "a/b", "where it has to be a folder", "c", "x", "d", "y");
        assertThrows(FileSystemException.class, () -> write(export, out));
        assertEquals(0, entriesOf(place));
    }

    @Test
    void aFolderThatAppearsMeanwhileIsNotTouched() throws IOException {
        Path out = place.resolve("out");
        Export export = export("a.tf", "1", "b.tf", "2");
        Progress meanwhile = (done, total, what) -> {
            try {
                Files.writeString(Files.createDirectories(out).resolve("a.tf"), "somebody else's");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        assertThrows(IOException.class, () -> WRITER.write(export, out, false, meanwhile));
        assertEquals(Map.of("a.tf", "somebody else's"), contentOf(out));
        assertEquals(1, entriesOf(place));
    }

    @Test
    void aFileAtAnotherPathHasTheSameContentAndSum() {
        GeneratedFile file = GeneratedFile.script("a.sh", "x");
        assertEquals(GeneratedFile.script("b/c.sh", "x"), file.at("b/c.sh"));
        assertEquals(
                "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
                file.at("b.sh").sha256());
        assertThrows(IllegalArgumentException.class, () -> file.at("../c.sh"));
    }

    @Test
    void whatAPersonChangedIsListedAndNothingIsWritten() throws IOException {
        Path out = place.resolve("out");
        write(export("a.tf", "1", "b.tf", "2", "c.tf", "3"), out);
        Files.writeString(out.resolve("b.tf"), "mine");
        Files.writeString(out.resolve("c.tf"), "mine too");
        Files.writeString(out.resolve("new.tf"), "was here before");
        Map<String, String> before = contentOf(out);
        assertEquals(
                new BundleWriter.Refused(List.of("b.tf", "new.tf", "c.tf")),
                write(export("a.tf", "11", "b.tf", "22", "new.tf", "4"), out));
        assertEquals(before, contentOf(out));
    }

    @Test
    void forceOverwritesIt() throws IOException {
        Path out = place.resolve("out");
        write(export("a.tf", "1"), out);
        Files.writeString(out.resolve("a.tf"), "mine");
        Files.writeString(out.resolve("unrelated.txt"), "not of the bundle");
        assertEquals(
                new BundleWriter.Written(1, 0, List.of()), WRITER.write(export("a.tf", "2"), out, true, Progress.NONE));
        assertEquals(Map.of("a.tf", "2", "unrelated.txt", "not of the bundle"), withoutManifest(out));
    }

    @Test
    void aChangeToWhatIsWrittenAnywayIsNone() throws IOException {
        Path out = place.resolve("out");
        write(export("a.tf", "1"), out);
        Files.writeString(out.resolve("a.tf"), "2");
        assertEquals(new BundleWriter.Written(0, 1, List.of()), write(export("a.tf", "2"), out));
    }

    @Test
    void aChangedFileInAZipIsListed() throws IOException {
        Path out = place.resolve("out.zip");
        write(export("a.tf", "1"), out);
        try (FileSystem zip = FileSystems.newFileSystem(out)) {
            Files.writeString(zip.getPath("a.tf"), "mine");
        }
        byte[] before = Files.readAllBytes(out);
        assertEquals(new BundleWriter.Refused(List.of("a.tf")), write(export("a.tf", "2"), out));
        assertArrayEquals(before, Files.readAllBytes(out));
    }

    @Test
    void onePartAloneLeavesTheOthers() throws IOException {
        Path out = place.resolve("out");
        write(exportOf("one", "one.tf", "1"), out);
        write(exportOf("two", "two.tf", "2"), out);
        write(exportOf("one", "other.tf", "1"), out);
        assertEquals(Map.of("other.tf", "1", "two.tf", "2"), withoutManifest(out));
    }

    @Test
    void aLinkInTheFolderLeadsNothingOut() throws IOException {
        Path out = Files.createDirectory(place.resolve("out"));
        Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        Files.createSymbolicLink(out.resolve("terraform"), elsewhere);
        assertThrows(FileSystemException.class, () -> write(export("terraform/a.tf", "x"), out));
        assertEquals(Map.of(), contentOf(elsewhere));
        assertEquals(Map.of(), contentOf(out));
    }

    @Test
    void aFileThatIsALinkCountsAsAPersonsOwn() throws IOException {
        Path out = Files.createDirectory(place.resolve("out"));
        Path elsewhere = Files.writeString(place.resolve("elsewhere.tf"), "x");
        Files.createSymbolicLink(out.resolve("a.tf"), elsewhere);
        assertEquals(new BundleWriter.Refused(List.of("a.tf")), write(export("a.tf", "y"), out));
        WRITER.write(export("a.tf", "y"), out, true, Progress.NONE);
        assertEquals("x", Files.readString(elsewhere));
        assertEquals("y", Files.readString(out.resolve("a.tf")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.zip"})
    void cancellingLeavesEverythingAsItWas(String name) throws IOException {
        Path out = place.resolve(name);
        write(export("a.tf", "1", "b.tf", "1"), out);
        Map<String, byte[]> before = bytesBelow(place);
        Export next = export("a.tf", "2", "b.tf", "2");
        assertThrows(
                CancellationException.class,
                () -> WRITER.write(next, out, false, (done, total, what) -> {
                    if (done == 1) {
                        throw new CancellationException();
                    }
                }));
        Map<String, byte[]> after = bytesBelow(place);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((path, bytes) -> assertArrayEquals(bytes, after.get(path), path));
    }

    @Test
    void aMoveThatFailsHalfwayIsTakenBack() throws IOException {
        Path out = place.resolve("out");
        write(export("a.tf", "1", "z.tf", "1"), out);
        // a folder with something in it stands where a file of the bundle wants to be a folder's child
        Files.writeString(out.resolve("m"), "a file where a folder has to be");
        Map<String, String> before = contentOf(out);
        Export next = export("a.tf", "2", "m/n.tf", "2", "z.tf", "2");
        assertThrows(IOException.class, () -> WRITER.write(next, out, true, Progress.NONE));
        assertEquals(before, contentOf(out));
        assertEquals(1, entriesOf(place), "nothing is left beside it");
    }

    @Test
    void aFileWhereTheFolderHasToBeIsSaid() throws IOException {
        Path out = Files.writeString(place.resolve("out"), "a file");
        FileSystemException refusal = assertThrows(FileSystemException.class, () -> write(export("a.tf", "1"), out));
        assertEquals("there is a file of that name", refusal.getReason());
        Path zip = Files.writeString(place.resolve("out.zip"), "no zip");
        assertThrows(FileSystemException.class, () -> WRITER.write(export("a.tf", "1"), zip, true, Progress.NONE));
        assertEquals("no zip", Files.readString(zip));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/x",
                "a/../../x",
                "a//b",
                "",
                "a/",
                "a\\b",
                "C:x",
                "a/.",
                ".hidden/x",
                "a b",
                "ä",
                "x\n",
                "a/\0"
            })
    void noFileOfABundleCanLeaveItsFolder(String path) {
        assertThrows(IllegalArgumentException.class, () -> GeneratedFile.text(path, ""));
    }

    @Test
    void aManifestThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        Path out = place.resolve("out");
        write(export("a.tf", "1"), out);
        Path outside = Files.writeString(place.resolve("precious"), "1");
        Path manifest = out.resolve(Manifest.PATH);
        Files.writeString(manifest, Files.readString(manifest).replace("a.tf", "../precious"));
        write(export("b.tf", "2"), out);
        assertEquals("1", Files.readString(outside));
    }

    private static long entriesOf(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
