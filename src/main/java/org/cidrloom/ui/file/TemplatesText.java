package org.cidrloom.ui.file;

import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.export.Templates;

/// What to say of a folder of templates.
final class TemplatesText {
    private static final int MOST_NAMED = 3;

    private TemplatesText() {}

    /// Which of ours it replaces, and which of its files replace none.
    static String of(Templates templates) {
        List<String> replaced = templates.replaced();
        String text = replaced.isEmpty() ? "Replaces none of ours." : "Replaces " + named(replaced) + ".";
        return templates.unknown().isEmpty() ? text : text + " Used by nothing: " + named(templates.unknown()) + ".";
    }

    private static String named(List<String> paths) {
        String first = paths.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return paths.size() > MOST_NAMED ? first + " and " + (paths.size() - MOST_NAMED) + " more" : first;
    }
}
