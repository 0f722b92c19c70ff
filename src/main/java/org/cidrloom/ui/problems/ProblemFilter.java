package org.cidrloom.ui.problems;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// Which problems a person wants to see.
///
/// Confined to the JavaFX thread; tests need no toolkit.
final class ProblemFilter {
    private final DocumentModel document;
    private final StringProperty words = new SimpleStringProperty("");
    private final SimpleObjectProperty<@Nullable String> rule = new SimpleObjectProperty<>();
    private final BooleanProperty here = new SimpleBooleanProperty();
    private final BooleanProperty accepted = new SimpleBooleanProperty(true);
    private final Map<Severity, BooleanProperty> severities = new EnumMap<>(Severity.class);

    /// A filter that lets everything pass.
    ///
    /// @param changed is run whenever another lot may pass
    ProblemFilter(DocumentModel document, Runnable changed) {
        this.document = document;
        for (Severity severity : Severity.values()) {
            severities.put(severity, new SimpleBooleanProperty(true));
        }
        severities.values().forEach(on -> on.subscribe((was, is) -> changed.run()));
        words.subscribe((was, is) -> changed.run());
        rule.subscribe((was, is) -> changed.run());
        here.subscribe((was, is) -> changed.run());
        accepted.subscribe((was, is) -> changed.run());
        document.selectionProperty().subscribe((was, is) -> {
            if (here.get()) {
                changed.run();
            }
        });
    }

    /// Words that a finding must have, each of them, in its rule, place, summary or detail.
    StringProperty wordsProperty() {
        return words;
    }

    /// The one rule whose findings pass; null for all.
    SimpleObjectProperty<@Nullable String> ruleProperty() {
        return rule;
    }

    /// Whether only what is wrong with the selected elements passes.
    BooleanProperty hereProperty() {
        return here;
    }

    /// Whether accepted findings pass too.
    BooleanProperty acceptedProperty() {
        return accepted;
    }

    /// Whether findings of that severity pass.
    BooleanProperty severityProperty(Severity severity) {
        return Objects.requireNonNull(severities.get(severity));
    }

    /// Lets this finding pass, whatever else does.
    void letPass(Finding finding) {
        words.set("");
        rule.set(null);
        severityProperty(finding.severity()).set(true);
    }

    /// Whether a finding passes.
    ///
    /// @param where what people call what it is about
    /// @param why why it is accepted; empty where it is not
    boolean passes(Finding finding, String where, String why) {
        String only = rule.get();
        return severityProperty(finding.severity()).get()
                && (only == null || only.equals(finding.rule()))
                && (!here.get() || document.selection().stream().anyMatch(element -> FixesModel.isAt(finding, element)))
                && hasWords(finding, where, why);
    }

    private boolean hasWords(Finding finding, String where, String why) {
        String wanted = words.get().toLowerCase(Locale.ROOT).strip();
        if (wanted.isEmpty()) {
            return true;
        }
        String text = String.join(
                        " ",
                        finding.rule(),
                        finding.severity().key(),
                        finding.subject().path(),
                        where,
                        finding.summary(),
                        finding.detail(),
                        why)
                .toLowerCase(Locale.ROOT);
        return Stream.of(wanted.split("\\s+")).allMatch(text::contains);
    }
}
