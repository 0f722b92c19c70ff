package org.cidrloom.ui.inspector;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.Suggestion;
import org.jspecify.annotations.Nullable;

/// One thing that a form shows or lets be changed. Fields are values: the current value, and what changing it would do.
public sealed interface Field {
    /// What tells it from the form's other fields; a field of a later design with the same key and type takes over its
    /// control.
    String key();

    /// The field and those inside it.
    default Stream<Field> withInner() {
        return Stream.of(this);
    }

    /// How a text looks and what it may hold.
    enum Style {
        /// A name or a word.
        PLAIN,
        /// An address, an id, a version: in the monospace face.
        MONO,
        /// A number.
        NUMBER,
        /// Several lines of prose.
        NOTES
    }

    /// How a figure is meant.
    enum Tone {
        /// Plain information.
        PLAIN,
        /// As it should be.
        GOOD,
        /// It works, but barely.
        SCARCE,
        /// It does not work.
        BAD
    }

    /// A text that is typed.
    ///
    /// @param key as [Field#key()]
    /// @param label what it is
    /// @param value the text now
    /// @param style how it looks
    /// @param prompt shown where it is empty: what holds then
    /// @param figure what follows from a text, shown beside the label while it is typed; empty for nothing
    /// @param entry what a text means
    /// @param suggestions texts to choose from, given what is typed so far
    record Text(
            String key,
            String label,
            String value,
            Style style,
            String prompt,
            UnaryOperator<String> figure,
            Function<String, Entry> entry,
            Function<String, List<Suggestion>> suggestions)
            implements Field {
        /// A text without figure and suggestions.
        static Text of(String key, String label, @Nullable Object value, Style style, Function<String, Entry> entry) {
            return new Text(
                    key,
                    label,
                    value == null ? "" : value.toString(),
                    style,
                    "",
                    typed -> "",
                    entry,
                    typed -> List.of());
        }

        Text prompt(String text) {
            return new Text(key, label, value, style, text, figure, entry, suggestions);
        }

        Text figure(UnaryOperator<String> figures) {
            return new Text(key, label, value, style, prompt, figures, entry, suggestions);
        }

        Text suggestions(Function<String, List<Suggestion>> offers) {
            return new Text(key, label, value, style, prompt, figure, entry, offers);
        }
    }

    /// One of a few.
    ///
    /// @param key as [Field#key()]
    /// @param label what it is
    /// @param value the key of the option chosen; it need not be among the options, where the design names what
    /// does not exist
    /// @param options what can be chosen
    /// @param entry what choosing an option's key means
    record Choice(String key, String label, String value, List<Option> options, Function<String, Entry> entry)
            implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// What can be chosen.
    ///
    /// @param key what stands in the design
    /// @param text what is shown
    /// @param detail more about it; empty for nothing
    record Option(String key, String text, String detail) {
        static Option of(String word) {
            return new Option(word, word, "");
        }
    }

    /// On or off.
    ///
    /// @param key as [Field#key()]
    /// @param label what is on
    /// @param on whether it is
    /// @param detail what it does, in a few words; empty for nothing
    /// @param edit what switching it does
    record Toggle(String key, String label, boolean on, String detail, Function<Boolean, Edit> edit) implements Field {}

    /// Any number of a few.
    ///
    /// @param key as [Field#key()]
    /// @param label what they are
    /// @param picked the keys of those picked; one that is not among the options is shown as missing
    /// @param options what can be picked, in order
    /// @param empty what to say where there is nothing to pick from
    /// @param edit what picking these does, given in the order of the options
    record Picks(
            String key,
            String label,
            Set<String> picked,
            List<Option> options,
            String empty,
            Function<List<String>, Edit> edit)
            implements Field {
        public Picks {
            picked = Collections.unmodifiableSet(new LinkedHashSet<>(picked));
            options = List.copyOf(options);
        }
    }

    /// Fields side by side.
    ///
    /// @param key as [Field#key()]
    /// @param fields the fields, from left to right
    record Columns(String key, List<Field> fields) implements Field {
        public Columns {
            fields = List.copyOf(fields);
        }

        @Override
        public Stream<Field> withInner() {
            return Stream.concat(Stream.of(this), fields.stream().flatMap(Field::withInner));
        }
    }

    /// A list that grows and shrinks.
    ///
    /// @param key as [Field#key()]
    /// @param empty what to say where it has no row
    /// @param rows its rows
    /// @param additions what can be added
    record Rows(String key, String empty, List<Row> rows, List<Action> additions) implements Field {
        public Rows {
            rows = List.copyOf(rows);
            additions = List.copyOf(additions);
        }

        @Override
        public Stream<Field> withInner() {
            return Stream.concat(
                    Stream.of(this),
                    rows.stream().flatMap(row -> row.fields().stream()).flatMap(Field::withInner));
        }
    }

    /// A row of a list.
    ///
    /// @param fields its fields, from top to bottom
    /// @param actions what can be done to it, removing it among them
    record Row(List<Field> fields, List<Action> actions) {
        public Row {
            fields = List.copyOf(fields);
            actions = List.copyOf(actions);
        }
    }

    /// Something that is done at once.
    ///
    /// @param label what it does, in the imperative
    /// @param icon the name of a feather icon
    /// @param step what it does, and the element to select afterwards; asked for when it is done, since looking for
    ///     the next free block of a large estate takes longer than a form may
    record Action(String label, String icon, Supplier<Entry.Accepted> step) {
        Action(String label, String icon, Edit edit, @Nullable ElementId select) {
            this(label, icon, () -> new Entry.Accepted(edit, select, ""));
        }

        static Action add(String label, Supplier<Addition> addition) {
            return new Action(label, "fth-plus", () -> Entry.accepted(addition.get()));
        }

        static Action add(String label, Edit edit) {
            return new Action(label, "fth-plus", edit, null);
        }

        static Action remove(Edit edit) {
            return new Action(edit.label(), "fth-x", edit, null);
        }
    }

    /// The way to another element.
    ///
    /// @param key as [Field#key()]
    /// @param text what the element is called
    /// @param detail more about it, such as its CIDR
    /// @param target the element
    /// @param icon the name of a feather icon
    record Link(String key, String text, String detail, ElementId target, String icon) implements Field {}

    /// The way to another view of the element.
    ///
    /// @param key as [Field#key()]
    /// @param text what is shown there
    /// @param detail more about it
    /// @param command the id of the command that opens it
    /// @param icon the name of a feather icon
    record View(String key, String text, String detail, String command, String icon) implements Field {}

    /// A figure that follows from the design.
    ///
    /// @param key as [Field#key()]
    /// @param label what it is
    /// @param value the figure
    /// @param tone how it is meant
    record Figure(String key, String label, String value, Tone tone) implements Field {}

    /// What the parts of a whole are used for.
    ///
    /// @param key as [Field#key()]
    /// @param label what it shows, read out for those who cannot see it
    /// @param segments the parts in order; those of size 0 are left out
    record Bar(String key, String label, List<Segment> segments) implements Field {
        public Bar {
            segments = List.copyOf(segments);
        }
    }

    /// A part of a bar.
    ///
    /// @param name what it is
    /// @param amount its size
    /// @param style the style class that colours it
    record Segment(String name, long amount, String style) {}
}
