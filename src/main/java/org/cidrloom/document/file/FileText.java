package org.cidrloom.document.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a file, or why it has none.
final class FileText {
    /// How large a design file can be; an estate of 1,000 VPCs takes 1 MB.
    static final int MOST_BYTES = 8 << 20;

    private FileText() {}

    /// The whole text of a file.
    ///
    /// @throws YamlProblem where it is too large or not UTF-8
    /// @throws IOException where it cannot be read
    static String read(Path path) throws IOException, YamlProblem {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new YamlProblem(
                    FileRule.UNREADABLE,
                    1,
                    1,
                    "The file has more than " + (MOST_BYTES >> 20)
                            + " MiB, more than a design needs. Is it a design file? If so, split the design.");
        }
        return decode(bytes);
    }

    private static String decode(byte[] bytes) throws YamlProblem {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            throw new YamlProblem(FileRule.UNREADABLE, 1, 1, "The file is UTF-16. Save it as UTF-8.");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) read.chars().filter(unit -> unit == '\n').count();
            int column = 1 + read.codePointCount(read.lastIndexOf('\n') + 1, read.length());
            throw new YamlProblem(
                    FileRule.UNREADABLE,
                    line,
                    column,
                    "The bytes from here on are not UTF-8 text. Is this a design file? If so, save it as UTF-8.");
        }
        return read;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
