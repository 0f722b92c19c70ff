package org.cidrloom.ui.commandpalette;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCombination;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.CurrentTree;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.ElementLine;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.Menus;

/// What the command palette finds. A command that cannot be run now is listed with what it needs, or left out where
/// there is nothing to say.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class CommandPaletteModel {
    private static final int REMEMBERED = 12;
    private static final String OPEN = "view.commands";

    private final DocumentModel document;
    private final Commands commands;
    private final Menus menus;
    private final KeyMap keys;
    private final CurrentTree tree;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Ranking.Found>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final List<String> recent = new ArrayList<>();
    private List<Entry> entries = List.of();

    /// A palette of these commands and of the elements that a document shows.
    ///
    /// @param commands looked through whenever the palette is opened
    public CommandPaletteModel(DocumentModel document, Commands commands, Menus menus, KeyMap keys, CurrentTree tree) {
        this.document = document;
        this.commands = commands;
        this.menus = menus;
        this.keys = keys;
        this.tree = tree;
        query.subscribe((was, is) -> refresh());
    }

    // Properties

    /// Whether it is open.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
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
        entries = entries();
        query.set("");
        refresh();
        open.set(true);
    }

    /// Closes it.
    void close() {
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
        recent.remove(entry.key());
        recent.addFirst(entry.key());
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        close();
        entry.action().run();
        return true;
    }

    private void refresh() {
        found.set(Ranking.of(entries, query.get(), recent));
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
            collect(tree.get(), "", all);
        }
        return all;
    }

    private Entry entry(Command command, String menu) {
        String label = command.label().getValue();
        return new Entry(
                command.id(),
                label,
                menu,
                command.icon(),
                keys.shown(command.id()).map(KeyCombination::getDisplayText).orElse(""),
                command.isEnabled() ? "" : command.needs(),
                menu + " " + command.id(),
                List.of(),
                command::run);
    }

    private void collect(ElementLine line, String inside, List<Entry> into) {
        ElementId element = line.element();
        String ranges = line.cidrs().stream().map(Object::toString).collect(Collectors.joining(" "));
        into.add(new Entry(
                "element " + element.path(),
                line.text(),
                detail(line, inside),
                line.icon(),
                "",
                "",
                String.join(" ", element.path(), line.kind(), inside, ranges, line.detail()),
                line.cidrs(),
                () -> document.reveal(element)));
        String within = element instanceof ElementId.OfDesign ? "" : line.text();
        line.children().forEach(child -> collect(child, within, into));
    }

    private static String detail(ElementLine line, String inside) {
        String where = inside.isEmpty() ? line.kind() : line.kind() + " of " + inside;
        boolean ranged = !line.cidrs().isEmpty() && !line.detail().isEmpty();
        return ranged ? where + " · " + line.detail() : where;
    }
}
