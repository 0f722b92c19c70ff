package org.cidrloom.ui.file;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.WindowTitle;

/// The strip of tabs above the designs. It takes no room while there is only one.
///
/// @param <T> the tabs
public final class TabStrip<T extends Tab> {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double WIDEST = 240;

    private final Tabs<T> tabs;
    private final HBox root = new HBox();
    private final Map<T, Node> nodes = new HashMap<>();

    /// The strip of those tabs.
    public TabStrip(Tabs<T> tabs) {
        this.tabs = tabs;
        root.setId("tabs");
        root.getStyleClass().add("tab-strip");
        root.setAccessibleRole(AccessibleRole.TAB_PANE);
        root.visibleProperty().bind(Bindings.size(tabs.all()).greaterThan(1));
        root.managedProperty().bind(root.visibleProperty());
        tabs.all().addListener((ListChangeListener<T>) change -> fill());
        tabs.currentProperty().subscribe(this::mark);
        fill();
    }

    /// The node to put into the window.
    public Node root() {
        return root;
    }

    private void fill() {
        nodes.keySet().retainAll(tabs.all());
        root.getChildren()
                .setAll(tabs.all().stream()
                        .map(tab -> nodes.computeIfAbsent(tab, this::node))
                        .toList());
        mark(tabs.current());
    }

    private void mark(T current) {
        nodes.forEach((tab, node) -> node.pseudoClassStateChanged(SELECTED, tab.equals(current)));
    }

    private Node node(T tab) {
        Label name = new Label();
        name.textProperty().bind(title(tab.document()));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button close = new Button(null, new Icon("fth-x"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setFocusTraversable(false);
        close.setAccessibleText("Close this design");
        close.setOnAction(event -> tabs.close(tab));
        HBox node = new HBox(name, close);
        node.getStyleClass().add("document-tab");
        node.setAccessibleRole(AccessibleRole.TAB_ITEM);
        node.accessibleTextProperty().bind(name.textProperty());
        node.setMaxWidth(WIDEST);
        node.setMinWidth(0);
        HBox.setHgrow(node, Priority.ALWAYS);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(WindowTitle.state(tab.document()));
        Tooltip.install(node, tip);
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                tabs.close(tab);
            } else if (event.getButton() == MouseButton.PRIMARY) {
                tabs.show(tab);
            }
        });
        return node;
    }

    /// The design's name with a mark where it has unsaved changes, as the window's title has it.
    private static StringBinding title(DocumentModel document) {
        StringBinding name = WindowTitle.document(document);
        return Bindings.createStringBinding(
                () -> document.openProperty().get()
                        ? (document.dirtyProperty().get() ? "• " : "") + name.get()
                        : "Start page",
                name,
                document.openProperty(),
                document.dirtyProperty());
    }
}
