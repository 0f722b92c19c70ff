package org.cidrloom.ui;

import org.cidrloom.model.ElementNames;
import org.cidrloom.model.Network;
import org.jspecify.annotations.Nullable;

/// What the elements of the open design are called. The names are made once a network and not once a question: in an
/// estate of thousands of VPCs that is the dearest part of a line in a list.
///
/// Confined to the JavaFX thread but for [#make].
public final class CurrentNames {
    private final DocumentModel document;
    private @Nullable Network named;

    /// Of a network whose names are about to be asked for; null for none.
    private volatile @Nullable Made ahead;

    private record Made(Network network, ElementNames names) {}

    private ElementNames names;

    /// The names in what that document shows.
    public CurrentNames(DocumentModel document) {
        this.document = document;
        names = ElementNames.of(document.design().network());
    }

    /// Makes the names in a network that are about to be asked for. To be called beside the JavaFX thread.
    public void make(Network network) {
        ahead = new Made(network, ElementNames.of(network));
    }

    /// The names in the design as it is.
    @SuppressWarnings("ReferenceEquality") // an edit that changes nothing keeps the network (ADR 0001)
    public ElementNames get() {
        Network network = document.design().network();
        if (network != named) {
            named = network;
            Made made = ahead;
            names = made != null && made.network() == network ? made.names() : ElementNames.of(network);
            ahead = null;
        }
        return names;
    }
}
