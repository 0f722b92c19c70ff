package org.cidrloom.ui.problems;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Fix;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.ElementNames;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// What the problems panel shows: the findings that pass the filter, and the one that is looked at.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class ProblemsModel {
    private final DocumentModel document;
    private final ReadOnlyObjectWrapper<List<Finding>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final SimpleObjectProperty<@Nullable Finding> selected = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final Map<Severity, BooleanProperty> severities = new EnumMap<>(Severity.class);

    /// The problems of what that document shows.
    public ProblemsModel(DocumentModel document) {
        this.document = document;
        for (Severity severity : Severity.values()) {
            severities.put(severity, new SimpleBooleanProperty(true));
        }
        severities.values().forEach(on -> on.subscribe(is -> refresh()));
        filter.subscribe(is -> refresh());
        document.findingsProperty().subscribe(is -> refresh());
    }

    // Properties

    /// The findings that pass the filter, in the order of the analysis.
    ReadOnlyObjectProperty<List<Finding>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The finding that is looked at; null for none.
    SimpleObjectProperty<@Nullable Finding> selectedProperty() {
        return selected;
    }

    /// Words that a finding must have, each of them, in its rule, place, summary or detail.
    StringProperty filterProperty() {
        return filter;
    }

    /// Whether findings of that severity are shown.
    BooleanProperty severityProperty(Severity severity) {
        return Objects.requireNonNull(severities.get(severity));
    }

    /// Whether nothing can be changed.
    ReadOnlyBooleanProperty readOnlyProperty() {
        return document.readOnlyProperty();
    }

    /// How many findings of that severity there are, shown or not.
    long count(Severity severity) {
        return document.findingsProperty().get().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /// What people call the element that a finding is about.
    String where(Finding finding) {
        return finding.subject().path().isEmpty()
                ? "the design"
                : ElementNames.of(document.design().network()).name(finding.subject());
    }

    /// What a fix would change, a line for each element; one line that says so where it would change nothing.
    List<String> preview(Fix fix) {
        return Differences.between(document.design(), fix.edit().apply(document.design()));
    }

    // Commands

    /// Selects what the finding is about, and brings it into view.
    void jump(Finding finding) {
        document.reveal(finding.subject());
    }

    /// Mends the finding that is looked at by its first fix, where it has one.
    void applyFirst() {
        Finding finding = selected.get();
        if (finding != null && !finding.fixes().isEmpty()) {
            apply(finding.fixes().getFirst());
        }
    }

    /// Applies a fix as one step of undo.
    void apply(Fix fix) {
        document.apply(fix.edit());
    }

    /// Shows on the canvas what a fix would do.
    void show(Fix fix) {
        if (!document.readOnlyProperty().get()) {
            document.preview(fix.edit());
        }
    }

    /// Shows the design as it is again.
    void dropPreview() {
        document.dropPreview();
    }

    private void refresh() {
        ElementNames names = ElementNames.of(document.design().network());
        String[] words = filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
        List<Finding> passing = document.findingsProperty().get().stream()
                .filter(finding -> severityProperty(finding.severity()).get())
                .filter(finding -> Stream.of(words).allMatch(text(finding, names)::contains))
                .toList();
        Finding was = selected.get();
        shown.set(passing);
        selected.set(was == null ? null : again(was, passing));
    }

    /// The finding that says the same of the same element after another analysis.
    private static @Nullable Finding again(Finding was, List<Finding> passing) {
        return passing.stream()
                .filter(is -> is.rule().equals(was.rule()) && is.subject().equals(was.subject()))
                .min(Comparator.comparing(is -> !is.detail().equals(was.detail())))
                .orElse(null);
    }

    private static String text(Finding finding, ElementNames names) {
        return String.join(
                        " ",
                        finding.rule(),
                        finding.severity().key(),
                        finding.subject().path(),
                        names.name(finding.subject()),
                        finding.summary(),
                        finding.detail())
                .toLowerCase(Locale.ROOT);
    }
}
