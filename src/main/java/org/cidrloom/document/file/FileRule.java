package org.cidrloom.document.file;

import java.util.Arrays;
import java.util.Optional;
import org.cidrloom.finding.Severity;

/// What can be wrong with a design file. Errors keep the design from being read; warnings do not.
public enum FileRule {
    /// The file cannot be read as text at all: missing, not permitted, too large, not UTF-8.
    UNREADABLE("file-unreadable", Severity.ERROR, "The file cannot be read"),

    /// The text is not YAML, or uses what design files do without: anchors, tags, several documents.
    SYNTAX("file-syntax", Severity.ERROR, "The text is not the YAML of a design file"),

    /// The format version is missing, or newer than this program.
    VERSION("file-version", Severity.ERROR, "The format version cannot be read"),

    /// A list stands where text is meant, or the like.
    TYPE("file-type", Severity.ERROR, "The value is of the wrong type"),

    /// The value has the right type and still cannot be: an unknown word, a negative count.
    VALUE("file-value", Severity.ERROR, "The value is not one that the key can have"),

    /// A key that has to be there is not.
    MISSING_KEY("file-missing-key", Severity.ERROR, "A key is missing"),

    /// The same key stands twice in one mapping.
    DUPLICATE_KEY("file-duplicate-key", Severity.ERROR, "The key stands twice"),

    /// An id is no slug.
    ID("file-id", Severity.ERROR, "The id is not a slug"),

    /// Two elements have the same id.
    DUPLICATE_ID("file-duplicate-id", Severity.ERROR, "The id is taken"),

    /// An id refers to nothing.
    REFERENCE("file-reference", Severity.ERROR, "The id refers to nothing"),

    /// A range is no block of the family that is meant.
    CIDR("file-cidr", Severity.ERROR, "The range is not a CIDR block that fits here"),

    /// A former id that another element has now, or had as well. Nothing is moved from it.
    FORMER_ID("file-former-id", Severity.WARNING, "The former id is taken"),

    /// A key that design files do not have. It is kept on save.
    UNKNOWN_KEY("file-unknown-key", Severity.WARNING, "The key is unknown"),

    /// A key without a value. It counts as not written.
    EMPTY_VALUE("file-empty-value", Severity.WARNING, "The key has no value"),

    /// Text that other YAML readers take for a number or a truth value.
    UNQUOTED("file-unquoted", Severity.WARNING, "The text should stand in quotes"),

    /// More was found than is worth listing.
    MORE("file-more", Severity.INFO, "There are more problems");

    private final String id;
    private final Severity severity;
    private final String summary;

    FileRule(String id, Severity severity, String summary) {
        this.id = id;
        this.severity = severity;
        this.summary = summary;
    }

    /// The rule id, such as `file-reference`.
    public String id() {
        return id;
    }

    /// How much it matters.
    public Severity severity() {
        return severity;
    }

    /// The fixed phrase.
    public String summary() {
        return summary;
    }

    /// The rule of that id.
    public static Optional<FileRule> find(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
