package org.cidrloom.ui.inspector;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.inspector.Field.Action;
import org.jspecify.annotations.Nullable;

/// What the inspector shows: the form of the one selected element, of the design where nothing is selected, and what
/// the elements have in common where several are. It follows the design, the selection and the analysis.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class InspectorModel {
    private final DocumentModel document;
    private final InstanceTypes types;
    private final Consumer<String> commands;
    private final Background background;
    private @Nullable FormContext context;
    private long asked;
    private final ReadOnlyLongWrapper unmade = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Form> form = new ReadOnlyObjectWrapper<>();

    /// An inspector of what that document shows.
    ///
    /// @param types the instance types to choose from
    /// @param commands runs the command of an id, which opens another view of an element
    /// @param background where the form of a large selection is made
    public InspectorModel(
            DocumentModel document, InstanceTypes types, Consumer<String> commands, Background background) {
        this.background = background;
        this.document = document;
        this.types = types;
        this.commands = commands;
        document.designProperty().subscribe(is -> refresh());
        document.selectionProperty().subscribe(is -> refresh());
        document.capacityProperty().subscribe(is -> refresh());
    }

    // Properties

    /// The form; null where what is selected has none.
    ReadOnlyObjectProperty<@Nullable Form> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// Grows whenever something in the form has to be made yet.
    ReadOnlyLongProperty unmadeProperty() {
        return unmade.getReadOnlyProperty();
    }

    /// Whether nothing can be changed.
    ReadOnlyBooleanProperty readOnlyProperty() {
        return document.readOnlyProperty();
    }

    /// The address block of the element that is selected on the canvas; null for the element as a whole.
    ReadOnlyObjectProperty<@Nullable Cidr> blockProperty() {
        return document.blockProperty();
    }

    /// The form.
    @Nullable
    Form form() {
        return form.get();
    }

    // Commands

    /// Keeps what was chosen.
    ///
    /// @return whether the design is another one now
    boolean keep(Entry.Accepted entry) {
        return apply(entry.edit(), null, entry.select());
    }

    /// Keeps what was typed.
    ///
    /// @param key the field; what is kept of one field of one element in quick succession is one step of undo
    /// @return whether the design is another one now
    boolean keep(Entry.Accepted entry, String key) {
        String run = entry.select() == null ? "field " + key + " of " + document.selection() : null;
        return apply(entry.edit(), run, entry.select());
    }

    /// Does what an action says.
    void run(Action action) {
        keep(action.step().get());
    }

    /// Applies an edit.
    void apply(Edit edit) {
        apply(edit, null, null);
    }

    private boolean apply(Edit edit, @Nullable String run, @Nullable ElementId select) {
        boolean changed = document.apply(edit, run);
        if (changed && select != null) {
            document.select(select);
        }
        return changed;
    }

    /// Shows on the canvas what keeping the entry would do, unless it does so in too many places for one frame.
    void preview(Entry.Accepted entry) {
        if (!document.readOnlyProperty().get() && document.selection().size() <= SelectionForm.AT_ONCE) {
            document.preview(entry.edit());
        }
    }

    /// Shows the design as it is again.
    void dropPreview() {
        document.dropPreview();
    }

    /// Goes to another element.
    void follow(ElementId target) {
        document.reveal(target);
    }

    /// Opens another view of the element.
    void open(Field.View view) {
        commands.accept(view.command());
    }

    /// Something in the form has to be made yet.
    void makeMore() {
        unmade.set(unmade.get() + 1);
    }

    /// Takes back the last step of the design.
    void undo() {
        document.undo();
    }

    /// Does it again.
    void redo() {
        document.redo();
    }

    /// What a form has looked for in an estate stays found while the estate is the same one.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Network was, Network is) {
        return was == is;
    }

    private void refresh() {
        Set<ElementId> selection = document.selection();
        Network network = document.design().network();
        CapacityReport capacity = document.capacityProperty().get();
        FormContext last = context;
        FormContext now = last == null
                ? new FormContext(network, capacity, types)
                : isSame(last.network(), network) ? last.withCapacity(capacity) : last.after(network, capacity);
        context = now;
        ElementId shown = selection.size() == 1 ? selection.iterator().next() : new ElementId.OfDesign();
        asked++;
        if (selection.size() <= 1) {
            form.set(Forms.of(now, shown).orElse(null));
        } else if (selection.size() <= SelectionForm.AT_ONCE) {
            form.set(SelectionForm.of(now, selection));
        } else {
            begin(now, selection);
        }
    }

    /// The context that is handed over looks for free room anew, since the one that is shown belongs to this thread.
    private void begin(FormContext now, Set<ElementId> selection) {
        long question = asked;
        Form last = form.get();
        if (last == null || !last.elements().equals(List.copyOf(selection))) {
            form.set(SelectionForm.begun(selection));
        }
        background.run(
                () -> SelectionForm.of(new FormContext(now.network(), now.capacity(), types), selection),
                made -> {
                    if (asked == question) {
                        form.set(made);
                    }
                },
                failed -> document.hint("The fields they have in common could not be found. This is a bug in Cidrloom ("
                        + failed + ")."));
    }
}
