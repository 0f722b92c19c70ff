package org.cidrloom.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.gesture.Alignment;
import org.cidrloom.diagram.gesture.Connection;
import org.cidrloom.diagram.gesture.Connections;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.model.edit.SubnetBlocks;
import org.cidrloom.model.edit.VpcBlocks;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Choice;
import org.cidrloom.ui.Chooser;
import org.cidrloom.ui.DocumentModel;

/// What is done to the selected elements by commands: put into line, connected, split, joined.
final class Arranging {
    private final DocumentModel document;
    private final Hand hand;
    private final Chooser chooser;

    /// @param chooser asks which of several blocks is meant
    Arranging(DocumentModel document, Hand hand, Chooser chooser) {
        this.document = document;
        this.hand = hand;
        this.chooser = chooser;
    }

    /// Puts the selected boxes into line; a subnet counts as its VPC.
    void align(Alignment alignment) {
        Map<ElementId, Box> boxes = hand.movable(document.selection());
        if (boxes.size() < alignment.least()) {
            document.hint("Select " + (alignment.least() == 2 ? "two" : "three") + " boxes or more: Ctrl or Shift and a"
                    + " click adds one.");
            return;
        }
        Edit edit = DrawingEdits.move(alignment.of(boxes));
        Edit named = new Edit(alignment.label() + " of " + boxes.size() + " boxes", edit.change());
        document.apply(DrawingEdits.pinned(named, hand.standing()));
    }

    /// Connects the two selected elements, or all that are selected to the one gateway among them.
    void connect() {
        Optional<ElementId> hub = hub(document.selection());
        if (hub.isEmpty()) {
            document.hint("Select the two elements to connect, or several with the one gateway they go to.");
            return;
        }
        List<ElementId> rest = new ArrayList<>(document.selection());
        rest.remove(hub.get());
        Connection connection = Connections.of(network(), rest, hub.get());
        Edit edit = connection.edit();
        if (edit == null) {
            document.hint(connection.text());
        } else if (document.apply(edit)) {
            document.select(connection.added());
            document.hint(connection.warning());
        }
    }

    /// What the others of a selection would be connected to; nothing where that is not clear.
    private static Optional<ElementId> hub(Set<ElementId> selection) {
        if (selection.size() < 2 || !selection.stream().allMatch(Connection::canEnd)) {
            return Optional.empty();
        }
        List<ElementId> all = List.copyOf(selection);
        List<ElementId> gateways = all.stream()
                .filter(each -> !(each instanceof OfVpc || each instanceof OfNetwork))
                .toList();
        return gateways.size() == 1
                ? Optional.of(gateways.getFirst())
                : all.size() == 2 ? Optional.of(all.getLast()) : Optional.empty();
    }

    /// Whether what is selected can be connected as to its kind.
    static boolean canConnect(Set<ElementId> selection) {
        return hub(selection).isPresent();
    }

    /// Makes two of the selected subnet or block, or of a block of the selected VPC; of which one is asked where it has
    /// several.
    void split() {
        switch (document.selected()) {
            case OfSubnet subnet -> propose(SubnetBlocks.split(network(), subnet));
            case OfVpc(String vpc)
            when document.blockProperty().get() != null ->
                propose(VpcBlocks.split(
                        network(),
                        vpc,
                        Objects.requireNonNull(document.blockProperty().get())));
            case OfVpc(String vpc) -> {
                List<Cidr> blocks = network().vpc(vpc).orElseThrow().cidrs().stream()
                        .map(block -> block.cidr())
                        .toList();
                List<Proposal> splits = VpcBlocks.splits(network(), vpc);
                if (blocks.size() > 1 && !splits.isEmpty()) {
                    ask("Split which block of " + vpc + "?", splits);
                } else {
                    propose(
                            blocks.isEmpty()
                                    ? Proposal.refused(vpc + " has no block.")
                                    : VpcBlocks.split(network(), vpc, blocks.getFirst()));
                }
            }
            case null, default -> document.hint("Select a subnet or a VPC to split its block into halves.");
        }
    }

    /// Makes one of the two selected subnets, of the selected block and its other half, or of two neighbouring
    /// blocks of the selected VPC; of which ones is asked where several can be joined.
    void join() {
        List<ElementId> selected = List.copyOf(document.selection());
        if (selected.size() == 2
                && selected.getFirst() instanceof OfSubnet one
                && selected.getLast() instanceof OfSubnet other) {
            propose(SubnetBlocks.join(network(), one, other));
        } else if (document.selected() instanceof OfVpc(String vpc)) {
            Cidr block = document.blockProperty().get();
            if (block != null) {
                propose(VpcBlocks.join(network(), vpc, block));
                return;
            }
            List<Proposal> joins = VpcBlocks.joins(network(), vpc);
            switch (joins.size()) {
                case 0 ->
                    document.hint(vpc + " has no two blocks that are the halves of one, both routable or both not.");
                case 1 -> propose(joins.getFirst());
                default -> ask("Join which blocks of " + vpc + "?", joins);
            }
        } else {
            document.hint("Select two subnets that are the halves of one block, or a VPC with two such blocks.");
        }
    }

    private void ask(String what, List<Proposal> proposals) {
        chooser.ask(
                what,
                proposals.stream()
                        .map(each -> new Choice(each.text(), "", null, each.edit(), () -> propose(each)))
                        .toList());
    }

    /// Whether what is selected can be split as to its kind.
    static boolean canSplit(Set<ElementId> selection) {
        return selection.size() == 1
                && selection.stream().allMatch(each -> each instanceof OfSubnet || each instanceof OfVpc);
    }

    /// Whether what is selected can be joined as to its kind.
    static boolean canJoin(Set<ElementId> selection) {
        return switch (selection.size()) {
            case 1 -> selection.iterator().next() instanceof OfVpc;
            case 2 -> selection.stream().allMatch(OfSubnet.class::isInstance);
            default -> false;
        };
    }

    private void propose(Proposal proposal) {
        BlockCommands.propose(document, proposal);
    }

    private Network network() {
        return document.design().network();
    }
}
