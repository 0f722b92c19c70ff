package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cidrloom.document.file.Clipping;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Elements;
import org.cidrloom.model.edit.Copying;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.DocumentModel;

/// Copies what is selected to the clipboard as the text of a design file, and adds what the clipboard has to the
/// design.
final class Clippings {
    /// Up to so many elements are copied at once, and a text of up to so many characters is read at once.
    private static final int FEW = 12;

    private static final int SHORT = 20_000;

    private static final String COPYABLE = "VPCs, networks, gateways, clusters, subnets, pools and prefix lists";

    private final DocumentModel document;
    private final CanvasModel canvas;
    private final Hand hand;
    private final Clips clips;
    private final Pasting pasting;

    Clippings(DocumentModel document, CanvasModel canvas, Clips clips) {
        this.document = document;
        this.canvas = canvas;
        this.hand = canvas.hand();
        this.clips = clips;
        pasting = new Pasting(document, canvas, clips);
    }

    /// Puts what is selected on the clipboard; a selected address block as its text.
    ///
    /// @return whether there was something to copy
    boolean copy() {
        Cidr block = document.blockProperty().get();
        if (block != null) {
            clips.inTurn(over -> {
                clips.put(block.toString());
                over.run();
            });
            document.hint(block + " is on the clipboard.");
            return true;
        }
        Set<ElementId> selection = document.selection();
        if (!Copying.canCopy(selection)) {
            document.hint(COPYABLE + " can be copied.");
            return false;
        }
        Supplier<Clipping> clipping = clipping();
        clips.inTurn(over -> {
            if (selection.size() <= FEW) {
                put(clipping.get().text(), over);
            } else {
                clips.beside(
                        () -> clipping.get().text(), text -> put(text, over), failed -> failed("copied", failed, over));
            }
        });
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
        clips.inTurn(over -> {
            String text = clips.text();
            if (text == null || text.length() <= SHORT) {
                paste(Clipping.read(text), over);
            } else {
                beside(() -> Clipping.read(text), clipping -> paste(clipping, over), "pasted", over);
            }
        });
    }

    /// What is found is dropped where another design is opened meanwhile.
    private <T> void beside(Supplier<T> work, Consumer<T> done, String what, Runnable over) {
        long opening = document.openingsProperty().get();
        clips.beside(
                work,
                found -> {
                    if (opening == document.openingsProperty().get()) {
                        done.accept(found);
                    } else {
                        over.run();
                    }
                },
                failed -> failed(what, failed, over));
    }

    private void paste(Optional<Clipping> clipping, Runnable over) {
        if (clipping.isPresent()) {
            add(clipping.get(), over);
        } else {
            document.hint("There is no part of a design on the clipboard. Copy elements of an open design first.");
            over.run();
        }
    }

    private void put(String text, Runnable over) {
        clips.put(text);
        over.run();
    }

    private void failed(String what, RuntimeException why, Runnable over) {
        document.hint("Nothing could be " + what + ". This is a bug in Cidrloom (" + why + ").");
        over.run();
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
            clips.inTurn(over -> {
                Supplier<Clipping> clipping = clipping();
                if (document.selection().size() <= FEW) {
                    add(clipping.get(), over);
                } else {
                    beside(clipping, part -> add(part, over), "duplicated", over);
                }
            });
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

    /// What is selected now; it can be taken on any thread.
    private Supplier<Clipping> clipping() {
        Set<ElementId> selection = document.selection();
        Design design = document.design();
        Map<ElementId, Position> standing = hand.standing();
        return () -> new Clipping(Copying.part(design, selection, standing), Copying.kind(selection));
    }

    private void add(Clipping clipping, Runnable over) {
        if (clipping.kind() == Copying.Kind.ELEMENTS) {
            pasting.all(clipping.part(), () -> new Landing(canvas).of(clipping.part()), over);
            return;
        }
        Proposal proposal = inVpc(clipping);
        Edit edit = proposal.edit();
        if (edit == null) {
            document.hint(proposal.text());
        } else if (document.apply(edit)) {
            document.select(proposal.elements());
            canvas.window().showSoon(proposal.elements());
            document.hint(clipping.kind() == Copying.Kind.CLUSTERS ? proposal.text() : "");
        }
        over.run();
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
