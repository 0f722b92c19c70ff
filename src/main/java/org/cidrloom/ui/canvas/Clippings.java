package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cidrloom.diagram.Point;
import org.cidrloom.document.file.Clipping;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Elements;
import org.cidrloom.model.edit.Copying;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// Copies what is selected to the clipboard as the text of a design file, and adds what the clipboard has to the
/// design.
final class Clippings {
    private static final String COPYABLE = "VPCs, networks, gateways, clusters, subnets, pools and prefix lists";

    private final DocumentModel document;
    private final CanvasModel canvas;
    private final Hand hand;
    private final Supplier<@Nullable String> read;
    private final Consumer<String> write;

    /// @param read the text on the clipboard; null for none
    /// @param write puts a text on the clipboard
    Clippings(DocumentModel document, CanvasModel canvas, Supplier<@Nullable String> read, Consumer<String> write) {
        this.document = document;
        this.canvas = canvas;
        this.hand = canvas.hand();
        this.read = read;
        this.write = write;
    }

    /// Puts what is selected on the clipboard; a selected address block as its text.
    ///
    /// @return whether there was something to copy
    boolean copy() {
        Cidr block = document.blockProperty().get();
        if (block != null) {
            write.accept(block.toString());
            document.hint(block + " is on the clipboard.");
            return true;
        }
        Set<ElementId> selection = document.selection();
        if (!Copying.canCopy(selection)) {
            document.hint(COPYABLE + " can be copied.");
            return false;
        }
        write.accept(clipping().text());
        return true;
    }

    /// Copies what is selected and takes it out of the design.
    void cut() {
        Cidr block = document.blockProperty().get();
        ElementId owner = document.selected();
        if (block != null && owner != null) {
            Proposal removal = BlockText.removal(document.design().network(), owner, block);
            if (removal.isRefused() || copy()) {
                BlockCommands.propose(document, removal);
            }
            return;
        }
        List<ElementId> gone = List.copyOf(document.selection());
        if (copy()) {
            String what = gone.size() == 1 ? gone.getFirst().id() : gone.size() + " elements";
            document.apply(new Edit("Cut " + what, ElementEdits.removeAll(gone).change()));
        }
    }

    /// Adds what is on the clipboard.
    void paste() {
        Optional<Clipping> clipping = Clipping.read(read.get());
        if (clipping.isEmpty()) {
            document.hint("There is no part of a design on the clipboard. Copy elements of an open design first.");
            return;
        }
        add(clipping.get());
    }

    /// Adds a copy of what is selected; the clipboard stays as it is.
    void duplicate() {
        Cidr block = document.blockProperty().get();
        ElementId owner = document.selected();
        if (block != null && owner != null) {
            another(owner, block);
            return;
        }
        if (Copying.canCopy(document.selection())) {
            add(clipping());
        } else {
            document.hint(COPYABLE + " can be duplicated.");
        }
    }

    /// Gives a VPC one more block, as large as that one and of its kind.
    private void another(ElementId owner, Cidr block) {
        Proposal more = BlockText.another(document.design().network(), owner, block);
        Set<Cidr> before = Set.copyOf(Elements.blocks(document.design().network(), owner));
        BlockCommands.propose(document, more);
        Elements.blocks(document.design().network(), owner).stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .ifPresent(added -> document.selectBlock(owner, added));
    }

    private Clipping clipping() {
        Set<ElementId> selection = document.selection();
        return new Clipping(Copying.part(document.design(), selection, hand.standing()), Copying.kind(selection));
    }

    private void add(Clipping clipping) {
        Proposal proposal = clipping.kind() == Copying.Kind.ELEMENTS ? all(clipping) : inVpc(clipping);
        Edit edit = proposal.edit();
        if (edit == null) {
            document.hint(proposal.text());
        } else if (document.apply(
                clipping.kind() == Copying.Kind.ELEMENTS ? DrawingEdits.pinned(edit, hand.standing()) : edit)) {
            document.select(proposal.elements());
            canvas.window().showSoon(proposal.elements());
            document.hint(clipping.kind() == Copying.Kind.CLUSTERS ? proposal.text() : "");
        }
    }

    private Proposal all(Clipping clipping) {
        Point aside = new Landing(canvas).of(clipping.part());
        return Copying.paste(document.design(), clipping.part(), aside.x(), aside.y());
    }

    /// Into the selected VPC, or that of what is selected, or the one that it came from.
    private Proposal inVpc(Clipping clipping) {
        boolean clusters = clipping.kind() == Copying.Kind.CLUSTERS;
        var network = document.design().network();
        Optional<String> selected = document.selection().stream()
                .map(element -> Owners.of(network, element))
                .flatMap(element -> element instanceof OfVpc(String id)
                        ? Optional.of(id).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
        return selected.or(() -> clipping.part().network().vpcs().stream()
                        .map(vpc -> vpc.id())
                        .filter(id -> network.vpc(id).isPresent())
                        .findFirst())
                .map(vpc -> clusters
                        ? Copying.pasteClusters(network, clipping.part().network(), vpc)
                        : Copying.pasteSubnets(network, clipping.part().network(), vpc))
                .orElseGet(() -> Proposal.refused(
                        (clusters ? "Clusters" : "Subnets") + " stand in a VPC: select the one to paste them into."));
    }
}
