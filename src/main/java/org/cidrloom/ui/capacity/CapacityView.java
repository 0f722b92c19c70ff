package org.cidrloom.ui.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.capacity.Growth;
import org.cidrloom.capacity.Layer;
import org.cidrloom.capacity.LostZone;
import org.cidrloom.ui.capacity.Question.Reply;
import org.jspecify.annotations.Nullable;

/// The Capacity view: the cluster's pods, its zones side by side, when which wall is met, and the other ways.
public final class CapacityView {
    private static final int MOST_PODS = 500;
    private static final int MOST_GROWTH = 30;
    private static final int HITS = 4;

    /// Lines of the list of clusters that its box is as wide as: JavaFX makes and dresses each, ten where nobody says.
    private static final int MEASURED = 3;

    private final CapacityModel model;
    private final BorderPane root = new BorderPane();
    private final StackPane content = new StackPane();
    private final ScrollPane scroll = new ScrollPane(content);
    private final PageTurn pages = new PageTurn(content, scroll);

    /// A view of that model; visible while the model is open.
    public CapacityView(CapacityModel model) {
        this.model = model;
        root.setId("capacity");
        root.getStyleClass().add("capacity");
        root.setTop(controls());
        content.setMinWidth(0);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("capacity-scroll");
        root.setCenter(scroll);
        root.visibleProperty().bind(model.openProperty());
        root.managedProperty().bind(model.openProperty());
        model.replyProperty().subscribe(this::show);
        model.messageProperty().subscribe(text -> show(model.replyProperty().get()));
    }

    /// The node to put in the place of the diagram.
    public Parent root() {
        return root;
    }

    private Node controls() {
        ComboBox<String> cluster = new ComboBox<>(model.clusters());
        cluster.setId("capacity-cluster");
        cluster.getProperties().put("comboBoxRowsToMeasureWidth", MEASURED);
        cluster.valueProperty().bindBidirectional(model.clusterProperty());
        ComboBox<String> zone = new ComboBox<>(model.zones());
        zone.setId("capacity-lost-zone");
        zone.valueProperty().bindBidirectional(model.lostZoneProperty());
        Button reset = new Button("As planned");
        reset.setId("capacity-reset");
        reset.getStyleClass().add("small");
        reset.setOnAction(event -> model.reset());
        FlowPane controls = new FlowPane(
                20,
                8,
                labelled("Cluster", cluster),
                slider("capacity-pods", "Pods", "% of planned", 0, MOST_PODS, 25, model.podsProperty()),
                slider("capacity-growth", "Growth", "% a month", 0, MOST_GROWTH, 1, model.growthProperty()),
                labelled("Lost zone", zone),
                reset);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.getStyleClass().add("capacity-controls");
        return controls;
    }

    private static Node labelled(String text, Control control) {
        control.setMinWidth(Region.USE_PREF_SIZE);
        Label label = new Label(text);
        label.setLabelFor(control);
        label.getStyleClass().add("capacity-muted");
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node slider(
            String id, String text, String unit, int least, int most, int step, IntegerProperty value) {
        Slider slider = new Slider(least, most, value.get());
        slider.setId(id);
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setPrefWidth(130);
        slider.setAccessibleText(text + ", " + unit);
        Label figure = new Label();
        figure.setMinWidth(96);
        figure.getStyleClass().add("capacity-figure");
        slider.valueProperty().subscribe(is -> value.set((int) Math.round(is.doubleValue() / step) * step));
        value.subscribe(is -> {
            figure.setText(is + " " + unit);
            if (Math.round(slider.getValue()) != is.intValue()) {
                slider.setValue(is.intValue());
            }
        });
        HBox row = (HBox) labelled(text, slider);
        row.getChildren().add(figure);
        return row;
    }

    private void show(@Nullable Reply reply) {
        if (reply == null) {
            Label message = new Label(model.messageProperty().get());
            message.setWrapText(true);
            message.getStyleClass().add("capacity-muted");
            pages.showNow(message);
        } else {
            pages.show(page -> pieces(reply, page));
        }
    }

    private List<Runnable> pieces(Reply reply, Pane page) {
        List<Runnable> pieces = new ArrayList<>();
        pieces.add(() -> {
            page.getChildren().add(headline(reply));
            reply.lost().ifPresent(lost -> page.getChildren().add(lost(lost)));
        });
        GridPane zones = new GridPane(12, 12);
        zones.setMinWidth(0);
        pieces.add(() -> page.getChildren().add(zones));
        for (int i = 0; i < reply.zones().size(); i++) {
            int at = i;
            pieces.add(() -> {
                ColumnConstraints column = new ColumnConstraints();
                column.setPercentWidth(100.0 / reply.zones().size());
                zones.getColumnConstraints().add(column);
                zones.add(ZonePane.of(reply.zones().get(at), model::reveal), at, 0);
            });
        }
        pieces.add(() -> page.getChildren().add(legend()));
        pieces.add(() -> page.getChildren()
                .addAll(
                        heading("When pods grow by " + reply.walls().rate().words()),
                        walls(reply.walls()),
                        heading("Other ways")));
        WhatIfPane ways = new WhatIfPane(reply.whatIf(), model::apply);
        pieces.add(() -> page.getChildren().add(ways.root()));
        reply.whatIf().rows().forEach(row -> pieces.add(() -> ways.add(row)));
        return pieces;
    }

    private static Node headline(Reply reply) {
        ClusterCapacity capacity = reply.capacity();
        boolean tooFew = reply.planned() > capacity.possible();
        Label figures = new Label(
                ZonePane.number(reply.planned()) + " pods planned · room for " + ZonePane.number(capacity.possible()));
        figures.setId("capacity-headline");
        figures.getStyleClass().add("capacity-headline");
        if (tooFew) {
            figures.getStyleClass().add("capacity-short");
        }
        Label binding = new Label("First to widen: " + capacity.binding().words() + ".");
        binding.setId("capacity-binding");
        binding.getStyleClass().add("capacity-muted");
        return new VBox(2, figures, binding);
    }

    private static Node lost(LostZone lost) {
        Label label = new Label(ZonePane.sentence(lost.words()));
        label.setId("capacity-lost");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(lost.survives() ? "capacity-fine" : "capacity-short");
        return label;
    }

    private static Node walls(Growth growth) {
        VBox lines = new VBox(4);
        lines.setId("capacity-walls");
        if (growth.hits().isEmpty()) {
            lines.getChildren().add(muted("No wall is met within ten years."));
        }
        growth.hits().stream()
                .limit(HITS)
                .forEach(hit -> lines.getChildren().add(muted(ZonePane.sentence(hit.words()))));
        int more = growth.hits().size() - HITS;
        if (more > 0) {
            lines.getChildren().add(muted(more == 1 ? "One more later." : more + " more later."));
        }
        return lines;
    }

    private static Node legend() {
        FlowPane legend = new FlowPane(12, 4);
        Arrays.stream(Layer.Kind.values()).forEach(kind -> {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", SubnetBar.style(kind));
            Label label = new Label(words(kind), swatch);
            label.getStyleClass().addAll("legend-entry", "capacity-muted");
            legend.getChildren().add(label);
        });
        return legend;
    }

    static String words(Layer.Kind kind) {
        return switch (kind) {
            case RESERVED -> "AWS";
            case FIXED -> "fixed";
            case NODES -> "nodes";
            case PODS -> "pods";
            case WARM -> "warm pool";
            case SURGE -> "surge";
            case FREE -> "free";
        };
    }

    private static Node heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("capacity-heading");
        return heading;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("capacity-muted");
        return label;
    }
}
