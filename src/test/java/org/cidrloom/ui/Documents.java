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
    /// The file of [#twoRegions()].
    public static final Path TWO_REGIONS =
            Path.of("src", "test", "resources", "org", "cidrloom", "ui", "two-regions.cidrloom.yaml");

    private Documents() {}

    /// A sample, opened.
    ///
    /// @param name its file's name without the ending
    public static DocumentModel sample(String name) {
        return opened(Path.of("assets", "samples", name + ".cidrloom.yaml"));
    }

    /// A design of two Regions with everything that connects: peered transit gateways, a Direct Connect gateway, prefix
    /// lists, hybrid nodes; with a load balancer, quotas, ids of zones and an accepted finding.
    public static DocumentModel twoRegions() {
        return opened(TWO_REGIONS);
    }

    /// A design that has no file, opened and not analysed.
    public static DocumentModel of(Design design) {
        DocumentModel document = new DocumentModel(new DesignStore(design));
        document.open(null, design, List.of(), false);
        return document;
    }

    private static DocumentModel opened(Path file) {
        Design design = Objects.requireNonNull(DesignFile.read(file).design());
        DocumentModel document = new DocumentModel(new DesignStore(design));
        document.open(file, design, List.of(), false);
        document.designProperty()
                .subscribe(is -> document.analysed(Analyzer.standard().analyze(is.network())));
        return document;
    }
}
