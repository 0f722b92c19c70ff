package org.cidrloom.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.document.DesignStore;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Design;

/// Open documents for tests of panels, analysed after each change on the spot.
public final class Documents {
    private Documents() {}

    /// A sample, opened.
    ///
    /// @param name its file's name without the ending
    public static DocumentModel sample(String name) {
        Path file = Path.of("assets", "samples", name + ".cidrloom.yaml");
        Design design = Objects.requireNonNull(DesignFile.read(file).design());
        DocumentModel document = new DocumentModel(new DesignStore(design));
        document.open(file, design, List.of(), false);
        document.designProperty()
                .subscribe(is -> document.analysed(Analyzer.standard().analyze(is.network())));
        return document;
    }
}
