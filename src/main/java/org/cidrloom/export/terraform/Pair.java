package org.cidrloom.export.terraform;

import java.util.List;
import java.util.Map;

/// A key and a text, as templates see entries of a map.
///
/// @param key the key
/// @param value the text
record Pair(String key, String value) {
    /// The entries of a map, in its order.
    static List<Pair> of(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> new Pair(entry.getKey(), entry.getValue()))
                .toList();
    }
}
