package org.cidrloom.ui;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cidrloom.aws.KnownNames;

/// What a field offers of the names that AWS has; any other text of the right form can be typed as well.
public final class Offers {
    private static final String SEPARATORS = ",; \t";

    private Offers() {}

    /// For a field that holds one name.
    public static Function<String, List<Suggestion>> one(KnownNames names) {
        return typed -> names.matching(typed).stream()
                .map(name -> new Suggestion(name.text(), name.meaning()))
                .toList();
    }

    /// For a field that holds several names in one line.
    public static Function<String, List<Suggestion>> several(KnownNames names) {
        return several(names::has, one(names));
    }

    /// For a field that holds several words in one line: it completes the last one, or adds another where that is
    /// complete. None is offered twice.
    ///
    /// @param complete whether a word is all that it can be
    /// @param offers what to offer for a word, given what is typed of it, or beside one that is complete
    public static Function<String, List<Suggestion>> several(
            Predicate<String> complete, Function<String, List<Suggestion>> offers) {
        return typed -> {
            int start = typed.length();
            while (start > 0 && SEPARATORS.indexOf(typed.charAt(start - 1)) < 0) {
                start--;
            }
            String last = typed.substring(start);
            String before = complete.test(last) ? typed + ", " : typed.substring(0, start);
            Set<String> there = new HashSet<>(Arrays.asList(before.split("[" + SEPARATORS + "]+", -1)));
            return offers.apply(last).stream()
                    .filter(offer -> !there.contains(offer.text()))
                    .map(offer -> new Suggestion(before + offer.text(), offer.shown(), offer.detail()))
                    .toList();
        };
    }
}
