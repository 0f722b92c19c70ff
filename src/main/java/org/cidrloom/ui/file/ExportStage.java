package org.cidrloom.ui.file;

import java.nio.file.Path;
import java.util.List;
import org.cidrloom.export.BundleWriter;
import org.cidrloom.export.Export;

/// How far an export is.
public sealed interface ExportStage {
    /// The files are being made.
    ///
    /// @param share how much is done, 0 to 1
    /// @param what what is being made
    record Making(double share, String what) implements ExportStage {}

    /// The files are made and can be written.
    record Ready(Export export) implements ExportStage {}

    /// Nothing is written yet: a person's changes would be lost.
    ///
    /// @param export what is to be written
    /// @param files the files that were changed by hand since the last export, or that no export wrote
    record Changed(Export export, List<String> files) implements ExportStage {
        public Changed {
            files = List.copyOf(files);
        }
    }

    /// The files are being written.
    ///
    /// @param share how much is done, 0 to 1
    /// @param what what is being written
    record Writing(double share, String what) implements ExportStage {}

    /// Everything is written.
    ///
    /// @param where the folder or zip
    /// @param outcome what was written
    record Done(Path where, BundleWriter.Written outcome) implements ExportStage {}

    /// Nothing was written.
    ///
    /// @param why in full sentences
    record Failed(String why) implements ExportStage {}
}
