package org.cidrloom.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the window has to tell, in a bar above the canvas: no window that has to be clicked away first. One at a time;
/// a new one takes the place of the old.
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>();

    /// How much it matters.
    public enum Kind {
        /// Worth knowing.
        INFO,
        /// Something needs a decision.
        WARNING,
        /// Something failed.
        DANGER
    }

    /// Something to tell.
    ///
    /// @param kind how much it matters
    /// @param text full sentences: what happened, and what can be done
    /// @param details what it is about, a line each, shown when asked for; empty mostly
    /// @param answers what can be done, the usual one first
    public record Notice(Kind kind, String text, List<String> details, List<Answer> answers) {
        public Notice {
            details = List.copyOf(details);
            answers = List.copyOf(answers);
        }
    }

    /// A button of the bar. Pressing it takes the bar away, then runs it.
    ///
    /// @param label the verb on it
    /// @param action what it does
    public record Answer(String label, Runnable action) {}

    /// What is told now; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Tells something.
    public void tell(Kind kind, String text, Answer... answers) {
        tell(kind, text, List.of(), answers);
    }

    /// Tells something that has details.
    ///
    /// @param details a line each
    public void tell(Kind kind, String text, List<String> details, Answer... answers) {
        current.set(new Notice(kind, text, details, List.of(answers)));
    }

    /// Takes the bar away.
    public void dismiss() {
        current.set(null);
    }

    /// Presses a button of the bar.
    public void answer(Answer answer) {
        dismiss();
        answer.action().run();
    }
}
