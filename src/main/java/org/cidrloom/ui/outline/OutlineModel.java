package org.cidrloom.ui.outline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.Naming;
import org.cidrloom.model.edit.Proposal;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.CurrentTree;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.ElementLine;
import org.jspecify.annotations.Nullable;

/// What the outline shows: the tree of all elements, or of those that the search finds.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class OutlineModel {
    private static final int MANY = 60;

    private final DocumentModel document;
    private final CurrentTree current;
    private final ReadOnlyObjectWrapper<ElementLine> tree;
    private final StringProperty search = new SimpleStringProperty("");
    private final Background background;
    private ElementLine all;
    private long asked;

    /// What waits for the search to be over; null where nothing does.
    private @Nullable Runnable next;

    private @Nullable ElementId first;

    /// Whether what is searched for is not shown yet.
    private boolean looking;

    /// An outline of what that document shows.
    ///
    /// @param current the tree of its elements, shared with others
    /// @param background where elements are searched for, one search after the other
    public OutlineModel(DocumentModel document, CurrentTree current, Background background) {
        this.background = background;
        this.document = document;
        this.current = current;
        all = current.get();
        tree = new ReadOnlyObjectWrapper<>(all);
        document.designProperty().subscribe((was, is) -> follow(was.network(), is.network()));
        search.subscribe(is -> refresh());
    }

    // Properties

    /// The design's item, with all that is shown in it.
    ReadOnlyObjectProperty<ElementLine> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /// The tree of all elements, whatever is searched for.
    ElementLine whole() {
        return all;
    }

    /// The first element that the search finds; null where it finds none or nothing is searched for.
    @Nullable
    ElementId firstFound() {
        return first;
    }

    /// What is searched for: words of a name, id or CIDR, each of which has to be there; or an address, which
    /// finds what has it, with or without `contains` before it. Empty to show everything.
    StringProperty searchProperty() {
        return search;
    }

    /// Whether only what was found is shown.
    boolean isSearching() {
        return !search.get().isBlank();
    }

    /// What is selected in the document.
    ReadOnlyObjectProperty<Set<ElementId>> selectionProperty() {
        return document.selectionProperty();
    }

    /// Whether so many are selected that a tree takes long to select and unfold them all: its lines show it instead.
    boolean isMany() {
        return selectionProperty().get().size() > MANY;
    }

    /// The document, for what adds elements to it.
    DocumentModel document() {
        return document;
    }

    // Commands

    /// Selects these elements.
    void select(Collection<ElementId> elements) {
        document.select(elements);
    }

    /// Selects an element and brings it into view on the canvas.
    void reveal(ElementId element) {
        document.reveal(element);
    }

    /// Removes what is selected; the design itself cannot be.
    void removeSelected() {
        List<ElementId> gone = document.selection().stream()
                .filter(element -> !(element instanceof ElementId.OfDesign))
                .toList();
        if (!gone.isEmpty()) {
            document.apply(ElementEdits.removeAll(gone));
        }
    }

    /// What is changed when an element is renamed: its name where it has one, else its id.
    String renamed(ElementId element) {
        String name = Naming.of(document.design().network(), element);
        return name == null ? element.id() : name;
    }

    /// Why an element cannot be renamed so; null where it can.
    @Nullable
    String refusal(ElementId element, String text) {
        Proposal proposal = Naming.rename(document.design().network(), element, text);
        return proposal.isRefused() ? proposal.text() : null;
    }

    /// Renames an element: its name where it has one, else its id. What cannot be stays as it is, and the hint says
    /// why.
    void rename(ElementId element, String text) {
        Proposal proposal = Naming.rename(document.design().network(), element, text);
        Edit edit = proposal.edit();
        document.hint(proposal.text());
        if (edit != null && document.apply(edit)) {
            document.select(proposal.elements());
        }
    }

    /// Moving a box changes nothing here.
    @SuppressWarnings("ReferenceEquality")
    private void follow(Network was, Network is) {
        if (was != is) {
            all = current.get();
            refresh();
        }
    }

    /// Does something with what the search finds: when it is shown.
    void whenFound(Runnable action) {
        if (looking) {
            next = action;
        } else {
            action.run();
        }
    }

    /// What is found of an older text, or in an older design, is never shown.
    private void refresh() {
        long question = ++asked;
        if (!isSearching()) {
            take(all, null);
            return;
        }
        looking = true;
        ElementLine among = all;
        String words = search.get();
        background.run(
                () -> Found.of(among, words),
                found -> {
                    if (asked == question) {
                        take(found.tree(), found.first());
                    }
                },
                failed -> {
                    looking = false;
                    document.hint("Nothing could be searched for. This is a bug in Cidrloom (" + failed + ").");
                });
    }

    private void take(ElementLine lines, @Nullable ElementId found) {
        looking = false;
        first = found;
        tree.set(lines);
        Runnable then = next;
        next = null;
        if (then != null) {
            then.run();
        }
    }
}
