package org.cidrloom.cli;

import java.nio.file.Path;

/// The folder that a design's bundle goes to where nobody named one.
final class BundleName {
    private static final String ENDING = ".cidrloom.yaml";

    private BundleName() {}

    /// `payments-bundle` for `designs/payments.cidrloom.yaml`.
    static String of(Path design) {
        String name = String.valueOf(design.getFileName());
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return stem + "-bundle";
    }
}
