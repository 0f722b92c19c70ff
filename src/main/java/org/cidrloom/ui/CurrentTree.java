package org.cidrloom.ui;

import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// The tree of the elements of the open design, made once a network and not once for each that asks.
///
/// Confined to the JavaFX thread.
public final class CurrentTree {
    private final DocumentModel document;
    private @Nullable Network grown;
    private ElementTree lines;
    private ElementLine tree;

    /// The tree of what that document shows.
    public CurrentTree(DocumentModel document) {
        this.document = document;
        lines = ElementTree.around(document.design().network());
        tree = lines.design();
        grown = document.design().network();
    }

    /// The design's line, with all others in it.
    @SuppressWarnings("ReferenceEquality") // an edit that changes nothing keeps the network (ADR 0001)
    public ElementLine get() {
        Network network = document.design().network();
        if (network != grown) {
            grown = network;
            lines = lines.after(network);
            tree = lines.design();
        }
        return tree;
    }
}
