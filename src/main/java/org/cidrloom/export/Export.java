package org.cidrloom.export;

import java.util.List;
import org.cidrloom.finding.Finding;

/// What a bundle made of a design.
///
/// @param design the design's name
/// @param parts the names of the parts that were exported, with files or without
/// @param entries the files, ordered by path
/// @param findings what the exporters had to leave out or could not say
/// @param errors how many errors the rules find in the design; it is exported all the same
public record Export(String design, List<String> parts, List<Entry> entries, List<Finding> findings, long errors) {
    public Export {
        parts = List.copyOf(parts);
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /// The files, ordered by path.
    public List<GeneratedFile> files() {
        return entries.stream().map(Entry::file).toList();
    }

    /// A file and the part of the bundle that it belongs to.
    ///
    /// @param part the exporter's name
    /// @param file the file
    public record Entry(String part, GeneratedFile file) {}
}
