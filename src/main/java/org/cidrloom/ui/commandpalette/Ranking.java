package org.cidrloom.ui.commandpalette;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cidrloom.net.Address;
import org.cidrloom.net.AddressFormatException;
import org.jspecify.annotations.Nullable;

/// Which entries answer what was typed, the best first. Every word has to be found, in the label or, worth less, in
/// what else tells an entry. Of equals the one that was chosen last comes first, then the shorter label. An address
/// finds what has it, the narrowest range first. Nothing typed finds everything, what was chosen last first.
final class Ranking {
    /// As many as anybody would read; more words find what stands behind them.
    static final int MOST = 80;

    private static final String CONTAINS = "contains ";
    private static final int ELSEWHERE_WORD = 30;
    private static final int ELSEWHERE = 20;
    private static final int RECENT = 12;

    private Ranking() {}

    /// An entry that was found.
    ///
    /// @param letters the places of the letters of its label that were typed
    record Found(Entry entry, BitSet letters) {}

    private record Scored(Entry entry, BitSet letters, int score) {}

    /// The best entries for what was typed.
    ///
    /// @param recent keys of those that were chosen, the last one first
    static List<Found> of(List<Entry> entries, String typed, List<String> recent) {
        Address address = address(typed);
        String[] words = Fuzzy.words(typed);
        if (words.length == 0) {
            return unasked(entries, recent);
        }
        List<Scored> found = new ArrayList<>();
        for (Entry entry : entries) {
            Scored scored = address == null ? scored(entry, words) : around(entry, address);
            if (scored != null) {
                int chosen = recent.indexOf(entry.key());
                found.add(chosen < 0 ? scored : recently(scored, chosen, words.length));
            }
        }
        Comparator<Scored> best = Comparator.comparingInt(Scored::score).reversed();
        best = best.thenComparing(each -> !each.entry().isEnabled());
        if (words.length > 0 && address == null) {
            best = best.thenComparingInt(each -> each.entry().label().length());
        }
        found.sort(best);
        return found.stream()
                .limit(MOST)
                .map(each -> new Found(each.entry(), each.letters()))
                .toList();
    }

    /// What was chosen last, then everything that can be chosen, in its order.
    private static List<Found> unasked(List<Entry> entries, List<String> recent) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < recent.size(); i++) {
            places.putIfAbsent(recent.get(i), i);
        }
        SortedMap<Integer, Entry> chosen = new TreeMap<>();
        List<Entry> enabled = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        for (Entry entry : entries) {
            Integer place = places.get(entry.key());
            List<Entry> kind = entry.isEnabled() ? enabled : others;
            if (place != null) {
                chosen.put(place, entry);
            } else if (kind.size() < MOST) {
                kind.add(entry);
            }
        }
        return Stream.of(chosen.values(), enabled, others)
                .flatMap(Collection::stream)
                .limit(MOST)
                .map(entry -> new Found(entry, new BitSet()))
                .toList();
    }

    private static @Nullable Scored scored(Entry entry, String[] words) {
        String label = entry.label().toLowerCase(Locale.ROOT);
        BitSet letters = new BitSet();
        int score = 0;
        for (String word : words) {
            Fuzzy.Match match = Fuzzy.of(label, word);
            if (match != null) {
                letters.or(match.letters());
                score += match.score();
            } else {
                int at = entry.more().indexOf(word);
                if (at < 0) {
                    return null;
                }
                score += entry.more().contains(" " + word) || at == 0 ? ELSEWHERE_WORD : ELSEWHERE;
            }
        }
        return new Scored(entry, letters, words.length == 0 ? 0 : score / words.length);
    }

    private static @Nullable Scored around(Entry entry, Address address) {
        int length = entry.around(address);
        return length < 0 ? null : new Scored(entry, new BitSet(), length);
    }

    /// Chosen lately counts for less than a better kind of match, and for everything where nothing was typed.
    private static Scored recently(Scored scored, int chosen, int words) {
        int bonus = words == 0 ? Integer.MAX_VALUE - chosen : Math.max(1, RECENT - chosen);
        return new Scored(scored.entry(), scored.letters(), words == 0 ? bonus : scored.score() + bonus);
    }

    private static @Nullable Address address(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        try {
            return Address.parse(
                    text.startsWith(CONTAINS)
                            ? text.substring(CONTAINS.length()).strip()
                            : text);
        } catch (AddressFormatException words) {
            return null;
        }
    }
}
