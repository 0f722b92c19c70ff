package org.cidrloom.ui.inspector;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cidrloom.aws.KnownNames;
import org.cidrloom.ui.inspector.Field.Suggestion;

/// What a field offers of the names that AWS has; any other text of the right form can be typed as well.
final class Offers {
    private static final String SEPARATORS = ",; \t";

    private Offers() {}

    /// For a field that holds one name.
    static Function<String, List<Suggestion>> one(KnownNames names) {
        return typed -> names.matching(typed).stream()
                .map(name -> new Suggestion(name.text(), name.meaning()))
                .toList();
    }

    /// For a field that holds several names in one line: it completes the last one, or adds another where that is
    /// complete.
    static Function<String, List<Suggestion>> several(KnownNames names) {
        return typed -> {
            int start = typed.length();
            while (start > 0 && SEPARATORS.indexOf(typed.charAt(start - 1)) < 0) {
                start--;
            }
            String last = typed.substring(start);
            boolean complete = names.has(last);
            String before = complete ? typed + ", " : typed.substring(0, start);
            Set<String> there = new HashSet<>(Entries.words(before));
            return names.matching(complete ? "" : last).stream()
                    .filter(name -> !there.contains(name.text()))
                    .map(name -> new Suggestion(before + name.text(), name.text(), name.meaning()))
                    .toList();
        };
    }
}
