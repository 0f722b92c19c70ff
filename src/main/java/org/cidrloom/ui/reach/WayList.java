package org.cidrloom.ui.reach;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.net.Cidr;
import org.cidrloom.routing.reach.Hop;
import org.cidrloom.routing.reach.Verdict.Part;
import org.cidrloom.ui.Icon;

/// One way, there or back: place by place with the route that matched, and where it breaks why. Its head lights
/// it on the canvas; where addresses take different ways, so does each part.
final class WayList {
    private static final int MOST_RANGES = 3;

    private final ReachModel model;
    private final boolean back;
    private final ToggleButton head = new ToggleButton();
    private final Icon sign = new Icon();
    private final VBox lines = new VBox();
    private final VBox root = new VBox();

    /// @param back whether it is the way of the answers
    WayList(ReachModel model, boolean back) {
        this.model = model;
        this.back = back;
        head.setId(back ? "reach-back" : "reach-there");
        head.setText(back ? "Back" : "There");
        head.setGraphic(sign);
        head.setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "way-head");
        head.setOnAction(event -> model.light(back, 0));
        lines.getStyleClass().add("way-lines");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(head, scroll);
        root.getStyleClass().add("way");
        root.setMinSize(0, 0);
        root.setPrefWidth(200);
        model.thereProperty().subscribe(is -> refresh());
        model.backProperty().subscribe(is -> refresh());
        model.lightProperty().subscribe(is -> refresh());
    }

    Node root() {
        return root;
    }

    private void refresh() {
        Answer answer = (back ? model.backProperty() : model.thereProperty()).get();
        boolean lit = answer != null && model.lightProperty().get().back() == back;
        head.setSelected(lit);
        head.setDisable(answer == null);
        sign.show(answer == null ? "fth-minus" : answer.verdict().reachable() ? "fth-check" : "fth-x");
        sign.getStyleClass().removeAll(Styles.SUCCESS, Styles.DANGER);
        if (answer != null) {
            sign.getStyleClass().add(answer.verdict().reachable() ? Styles.SUCCESS : Styles.DANGER);
        }
        head.setAccessibleText("Light the way " + (back ? "back" : "there"));
        lines.getChildren().setAll(answer == null ? nothing() : lines(answer, lit));
    }

    private List<Node> nothing() {
        boolean known = model.thereProperty().get() != null;
        return back && known ? List.of(text("Nothing arrives that could be answered.", "field-detail")) : List.of();
    }

    private List<Node> lines(Answer answer, boolean lit) {
        int part = lit ? model.lightProperty().get().part() : 0;
        List<Node> nodes = new ArrayList<>();
        if (answer.parts().size() > 1) {
            for (int i = 0; i < answer.parts().size(); i++) {
                nodes.add(part(answer.parts().get(i), i, i == part));
            }
        }
        int number = 1;
        for (Hop hop : answer.hops(part)) {
            nodes.add(hop(number++, hop));
        }
        Label why = text(answer.why(part), "way-why");
        if (!answer.arrives(part)) {
            why.getStyleClass().add(Styles.DANGER);
        }
        nodes.add(why);
        return nodes;
    }

    /// Some of the addresses, which take a way of their own.
    private Node part(Part part, int index, boolean chosen) {
        String ranges =
                part.to().stream().limit(MOST_RANGES).map(Cidr::toString).collect(Collectors.joining(", "));
        String from = part.from().stream().limit(MOST_RANGES).map(model::name).collect(Collectors.joining(", "));
        String more = part.to().size() > MOST_RANGES || part.from().size() > MOST_RANGES ? " …" : "";
        ToggleButton button = new ToggleButton((from.isEmpty() ? "" : from + " → ") + ranges + more);
        Icon icon = new Icon(part.reachable() ? "fth-check" : "fth-x");
        icon.getStyleClass().add(part.reachable() ? Styles.SUCCESS : Styles.DANGER);
        button.setGraphic(icon);
        button.setSelected(chosen);
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "way-part");
        button.setOnAction(event -> model.light(back, index));
        return button;
    }

    private Node hop(int number, Hop hop) {
        Label count = new Label(Integer.toString(number));
        count.getStyleClass().add("way-number");
        Label where = new Label(model.name(hop.element()));
        where.getStyleClass().add("problem-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        Label says = new Label(hop.says());
        says.getStyleClass().add("field-detail");
        says.setMinWidth(0);
        HBox row = new HBox(count, where, says);
        row.getStyleClass().add("problem");
        Button button = new Button("", row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.FLAT, "way-hop");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setTooltip(new Tooltip(model.name(hop.element()) + ": " + hop.says()));
        button.setAccessibleText(number + ", " + model.name(hop.element()) + ": " + hop.says());
        button.setOnAction(event -> model.jump(hop.element()));
        return button;
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
