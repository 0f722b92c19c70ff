package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys of one mapping, each once.
final class PlainKeys {
    /// More keys than this are looked up rather than gone through.
    private static final int FEW = 16;

    private final List<YamlNode.Entry> entries = new ArrayList<>();
    private @Nullable Set<String> many;

    /// Adds the next one.
    ///
    /// @throws PlainText.Other where it is there already
    void add(YamlNode.Scalar key, YamlNode value) {
        if (isThere(key.text())) {
            throw new PlainText.Other();
        }
        entries.add(new YamlNode.Entry(key, value));
    }

    private boolean isThere(String key) {
        Set<String> known = many;
        if (known == null && entries.size() == FEW) {
            known = new HashSet<>();
            for (YamlNode.Entry entry : entries) {
                known.add(entry.key().text());
            }
            many = known;
        }
        if (known != null) {
            return !known.add(key);
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().text().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /// Where the last value ends.
    int end() {
        return entries.getLast().value().end();
    }

    /// All of them, in the order of the text.
    List<YamlNode.Entry> entries() {
        return List.copyOf(entries);
    }
}
