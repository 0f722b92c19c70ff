package org.cidrloom.ui.canvas;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;

/// Commands that mean the selected address block where one is selected, and say so.
final class BlockCommands {
    private BlockCommands() {}

    /// A label that names the selected block.
    ///
    /// @param whole the label where no block is selected
    static ObservableValue<String> named(
            DocumentModel document, ObservableValue<String> whole, Function<Cidr, String> ofBlock) {
        return Bindings.createStringBinding(
                () -> {
                    Cidr block = document.blockProperty().get();
                    return block == null ? whole.getValue() : ofBlock.apply(block);
                },
                whole,
                document.blockProperty());
    }

    /// The command that deletes what is selected, of which a selected block is deleted by itself.
    static Command deleting(Command all, DocumentModel document) {
        Runnable action = () -> {
            Cidr block = document.blockProperty().get();
            ElementId owner = document.selected();
            if (block == null || owner == null) {
                all.action().run();
            } else {
                propose(document, BlockText.removal(document.design().network(), owner, block));
            }
        };
        return new Command(
                all.id(),
                named(document, all.label(), block -> "Delete " + block),
                all.icon(),
                all.enabled(),
                action,
                all.needs());
    }

    /// Does what is proposed, or says why it is refused. What came of a selected block stays selected.
    static void propose(DocumentModel document, Proposal proposal) {
        Edit edit = proposal.edit();
        if (edit == null) {
            document.hint(proposal.text());
        } else if (document.apply(edit) && !List.copyOf(document.selection()).equals(proposal.elements())) {
            document.select(proposal.elements());
        }
    }
}
