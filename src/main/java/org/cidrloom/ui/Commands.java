package org.cidrloom.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All commands of the window, in the order they were added. Features add theirs when they are made; menus, buttons,
/// shortcuts and the command palette look them up here by id.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class Commands {
    private final Map<String, Command> byId = new LinkedHashMap<>();

    /// Adds commands.
    ///
    /// @throws IllegalArgumentException where an id is taken
    public void add(Command... commands) {
        for (Command command : commands) {
            if (byId.putIfAbsent(command.id(), command) != null) {
                throw new IllegalArgumentException("there is a command " + command.id() + " already");
            }
        }
    }

    /// The command of that id.
    ///
    /// @throws IllegalArgumentException where there is none: ids are written by us, so this is a bug
    public Command get(String id) {
        Command command = byId.get(id);
        if (command == null) {
            throw new IllegalArgumentException("there is no command " + id);
        }
        return command;
    }

    /// Whether there is a command of that id.
    public boolean has(String id) {
        return byId.containsKey(id);
    }

    /// All of them.
    public List<Command> all() {
        return List.copyOf(new ArrayList<>(byId.values()));
    }

    /// Runs the command of that id where it is enabled.
    ///
    /// @return whether it was
    public boolean run(String id) {
        return get(id).run();
    }
}
