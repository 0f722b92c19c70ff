package org.cidrloom.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A file that an exporter made: a path inside the bundle and its content. Immutable.
///
/// Paths are relative, with `/`, and of portable characters only, so that no design can write outside the bundle.
public final class GeneratedFile {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final String path;
    private final byte[] content;
    private final boolean executable;

    private GeneratedFile(String path, byte[] content, boolean executable) {
        this.path = portable(path);
        this.content = content;
        this.executable = executable;
    }

    /// A text file in UTF-8, its lines ended by line feeds.
    ///
    /// @throws IllegalArgumentException where the path leaves the bundle or is not portable
    public static GeneratedFile text(String path, String text) {
        return new GeneratedFile(path, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /// A script: a text file that may be executed.
    ///
    /// @throws IllegalArgumentException where the path leaves the bundle or is not portable
    public static GeneratedFile script(String path, String text) {
        return new GeneratedFile(path, text.getBytes(StandardCharsets.UTF_8), true);
    }

    /// A file of bytes, such as a picture.
    ///
    /// @throws IllegalArgumentException where the path leaves the bundle or is not portable
    public static GeneratedFile bytes(String path, byte[] content) {
        return new GeneratedFile(path, content.clone(), false);
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
        return content.clone();
    }

    /// The content read as UTF-8.
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /// Whether it is a script.
    public boolean isExecutable() {
        return executable;
    }

    /// How many bytes it has.
    public int size() {
        return content.length;
    }

    /// The SHA-256 sum of the content, in lower-case hexadecimal.
    public String sha256() {
        return sha256(content);
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
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return path + " (" + content.length + " bytes)";
    }
}
