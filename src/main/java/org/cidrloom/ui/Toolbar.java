package org.cidrloom.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The strip at the window's upper edge: menus, undo and redo, what is open, zoom, theme and export. Everything on it
/// is a [Command]; it knows none of them but by id.
public final class Toolbar {
    /// What is left of a long name where there are many buttons; the file's name gives way first.
    private static final double LONG_NAME = 150;

    private static final String OPEN = "file.open";

    /// The widths from which there is room for a part, in pixels.
    private static final double WITH_VIEWS = 780;

    private static final double WITH_HISTORY = 850;

    private static final double WITH_ZOOM = 960;
    private static final double WITH_TITLE = 1100;

    private final Commands commands;
    private final KeyMap keys;
    private final HBox root = new HBox();

    /// A toolbar over these commands, empty until it is [filled][#fill].
    public Toolbar(Commands commands, KeyMap keys) {
        this.commands = commands;
        this.keys = keys;
        root.getStyleClass().add("toolbar");
        root.setMinWidth(0);
    }

    /// Shows the commands that there are: to be called once all have been added.
    ///
    /// @param zoom shows the zoom and sits between the zoom buttons
    /// @param views shows which view is open, and opens another
    /// @param again the designs that were open last, which stand under the command that opens one
    public void fill(DocumentModel model, Node zoom, Node views, Menu again) {
        root.getChildren().add(menus(again));
        whereWide(WITH_HISTORY, () -> {
            root.getChildren().add(new Separator(Orientation.VERTICAL));
            buttons("edit.undo", "edit.redo");
        });
        root.getChildren().add(grow());
        whereWide(WITH_TITLE, () -> root.getChildren().add(title(model)));
        root.getChildren().add(grow());
        whereWide(WITH_ZOOM, () -> {
            buttons("view.zoom-out");
            root.getChildren().add(zoom);
            buttons("view.zoom-in", "view.zoom-fit");
            root.getChildren().add(new Separator(Orientation.VERTICAL));
        });
        whereWide(WITH_VIEWS, () -> root.getChildren().add(views));
        buttons("view.theme", "file.export");
    }

    /// The node to put into the window.
    public Node root() {
        return root;
    }

    private MenuBar menus(Menu again) {
        MenuBar bar = new MenuBar();
        Menus menus = Menus.standard();
        for (Menus.Menu each : menus.menus()) {
            Menu menu = new Menu(each.title());
            menu.setId("menu-" + each.title().toLowerCase(Locale.ROOT));
            for (List<Command> group : menus.groups(each, commands)) {
                if (!menu.getItems().isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                for (Command command : group) {
                    menu.getItems().add(CommandItems.menuItem(command, keys));
                    if (command.id().equals(OPEN)) {
                        menu.getItems().add(again);
                    }
                }
            }
            bar.getMenus().add(menu);
        }
        bar.setMinWidth(Region.USE_PREF_SIZE);
        return bar;
    }

    /// What the menus have as well gives way in a narrow window, as it is at a large scale.
    private void whereWide(double width, Runnable add) {
        int before = root.getChildren().size();
        add.run();
        List<Node> added = List.copyOf(
                root.getChildren().subList(before, root.getChildren().size()));
        root.widthProperty().subscribe(is -> {
            boolean wide = is.doubleValue() >= width;
            added.forEach(node -> node.setManaged(wide));
            added.forEach(node -> node.setOpacity(wide ? 1 : 0));
            added.forEach(node -> node.setMouseTransparent(!wide));
        });
    }

    private void buttons(String... ids) {
        for (String id : ids) {
            if (commands.has(id)) {
                root.getChildren().add(CommandItems.iconButton(commands.get(id), keys));
            }
        }
    }

    private static Node title(DocumentModel model) {
        Label name = new ShrinkingLabel(LONG_NAME);
        name.getStyleClass().add("document-name");
        name.textProperty().bind(WindowTitle.document(model));
        Label state = new Label();
        state.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        state.textProperty().bind(WindowTitle.state(model));
        state.setMinWidth(0);
        HBox box = new HBox(name, state);
        box.getStyleClass().add("document-title");
        box.visibleProperty().bind(model.openProperty());
        return box;
    }

    private static Region grow() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
