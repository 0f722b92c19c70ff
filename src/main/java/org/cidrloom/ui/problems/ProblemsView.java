package org.cidrloom.ui.problems;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The problems panel: the list at the left, the one that is selected at the right.
public final class ProblemsView {
    private final ProblemsModel model;
    private final ListView<Finding> list = new ListView<>();
    private final Label empty = new Label();
    private final VBox root = new VBox();
    private boolean updating;

    /// A view of that model.
    ///
    /// @param browser opens a web page
    public ProblemsView(ProblemsModel model, Consumer<String> browser) {
        this.model = model;
        list.setId("problems");
        list.getStyleClass().addAll(Styles.DENSE, "edge-to-edge");
        list.setCellFactory(view -> new ProblemCell(model));
        list.setFixedCellSize(28);
        list.setMinHeight(0);
        list.setPlaceholder(empty);
        empty.getStyleClass().add("field-detail");
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        list.setOnMouseClicked(event -> jump());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        SplitPane split = new SplitPane(list, new ProblemDetail(model, browser).root());
        split.setDividerPositions(0.52);
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getStyleClass().add("problems");
        root.getChildren().addAll(head(), split);
        root.setMinHeight(0);
        model.shownProperty().subscribe(this::show);
    }

    /// The node to put into the window.
    public Parent root() {
        return root;
    }

    private HBox head() {
        Label title = new Label("Problems");
        title.getStyleClass().add("section-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("problems-head");
        for (Severity severity : Severity.values()) {
            head.getChildren().add(toggle(severity));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        TextField filter = new TextField();
        filter.setId("problems-filter");
        filter.setPromptText("Filter");
        filter.setAccessibleText("Filter problems");
        filter.getStyleClass().add(Styles.SMALL);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            } else if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
            }
        });
        head.getChildren().addAll(gap, filter);
        return head;
    }

    private ToggleButton toggle(Severity severity) {
        FontIcon icon = new FontIcon(ProblemCell.icon(severity));
        icon.getStyleClass().add(ProblemCell.style(severity));
        ToggleButton button = new ToggleButton("0", icon);
        button.setId("problems-" + severity.key());
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "severity");
        button.selectedProperty().bindBidirectional(model.severityProperty(severity));
        model.shownProperty().subscribe(is -> {
            long count = model.count(severity);
            button.setText(Long.toString(count));
            button.setAccessibleText("Show " + count + " of severity " + severity.key());
        });
        return button;
    }

    private void show(List<Finding> findings) {
        updating = true;
        if (!list.getItems().equals(findings)) {
            list.getItems().setAll(findings);
        }
        Finding selected = model.selectedProperty().get();
        if (selected == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(selected);
        }
        boolean none = Arrays.stream(Severity.values()).allMatch(severity -> model.count(severity) == 0);
        empty.setText(none ? "Nothing is wrong with this design." : "No problem passes the filter.");
        updating = false;
    }

    private void selected(@Nullable Finding finding) {
        if (!updating) {
            model.selectedProperty().set(finding);
        }
    }

    private void jump() {
        Finding finding = list.getSelectionModel().getSelectedItem();
        if (finding != null) {
            model.jump(finding);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.applyFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            jump();
            event.consume();
        }
    }
}
