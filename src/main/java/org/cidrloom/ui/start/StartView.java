package org.cidrloom.ui.start;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.ShortPath;

/// The page that stands in the window while no design is open.
public final class StartView {
    private static final int SAMPLE_COLUMNS = 3;
    private static final double SAMPLE_HEIGHT = 112;
    private static final double CARD_INSET = 16;

    private final ScrollPane root;

    /// A start page.
    ///
    /// @param commands has `file.new`, `file.new-from-requirements` and `file.open`
    /// @param recent the designs that were open last
    /// @param open opens one of them
    /// @param openSample opens a sample by name and text
    public StartView(
            Commands commands,
            ObservableList<Path> recent,
            Consumer<Path> open,
            BiConsumer<String, String> openSample) {
        VBox page = new VBox(32, head(commands), samples(openSample), recent(recent, open));
        page.getStyleClass().add("start-page");
        page.setMaxWidth(920);
        VBox centred = new VBox(page);
        centred.setAlignment(Pos.TOP_CENTER);
        centred.getStyleClass().add("start-ground");
        root = new ScrollPane(centred);
        root.setId("start");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("start-scroll");
    }

    /// The node to put into the window.
    public Node root() {
        return root;
    }

    private static Node head(Commands commands) {
        Label name = new Label("Cidrloom");
        name.getStyleClass().add("start-name");
        Label what =
                new Label("Plan AWS networks that carry EKS clusters: addresses, pods and conflicts while you draw.");
        what.getStyleClass().addAll("start-what", Styles.TEXT_MUTED);
        what.setWrapText(true);
        HBox buttons = new HBox(
                8,
                button(commands.get("file.new"), true),
                button(commands.get("file.new-from-requirements"), false),
                button(commands.get("file.open"), false));
        buttons.getStyleClass().add("start-buttons");
        return new VBox(8, name, what, buttons);
    }

    private static Button button(Command command, boolean accent) {
        Button button = new Button(command.label().getValue());
        button.setId("start-" + command.id().replace('.', '-'));
        String icon = command.icon();
        if (icon != null) {
            button.setGraphic(new Icon(icon));
        }
        if (accent) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setOnAction(event -> command.run());
        return button;
    }

    private static Node samples(BiConsumer<String, String> openSample) {
        GridPane cards = new GridPane(16, 16);
        cards.setMaxHeight(Region.USE_PREF_SIZE);
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / SAMPLE_COLUMNS);
        IntStream.range(0, SAMPLE_COLUMNS)
                .forEach(each -> cards.getColumnConstraints().add(column));
        List<Sample> samples = Sample.all();
        RowConstraints row = new RowConstraints(SAMPLE_HEIGHT);
        IntStream.range(0, Math.ceilDiv(samples.size(), SAMPLE_COLUMNS))
                .forEach(each -> cards.getRowConstraints().add(row));
        for (int i = 0; i < samples.size(); i++) {
            cards.add(card(samples.get(i), openSample), i % SAMPLE_COLUMNS, i / SAMPLE_COLUMNS);
        }
        return new VBox(12, heading("Look at a sample"), cards);
    }

    private static Button card(Sample sample, BiConsumer<String, String> openSample) {
        Label title = new Label(sample.title());
        title.getStyleClass().add("sample-title");
        title.setWrapText(true);
        Label text = new Label(sample.text());
        text.setWrapText(true);
        text.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        VBox content = new VBox(6, title, text);
        Button card = new Button(null, content);
        card.setId("sample-" + sample.file().replace('.', '-'));
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setAlignment(Pos.TOP_LEFT);
        card.setAccessibleText(sample.title() + ". " + sample.text());
        card.getStyleClass().add("sample-card");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setMinHeight(SAMPLE_HEIGHT);
        card.setMaxHeight(SAMPLE_HEIGHT);
        content.maxWidthProperty().bind(card.widthProperty().subtract(2 * CARD_INSET));
        card.setOnAction(event -> openSample.accept(sample.title(), sample.yaml()));
        return card;
    }

    private static Node recent(ObservableList<Path> recent, Consumer<Path> open) {
        VBox list = new VBox(2);
        Runnable fill = () -> {
            list.getChildren().clear();
            for (Path file : recent) {
                Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()));
                link.setOnAction(event -> open.accept(file));
                link.setVisited(false);
                Path parent = file.getParent();
                Label folder = new Label(parent == null ? "" : ShortPath.of(parent));
                folder.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
                HBox row = new HBox(12, link, folder);
                row.setAlignment(Pos.BASELINE_LEFT);
                list.getChildren().add(row);
            }
        };
        fill.run();
        recent.addListener((ListChangeListener<Path>) change -> fill.run());
        VBox section = new VBox(8, heading("Open again"), list);
        section.setMinHeight(Region.USE_PREF_SIZE);
        section.visibleProperty().bind(Bindings.isNotEmpty(recent));
        return section;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("start-heading");
        return heading;
    }
}
