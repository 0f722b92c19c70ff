package org.cidrloom.export;

import java.io.IOException;
import java.util.Optional;

/// Where a bundle is written: a folder or a zip.
interface BundleTarget {
    /// The manifest of the last export there.
    Manifest manifest() throws IOException;

    /// The SHA-256 sum of the file at that path of the bundle; empty where there is none.
    Optional<String> sumOf(String path) throws IOException;

    /// Does what the plan says, all of it or nothing.
    void apply(WritePlan plan, Progress progress) throws IOException;
}
