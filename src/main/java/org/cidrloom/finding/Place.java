package org.cidrloom.finding;

import org.jspecify.annotations.Nullable;

/// A place in a file.
///
/// @param file the file as its user named it; null where the text came from elsewhere
/// @param line counted from 1
/// @param column counted from 1, in code points
public record Place(@Nullable String file, int line, int column) {}
