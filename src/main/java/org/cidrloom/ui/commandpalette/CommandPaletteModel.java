package org.cidrloom.ui.commandpalette;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.cidrloom.model.Network;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Choice;
import org.cidrloom.ui.Chooser;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.CurrentTree;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.Menus;
import org.cidrloom.ui.RememberedLines;
import org.jspecify.annotations.Nullable;

/// What the command palette finds. A command that cannot be run now is listed with what it needs, or left out where
/// there is nothing to say.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class CommandPaletteModel implements Chooser {
    private static final String OPEN = "view.commands";
    private static final String PROMPT = "Type a command, a name, a CIDR or an address";

    private final DocumentModel document;
    private final Commands commands;
    private final Menus menus;
    private final KeyMap keys;
    private final CurrentTree tree;
    private final ElementEntries elements;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Ranking.Found>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper(PROMPT);
    private final RememberedLines chosen;
    private final ReadOnlyBooleanWrapper everywhere = new ReadOnlyBooleanWrapper();
    private boolean previewing;
    private List<Entry> entries = List.of();

    /// A palette of these commands and of the elements that a document shows.
    ///
    /// @param commands looked through whenever the palette is opened
    /// @param chosen what was chosen last, in any palette
    /// @param background where the entries of elements are made
    public CommandPaletteModel(
            DocumentModel document,
            Commands commands,
            Menus menus,
            KeyMap keys,
            CurrentTree tree,
            RememberedLines chosen,
            Background background) {
        this.chosen = chosen;
        elements = new ElementEntries(background, document::reveal);
        this.document = document;
        this.commands = commands;
        this.menus = menus;
        this.keys = keys;
        this.tree = tree;
        query.subscribe((was, is) -> refresh());
        document.designProperty().subscribe((was, is) -> prepare(was.network(), is.network()));
    }

    // Properties

    /// Whether it is open.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether it finds every command and element, or one of a few choices only.
    ReadOnlyBooleanProperty everywhereProperty() {
        return everywhere.getReadOnlyProperty();
    }

    /// What is asked, while nothing is typed.
    ReadOnlyStringProperty promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /// What is typed.
    StringProperty queryProperty() {
        return query;
    }

    /// What was found, the best first.
    ReadOnlyObjectProperty<List<Ranking.Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    // Commands

    /// Opening it.
    public Command[] commands() {
        return new Command[] {Command.of(OPEN, "Find a command or element…", "fth-search", this::open)};
    }

    /// Opens it with nothing typed.
    void open() {
        everywhere.set(true);
        open(PROMPT, entries());
    }

    @Override
    public void ask(String what, List<Choice> choices) {
        everywhere.set(false);
        open(what, choices.stream().map(CommandPaletteModel::entry).toList());
    }

    private void open(String what, List<Entry> from) {
        entries = from;
        prompt.set(what);
        if (query.get().isEmpty()) {
            refresh();
        } else {
            query.set("");
        }
        open.set(true);
    }

    /// An entry is looked at: the canvas shows what it would come to.
    void lookAt(@Nullable Entry entry) {
        Edit preview = entry == null ? null : entry.preview();
        if (preview != null && !document.readOnlyProperty().get()) {
            document.preview(preview);
        } else if (previewing) {
            document.dropPreview();
        }
        previewing = preview != null;
    }

    /// Closes it.
    void close() {
        lookAt(null);
        open.set(false);
        entries = List.of();
        found.set(List.of());
    }

    /// Remembers an entry, closes the palette, and runs the command or goes to the element. One that cannot be chosen
    /// now leaves the palette as it is.
    ///
    /// @return whether it was chosen
    boolean choose(Entry entry) {
        if (!entry.isEnabled()) {
            return false;
        }
        if (everywhere.get()) {
            chosen.add(entry.key());
        }
        close();
        entry.action().run();
        return true;
    }

    /// Moving a box changes nothing here.
    @SuppressWarnings("ReferenceEquality")
    private void prepare(Network was, Network is) {
        if (was != is) {
            elements.prepare(tree.get());
        }
    }

    private void refresh() {
        found.set(Ranking.of(entries, query.get(), chosen.all()));
    }

    private List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        for (Menus.Menu menu : menus.menus()) {
            for (List<Command> group : menus.groups(menu, commands)) {
                for (Command command : group) {
                    if (!command.id().equals(OPEN)
                            && (command.isEnabled() || !command.needs().isEmpty())) {
                        all.add(entry(command, menu.title()));
                    }
                }
            }
        }
        if (document.openProperty().get()) {
            all.addAll(elements.of(tree.get()));
        }
        return all;
    }

    private static Entry entry(Choice choice) {
        return new Entry(
                choice.label(),
                choice.label(),
                choice.detail(),
                choice.icon(),
                "",
                "",
                choice.detail(),
                List.of(),
                choice.preview(),
                choice.action());
    }

    private Entry entry(Command command, String menu) {
        String label = command.label().getValue();
        return new Entry(
                command.id(),
                label,
                menu,
                command.icon(),
                keys.shown(command.id()).map(KeyMap::text).orElse(""),
                command.isEnabled() ? "" : command.needs(),
                menu + " " + command.id(),
                List.of(),
                null,
                command::run);
    }
}
