package org.cidrloom.ui.canvas;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Layer;
import org.cidrloom.diagram.LevelOfDetail;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.PlacedBlock;
import org.cidrloom.diagram.TextMeasure;
import org.cidrloom.diagram.Way;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.KeyMap;
import org.jspecify.annotations.Nullable;

/// The canvas with what belongs to it: input, context menu, tooltip.
public final class CanvasPane {
    private final CanvasModel model;
    private final DocumentModel document;
    private final CanvasView view;
    private final Minimap minimap;
    private final LegendView legend;
    private final StackPane root;
    private final Tooltip tooltip = new Tooltip();

    /// A pane over a canvas.
    ///
    /// @param palette the colours, which follow the theme
    /// @param way the way of packets to light on the drawing; null for none
    /// @param scale by what the window is drawn larger; the drawing is not
    /// @param measure what the drawing's text is measured with
    /// @param commands those that the context menu shows are looked up when it opens
    public CanvasPane(
            CanvasModel model,
            DocumentModel document,
            ObservableValue<Palette> palette,
            ObservableValue<@Nullable Way> way,
            ObservableValue<Double> scale,
            TextMeasure measure,
            Commands commands,
            KeyMap keys) {
        this.model = model;
        this.document = document;
        view = new CanvasView(model, palette, way, scale);
        model.layers().shownProperty().subscribe(view::show);
        minimap = new Minimap(model, view, palette, scale);
        StackPane.setAlignment(minimap, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(minimap, new Insets(Corner.MARGIN));
        legend = new LegendView(model, view, minimap::left, model.layers().shownProperty(), palette, scale, measure);
        minimap.leave(legend::corner);
        minimap.uselessProperty().subscribe((was, is) -> legend.place());
        model.window().leaveRoomFor(lying());
        StackPane.setAlignment(legend, Pos.TOP_LEFT);
        StackPane.setMargin(legend, new Insets(Corner.MARGIN));
        root = new StackPane(view, blank(), legend, minimap, mapButton(scale));
        root.setMinSize(0, 0);
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setShowDuration(Duration.seconds(30));
        tooltip.getStyleClass().add("canvas-tip");
        model.pointer().hoverProperty().subscribe(this::showTip);
        model.pointer().hoverBlockProperty().subscribe(this::showTip);
        model.pointer().gestureProperty().subscribe(gesture -> {
            if (gesture != null) {
                tooltip.hide();
            }
        });
        new CanvasInput(
                view,
                CanvasMenu.of(
                        commands, keys, () -> model.blocks().selectedProperty().get() != null));
    }

    /// What a canvas with nothing on it says.
    private Node blank() {
        Label first = new Label("Drag a VPC, a network or a transit gateway here");
        first.getStyleClass().add(Styles.TEXT_BOLD);
        Label more = new Label("Insert lists what can be added, Ctrl+K finds every command, F1 shows the shortcuts");
        more.getStyleClass().add(Styles.TEXT_SMALL);
        VBox words = new VBox(4, first, more);
        words.setId("canvas-blank");
        words.getStyleClass().add("canvas-blank");
        words.setMouseTransparent(true);
        words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.drawingProperty().get().placed().isEmpty()
                                && !document.readOnlyProperty().get()
                                && model.pointer().gestureProperty().get() == null,
                        model.drawingProperty(),
                        document.readOnlyProperty(),
                        model.pointer().gestureProperty()));
        return words;
    }

    /// Tucks the minimap away and brings it back.
    private Node mapButton(ObservableValue<Double> scale) {
        Button button = new Button(null, new Icon("fth-map"));
        button.setId("minimap-toggle");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, "minimap-button");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip());
        button.getTooltip().textProperty().bind(minimap.wantedProperty().map(CanvasPane::mapWords));
        button.accessibleTextProperty().bind(minimap.wantedProperty().map(CanvasPane::mapWords));
        button.visibleProperty().bind(minimap.uselessProperty().not());
        button.setOnAction(
                event -> minimap.wantedProperty().set(!minimap.wantedProperty().get()));
        Scale larger = new Scale(1, 1);
        button.getTransforms().add(larger);
        scale.when(button.sceneProperty().map(scene -> true).orElse(false)).subscribe(factor -> {
            larger.setX(factor);
            larger.setY(factor);
        });
        Group drawn = new Group(button);
        StackPane.setAlignment(drawn, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(drawn, new Insets(Corner.MARGIN + 4));
        return drawn;
    }

    private InCorners lying() {
        return new InCorners() {
            @Override
            public List<Box> cards(LevelOfDetail level) {
                return legend.sizes(level);
            }

            @Override
            public Optional<Box> map() {
                return minimap.size();
            }

            @Override
            public List<Box> covered() {
                return Stream.of(legend.covered(), minimap.covered())
                        .flatMap(Optional::stream)
                        .toList();
            }

            @Override
            public boolean edges() {
                return model.layers().shownProperty().get().contains(Layer.ROUTING);
            }
        };
    }

    private static String mapWords(boolean shown) {
        return shown ? "Hide minimap" : "Show minimap";
    }

    /// The node to put into the window.
    public Node root() {
        return root;
    }

    /// The commands of what can be shown on the canvas and left out, and of laying it out.
    public Command[] commands() {
        ObservableValue<Boolean> open = document.openProperty();
        Command map = new Command(
                "view.minimap",
                minimap.wantedProperty().map(CanvasPane::mapWords),
                "fth-map",
                open,
                () -> minimap.wantedProperty().set(!minimap.wantedProperty().get()));
        Command meaning = new Command(
                "view.legend",
                legend.wantedProperty().map(shown -> shown ? "Hide legend" : "Show legend"),
                "fth-key",
                open,
                () -> legend.wantedProperty().set(!legend.wantedProperty().get()));
        return Stream.of(List.of(map, meaning), List.of(model.layers().commands(open)), LayOutCommands.of(document))
                .flatMap(List::stream)
                .toArray(Command[]::new);
    }

    /// What takes the focus and the keys.
    public CanvasView view() {
        return view;
    }

    /// Shows the zoom in per cent, for the toolbar.
    public Node zoomLabel() {
        Label label = new Label();
        label.setId("zoom");
        label.getStyleClass().add("zoom-label");
        label.disableProperty().bind(document.openProperty().map(open -> !open));
        label.textProperty().bind(model.viewportProperty().map(seen -> Math.round(seen.zoom() * 100) + " %"));
        return label;
    }

    private void showTip() {
        ElementId element = model.pointer().hoverProperty().get();
        PlacedBlock block = model.pointer().hoverBlockProperty().get();
        Tooltip.uninstall(view, tooltip);
        tooltip.hide();
        if (element != null) {
            tooltip.setText(
                    block == null
                            ? Tips.of(document.design().network(), element)
                            : Tips.of(document.design().network(), block.owner(), block.cidr()));
            Tooltip.install(view, tooltip);
        }
    }
}
