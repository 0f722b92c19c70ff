package org.cidrloom.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class StandardOutputTest {
    private static Optional<String> lossOf(String why) {
        StandardOutput output = new StandardOutput(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                if (!why.isEmpty()) {
                    throw new IOException(why);
                }
            }
        });
        PrintWriter writer = new PrintWriter(output, false, StandardCharsets.UTF_8);
        writer.println("a report");
        writer.flush();
        return output.loss();
    }

    @Test
    void aReportThatIsCutShortIsTold() {
        assertEquals(
                Optional.of("The output could not be written (No space left on device). Write it somewhere else."),
                lossOf("No space left on device"));
        assertEquals(Optional.empty(), lossOf(""));
    }

    @Test
    void aReaderThatHasHadEnoughIsNoLoss() {
        assertEquals(Optional.empty(), lossOf("Broken pipe"));
        assertEquals(Optional.empty(), lossOf("The pipe is being closed"));
    }
}
