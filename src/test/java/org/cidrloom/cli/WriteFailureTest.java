package org.cidrloom.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class WriteFailureTest {
    @Test
    void itSaysWhatIsWrongAndHowToMendIt() {
        assertTold(
                "you may not write there. Choose another place, or change its permissions.",
                new AccessDeniedException("x"));
        assertTold("there is no such place. Create the folder, or choose another one.", new NoSuchFileException("x"));
        assertTold(
                "there is a file of that name that is no zip. Choose another name.",
                new FileSystemException("x", null, "there is a file of that name that is no zip"));
        assertTold("No space left on device.", new FileSystemException("x", null, "No space left on device"));
    }

    private static void assertTold(String told, IOException why) {
        assertEquals(
                "x.svg cannot be written: " + told,
                WriteFailure.of(Path.of("x.svg"), why).getMessage());
    }
}
