package org.cidrloom.ui;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.capacity.CapacityReport;
import org.cidrloom.document.Change;
import org.cidrloom.document.DesignStore;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// What a window shows of one open design: the design itself, what is selected, what was found, where it is stored.
/// Panels read its properties and call its commands; nothing else of the document is handed to them.
///
/// One instance lives as long as its window; opening another design changes what it shows. Confined to the JavaFX
/// thread; tests need no toolkit.
public final class DocumentModel {
    private final DesignStore store;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper openings = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Design> design;
    private final ReadOnlyObjectWrapper<Design> shown;
    private final SelectedElements selected = new SelectedElements();
    private final Judgement judgement = new Judgement();
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final History history = new History();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    /// A model of what that store holds.
    public DocumentModel(DesignStore store) {
        this.store = store;
        design = new ReadOnlyObjectWrapper<>(store.current());
        shown = new ReadOnlyObjectWrapper<>(store.current());
        store.addListener(this::follow);
        history.follow(store);
    }

    /// Whether there is an open design; where there is none the window shows its start page.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// How often a design was opened here; it grows before the design is another one.
    public ReadOnlyLongProperty openingsProperty() {
        return openings.getReadOnlyProperty();
    }

    /// The current design.
    public ReadOnlyObjectProperty<Design> designProperty() {
        return design.getReadOnlyProperty();
    }

    /// The current design.
    public Design design() {
        return design.get();
    }

    /// The design to draw: the current one, or what it would become by the edit that is being typed.
    public ReadOnlyObjectProperty<Design> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What is selected, in the order it was selected; every element of it exists in [#design()].
    public ReadOnlyObjectProperty<Set<ElementId>> selectionProperty() {
        return selected.property();
    }

    /// What is selected, in the order it was selected.
    public Set<ElementId> selection() {
        return selected.property().get();
    }

    /// The one selected element; null where none or several are.
    public @Nullable ElementId selected() {
        return selected.only();
    }

    /// The address block of the one selected VPC or network that is meant; null where the element as a whole is. It
    /// stays meant when an edit makes another of it, until something is selected.
    public ReadOnlyObjectProperty<@Nullable Cidr> blockProperty() {
        return selected.block().property();
    }

    /// What is wrong with the file, then what the analysis found in the design, errors first in each.
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return judgement.findings();
    }

    /// What the analysis came to last; nothing until it has.
    public ReadOnlyObjectProperty<Analysis> analysisProperty() {
        return judgement.analysis();
    }

    /// Whether the analysis has come to something since the design was opened; until then nothing is known of it.
    public ReadOnlyBooleanProperty judgedProperty() {
        return judgement.judged();
    }

    /// Pods and addresses as the analysis counted them last; empty until it has.
    public ReadOnlyObjectProperty<CapacityReport> capacityProperty() {
        return judgement.capacity();
    }

    /// The file that the design is stored in; null where it has none yet.
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Whether the design may only be looked at, because its file could not be read wholly and must not be overwritten.
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /// Whether there are changes that the file does not have.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return history.dirty();
    }

    /// How often a design of this window was written to its file.
    public ReadOnlyLongProperty savesProperty() {
        return history.saves();
    }

    /// What undo would take back; null where there is nothing.
    public ReadOnlyStringProperty undoLabelProperty() {
        return history.undo();
    }

    /// What redo would do again; null where there is nothing.
    public ReadOnlyStringProperty redoLabelProperty() {
        return history.redo();
    }

    /// What the window tells at its lower edge: what is under the pointer, or why something is refused. Empty mostly.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Calls this whenever an element is to be brought into view, after it has been selected.
    public void addRevealer(Consumer<ElementId> revealer) {
        selected.addRevealer(revealer);
    }

    /// Shows another design.
    ///
    /// @param path where it is stored; null for nowhere yet
    /// @param problems what was found in the file; `protect` where it may only be looked at
    public void open(@Nullable Path path, Design opened, List<Finding> problems, boolean protect) {
        judgement.forget(problems);
        selected.forget();
        file.set(path);
        readOnly.set(protect);
        openings.set(openings.get() + 1);
        store.open(opened);
        open.set(true);
    }

    /// Shows a design that its file does not have: it is unsaved from the start.
    ///
    /// @param path the file it belongs to, with its problems; null for none
    /// @param before what the file has
    public void openUnsaved(@Nullable Path path, Design before, Design opened, List<Finding> problems) {
        open(path, before, problems, false);
        store.openUnsaved(before, opened);
    }

    /// Takes over what the file holds now, and what was found in it, as one step that can be undone; it is saved then.
    public void takeOver(Design read, List<Finding> problems) {
        judgement.ofFile(problems);
        dropPreview();
        store.apply(new Edit("Load the file as it is on disk", is -> read));
        store.markSaved(store.current());
    }

    /// Goes back to the start page.
    public void close() {
        open(null, Design.empty("", "", List.of()), List.of(), false);
        open.set(false);
    }

    /// Applies an edit as one step of undo. A design that may only be looked at stays as it is, and the hint says so.
    ///
    /// @return whether the design is another one now
    public boolean apply(Edit edit) {
        return apply(edit, null);
    }

    /// Applies an edit as [#apply(Edit)] does, as one step of undo with the last one where that was of the same run.
    ///
    /// @param run as in [DesignStore#apply(Edit, String)]
    public boolean apply(Edit edit, @Nullable String run) {
        dropPreview();
        if (readOnly.get()) {
            hint("This design is open to look at only: its file has errors. Mend the file, then open it again.");
            return false;
        }
        return store.apply(edit, run);
    }

    /// Takes back the last step.
    public void undo() {
        dropPreview();
        store.undo();
    }

    /// Does again what was taken back last.
    public void redo() {
        dropPreview();
        store.redo();
    }

    /// Shows what the design would become, without making it so.
    public void preview(Edit edit) {
        shown.set(edit.apply(store.current()));
    }

    /// Shows the current design again.
    public void dropPreview() {
        shown.set(store.current());
    }

    /// Selects these and nothing else; those that do not exist are left out.
    public void select(Collection<? extends ElementId> elements) {
        selected.select(elements, store.current().network());
    }

    /// Selects all elements but the design itself.
    public void selectAll() {
        selected.selectAll(store.current().network());
    }

    /// Selects this one and nothing else.
    public void select(ElementId element) {
        select(List.of(element));
    }

    /// Selects a VPC or network and means one of its address blocks.
    public void selectBlock(ElementId owner, Cidr cidr) {
        select(owner);
        selected.block().want(cidr);
        selected.refresh(store.current().network());
    }

    /// Adds it to the selection, or takes it out where it is in.
    public void toggle(ElementId element) {
        select(selected.toggled(element));
    }

    /// Selects nothing.
    public void clearSelection() {
        select(List.of());
    }

    /// Selects this one and brings it into view.
    public void reveal(ElementId element) {
        select(element);
        selected.reveal(element);
    }

    /// Says something at the window's lower edge; empty to say nothing any more.
    public void hint(String text) {
        hint.set(text);
    }

    /// Takes over what the analysis came to.
    public void analysed(Analysis result) {
        judgement.ofDesign(result);
    }

    /// Remembers that this snapshot is what the file has.
    public void saved(Path path, Design snapshot) {
        file.set(path);
        store.markSaved(snapshot);
        history.saved();
    }

    private void follow(Change change) {
        shown.set(
                change.after()); // first: it is laid out in the background while everything else takes the design over
        design.set(change.after());
        selected.refresh(store.current().network());
        history.follow(store);
    }
}
