package org.cidrloom.ui;

import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// The tree of the elements of the open design, made once a network and not once for each that asks.
///
/// Confined to the JavaFX thread but for [#grow].
public final class CurrentTree {
    private final DocumentModel document;
    private @Nullable Network grown;
    private ElementTree lines;
    private ElementLine tree;

    /// Of a network that is about to be shown; null for none.
    private volatile @Nullable Grown ahead;

    private record Grown(Network network, ElementTree lines, ElementLine tree) {}

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
            Grown made = ahead;
            ahead = null;
            grown = network;
            if (made != null && made.network() == network) {
                lines = made.lines();
                tree = made.tree();
            } else {
                lines = lines.after(network);
                tree = lines.design();
            }
        }
        return tree;
    }

    /// Makes the tree of a network that is about to be shown. To be called beside the JavaFX thread, which a large one
    /// keeps for as long as a frame has.
    public void grow(Network network) {
        ElementTree made = ElementTree.around(network);
        ahead = new Grown(network, made, made.design());
    }
}
