package org.cidrloom.ui;

import org.cidrloom.analysis.Analyzer;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// Keeps what is found in step with the design: each change of the network is analysed in the background, and what came
/// too late is dropped. Moving boxes leaves the network the same instance, so it costs nothing.
public final class LiveFindings {
    private final DocumentModel document;
    private final Analyzer analyzer;
    private final Background background;
    private @Nullable Network asked;

    /// Follows a document from now on.
    public LiveFindings(DocumentModel document, Analyzer analyzer, Background background) {
        this.document = document;
        this.analyzer = analyzer;
        this.background = background;
        document.openingsProperty().subscribe((was, is) -> asked = null);
        document.designProperty().subscribe(this::follow);
    }

    @SuppressWarnings("ReferenceEquality") // snapshots are compared by identity (ADR 0001)
    private void follow() {
        Network network = document.design().network();
        if (network == asked || document.readOnlyProperty().get()) {
            return;
        }
        asked = network;
        background.run(
                () -> analyzer.analyze(network),
                analysis -> {
                    if (network == asked) {
                        document.analysed(analysis);
                    }
                },
                failed -> document.hint("The design could not be judged. This is a bug in Cidrloom (" + failed + ")."));
    }
}
