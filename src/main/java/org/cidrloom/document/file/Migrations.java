package org.cidrloom.document.file;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Brings the nodes of an older format version to the current one, version by version. Each step is a function of the
/// nodes, so what a person reads in an error still has its place in the text.
final class Migrations {
    /// The steps from version 1 to 2, from 2 to 3 and so on. Version 1 is the first, so there are none yet.
    private static final List<UnaryOperator<YamlNode.Mapping>> STEPS = List.of();

    /// The format version that is written.
    static final int CURRENT = STEPS.size() + 1;

    private static final ElementId DESIGN = new ElementId.OfDesign();

    private final List<UnaryOperator<YamlNode.Mapping>> steps;

    Migrations(List<UnaryOperator<YamlNode.Mapping>> steps) {
        this.steps = List.copyOf(steps);
    }

    static Migrations standard() {
        return new Migrations(STEPS);
    }

    /// The nodes in the form of the newest version.
    ///
    /// @return null where the version is missing or unknown, which is told
    YamlNode.@Nullable Mapping apply(YamlNode.Mapping top, Problems problems) {
        int newest = steps.size() + 1;
        YamlNode written = top.get("cidrloom");
        if (written == null) {
            problems.add(
                    FileRule.VERSION,
                    DESIGN,
                    top,
                    "The file does not say its format version. If it is a design, write “cidrloom: " + newest
                            + "” on its first line.");
            return null;
        }
        String text = written instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (!text.matches("[1-9][0-9]{0,8}")) {
            problems.add(
                    FileRule.VERSION,
                    DESIGN,
                    written,
                    "The format version is " + Texts.said(written) + "; write “cidrloom: " + newest + "”.");
            return null;
        }
        int version = Integer.parseInt(text);
        if (version > newest) {
            problems.add(
                    FileRule.VERSION,
                    DESIGN,
                    written,
                    "The file has format version " + version + ", and this Cidrloom reads up to " + newest
                            + ". Open it with a newer Cidrloom.");
            return null;
        }
        YamlNode.Mapping current = top;
        for (int from = version; from < newest; from++) {
            current = steps.get(from - 1).apply(current);
        }
        return current;
    }
}
