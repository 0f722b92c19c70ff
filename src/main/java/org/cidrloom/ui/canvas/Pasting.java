package org.cidrloom.ui.canvas;

import java.util.List;
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

    /// What is asked for.
    ///
    /// @param aside how far the copies stand from the places in the part, in diagram units
    /// @param shown whether they are brought into view
    /// @param over is run when it has been done or refused
    private record Wish(Design part, Supplier<Point> aside, boolean shown, Runnable over) {}

    /// What is pasted, and what comes of it.
    private record Pasted(Proposal proposal, Edit edit) {}

    /// Adds all of a part where it was dragged to, once all that is copied and pasted now has ended.
    void dropped(Design part, Point aside) {
        clips.inTurn(over -> put(new Wish(part, () -> aside, false, over)));
    }

    /// Adds all of a part and brings it into view.
    ///
    /// @param aside how far the copies stand from the places in the part, in diagram units
    /// @param over is run when it has been done or refused
    void all(Design part, Supplier<Point> aside, Runnable over) {
        put(new Wish(part, aside, true, over));
    }

    private void put(Wish wish) {
        if (document.readOnlyProperty().get() || size(wish.part().network()) <= FEW) {
            Point to = wish.aside().get();
            take(wish, pasted(document.design(), wish.part(), to, canvas.hand().standing()));
        } else {
            beside(wish);
        }
    }

    @SuppressWarnings("ReferenceEquality") // whether it is still the design that was looked at
    private void beside(Wish wish) {
        Design before = document.design();
        long opening = document.openingsProperty().get();
        Point to = wish.aside().get();
        Map<ElementId, Position> standing = canvas.hand().standing();
        clips.beside(
                () -> {
                    Pasted pasted = pasted(before, wish.part(), to, standing);
                    return new Pasted(
                            pasted.proposal(),
                            pasted.edit().known(before, pasted.edit().apply(before)));
                },
                pasted -> {
                    if (opening != document.openingsProperty().get()) {
                        wish.over().run();
                    } else if (before != document.design()) {
                        beside(wish);
                    } else {
                        take(wish, pasted);
                    }
                },
                failed -> {
                    document.hint("Nothing could be pasted. This is a bug in Cidrloom (" + failed + ").");
                    wish.over().run();
                });
    }

    private static Pasted pasted(Design before, Design part, Point aside, Map<ElementId, Position> standing) {
        Proposal proposal = Copying.paste(before, part, aside.x(), aside.y());
        Edit edit = proposal.edit();
        return new Pasted(
                proposal, edit == null ? new Edit("", design -> design) : DrawingEdits.pinned(edit, standing));
    }

    private void take(Wish wish, Pasted pasted) {
        List<ElementId> copies = pasted.proposal().elements();
        if (pasted.proposal().isRefused()) {
            document.hint(pasted.proposal().text());
        } else if (document.apply(pasted.edit())) {
            document.select(copies);
            if (wish.shown()) {
                canvas.window().showSoon(copies);
            }
            document.hint("");
        }
        wish.over().run();
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
