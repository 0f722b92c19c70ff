package org.cidrloom.document.file;

import java.util.List;
import java.util.Locale;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Designs from and to YAML text (ADR 0009). It touches no file.
public final class DesignYaml {
    /// Where the JSON Schema of the current format version is found.
    public static final String SCHEMA = "https://cidrloom.org/schema/design-1.json";

    /// The first line of every file that Cidrloom writes, so that editors complete it.
    static final String FIRST_LINE = "# yaml-language-server: $schema=" + SCHEMA;

    private static final ElementId DESIGN = new ElementId.OfDesign();

    private DesignYaml() {}

    /// Reads a text. All errors of the text are told, not only the first.
    ///
    /// @param text the text; a byte order mark at its start is passed over
    /// @param file the file as its user named it, for the places of findings; null where it comes from elsewhere
    public static ReadDesign read(String text, @Nullable String file) {
        return read(text, file, YamlTree::read);
    }

    /// Reads a text that was just made, by the whole YAML reader only: what is written must read as the design for
    /// others too, not for [PlainYaml] alone.
    static ReadDesign readBack(String text, @Nullable String file) {
        return read(text, file, YamlTree::whole);
    }

    private static ReadDesign read(String text, @Nullable String file, YamlTree.Reader reader) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Reading reading = Reading.of(file);
        try {
            return read(body, reading, reader);
        } catch (Problems.Enough enough) {
            return refused(body, reading);
        }
    }

    private static ReadDesign read(String body, Reading reading, YamlTree.Reader reader) {
        YamlNode.Mapping top = nodes(body, reading.problems(), reader);
        YamlNode.Mapping current = top == null ? null : Migrations.standard().apply(top, reading.problems());
        if (top == null || current == null) {
            return refused(body, reading);
        }
        Design design = DesignReader.read(reading, current);
        return new ReadDesign(
                reading.problems().hasErrors() ? null : design,
                reading.problems().inOrder(),
                reading.places().build(),
                new SourceText(body, isSame(top, current) ? top : null, reading.unknown()));
    }

    private static ReadDesign refused(String body, Reading reading) {
        return new ReadDesign(
                null, reading.problems().inOrder(), reading.places().build(), new SourceText(body, null, List.of()));
    }

    @SuppressWarnings("ReferenceEquality") // a migration that changed nothing gives back the same nodes
    private static boolean isSame(YamlNode a, YamlNode b) {
        return a == b;
    }

    private static YamlNode.@Nullable Mapping nodes(String text, Problems problems, YamlTree.Reader reader) {
        if (!isReadable(text, problems)) {
            return null;
        }
        try {
            YamlNode.Mapping top = reader.read(
                    text,
                    (key, first) -> problems.add(
                            FileRule.DUPLICATE_KEY,
                            DESIGN,
                            key,
                            "“" + Texts.shortened(key.text()) + "” stands in this mapping on line " + first.line()
                                    + " already. Remove one of the two."));
            if (top == null) {
                problems.add(
                        FileRule.SYNTAX,
                        DESIGN,
                        1,
                        1,
                        "The file is empty. A design starts with “cidrloom: " + Migrations.CURRENT
                                + "”, “name” and “region”.");
            }
            return top;
        } catch (YamlProblem problem) {
            problems.add(problem.rule(), DESIGN, problem.line(), problem.column(), problem.detail());
            return null;
        }
    }

    private static boolean isReadable(String text, Problems problems) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (!StreamReader.isPrintable(point)) {
                problems.add(
                        FileRule.SYNTAX,
                        DESIGN,
                        line,
                        column,
                        "Here stands the character U+" + String.format(Locale.ROOT, "%04X", point)
                                + ", which no YAML text can hold as it is. Is this a design file? In a name, write it"
                                + " as \"\\u"
                                + String.format(Locale.ROOT, "%04X", point) + "\".");
                return false;
            }
            boolean newLine = point == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
            i += Character.charCount(point);
        }
        return true;
    }

    /// Writes a design in the format's own order and style.
    public static String write(Design design) {
        return FIRST_LINE + "\n" + new Printer("\n").block(DesignTree.of(design), 0);
    }
}
