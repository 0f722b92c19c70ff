package org.cidrloom.ui.commandpalette;

import java.util.BitSet;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.cidrloom.ui.Icon;
import org.jspecify.annotations.Nullable;

/// An entry in one line: its label with the letters that were typed, what it is, and its shortcut.
final class EntryCell extends ListCell<Ranking.Found> {
    private static final PseudoClass UNMET = PseudoClass.getPseudoClass("unmet");

    private final Icon icon = new Icon();
    private final StackPane iconPlace = new StackPane(icon);
    private final TextFlow label = new TextFlow();
    private final Label detail = new Label();
    private final Label keys = new Label();
    private final HBox row = new HBox();

    EntryCell() {
        iconPlace.getStyleClass().add("command-palette-icon");
        label.getStyleClass().add("command-palette-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMaxHeight(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("command-palette-detail");
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        keys.getStyleClass().add("key-cap");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("command-palette-row");
        row.getChildren().addAll(iconPlace, label, detail, keys);
        row.setVisible(false);
        setGraphic(row);
        setPrefWidth(0);
    }

    /// What it shows stays in it while it shows nothing: put in again, it would be dressed anew.
    @Override
    protected void updateItem(Ranking.@Nullable Found item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(UNMET, item != null && !item.entry().isEnabled());
        row.setVisible(item != null && !empty);
        if (item == null || empty) {
            setAccessibleText(null);
            return;
        }
        Entry entry = item.entry();
        icon.setVisible(entry.icon() != null);
        if (entry.icon() != null) {
            icon.show(entry.icon());
        }
        show(entry.label(), item.letters());
        detail.setText(entry.isEnabled() ? entry.detail() : entry.needs());
        keys.setText(entry.keys());
        keys.setVisible(!entry.keys().isEmpty());
        keys.setManaged(keys.isVisible());
        setAccessibleText(String.join(", ", entry.label(), detail.getText(), entry.keys()));
    }

    private void show(String text, BitSet letters) {
        label.getChildren().clear();
        for (int from = 0; from < text.length(); ) {
            boolean typed = letters.get(from);
            int end = typed ? letters.nextClearBit(from) : letters.nextSetBit(from);
            int to = end < 0 ? text.length() : Math.min(end, text.length());
            Text part = new Text(text.substring(from, to));
            part.getStyleClass().add(typed ? "typed" : "plain");
            label.getChildren().add(part);
            from = to;
        }
    }
}
