package org.cidrloom.document.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cidrloom.model.Design;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DesignFileTest {
    private static final String BY_HAND = """
        # ours
        cidrloom: 1
        name: estate   # the whole of it
        region: eu-west-1
        owner: platform
        vpcs:
          # production
          - {id: a,   nat: none}   # first
          - {id: b}   # second
        """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("estate.cidrloom.yaml");
    }

    @Test
    void aNewFileIsWrittenAndReadBack() throws IOException {
        Design design = Samples.design(Samples.EMPTY);

        SavedDesign saved = DesignFile.save(file, design, null);

        assertEquals(DesignYaml.write(design), Files.readString(file));
        assertEquals(design, saved.read().design());
        assertEquals(design, DesignFile.read(file).design());
        assertEquals(List.of("estate.cidrloom.yaml"), names());
    }

    @Test
    void oneChangedWordIsOneChangedLineOfAFileWrittenByHand() throws IOException {
        Files.writeString(file, BY_HAND);
        ReadDesign read = DesignFile.read(file);

        SavedDesign saved = DesignFile.save(file, renamed(read, "all"), read);

        assertEquals(BY_HAND.replace("name: estate", "name: all"), Files.readString(file));
        assertEquals(List.of(), saved.gone());
        assertNull(saved.backup());
    }

    @Test
    void whatGoesWithARemovedElementIsToldAndKeptInABackup() throws IOException {
        Files.writeString(file, BY_HAND);
        ReadDesign read = DesignFile.read(file);
        Design design = Objects.requireNonNull(read.design());
        Design without = design.withNetwork(
                design.network().withVpcs(List.of(design.network().vpcs().getFirst())));

        SavedDesign saved = DesignFile.save(file, without, read);

        assertEquals(BY_HAND.replace("  - {id: b}   # second\n", ""), Files.readString(file));
        assertEquals(List.of("“# second” (line 9)."), saved.gone());
        assertEquals(BY_HAND, Files.readString(Objects.requireNonNull(saved.backup())));
        assertEquals(List.of("estate.cidrloom.yaml", "estate.cidrloom.yaml~"), names());
    }

    @Test
    void aFileThatChangedSinceItWasReadIsNotOverwritten() throws IOException {
        Files.writeString(file, BY_HAND);
        ReadDesign read = DesignFile.read(file);
        Files.writeString(file, BY_HAND + "# another hand\n");

        SaveRefusedException refused =
                assertThrows(SaveRefusedException.class, () -> DesignFile.save(file, renamed(read, "all"), read));

        assertEquals(SaveRefusedException.Reason.OTHER_CONTENT, refused.reason());
        assertEquals(BY_HAND + "# another hand\n", Files.readString(file));

        SavedDesign saved = DesignFile.replace(file, renamed(read, "all"), read);

        assertEquals(BY_HAND.replace("name: estate", "name: all"), Files.readString(file));
        assertEquals(BY_HAND + "# another hand\n", Files.readString(Objects.requireNonNull(saved.backup())));
    }

    @Test
    void anotherFileOfThatNameIsNotOverwritten() throws IOException {
        Files.writeString(file, "something else\n");

        SaveRefusedException refused = assertThrows(
                SaveRefusedException.class, () -> DesignFile.save(file, Samples.design(Samples.EMPTY), null));

        assertEquals(SaveRefusedException.Reason.OTHER_CONTENT, refused.reason());
        assertEquals("something else\n", Files.readString(file));
    }

    @Test
    void savesFollowEachOther() throws IOException {
        SavedDesign first = DesignFile.save(file, Samples.design(Samples.EMPTY), null);
        SavedDesign second = DesignFile.save(file, renamed(first.read(), "b"), first.read());
        SavedDesign third = DesignFile.save(file, renamed(second.read(), "c"), second.read());

        assertEquals(
                "c", Objects.requireNonNull(third.read().design()).network().name());
        assertEquals(List.of("estate.cidrloom.yaml"), names());
    }

    @Test
    void halfACharacterIsRefusedAndNothingIsWritten() throws IOException {
        SavedDesign saved = DesignFile.save(file, Samples.design(Samples.EMPTY), null);
        String before = Files.readString(file);

        SaveRefusedException refused = assertThrows(
                SaveRefusedException.class,
                () -> DesignFile.save(file, renamed(saved.read(), "a\uD800b"), saved.read()));

        assertEquals(SaveRefusedException.Reason.UNWRITABLE, refused.reason());
        assertEquals(before, Files.readString(file));
    }

    @Test
    void permissionsAndLinksStay() throws IOException {
        Path target = folder.resolve("target.yaml");
        Files.writeString(target, Samples.EMPTY);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(file, target);
        ReadDesign read = DesignFile.read(file);

        DesignFile.save(file, renamed(read, "linked"), read);

        assertEquals(true, Files.isSymbolicLink(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
        assertEquals(Samples.EMPTY.replace("name: empty", "name: linked"), Files.readString(target));
    }

    @Test
    void whereThereIsNoFolderNothingIsWritten() {
        Path nowhere = folder.resolve("no").resolve("such.yaml");

        IOException failed =
                assertThrows(IOException.class, () -> DesignFile.save(nowhere, Samples.design(Samples.EMPTY), null));

        assertEquals(folder.resolve("no") + ": there is no such folder", failed.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsAFinding() {
        ReadDesign read = DesignFile.read(file);

        assertEquals(
                List.of("file-unreadable: There is no file " + file + ". Check the name."),
                read.errors().stream()
                        .map(finding -> finding.rule() + ": " + finding.detail())
                        .toList());
    }

    @Test
    void aFolderIsAFinding() {
        assertEquals(
                List.of("file-unreadable"),
                DesignFile.read(folder).errors().stream()
                        .map(finding -> finding.rule())
                        .toList());
    }

    private static Design renamed(ReadDesign read, String name) {
        Design design = Objects.requireNonNull(read.design());
        return design.withNetwork(design.network().withName(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
