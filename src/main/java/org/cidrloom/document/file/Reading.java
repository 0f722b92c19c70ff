package org.cidrloom.document.file;

import org.jspecify.annotations.Nullable;

/// What the parts of one reading share.
record Reading(Problems problems, References references, SourceMap.Builder places) {
    static Reading of(@Nullable String file) {
        Problems problems = new Problems(file);
        return new Reading(problems, new References(problems), new SourceMap.Builder(file));
    }
}
