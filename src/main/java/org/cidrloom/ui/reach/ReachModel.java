package org.cidrloom.ui.reach;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.cidrloom.diagram.Way;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.cidrloom.routing.reach.Verdict;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.CurrentNames;
import org.cidrloom.ui.DocumentModel;
import org.jspecify.annotations.Nullable;

/// Whether one element reaches another: the question, the answer in both directions, and the way to light on
/// the canvas. The answer follows every edit.
///
/// The question is asked of what is selected: of two elements at once; of one, and then the next that is selected, on
/// the canvas or in the outline, is to be reached, unless an address is typed.
///
/// Confined to the JavaFX thread; answers are found in the background, and stale ones dropped. Tests need no toolkit.
public final class ReachModel {
    private final DocumentModel document;
    private final Background background;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ElementId> from = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Target> to = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Answer> there = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Answer> back = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Light> light = new ReadOnlyObjectWrapper<>(Light.FIRST);
    private final ReadOnlyObjectWrapper<@Nullable Way> way = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final CurrentNames names;
    private long asked;

    /// The reachability in what that document shows.
    public ReachModel(DocumentModel document, Background background) {
        this.document = document;
        this.background = background;
        names = new CurrentNames(document);
        document.selectionProperty().subscribe((was, is) -> picked());
        document.designProperty().subscribe((was, is) -> follow(was.network(), is.network()));
        document.openingsProperty().subscribe((was, is) -> close());
    }

    // Properties

    /// Whether a question is being asked or answered.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The way to light on the canvas; null for none.
    public ReadOnlyObjectProperty<@Nullable Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /// Who sends; null while that is not said.
    ReadOnlyObjectProperty<@Nullable ElementId> fromProperty() {
        return from.getReadOnlyProperty();
    }

    /// What is to be reached; null while that is not said.
    ReadOnlyObjectProperty<@Nullable Target> toProperty() {
        return to.getReadOnlyProperty();
    }

    /// The way there; null until it is known.
    ReadOnlyObjectProperty<@Nullable Answer> thereProperty() {
        return there.getReadOnlyProperty();
    }

    /// The way of the answers; null where no packet arrives that could be answered.
    ReadOnlyObjectProperty<@Nullable Answer> backProperty() {
        return back.getReadOnlyProperty();
    }

    /// Which way is lit.
    ReadOnlyObjectProperty<Light> lightProperty() {
        return light.getReadOnlyProperty();
    }

    /// The answer in a sentence, or what is still to be said, or what is wrong with what was typed.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether packets arrive and their answers come back.
    boolean isConnected() {
        Answer known = there.get();
        return known != null && known.verdict().isConnected();
    }

    /// What people call an element.
    String name(ElementId element) {
        return element instanceof ElementId.OfRouteTable
                ? element.path()
                : names.get().name(element);
    }

    /// What stands in the field of who sends.
    String fromText() {
        ElementId sender = from.get();
        return sender == null ? "" : names.get().name(sender);
    }

    /// What stands in the field of what is to be reached.
    String toText() {
        return switch (to.get()) {
            case null -> "";
            case Target.Element(ElementId element) -> names.get().name(element);
            case Target.Range range -> range.text();
        };
    }

    // Commands

    /// Asking about what is selected, and leaving off.
    public Command[] commands() {
        ObservableValue<String> label = document.selectionProperty().map(Ends::label);
        return new Command[] {
            new Command("reach.ask", label, "fth-navigation", document.openProperty(), this::ask),
            Command.of("reach.close", "Leave reachability", null, open, this::close),
        };
    }

    /// Asks about what is selected: two elements are both ends, one sends.
    void ask() {
        List<ElementId> ends = Ends.of(document.selection());
        from.set(ends.isEmpty() ? null : ends.getFirst());
        to.set(ends.size() < 2 ? null : new Target.Element(ends.getLast()));
        open.set(true);
        answerAnew();
    }

    /// Leaves off: nothing is lit any more.
    void close() {
        asked++;
        open.set(false);
        from.set(null);
        to.set(null);
        forget();
        message.set("");
    }

