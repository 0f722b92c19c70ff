package org.cidrloom.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The layout of the window: the toolbar above, palette and outline at the left, the canvas with the problems
/// under it, the inspector at the right, the status line below. Where no design is open the start page covers all
/// but the toolbar.
///
/// Confined to the JavaFX thread.
public final class Workbench {
    private static final double LEFT = 252;
    private static final double INSPECTOR = 304;
    private static final double PROBLEMS = 180;
    private static final double PALETTE = 453;
    private static final double WAY = 272;

    /// How large the window has to be for a panel to be unfolded by itself, in pixels: the canvas comes first.
    private static final double WITH_LEFT = 760;

    private static final double WITH_INSPECTOR = 760;
    private static final double WITH_PROBLEMS = 460;

    private final BorderPane root = new BorderPane();
    private final BorderPane desk = new BorderPane();
    private final VBox top;
    private final Node toolbar;
    private final Panes panes;
    private final Fold left;
    private final Fold inspector;
    private final Fold problems;
    private double before = PROBLEMS;

    /// A window's content.
    ///
    /// @param model tells whether a design is open
    /// @param toolbar what stands above
    /// @param notices what there is to tell, in a bar under the toolbar
    /// @param start the start page
    /// @param panels what fills the places
    public Workbench(DocumentModel model, Node toolbar, Notices notices, Node start, Panels panels) {
        SplitPane middle = split(Orientation.VERTICAL, panels.canvas());
        problems = new Fold(middle, panels.problems(), false, PROBLEMS, 0.42);
        SplitPane side = split(Orientation.VERTICAL, panels.outline());
        new Fold(side, panels.palette(), true, PALETTE, 0.65);
        SplitPane columns = split(Orientation.HORIZONTAL, middle);
        left = new Fold(columns, side, true, LEFT, 0.24);
        inspector = new Fold(columns, panels.inspector(), false, INSPECTOR, 0.3);
        left.giveWay(root.widthProperty(), WITH_LEFT);
        inspector.giveWay(root.widthProperty(), WITH_INSPECTOR);
        problems.giveWay(root.heightProperty(), WITH_PROBLEMS);
        desk.setCenter(columns);
        desk.setBottom(panels.status());
        desk.visibleProperty().bind(model.openProperty());
        start.visibleProperty().bind(model.openProperty().not());
        this.toolbar = toolbar;
        top = new VBox(toolbar, new NoticeBar(notices).root());
        root.setTop(top);
        root.setCenter(new StackPane(desk, start));
        root.getStyleClass().add("workbench");
        panes = new Panes(
                root,
                2,
                List.of(
                        new Panes.Pane(panels.palette(), ""),
                        new Panes.Pane(panels.outline(), "outline"),
                        new Panes.Pane(panels.canvas(), "canvas"),
                        new Panes.Pane(panels.problems(), "problems"),
                        new Panes.Pane(panels.inspector(), "")));
    }

    /// The root of the window's scene.
    public BorderPane root() {
        return root;
    }

    /// Puts the toolbar there, or takes it away: as long as its menus are in the window, they answer to their keys.
    public void showToolbar(boolean show) {
        if (!show) {
            top.getChildren().remove(toolbar);
        } else if (!top.getChildren().contains(toolbar)) {
            top.getChildren().addFirst(toolbar);
        }
    }

    /// Gives the panel under the canvas the room that a way needs, and takes it back.
    ///
    /// @param wide whether it shows a way
    public void widenProblems(boolean wide) {
        if (wide) {
            double now = problems.extent();
            before = problems.shownProperty().get() && now > 0 ? now : PROBLEMS;
            problems.open(WAY);
        } else {
            problems.resize(before);
        }
    }

    /// The commands that go through the panes.
    public Command[] paneCommands(DocumentModel model) {
        return panes.commands(model);
    }

    /// The commands that fold the panels.
    public Command[] commands(DocumentModel model) {
        return new Command[] {
            Command.of("view.fold-left", "Palette and outline", "fth-sidebar", model.openProperty(), left::toggle),
            Command.of("view.fold-problems", "Problems", "fth-alert-circle", model.openProperty(), problems::toggle),
            Command.of("view.fold-inspector", "Inspector", "fth-sliders", model.openProperty(), inspector::toggle),
        };
    }

    private static SplitPane split(Orientation orientation, Node content) {
        SplitPane split = new SplitPane(content);
        split.setOrientation(orientation);
        split.setMinSize(0, 0);
        return split;
    }
}
