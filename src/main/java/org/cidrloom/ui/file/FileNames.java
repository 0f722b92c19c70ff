package org.cidrloom.ui.file;

import java.util.Locale;

/// Names for files, made of what people call their designs.
final class FileNames {
    private FileNames() {}

    /// A portable name: lower-case letters, digits and hyphens.
    static String of(String name) {
        String portable =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return portable.isEmpty() ? "design" : portable;
    }
}
