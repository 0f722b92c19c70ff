package org.cidrloom.ui.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class DroppedFilesTest {
    @TempDir
    private Path folder;

    @Test
    void designsAreOpenedOnceAndEverythingElseIsRefusedInWords() throws IOException {
        Path design = Files.writeString(folder.resolve("a.cidrloom.yaml"), "cidrloom: 1");
        Path picture = Files.writeString(folder.resolve("a.png"), "");
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(80L << 20);
        }
        DroppedFiles dropped = DroppedFiles.of(List.of(
                design.toFile(),
                folder.toFile(),
                picture.toFile(),
                huge.toFile(),
                folder.resolve("gone.yaml").toFile(),
                design.toFile()));
        assertEquals(List.of(design), dropped.designs());
        assertEquals(
                List.of(
                        folder.getFileName() + " is a folder. Drop the design files in it.",
                        "a.png is no design file; those end in .cidrloom.yaml.",
                        "huge.yaml is larger than any design, 80 MB.",
                        "gone.yaml is not there any more."),
                dropped.refusals());
    }

    @Test
    void aHandfulIsOpenedAtOnce() throws IOException {
        List<Path> many = IntStream.range(0, 13)
                .mapToObj(each -> folder.resolve(each + ".yaml"))
                .toList();
        for (Path each : many) {
            Files.writeString(each, "cidrloom: 1");
        }
        DroppedFiles dropped = DroppedFiles.of(many.stream().map(Path::toFile).toList());
        assertEquals(many.subList(0, 12), dropped.designs());
        assertEquals(List.of("12.yaml was left out: at most 12 designs are opened at once."), dropped.refusals());
    }
}
