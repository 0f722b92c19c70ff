package org.cidrloom.ui.problems;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Fix;
import org.cidrloom.ui.Icon;
import org.jspecify.annotations.Nullable;

/// All about one finding: its fixes with what each would change, which a low panel must show first, the whole text,
/// and where the fact comes from.
final class ProblemDetail {
    private final ProblemsModel model;
    private final Consumer<String> browser;
    private final VBox problem = new VBox();
    private final VBox source = new VBox();
    private final VBox content;
    private final ScrollPane root;

    private @Nullable Finding shown;

    /// @param browser opens a web page
    ProblemDetail(ProblemsModel model, Consumer<String> browser) {
        this.model = model;
        this.browser = browser;
        problem.getStyleClass().add("problem-part");
        Node acceptance = new AcceptanceBox(model).root();
        content = new VBox(problem, acceptance, source);
        content.getStyleClass().add("problem-detail");
        root = new ScrollPane(content);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("edge-to-edge");
        root.setMinWidth(0);
        model.selectedProperty().subscribe(this::show);
        model.askingProperty().subscribe((was, asking) -> {
            if (asking) {
                bringIntoView(acceptance);
            }
        });
    }

    Node root() {
        return root;
    }

    private void show(@Nullable Finding finding) {
        List<Node> nodes = new ArrayList<>();
        if (finding == null) {
            nodes.add(text("Select a problem to read why it is one, and how to mend it.", "field-detail"));
        } else {
            nodes.add(text(finding.summary(), "problem-title"));
            finding.fixes().forEach(fix -> nodes.add(fix(fix)));
            nodes.add(text(finding.detail(), "problem-text"));
        }
        problem.getChildren().setAll(nodes);
        source.getChildren().setAll(finding == null ? List.of() : source(finding));
        boolean another = finding == null
                || shown == null
                || !shown.rule().equals(finding.rule())
                || !shown.subject().equals(finding.subject());
        shown = finding;
        if (another) {
            root.setVvalue(0);
        }
    }

    private void bringIntoView(Node node) {
        root.applyCss();
        root.layout();
        double seen = root.getViewportBounds().getHeight();
        double hidden = content.getHeight() - seen;
        if (hidden > 0) {
            double bottom = node.getBoundsInParent().getMaxY() + 8;
            root.setVvalue(Math.clamp((bottom - seen) / hidden, root.getVvalue(), 1));
        }
    }

    private Node fix(Fix fix) {
        Button button = new Button(fix.title(), new Icon("fth-tool"));
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(Styles.SMALL, "fix");
        button.disableProperty().bind(model.readOnlyProperty());
        button.setOnAction(event -> model.apply(fix));
        button.hoverProperty().subscribe(over -> preview(fix, over));
        button.focusedProperty().subscribe(focused -> preview(fix, focused));
        VBox box = new VBox(button);
        box.getStyleClass().add("fix-box");
        model.preview(fix).stream().limit(6).forEach(line -> box.getChildren().add(text(line, "fix-line")));
        int more = model.preview(fix).size() - 6;
        if (more > 0) {
            box.getChildren().add(text("… and " + more + " more", "fix-line"));
        }
        return box;
    }

    private void preview(Fix fix, boolean on) {
        if (on) {
            model.show(fix);
        } else {
            model.dropPreview();
        }
    }

    private List<Node> source(Finding finding) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(text("Rule " + finding.rule(), "field-detail"));
        String page = finding.source();
        if (page != null) {
            Hyperlink link = new Hyperlink(page.replaceFirst("^https?://", ""));
            link.setGraphic(new Icon("fth-external-link"));
            link.setAccessibleText("Open " + page);
            link.getStyleClass().add("problem-source");
            link.setOnAction(event -> browser.accept(page));
            nodes.add(link);
        }
        return nodes;
    }

    static Label text(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
