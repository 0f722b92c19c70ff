package org.cidrloom.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file that an exporter made: a path inside the bundle and its content. Immutable.
///
/// Paths are relative, with `/`, and of portable characters only, so that no design can write outside the bundle.
public final class GeneratedFile {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final String path;
    private final Content content;
    private final boolean executable;

    /// Bytes, of which files at several paths may consist, and their sum, which is computed once.
    private static final class Content {
        private final byte[] bytes;
        private @Nullable String sum;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        synchronized String sum() {
            String known = sum;
            if (known == null) {
                known = sha256(bytes);
                sum = known;
            }
            return known;
        }
    }

    private GeneratedFile(String path, Content content, boolean executable) {
        this.path = portable(path);
        this.content = content;
        this.executable = executable;
    }

    /// A text file in UTF-8, its lines ended by line feeds.
    ///
    /// @throws IllegalArgumentException where the path leaves the bundle or is not portable
    public static GeneratedFile text(String path, String text) {
        return new GeneratedFile(path, new Content(text.getBytes(StandardCharsets.UTF_8)), false);
    }

    /// A script: a text file that may be executed.
    ///
    /// @throws IllegalArgumentException where the path leaves the bundle or is not portable
    public static GeneratedFile script(String path, String text) {
        return new GeneratedFile(path, new Content(text.getBytes(StandardCharsets.UTF_8)), true);
    }

    /// A file of bytes, such as a picture.
    ///
    /// @throws IllegalArgumentException where the path leaves the bundle or is not portable
    public static GeneratedFile bytes(String path, byte[] content) {
        return new GeneratedFile(path, new Content(content.clone()), false);
    }

    /// The same content at another path.
    ///
    /// @throws IllegalArgumentException where the path leaves the bundle or is not portable
    public GeneratedFile at(String other) {
        return new GeneratedFile(other, content, executable);
    }

    private static String portable(String path) {
        for (String segment : path.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches()) {
                throw new IllegalArgumentException("not a portable path inside a folder: " + path);
            }
        }
        return path;
    }

    /// Whether a path is one that a file of a bundle can have.
    static boolean isPortable(String path) {
        return Arrays.stream(path.split("/", -1))
                .allMatch(segment -> SEGMENT.matcher(segment).matches());
    }

    /// The path inside the bundle, such as `terraform/vpc.tf`.
    public String path() {
        return path;
    }

    /// A copy of the content.
    public byte[] content() {
        return content.bytes.clone();
    }

    /// Writes the content into a file.
    void writeTo(Path place) throws IOException {
        Files.write(place, content.bytes);
    }

    /// The content read as UTF-8.
    public String text() {
        return new String(content.bytes, StandardCharsets.UTF_8);
    }

    /// Whether it is a script.
    public boolean isExecutable() {
        return executable;
    }

    /// How many bytes it has.
    public int size() {
        return content.bytes.length;
    }

    /// The SHA-256 sum of the content, in lower-case hexadecimal.
    public String sha256() {
        return content.sum();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeneratedFile file
                && path.equals(file.path)
                && executable == file.executable
                && Arrays.equals(content.bytes, file.content.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(content.bytes);
    }

    @Override
    public String toString() {
        return path + " (" + content.bytes.length + " bytes)";
    }
}
