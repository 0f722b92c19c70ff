package org.cidrloom.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.ShortPath;

/// The designs that were open last, as a menu.
public final class RecentMenu {
    private RecentMenu() {}

    /// The menu. It is filled each time the menu around it opens, so it holds on to nothing that outlives its window.
    ///
    /// @param recent the files
    /// @param open opens one of them
    public static Menu of(RecentFiles recent, Consumer<Path> open) {
        Menu menu = new Menu("Open again");
        menu.setId("menu-file-recent");
        menu.setGraphic(new Icon("fth-clock"));
        fill(menu, recent, open);
        menu.parentMenuProperty().subscribe(parent -> {
            if (parent != null) {
                parent.addEventHandler(Menu.ON_SHOWING, event -> fill(menu, recent, open));
            }
        });
        return menu;
    }

    private static void fill(Menu menu, RecentFiles recent, Consumer<Path> open) {
        List<MenuItem> items =
                recent.files().stream().map(file -> item(file, open)).toList();
        if (items.isEmpty()) {
            items = List.of(new MenuItem("No design was open yet"));
            items.getFirst().setDisable(true);
        }
        menu.getItems().setAll(items);
    }

    private static MenuItem item(Path file, Consumer<Path> open) {
        Path folder = file.getParent();
        MenuItem item = new MenuItem(file.getFileName() + (folder == null ? "" : "  —  " + ShortPath.of(folder)));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> open.accept(file));
        return item;
    }
}
