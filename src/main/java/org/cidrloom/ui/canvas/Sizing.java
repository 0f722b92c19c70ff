package org.cidrloom.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.gesture.Pointer;
import org.cidrloom.diagram.gesture.Resize;
import org.cidrloom.diagram.gesture.Resize.Side;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Allocation;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.model.edit.SubnetSizes;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.DocumentModel;

/// A side of a subnet is pulled: its block becomes another size, and those of all subnets that are selected with it.
final class Sizing {
    private final DocumentModel document;

    Sizing(DocumentModel document) {
        this.document = document;
    }

    /// Takes hold of a side.
    Resize from(Pointer start, OfSubnet subnet, Box box, Side side) {
        List<OfSubnet> all = together(subnet);
        document.hint((all.size() == 1 ? "" : "All " + all.size() + " selected subnets: ")
                + "outwards doubles the block, inwards halves it. Escape leaves it as it was.");
        int length = BlockText.first(network(), subnet).map(Cidr::prefixLength).orElse(Allocation.LONGEST_PREFIX);
        return Resize.from(start, all, box, side, length, SubnetSizes.sizes(network(), all));
    }

    /// What comes of it where the side is now.
    Resize follow(Resize resize) {
        int wanted = resize.wanted();
        if (wanted == resize.prefixLength()) {
            return resize.with(Proposal.refused(""));
        }
        Proposal found = SubnetSizes.resize(network(), resize.subnets(), wanted);
        document.hint(found.isRefused() ? found.text() : "");
        return resize.with(found);
    }

    /// The subnet, and those that are selected with it where nothing but subnets is.
    private List<OfSubnet> together(OfSubnet first) {
        List<OfSubnet> all = new ArrayList<>(List.of(first));
        if (document.selection().contains(first)) {
            for (ElementId each : document.selection()) {
                if (!(each instanceof OfSubnet subnet)) {
                    return List.of(first);
                }
                if (!subnet.equals(first)) {
                    all.add(subnet);
                }
            }
        }
        return all;
    }

    private Network network() {
        return document.design().network();
    }
}
