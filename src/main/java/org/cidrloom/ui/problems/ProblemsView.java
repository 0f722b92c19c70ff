package org.cidrloom.ui.problems;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.ui.Icon;
import org.jspecify.annotations.Nullable;

/// The problems panel: the list at the left, the one that is selected at the right.
public final class ProblemsView {
    /// As wide as the button reads that shows the problems of all rules; the ids of rules are longer.
    private static final double ALL_RULES = 104;

    /// In fewer pixels than this, as at a large scale, the head keeps what can be pressed and leaves out words.
    private static final double WITH_WORDS = 560;

    /// What the list takes of the width while no problem is selected, and beside one that is.
    private static final double ALONE = 0.72;

    private static final double BESIDE = 0.52;

    private final ProblemsModel model;
    private final ListView<ProblemRow> list = new ListView<>();
    private final Label empty = new Label();
    private final VBox root = new VBox();
    private final BooleanProperty unfolded = new SimpleBooleanProperty(true);
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
        empty.textProperty().bind(model.nothingProperty());
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                act();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setContextMenu(menu());
        SplitPane split = new SplitPane(list, new ProblemDetail(model, browser).root());
        split.setDividerPositions(ALONE);
        model.selectedProperty().subscribe((was, is) -> share(split, was != null, is != null));
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getStyleClass().add("problems");
        root.getChildren().addAll(head(), split);
        root.setMinSize(0, 0);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.applyFirst();
                event.consume();
            }
        });
        model.acceptedProperty().subscribe(is -> show());
        model.shownProperty().subscribe(is -> show());
        model.selectedProperty().subscribe(is -> show());
        unfolded.subscribe(is -> show());
    }

    /// The node to put into the window.
    public Parent root() {
        return root;
    }

    /// Shares the width between the list and what is said of the selected problem, unless she has shared it herself.
    private static void share(SplitPane split, boolean wasBeside, boolean isBeside) {
        double set = wasBeside ? BESIDE : ALONE;
        if (Math.abs(split.getDividerPositions()[0] - set) < 0.02) {
            split.setDividerPositions(isBeside ? BESIDE : ALONE);
        }
    }

    private ContextMenu menu() {
        MenuItem accept = new MenuItem("Accept…");
        accept.setOnAction(event -> model.ask());
        MenuItem withdraw = new MenuItem("Withdraw acceptance");
        withdraw.setOnAction(event -> onSelected(model::withdraw));
        MenuItem show = new MenuItem("Show where");
        show.setOnAction(event -> onSelected(model::jump));
        ContextMenu menu = new ContextMenu(show, accept, withdraw);
        menu.setOnShowing(event -> {
            Finding finding = model.selectedProperty().get();
            boolean can = finding != null && model.canAccept(finding);
            boolean accepted = finding != null && model.reason(finding) != null;
            show.setDisable(finding == null);
            accept.setDisable(!can || accepted);
            withdraw.setDisable(!can || !accepted);
        });
        return menu;
    }

    private void onSelected(Consumer<Finding> action) {
        Finding finding = model.selectedProperty().get();
        if (finding != null) {
            action.accept(finding);
        }
    }

    private HBox head() {
        Label title = new Label("Problems");
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title);
        head.getStyleClass().add("problems-head");
        for (Severity severity : Severity.values()) {
            head.getChildren().add(toggle(severity));
        }
        head.getChildren().add(ProblemFilters.accepted(model));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        TextField filter = new TextField();
        filter.setId("problems-filter");
        filter.setPromptText("Filter");
        filter.setMinWidth(72);
        filter.setAccessibleText("Filter problems");
        filter.getStyleClass().add(Styles.SMALL);
        filter.textProperty().bindBidirectional(model.filter().wordsProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
            }
        });
        ToggleButton here = ProblemFilters.here(model);
        here.setMinWidth(Region.USE_PREF_SIZE);
        Region rules = ProblemFilters.rules(model);
        rules.setMinWidth(ALL_RULES);
        HBox.setHgrow(filter, Priority.SOMETIMES);
        head.getChildren().addAll(gap, here, rules, filter);
        root.widthProperty().subscribe(width -> {
            boolean words = width.doubleValue() >= WITH_WORDS;
            title.setVisible(words);
            title.setManaged(words);
            here.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        });
        return head;
    }

    private ToggleButton toggle(Severity severity) {
        Icon icon = new Icon(SeverityIcons.of(severity));
        icon.getStyleClass().add(ProblemCell.style(severity));
        ToggleButton button = new ToggleButton("0", icon);
        button.setId("problems-" + severity.key());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "severity");
        button.selectedProperty().bindBidirectional(model.filter().severityProperty(severity));
        model.shownProperty().subscribe(is -> {
            long count = model.count(severity);
            button.setText(Long.toString(count));
            button.setAccessibleText("Show " + count + " of severity " + severity.key());
        });
        return button;
    }

    private void show() {
        updating = true;
        List<ProblemRow> rows = ProblemRow.of(
                model.shownProperty().get(), model.acceptedProperty().get(), unfolded.get());
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
        }
        Finding selected = model.selectedProperty().get();
        ProblemRow row = rows.stream()
                .filter(each -> selected != null && selected.equals(each.finding()))
                .findFirst()
                .orElse(null);
        if (row != null) {
            list.getSelectionModel().select(row);
        } else if (!(list.getSelectionModel().getSelectedItem() instanceof ProblemRow.Heading)) {
            list.getSelectionModel().clearSelection();
        }
        updating = false;
    }

    private void selected(@Nullable ProblemRow row) {
        if (!updating) {
            model.selectedProperty().set(row == null ? null : row.finding());
        }
    }

    /// Goes to what the selected finding is about; on the heading, folds or unfolds what is under it.
    private void act() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case ProblemRow.Heading _ -> unfolded.set(!unfolded.get());
            case ProblemRow.Open(Finding finding) -> model.jump(finding);
            case ProblemRow.Accepted(Finding finding, String _) -> model.jump(finding);
            case null -> {}
        }
    }

    private void pressed(KeyEvent event) {
        boolean heading = list.getSelectionModel().getSelectedItem() instanceof ProblemRow.Heading;
        if (event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !heading) {
            if (!model.applyFirst()) {
                act();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            act();
            event.consume();
        }
    }
}
