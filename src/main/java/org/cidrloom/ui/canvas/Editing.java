package org.cidrloom.ui.canvas;

import org.cidrloom.diagram.Box;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What is edited where it stands on the canvas.
///
/// @param element whose
/// @param what what of it
/// @param block the block that is edited; null for anything else
/// @param offset where the text stands, from the top left corner of the element's box, in diagram units
/// @param text what is typed so far
/// @param message what there is to say about it; empty for nothing
/// @param refused whether it cannot be kept
/// @param inside how many subnets lie in the block of a VPC and can move along
/// @param follow whether they do
record Editing(
        ElementId element,
        What what,
        @Nullable Cidr block,
        Box offset,
        String text,
        String message,
        boolean refused,
        long inside,
        boolean follow) {
    /// What of an element is edited.
    enum What {
        NAME,
        BLOCK,
        IPV6
    }

    /// The same with another text, of which nothing is known yet.
    Editing typed(String other) {
        return new Editing(element, what, block, offset, other, "", false, inside, follow);
    }

    /// The same with the subnets moving along or staying.
    Editing following(boolean on) {
        return new Editing(element, what, block, offset, text, "", false, inside, on);
    }

    /// The same with what comes of it.
    Editing judged(Proposal proposal) {
        return new Editing(element, what, block, offset, text, proposal.text(), proposal.isRefused(), inside, follow);
    }
}
