package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the parts of one reading share.
///
/// @param problems takes what is wrong
/// @param references keeps book of ids
/// @param places takes the places of elements
/// @param unknown takes the entries whose keys the format does not have
record Reading(Problems problems, References references, SourceMap.Builder places, List<YamlNode.Entry> unknown) {
    static Reading of(@Nullable String file) {
        Problems problems = new Problems(file);
        return new Reading(problems, new References(problems), new SourceMap.Builder(file), new ArrayList<>());
    }
}
