package org.cidrloom.document.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.cidrloom.model.Design;

/// Texts and designs that the tests of this package share.
final class Samples {
    /// The shortest design.
    static final String EMPTY = """
            cidrloom: 1
            name: empty
            region: eu-west-1
            """;

    private Samples() {}

    /// The text of a test resource beside this class.
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The design of a text that has no error.
    static Design design(String text) {
        ReadDesign read = DesignYaml.read(text, null);
        return Objects.requireNonNull(read.design(), () -> "not read: " + told(text));
    }

    /// The findings of a text in brief: `4:11 file-reference payments: …`.
    static List<String> told(String text) {
        return DesignYaml.read(text, null).findings().stream()
                .map(finding -> Objects.requireNonNull(finding.place()).line() + ":"
                        + finding.place().column() + " " + finding.rule() + " "
                        + finding.subject().path() + ": " + finding.detail())
                .toList();
    }

    /// The findings of a text in brief, without their details: `4:11 file-reference payments`.
    static List<String> brief(String text) {
        return told(text).stream()
                .map(line -> line.substring(0, line.indexOf(": ")))
                .toList();
    }
}
