package org.cidrloom.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The process's output, which keeps why it could not be written: writers of text pass over that in silence, and a
/// report cut short would look like a whole one.
final class StandardOutput extends OutputStream {
    private final OutputStream stream;
    private @Nullable IOException failed;

    StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        try {
            stream.write(octets, from, count);
        } catch (IOException lost) {
            failed = lost;
            throw lost;
        }
    }

    /// Why something of it is lost, in a sentence; empty where nothing is, and where the reader has had enough: `head`
    /// closes its end of the pipe.
    Optional<String> loss() {
        if (failed == null) {
            return Optional.empty();
        }
        String why = String.valueOf(failed.getMessage());
        return why.toLowerCase(Locale.ROOT).contains("pipe")
                ? Optional.empty()
                : Optional.of("The output could not be written (" + why + "). Write it somewhere else.");
    }
}
