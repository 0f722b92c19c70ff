package org.cidrloom.ui.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Fix;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Choice;
import org.cidrloom.ui.Chooser;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// What is wrong with the selected element and what is in it, and how that is mended, at the element itself.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class FixesModel {
    private final DocumentModel document;
    private final ProblemsModel problems;
    private final Chooser chooser;
    private final ReadOnlyObjectWrapper<List<Finding>> here = new ReadOnlyObjectWrapper<>(List.of());

    /// The fixes at the selection of a document.
    ///
    /// @param problems the panel that a problem without a fix is shown in
    /// @param chooser lets the person choose among them
    public FixesModel(DocumentModel document, ProblemsModel problems, Chooser chooser) {
        this.document = document;
        this.problems = problems;
        this.chooser = chooser;
        document.findingsProperty().subscribe(is -> refresh());
        document.selectionProperty().subscribe((was, is) -> refresh());
    }

    /// What is wrong with the one selected element, errors first; nothing where none or several are selected.
    ReadOnlyObjectProperty<List<Finding>> hereProperty() {
        return here.getReadOnlyProperty();
    }

    /// The selected element where something of it can be mended at once; else null.
    @Nullable
    ElementId mendable() {
        boolean can = here.get().stream().anyMatch(finding -> !finding.fixes().isEmpty());
        return can && !document.readOnlyProperty().get() ? document.selected() : null;
    }

    /// Choosing among the fixes of the selected element.
    public Command[] commands() {
        ObservableValue<Boolean> one =
                Bindings.createBooleanBinding(() -> document.selected() != null, document.selectionProperty());
        return new Command[] {
            Command.of("edit.fix", "Fix…", "fth-zap", one, this::ask).needing("Select one element first.")
        };
    }

    /// Lets the person choose among the fixes; a problem that has none is shown in the panel.
    void ask() {
        ElementId element = document.selected();
        if (element == null) {
            return;
        }
        String name = element.path().isEmpty() ? "the design" : element.path();
        if (here.get().isEmpty()) {
            document.hint(
                    document.judgedProperty().get()
                            ? "Nothing is wrong with " + name + "."
                            : "The design is still being checked.");
            return;
        }
        List<Choice> fixes = new ArrayList<>();
        List<Choice> others = new ArrayList<>();
        for (Finding finding : here.get()) {
            finding.fixes().forEach(fix -> fixes.add(choice(finding, fix)));
            if (finding.fixes().isEmpty()) {
                others.add(Choice.of(
                        "Show: " + finding.summary(),
                        problems.where(finding),
                        SeverityIcons.of(finding.severity()),
                        () -> problems.show(finding)));
            }
        }
        fixes.addAll(others);
        chooser.ask("Fix " + name + "…", fixes);
    }

    private Choice choice(Finding finding, Fix fix) {
        String changes = problems.preview(fix).stream().limit(3).collect(Collectors.joining(", "));
        return new Choice(
                fix.title(),
                problems.where(finding) + ": " + changes,
                "fth-tool",
                fix.edit(),
                () -> document.apply(fix.edit()));
    }

    private void refresh() {
        ElementId element = document.selected();
        here.set(
                element == null
                        ? List.of()
                        : document.findingsProperty().get().stream()
                                .filter(finding -> isAt(finding, element))
                                .toList());
    }

    /// Whether a finding is about that element, about others of its kind and it, or about what is in it. All of them
    /// are in the design, which has only its own here.
    static boolean isAt(Finding finding, ElementId element) {
        String path = element.path();
        return finding.subject().equals(element)
                || (finding.subject().getClass() == element.getClass()
                        && finding.related().contains(element))
                || (!path.isEmpty() && finding.subject().path().startsWith(path + "/"));
    }
}
