package org.cidrloom.document.file;

import org.cidrloom.model.ElementId;

/// Texts of a design file: what they may hold, and how messages quote them.
final class Texts {
    /// How many characters a name, note or tag may have.
    static final int LONGEST = 20_000;

    private Texts() {}

    /// Tells of text that cannot be kept: halves of characters, and text that is no name or note any more.
    static void check(Fields fields, String key, YamlNode at, String text) {
        if (text.length() > LONGEST) {
            fields.problem(
                    FileRule.VALUE,
                    at,
                    fields.label(key) + " has " + text.length() + " characters; it can have " + LONGEST + ".");
        } else if (hasLoneSurrogate(text)) {
            fields.problem(
                    FileRule.VALUE,
                    at,
                    fields.label(key)
                            + " holds one half of a surrogate pair, which is no character. Write the character itself.");
        }
    }

    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                return true;
            }
        }
        return false;
    }

    static String shortened(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64) + "…";
    }

    /// What stands there, for a sentence: `“maybe”`, `a list`.
    static String said(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && !scalar.isNull()
                ? (scalar.style() == YamlNode.Style.PLAIN ? "" : "the text ") + "“" + shortened(scalar.text()) + "”"
                : node.what();
    }

    /// The element for a sentence: its path, or `the design`.
    static String name(ElementId element) {
        return element.path().isEmpty() ? "the design" : element.path();
    }
}
