package org.cidrloom.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// A list under a text field of what could stand in it. Up and Down move in it, Enter takes, Escape closes; the focus
/// stays in the field.
public final class SuggestionPopup {
    private static final double CELL = 30;
    private static final int ROWS = 9;

    /// A field with the button: its text ends before it.
    private static final PseudoClass OFFERING = PseudoClass.getPseudoClass("offering");

    private final TextField input;
    private final Supplier<List<Suggestion>> offers;
    private final Consumer<String> choose;
    /// Made when it is needed: a form has a hundred fields and opens the list of one.
    private @Nullable Opened opened;

    private final StackPane around = new StackPane();
    private final Button open = new Button();

    /// Whether the press that happens now closed the list.
    private boolean closedByPress;

    /// Whether the button was pressed to close the list.
    private boolean closing;

    /// A list under that field.
    ///
    /// @param offers what to offer when it is asked for
    /// @param choose takes the text that was chosen
    public SuggestionPopup(TextField input, Supplier<List<Suggestion>> offers, Consumer<String> choose) {
        this.input = input;
        this.offers = offers;
        this.choose = choose;
        open.setGraphic(new Icon("fth-chevron-down"));
        open.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "field-open");
        open.setFocusTraversable(false);
        open.setAccessibleText("Suggestions");
        open.setVisible(false);
        open.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> closing = closedByPress);
        open.setOnAction(event -> {
            input.requestFocus();
            if (!closing) {
                toggle();
            }
            closing = false;
        });
        around.getChildren().addAll(input, open);
        StackPane.setAlignment(open, Pos.CENTER_RIGHT);
    }

    private record Opened(Popup popup, ListView<Suggestion> list) {}

    private Opened opened() {
        Opened known = opened;
        if (known != null) {
            return known;
        }
        ListView<Suggestion> list = new ListView<>();
        list.getStyleClass().addAll("suggestions", Styles.DENSE);
        list.setFixedCellSize(CELL);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> take());
        Popup popup = new Popup();
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false); // a click elsewhere closes it and does what it is for
        popup.setHideOnEscape(false); // else Escape would go on to what the field stands in: see the keys below
        popup.setOnAutoHide(event -> {
            closedByPress = true;
            Platform.runLater(() -> closedByPress = false);
        });
        Opened made = new Opened(popup, list);
        opened = made;
        return made;
    }

    private boolean isShowing() {
        return opened != null && opened.popup().isShowing();
    }

    /// The text field with the button that opens the list.
    public Node around() {
        return around;
    }

    /// Says whether there is anything to offer at all.
    public void setAvailable(boolean available) {
        open.setVisible(available);
        input.pseudoClassStateChanged(OFFERING, available);
    }

    /// Offers these; hides where there are none.
    public void offer(List<Suggestion> suggestions) {
        boolean only = suggestions.size() == 1 && suggestions.getFirst().text().equals(input.getText());
        if (suggestions.isEmpty() || only) {
            hide();
            return;
        }
        ListView<Suggestion> list = opened().list();
        list.getItems().setAll(suggestions);
        list.getSelectionModel().clearSelection();
        double height = Math.min(ROWS, suggestions.size()) * CELL + 4;
        list.setPrefSize(Math.max(around.getWidth(), 300), height);
        Bounds bounds = around.localToScreen(around.getBoundsInLocal());
        if (bounds != null && !isShowing()) {
            double drawn = bounds.getWidth() / around.getWidth() * list.getPrefWidth();
            opened().popup().show(input, bounds.getMaxX() - drawn, bounds.getMaxY() + 2);
        }
    }

    /// Closes the list.
    public void hide() {
        if (opened != null) {
            opened.popup().hide();
        }
    }

    private void toggle() {
        if (isShowing()) {
            hide();
        } else {
            offer(offers.get());
        }
    }

    /// Lets the list have a key that was pressed in the field.
    ///
    /// @return whether it took it
    public boolean pressed(KeyEvent event) {
        if (!isShowing()) {
            return false;
        }
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS);
            case PAGE_UP -> move(-ROWS);
            case ESCAPE -> hide();
            case ENTER -> {
                return take();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int by) {
        ListView<Suggestion> list = opened().list();
        int last = list.getItems().size() - 1;
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? (by > 0 ? 0 : last) : Math.clamp(at + by, 0, last);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS / 2));
    }

    private boolean take() {
        Suggestion selected = opened().list().getSelectionModel().getSelectedItem();
        if (selected == null) {
            return false;
        }
        choose.accept(selected.text());
        hide();
        return true;
    }

    private static final class Cell extends ListCell<Suggestion> {
        private final Label text = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox();

        private Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            text.getStyleClass().add("mono");
            text.setMinWidth(Region.USE_PREF_SIZE);
            detail.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            row.getStyleClass().add("suggestion");
            row.getChildren().addAll(text, gap, detail);
            setText(null);
        }

        @Override
        protected void updateItem(@Nullable Suggestion item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            text.setText(item.shown());
            detail.setText(item.detail());
            setAccessibleText(item.shown() + ", " + item.detail());
            setGraphic(row);
        }
    }
}
