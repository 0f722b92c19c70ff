package org.cidrloom.ui.canvas;

import java.util.Map;
import java.util.function.Supplier;
import org.cidrloom.diagram.Point;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Copying;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.ui.DocumentModel;

/// Adds a part of a design to the open one as one step, and selects what was added. A large part is put in beside the
/// JavaFX thread; where the design changed meanwhile it is put into what it became.
///
/// Confined to the JavaFX thread.
final class Pasting {
    /// Parts of up to so many VPCs, clusters and other elements are put in at once.
    private static final int FEW = 12;

    private final DocumentModel document;
    private final CanvasModel canvas;
    private final Clips clips;

    Pasting(DocumentModel document, CanvasModel canvas, Clips clips) {
        this.document = document;
        this.canvas = canvas;
        this.clips = clips;
    }

    /// What is pasted, and what comes of it.
    private record Pasted(Proposal proposal, Edit edit) {}

    /// Adds all of a part.
    ///
    /// @param aside how far the copies stand from the places in the part, in diagram units
    /// @param over is run when it has been done or refused
    void all(Design part, Supplier<Point> aside, Runnable over) {
        if (document.readOnlyProperty().get() || size(part.network()) <= FEW) {
            take(pasted(document.design(), part, aside.get(), canvas.hand().standing()), over);
        } else {
            beside(part, aside, over);
        }
    }

    @SuppressWarnings("ReferenceEquality") // whether it is still the design that was looked at
    private void beside(Design part, Supplier<Point> aside, Runnable over) {
        Design before = document.design();
        long opening = document.openingsProperty().get();
        Point to = aside.get();
        Map<ElementId, Position> standing = canvas.hand().standing();
        clips.beside(
                () -> {
                    Pasted pasted = pasted(before, part, to, standing);
                    return new Pasted(
                            pasted.proposal(),
                            pasted.edit().known(before, pasted.edit().apply(before)));
                },
                pasted -> {
                    if (opening != document.openingsProperty().get()) {
                        over.run();
                    } else if (before != document.design()) {
                        beside(part, aside, over);
                    } else {
                        take(pasted, over);
                    }
                },
                failed -> {
                    document.hint("Nothing could be pasted. This is a bug in Cidrloom (" + failed + ").");
                    over.run();
                });
    }

    private static Pasted pasted(Design before, Design part, Point aside, Map<ElementId, Position> standing) {
        Proposal proposal = Copying.paste(before, part, aside.x(), aside.y());
        Edit edit = proposal.edit();
        return new Pasted(
                proposal, edit == null ? new Edit("", design -> design) : DrawingEdits.pinned(edit, standing));
    }

    private void take(Pasted pasted, Runnable over) {
        if (pasted.proposal().isRefused()) {
            document.hint(pasted.proposal().text());
        } else if (document.apply(pasted.edit())) {
            document.select(pasted.proposal().elements());
            canvas.window().showSoon(pasted.proposal().elements());
            document.hint("");
        }
        over.run();
    }

    private static int size(Network part) {
        return part.vpcs().size()
                + part.clusters().size()
                + part.networks().size()
                + part.addressPools().size()
                + part.prefixLists().size()
                + part.transitGateways().size()
                + part.directConnectGateways().size();
    }
}
