package org.cidrloom.app;

import java.util.List;
import java.util.function.Consumer;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// Analyses one open design, with an analyzer of its own, because that remembers what it came to. It is made on the
/// thread that analyses, when the first design is there, and not on the one that shows the window.
final class Judge {
    private static final Analysis OF_NOTHING = new Analysis(List.of(), List.of(), CapacityReport.NONE);

    private final Consumer<Network> named;
    private @Nullable Analyzer analyzer;
    private boolean had;

    /// @param named makes what shows findings ready for those of a network, on the thread that analyses
    Judge(Consumer<Network> named) {
        this.named = named;
    }

    /// What is found in a network; nothing in the empty one that stands for no design.
    synchronized Analysis analyze(Network network) {
        if (network.region().isEmpty() && network.vpcs().isEmpty()) {
            return OF_NOTHING;
        }
        Analyzer mine = analyzer == null ? Analyzer.standard() : analyzer;
        analyzer = mine;
        Analysis found = mine.analyze(network);
        boolean has = !found.findings().isEmpty() || !found.accepted().isEmpty();
        if (has || had) {
            named.accept(network); // those of before are looked at once more until all that was found is there
        }
        had = has;
        return found;
    }
}
