package org.cidrloom.app;

import java.util.List;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// Analyses one open design, with an analyzer of its own, because that remembers what it came to. It is made on the
/// thread that analyses, when the first design is there, and not on the one that shows the window.
final class Judge {
    private static final Analysis OF_NOTHING = new Analysis(List.of(), List.of(), CapacityReport.NONE);

    private @Nullable Analyzer analyzer;

    /// What is found in a network; nothing in the empty one that stands for no design.
    synchronized Analysis analyze(Network network) {
        if (network.region().isEmpty() && network.vpcs().isEmpty()) {
            return OF_NOTHING;
        }
        Analyzer mine = analyzer == null ? Analyzer.standard() : analyzer;
        analyzer = mine;
        return mine.analyze(network);
    }
}
