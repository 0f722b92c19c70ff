package org.cidrloom.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which command stands in which menu. The menu bar, the command palette and the sheet of shortcuts all read it, so
/// that they agree; a command that no menu names stands at the end of the menu of its topic.
///
/// @param menus the menus, from left to right
public record Menus(List<Menu> menus) {
    public Menus {
        menus = List.copyOf(menus);
    }

    /// A menu.
    ///
    /// @param title what stands in the menu bar
    /// @param topics the first words of the ids of commands that belong here, such as `file`
    /// @param ids the commands in their order; an empty one is a line between two groups
    public record Menu(String title, List<String> topics, List<String> ids) {
        public Menu {
            topics = List.copyOf(topics);
            ids = List.copyOf(ids);
        }
    }

    /// The menus that the designer comes with.
    public static Menus standard() {
        return new Menus(List.of(
                new Menu(
                        "File",
                        List.of("file"),
                        List.of(
                                "file.new",
                                "file.new-from-requirements",
                                "file.open",
                                "file.start",
                                "",
                                "file.save",
                                "file.save-as",
                                "file.export",
                                "",
                                "file.settings",
                                "",
                                "file.close",
                                "file.quit")),
                new Menu(
                        "Edit",
                        List.of("edit"),
                        List.of(
                                "edit.undo",
                                "edit.redo",
                                "",
                                "edit.cut",
                                "edit.copy",
                                "edit.paste",
                                "edit.duplicate",
                                "",
                                "edit.add",
                                "edit.connect-to",
                                "edit.move",
                                "edit.rename",
                                "edit.delete",
                                "edit.select-all",
                                "edit.search",
                                "",
                                "edit.fix",
                                "edit.accept",
                                "edit.context-menu")),
                new Menu("Insert", List.of("add"), List.of()),
                new Menu("Arrange", List.of("arrange"), List.of()),
                new Menu(
                        "View",
                        List.of("view", "reach"),
                        List.of(
                                "view.commands",
                                "",
                                "view.zoom-in",
                                "view.zoom-out",
                                "view.zoom-100",
                                "view.zoom-fit",
                                "view.zoom-selection",
                                "",
                                "view.diagram",
                                "view.addresses",
                                "view.capacity",
                                "view.routing",
                                "",
                                "reach.ask",
                                "reach.close",
                                "",
                                "view.next-pane",
                                "view.previous-pane",
                                "view.fold-left",
                                "view.fold-problems",
                                "view.fold-inspector",
                                "",
                                "view.next-tab",
                                "view.previous-tab",
                                "",
                                "view.theme")),
                new Menu("Addresses", List.of("addresses"), List.of()),
                new Menu("Help", List.of("help"), List.of("help.shortcuts", "help.about"))));
    }

    /// The groups of a menu's commands that there are, in order; none of them is empty.
    public List<List<Command>> groups(Menu menu, Commands commands) {
        List<List<Command>> groups = new ArrayList<>();
        List<Command> group = new ArrayList<>();
        for (String id : menu.ids()) {
            if (id.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
            } else if (commands.has(id)) {
                group.add(commands.get(id));
            }
        }
        groups.add(group);
        groups.add(commands.all().stream()
                .filter(command -> !named().contains(command.id()))
                .filter(command -> menu.topics().contains(topic(command.id())))
                .toList());
        groups.removeIf(List::isEmpty);
        return List.copyOf(groups);
    }

    /// The title of the menu that a command stands in; nothing where it stands in none.
    public Optional<String> of(String id) {
        return menus.stream()
                .filter(menu -> menu.ids().contains(id))
                .findFirst()
                .or(() -> menus.stream()
                        .filter(menu -> menu.topics().contains(topic(id)))
                        .findFirst())
                .map(Menu::title);
    }

    private Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        menus.forEach(menu -> named.addAll(menu.ids()));
        return named;
    }

    private static String topic(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }
}
