package org.cidrloom.ui.outline;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.ElementLine;
import org.cidrloom.ui.KeyMap;
import org.jspecify.annotations.Nullable;

/// The outline panel: the search, and the tree. A tree item whose element is still there stays, with what is unfolded
/// and selected, so that an edit touches the lines it changes and no others.
public final class OutlineView {
    private static final String FOLD = "view.fold-left";
    private static final double LINE = 26;

    /// How many lines are made at once ahead.
    private static final int AHEAD = 3;

    /// No limit of the tree's height.
    private static final double ALL = Double.MAX_VALUE;

    private final OutlineModel model;
    private final Commands commands;
    private final TextField search = new TextField();
    private final TreeView<ElementLine> tree = new TreeView<>();
    private final VBox root = new VBox();
    private final OutlineLines lines = new OutlineLines();

    /// All that the tree has made; it keeps them as long as it lives.
    private final List<OutlineCell> cells = new ArrayList<>();

    private boolean updating;

    /// Whether lines show by themselves what is selected ([OutlineModel#isMany]).
    private boolean marked;

    /// A view of that model.
    ///
    /// @param commands looked up when the context menu opens, and when the panel has to be unfolded
    public OutlineView(OutlineModel model, Commands commands, KeyMap keys) {
        this.model = model;
        this.commands = commands;
        search.setId("outline-search");
        search.setPromptText("Search by name, CIDR or address");
        search.setAccessibleText("Search the outline by name, CIDR or address");
        search.getStyleClass().add(Styles.SMALL);
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                tree.requestFocus();
                model.whenFound(this::selectFirst);
                event.consume();
            }
        });
        tree.setId("outline");
        tree.getStyleClass().addAll(Styles.DENSE, "edge-to-edge");
        tree.setCellFactory(view -> {
            OutlineCell cell = new OutlineCell(model);
            cells.add(cell);
            return cell;
        });
        tree.setFixedCellSize(LINE);
        tree.setMaxHeight(0);
        model.document().openProperty().subscribe(open -> {
            if (open) {
                tree.setMaxHeight(ALL);
            }
        });
        tree.setEditable(true);
        tree.setMinHeight(0);
        tree.setAccessibleText("Outline of the design");
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<ElementLine>>)
                change -> selected());
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                revealSelected();
            }
        });
        tree.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.select(model.selectionProperty().get());
            }
        });
        menu(new OutlineMenu(model.document(), commands, keys));
        VBox.setVgrow(tree, Priority.ALWAYS);
        VBox head = new VBox(search);
        head.getStyleClass().add("outline-head");
        root.getChildren().addAll(head, tree);
        root.getStyleClass().add("outline");
        root.setMinHeight(0);
        model.treeProperty().subscribe(this::show);
        model.selectionProperty().subscribe(is -> followSelection());
    }

    /// The node to put into the window.
    public Parent root() {
        return root;
    }

    /// Makes room for a few more lines, which the next frame makes and dresses: so few of them are made when there is
    /// something to show in them.
    ///
    /// @return whether there was any to make
    public boolean makeLines() {
        if (tree.getMaxHeight() == ALL || root.getHeight() == 0) {
            return false;
        }
        double height = tree.getMaxHeight() + AHEAD * LINE;
        tree.setMaxHeight(height < root.getHeight() ? height : ALL);
        return true;
    }

    /// Searching, renaming and deleting.
    public Command[] commands() {
        var any = Bindings.createBooleanBinding(
                () -> !model.selectionProperty().get().isEmpty(), model.selectionProperty());
        var one = Bindings.createBooleanBinding(
                () -> model.selectionProperty().get().size() == 1, model.selectionProperty());
        var open = model.document().openProperty();
        return new Command[] {
            Command.of("edit.rename", "Rename", "fth-edit-2", one, this::renameSelected)
                    .needing("Select one element first."),
            Command.of("edit.delete", "Delete", "fth-trash-2", any, model::removeSelected)
                    .needing("Select an element first."),
            Command.of("edit.search", "Search the outline", "fth-search", open, this::startSearch)
                    .needing("Open a design first."),
        };
    }

    /// Goes to the first element that was found; where nothing is searched for, to the first line under the design.
    private void selectFirst() {
        ElementId found = model.firstFound();
        TreeItem<ElementLine> item = found == null ? null : lines.find(found);
        if (item == null) {
            tree.getSelectionModel().clearAndSelect(Math.min(1, tree.getExpandedItemCount() - 1));
        } else {
            tree.getSelectionModel().clearSelection();
            tree.getSelectionModel().select(item);
        }
    }

    private void startSearch() {
        inSight(() -> {
            search.requestFocus();
            search.selectAll();
        });
    }

    /// Renames where the tree shows the element, for which it is brought to light: out of a search that does not find
    /// it, out of folded lines, out of a folded panel.
    private void renameSelected() {
        inSight(this::startRenaming);
    }

    /// Does it at once, or once the folded panel is back: a line can be edited when it has a place.
    private void inSight(Runnable action) {
        if (root.getScene() != null) {
            action.run();
            return;
        }
        commands.run(FOLD);
        Platform.runLater(() -> {
            Scene scene = root.getScene();
            if (scene != null) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            action.run();
        });
    }

    private void startRenaming() {
        TreeItem<ElementLine> item = selectedItem();
        if (model.isSearching() && (item == null || tree.getRow(item) < 0)) {
            search.clear();
            item = selectedItem();
        }
        if (item != null) {
            unfold(item.getParent());
            tree.requestFocus();
            tree.scrollTo(Math.max(0, tree.getRow(item) - 2));
            tree.layout();
            tree.edit(item);
        }
    }

    private @Nullable TreeItem<ElementLine> selectedItem() {
        return model.selectionProperty().get().stream()
                .findFirst()
                .map(lines::find)
                .orElse(null);
    }

    private void revealSelected() {
        model.selectionProperty().get().stream().findFirst().ifPresent(model::reveal);
    }

    private void menu(OutlineMenu filler) {
        ContextMenu menu = new ContextMenu();
        menu.setId("outline-menu");
        tree.setOnContextMenuRequested(event -> {
            TreeItem<ElementLine> item = tree.getSelectionModel().getSelectedItem();
            filler.fill(
                    menu,
                    item == null ? new ElementId.OfDesign() : item.getValue().element());
        });
        tree.setContextMenu(menu);
        filler.fill(menu, new ElementId.OfDesign());
    }

    private void show(ElementLine design) {
        updating = true;
        TreeItem<ElementLine> top = lines.show(design, model.isSearching());
        if (tree.getRoot() == null) {
            tree.setRoot(top);
        }
        updating = false;
        followSelection();
    }

    private void selected() {
        if (updating) {
            return;
        }
        List<ElementId> elements = tree.getSelectionModel().getSelectedItems().stream()
                .filter(item -> item != null && item.getValue() != null)
                .map(item -> item.getValue().element())
                .toList();
        updating = true;
        model.select(elements);
        updating = false;
    }

    private void followSelection() {
        if (updating) {
            return;
        }
        updating = true;
        Set<ElementId> wanted = model.selectionProperty().get();
        tree.getSelectionModel().clearSelection();
        if (marked || model.isMany()) {
            marked = model.isMany();
            cells.forEach(OutlineCell::mark);
        }
        if (marked) {
            updating = false;
            return;
        }
        TreeItem<ElementLine> first = null;
        for (ElementId element : wanted) {
            TreeItem<ElementLine> item = lines.find(element);
            if (item != null) {
                unfold(item.getParent());
                if (tree.getRow(item) >= 0) {
                    tree.getSelectionModel().select(item);
                    first = first == null ? item : first;
                }
            }
        }
        if (first != null) {
            bringIntoView(tree.getRow(first));
        }
        updating = false;
    }

    private static void unfold(@Nullable TreeItem<ElementLine> item) {
        for (TreeItem<ElementLine> each = item; each != null; each = each.getParent()) {
            each.setExpanded(true);
        }
    }

    private void bringIntoView(int row) {
        int rows = (int) (tree.getHeight() / tree.getFixedCellSize());
        if (rows > 0) {
            tree.scrollTo(Math.max(0, row - rows / 2));
        }
    }
}