    /// Turns the question round, where an element is to be reached.
    void swap() {
        ElementId sender = from.get();
        if (sender != null && to.get() instanceof Target.Element(ElementId element)) {
            from.set(element);
            to.set(new Target.Element(sender));
            answerAnew();
        }
    }

    /// Takes who sends from what was typed: the name of an element.
    void typeFrom(String typed) {
        Ends.element(names.get(), typed).ifPresentOrElse(this::sendFrom, () -> message.set(Ends.unknown(typed, false)));
    }

    /// Takes what is to be reached from what was typed: the name of an element, an address or a range.
    void typeTo(String typed) {
        Ends.target(names.get(), typed).ifPresentOrElse(this::reach, () -> message.set(Ends.unknown(typed, true)));
    }

    private void sendFrom(ElementId element) {
        from.set(element);
        answerAnew();
    }

    private void reach(Target target) {
        to.set(target);
        answerAnew();
    }

    /// Lights the way there or back, of one of its parts.
    void light(boolean wayBack, int part) {
        light.set(new Light(wayBack, part));
        refreshWay();
    }

    /// Goes to an element of the way.
    void jump(ElementId element) {
        document.reveal(element);
    }

    /// What is selected while something is still to be said, says it.
    private void picked() {
        ElementId selected = document.selected();
        if (!open.get() || selected == null || (from.get() != null && to.get() != null)) {
            return;
        }
        if (!Ends.canBe(selected)) {
            message.set(names.get().name(selected) + " has no addresses of its own. " + wanted());
        } else if (from.get() == null) {
            sendFrom(selected);
        } else if (!selected.equals(from.get())) {
            reach(new Target.Element(selected));
        }
    }

    /// Moving a box changes no way.
    @SuppressWarnings("ReferenceEquality")
    private void follow(Network was, Network network) {
        if (!open.get() || was == network) {
            return;
        }
        ElementId sender = from.get();
        if (sender != null && !Elements.contains(network, sender)) {
            from.set(null);
        }
        if (to.get() instanceof Target.Element(ElementId element) && !Elements.contains(network, element)) {
            to.set(null);
        }
        answer();
    }

    private void answerAnew() {
        light.set(Light.FIRST);
        answer();
    }

    private void answer() {
        long ask = ++asked;
        ElementId sender = from.get();
        Target target = to.get();
        if (sender == null || target == null) {
            forget();
            message.set(wanted());
            return;
        }
        Question question = new Question(sender, target);
        Network network = document.design().network();
        Consumer<Question.Reply> current = reply -> {
            if (ask == asked) {
                take(reply);
            }
        };
        background.run(
                () -> question.ask(network),
                current,
                failed -> current.accept(new Question.Reply.Unknown(
                        "This could not be told. It is a bug in Cidrloom (" + failed + ").")));
    }

    private String wanted() {
        return from.get() == null
                ? "Click who sends, or type its name."
                : "Click what " + fromText() + " is to reach, or type its name or an address.";
    }

    private void take(Question.Reply reply) {
        switch (reply) {
            case Question.Reply.Unknown(String why) -> {
                forget();
                message.set(why);
            }
            case Question.Reply.Known(Verdict verdict) -> {
                Verdict answers = verdict.back();
                there.set(new Answer(verdict));
                back.set(answers == null ? null : new Answer(answers));
                message.set(Question.headline(fromText(), toText(), verdict));
                if (light.get().equals(Light.FIRST)) {
                    boolean onlyBackBreaks = verdict.reachable() && !verdict.isConnected();
                    light.set(new Light(onlyBackBreaks && answers != null, 0));
                }
                refreshWay();
            }
        }
    }

    private void forget() {
        there.set(null);
        back.set(null);
        way.set(null);
    }

    private void refreshWay() {
        Answer answers = light.get().back() ? back.get() : null;
        Answer shown = answers == null ? there.get() : answers;
        if (shown != null) {
            int part =
                    Math.clamp(light.get().part(), 0, Math.max(0, shown.parts().size() - 1));
            light.set(new Light(answers != null, part));
            way.set(shown.way(part));
        }
    }
}
