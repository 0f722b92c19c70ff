package org.cidrloom.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.stage.PopupWindow;
import org.cidrloom.model.ElementId;

/// The hands of somebody who fills the form of the inspector in with the mouse.
final class FormHands {
    private final JourneyWindow window;
    private final MouseAndKeys hands;

    FormHands(JourneyWindow window, MouseAndKeys hands) {
        this.window = window;
        this.hands = hands;
    }

    /// Fills a field in.
    void field(String key, String text) {
        String id = "field." + key;
        hands.click(id);
        hands.until(id + " has the keys", () -> {
            Node owner = window.stage().getScene().getFocusOwner();
            return owner != null && id.equals(owner.getId());
        });
        hands.replace(text);
    }

    /// Presses a button or a check box.
    void press(String id) {
        hands.click(id);
    }

    /// Ticks a check box that is not ticked.
    void tick(String id) {
        press(id);
        hands.until(id + " is ticked", () -> hands.find(id) instanceof CheckBox box && box.isSelected());
    }

    /// Chooses in a list.
    void choose(String key, String words) {
        press("field." + key);
        pick(words);
    }

    /// Adds to a list that offers more than one addition.
    void add(String key, String words) {
        hands.until(key + " offers more than one", () -> hands.find("add." + key) instanceof MenuButton);
        press("add." + key);
        pick(words);
    }

    private void pick(String words) {
        hands.click(
                words,
                () -> hands.find(
                        node -> node instanceof Labeled label && words.equals(label.getText()) && isInList(label)));
    }

    private static boolean isInList(Node node) {
        return node.getScene().getWindow() instanceof PopupWindow popup && popup.isShowing();
    }

    /// Follows a link.
    void follow(ElementId target) {
        String key = "link." + target.path();
        hands.click(key, () -> hands.find(node -> key.equals(node.getUserData())));
        hands.until(
                target + " is selected",
                () -> target.equals(window.services().document().selected()));
    }

    /// Says of the selected attachment which table it looks up, and which ones learn of it.
    void attachment(String association, String... propagations) {
        choose("association", association);
        picks("propagations", List.of(propagations));
    }

    /// Ticks those boxes of a field and no others.
    void picks(String key, List<String> wanted) {
        String prefix = "pick." + key + ".";
        hands.until(key + " are there", () -> hands.find(node -> isBox(node, prefix)) != null);
        List<CheckBox> boxes = new ArrayList<>();
        hands.act(() -> window.robot()
                .lookup((Node node) -> isBox(node, prefix))
                .queryAllAs(CheckBox.class)
                .forEach(boxes::add));
        for (CheckBox box : boxes) {
            String id = box.getId();
            boolean wants = wanted.contains(id.substring(prefix.length()));
            if (box.isSelected() != wants) {
                press(id);
                hands.until(
                        id + " is " + wants, () -> hands.find(id) instanceof CheckBox is && is.isSelected() == wants);
            }
        }
    }

    private static boolean isBox(Node node, String prefix) {
        return node instanceof CheckBox && String.valueOf(node.getId()).startsWith(prefix);
    }
}
