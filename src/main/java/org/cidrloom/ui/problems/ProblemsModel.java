package org.cidrloom.ui.problems;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.cidrloom.analysis.AcceptedFinding;
import org.cidrloom.document.Differences;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Fix;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.SettingsEdits;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.CurrentNames;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// What the problems panel shows: the findings that pass the filter, those that somebody accepted, and the one
/// that is looked at.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class ProblemsModel {
    private final DocumentModel document;
    private final ReadOnlyObjectWrapper<List<Finding>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<AcceptedFinding>> accepted = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty asking = new SimpleBooleanProperty();
    private final SimpleObjectProperty<@Nullable Finding> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
    private final CurrentNames names;
    private final ProblemFilter filter;

    /// The problems of what that document shows.
    public ProblemsModel(DocumentModel document) {
        this.document = document;
        names = new CurrentNames(document);
        filter = new ProblemFilter(document, this::refresh);
        document.judgedProperty().subscribe((was, is) -> refresh());
        document.findingsProperty().subscribe(is -> refresh());
        document.analysisProperty().subscribe((was, is) -> refresh());
        selected.subscribe((was, is) -> {
            if (was == null || is == null || !saysTheSame(was, is)) {
                asking.set(false);
            }
        });
    }

    // Properties

    /// The findings that pass the filter, in the order of the analysis.
    ReadOnlyObjectProperty<List<Finding>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The findings that the design accepts and that pass the filter, in the order of the analysis.
    ReadOnlyObjectProperty<List<AcceptedFinding>> acceptedProperty() {
        return accepted.getReadOnlyProperty();
    }

    /// Whether the person is asked why she accepts the finding that is looked at.
    BooleanProperty askingProperty() {
        return asking;
    }

    /// The finding that is looked at, accepted or not; null for none.
    SimpleObjectProperty<@Nullable Finding> selectedProperty() {
        return selected;
    }

    /// Which of them are listed.
    ProblemFilter filter() {
        return filter;
    }

    /// Why no finding is listed; empty where some are.
    ReadOnlyStringProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /// The rules that found something, with how often, in the order of the alphabet.
    SortedMap<String, Long> rules() {
        return document.findingsProperty().get().stream()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
    }

    /// How many findings the design accepts, shown or not.
    int acceptedCount() {
        return document.analysisProperty().get().accepted().size();
    }

    /// Whether nothing can be changed.
    ReadOnlyBooleanProperty readOnlyProperty() {
        return document.readOnlyProperty();
    }

    /// How many findings of that severity there are, shown or not, those that are accepted left out.
    long count(Severity severity) {
        return document.findingsProperty().get().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /// What people call the element that a finding is about.
    String where(Finding finding) {
        return finding.subject().path().isEmpty() ? "the design" : names.get().name(finding.subject());
    }

    /// The names of the first few elements that a finding is about as well; empty where there is none.
    String others(Finding finding) {
        return finding.related().stream()
                .filter(other ->
                        !other.equals(finding.subject()) && !other.path().isEmpty())
                .limit(3)
                .map(names.get()::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Why the design accepts a finding; null where it does not.
    @Nullable
    String reason(Finding finding) {
        return document.analysisProperty().get().accepted().stream()
                .filter(each -> saysTheSame(each.finding(), finding))
                .findFirst()
                .map(AcceptedFinding::why)
                .orElse(null);
    }

    /// Whether a finding can be accepted: those of the design can, and those of its file have to be mended.
    boolean canAccept(Finding finding) {
        return finding.place() == null && !document.readOnlyProperty().get();
    }

    /// What a fix would change, a line for each element; one line that says so where it would change nothing.
    List<String> preview(Fix fix) {
        List<String> changes = Differences.between(document.design(), fix.edit().apply(document.design()));
        return changes.isEmpty() ? List.of("Changes nothing any more.") : changes;
    }

    // Commands

    /// Selects what the finding is about, and brings it into view.
    void jump(Finding finding) {
        document.reveal(finding.subject());
    }

    /// Looks at a finding, whatever the filter leaves out.
    void show(Finding finding) {
        filter.letPass(finding);
        selected.set(finding);
    }

    /// Mends the finding that is looked at by its first fix, where it has one.
    ///
    /// @return whether it has one
    boolean applyFirst() {
        Finding finding = selected.get();
        boolean can = finding != null && !finding.fixes().isEmpty();
        if (can) {
            apply(finding.fixes().getFirst());
        }
        return can;
    }

    /// Applies a fix as one step of undo.
    void apply(Fix fix) {
        document.apply(fix.edit());
    }

    /// Accepts a finding, or changes why it is accepted, as one step of undo. A reason has to be there.
    ///
    /// @return whether it was accepted
    boolean accept(Finding finding, String why) {
        if (why.isBlank() || !canAccept(finding)) {
            return false;
        }
        asking.set(false);
        return document.apply(SettingsEdits.accept(finding.rule(), finding.subject(), why.strip()));
    }

    /// Takes the acceptance of a finding back, as one step of undo.
    void withdraw(Finding finding) {
        document.apply(SettingsEdits.withdraw(finding.rule(), finding.subject()));
    }

    /// Asks why the finding that is looked at is accepted.
    void ask() {
        Finding finding = selected.get();
        asking.set(finding != null && canAccept(finding));
    }

    /// Accepting the finding that is looked at.
    public Command[] commands() {
        var acceptable = Bindings.createBooleanBinding(
                () -> {
                    Finding finding = selected.get();
                    return finding != null && canAccept(finding);
                },
                selected,
                document.readOnlyProperty());
        return new Command[] {
            Command.of("edit.accept", "Accept problem…", "fth-check-circle", acceptable, this::ask)
                    .needing("Select a problem in the list of problems first."),
        };
    }

    /// Makes ready what findings of a network are shown with. To be called beside the JavaFX thread.
    public void prepare(Network network) {
        names.make(network);
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
        List<Finding> passing = document.findingsProperty().get().stream()
                .filter(finding -> filter.passes(finding, names.get().name(finding.subject()), ""))
                .toList();
        List<AcceptedFinding> passingToo = document.analysisProperty().get().accepted().stream()
                .filter(each -> filter.acceptedProperty().get()
                        && filter.passes(
                                each.finding(), names.get().name(each.finding().subject()), each.why()))
                .toList();
        Finding was = selected.get();
        accepted.set(passingToo);
        shown.set(passing);
        nothing.set(passing.isEmpty() && passingToo.isEmpty() ? whyNothing() : "");
        Stream<Finding> all =
                Stream.concat(passing.stream(), passingToo.stream().map(AcceptedFinding::finding));
        selected.set(was == null ? null : again(was, all));
    }

    private String whyNothing() {
        if (!document.findingsProperty().get().isEmpty()) {
            return filter.hereProperty().get()
                    ? "Nothing that passes the filter is wrong with the selection."
                    : "No problem passes the filter.";
        }
        if (!document.judgedProperty().get() && !document.readOnlyProperty().get()) {
            return "Checking the design…";
        }
        return acceptedCount() > 0 ? "Nothing is wrong but what is accepted." : "Nothing is wrong with this design.";
    }

    /// The finding that says the same of the same element after another analysis.
    private static @Nullable Finding again(Finding was, Stream<Finding> passing) {
        return passing.filter(is -> saysTheSame(was, is))
                .min(Comparator.comparing(is -> !is.detail().equals(was.detail())))
                .orElse(null);
    }

    private static boolean saysTheSame(Finding one, Finding other) {
        return one.rule().equals(other.rule()) && one.subject().equals(other.subject());
    }
}
