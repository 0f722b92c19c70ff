package org.cidrloom.ui.requirements;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.analysis.Words;
import org.cidrloom.capacity.SubnetLoad;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.ElementId.OfSubnet;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.sizing.Answer;
import org.cidrloom.sizing.Refused;
import org.cidrloom.sizing.Relaxation;
import org.cidrloom.sizing.Sized;
import org.cidrloom.sizing.Slot;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.requirements.RequirementsModel.State;

/// What the planner answers: the design's figures and reasons, or the proof and the ways out.
final class AnswerView {
    private final VBox content = new VBox(16);
    private final ScrollPane root = new ScrollPane(content);
    private final Consumer<Relaxation> relax;

    AnswerView(Consumer<Relaxation> relax) {
        this.relax = relax;
        content.getStyleClass().add("requirements-answer");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
    }

    Node root() {
        return root;
    }

    void show(State state) {
        content.getChildren()
                .setAll(
                        switch (state) {
                            case State.Incomplete incomplete -> incomplete(incomplete);
                            case State.Answered(Answer answer) ->
                                switch (answer) {
                                    case Sized sized -> sized(sized);
                                    case Refused refused -> refused(refused);
                                };
                            case State.Failed failed ->
                                List.of(
                                        verdict("fth-alert-octagon", Styles.DANGER, "Planning failed"),
                                        paragraph("This is a bug in Cidrloom (" + failed.why() + ")."));
                        });
        root.setVvalue(0);
    }

    private static List<Node> incomplete(State.Incomplete incomplete) {
        boolean onlyEmpty = incomplete.messages().values().stream().allMatch(String::isEmpty);
        return List.of(
                verdict("fth-edit-3", Styles.TEXT_MUTED, onlyEmpty ? "What range does the VPC get?" : "Not yet"),
                paragraph(
                        onlyEmpty
                                ? "Type the granted ranges, such as 10.24.56.128/26. The plan appears here as you"
                                        + " type, with its reasons; or why none fits, and what would have to give."
                                : "Mend the marked fields; the plan appears here."));
    }

    private static List<Node> sized(Sized sized) {
        Sized.Choice choice = sized.choice();
        List<Node> nodes = new ArrayList<>();
        String carried = sized.inTheEnd()
                .cluster(sized.clusterId())
                .map(capacity -> Words.number(capacity.possible()) + " pods are possible; what keeps further ones out: "
                        + capacity.binding().words() + ".")
                .orElse("");
        nodes.add(verdict(
                "fth-check-circle",
                Styles.SUCCESS,
                Words.count(choice.nodesInTheEnd(), "node", "nodes") + " of " + choice.instanceType() + " carry "
                        + Words.count(sized.asked().podsInTheEnd(), "pod", "pods")));
        nodes.add(paragraph(capitalised(choice.mode().words()) + ". " + carried));
        nodes.add(subnets(sized));
        for (Finding warning : sized.warnings()) {
            nodes.add(bullet("fth-alert-triangle", Styles.WARNING, warning.detail()));
        }
        nodes.add(list("Why this one", sized.reasons()));
        if (!sized.slots().isEmpty()) {
            nodes.add(slots(sized));
        }
        return nodes;
    }

    private static Node subnets(Sized sized) {
        GridPane grid = new GridPane(20, 4);
        grid.getStyleClass().add("requirements-subnets");
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), number, number);
        grid.addRow(0, muted("Subnet"), muted("Block"), muted("Used at most"), muted("Usable"));
        Vpc vpc = sized.design().network().vpc(sized.vpcId()).orElseThrow();
        int line = 1;
        for (Subnet subnet : vpc.subnets()) {
            SubnetLoad load = sized.inTheEnd().subnets().get(new OfSubnet(vpc.id(), subnet.id()));
            grid.addRow(
                    line++,
                    new Label(subnet.id()),
                    mono(subnet.cidr().toString()),
                    mono(load == null ? "" : Words.number(load.demand().peak())),
                    mono(load == null ? "" : Words.number(load.usable())));
        }
        return grid;
    }

    private static Node slots(Sized sized) {
        List<String> lines = sized.slots().stream().map(AnswerView::told).toList();
        return list("Kept free for a later zone", lines);
    }

    private static String told(Slot slot) {
        return slot.cidr() + " (" + slot.tier().key() + ")";
    }

    private List<Node> refused(Refused refused) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(verdict("fth-x-circle", Styles.DANGER, "No design fits"));
        if (!refused.relaxations().isEmpty()) {
            VBox ways = new VBox(8, heading("What would fit; each was tried"));
            int number = 0;
            for (Relaxation relaxation : refused.relaxations()) {
                ways.getChildren().add(way(relaxation, number++));
            }
            nodes.add(ways);
        }
        nodes.add(list(
                refused.proof().byCounting() ? "Why, by counting" : "Why, every arrangement tried",
                refused.proof().lines()));
        if (!refused.proof().assumptions().isEmpty()) {
            Label assumptions = paragraph(refused.proof().assumptions());
            assumptions.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            nodes.add(assumptions);
        }
        return nodes;
    }

    private Node way(Relaxation relaxation, int number) {
        Sized.Choice choice = relaxation.result().choice();
        Label what = new Label(capitalised(relaxation.words()));
        Label how = new Label(Words.count(choice.nodesInTheEnd(), "node", "nodes") + " of " + choice.instanceType()
                + ", " + choice.mode().words());
        how.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        VBox text = new VBox(2, what, how);
        Button button = new Button(null, text);
        button.setId("requirements-relax-" + number);
        button.setAccessibleText("Instead: " + relaxation.words());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.getStyleClass().add("requirements-way");
        button.setOnAction(event -> relax.accept(relaxation));
        return button;
    }

    private static Node list(String title, List<String> lines) {
        VBox list = new VBox(6, heading(title));
        lines.forEach(line -> list.getChildren().add(bullet("fth-chevron-right", Styles.TEXT_MUTED, line)));
        return list;
    }

    private static Node bullet(String icon, String style, String text) {
        Icon mark = new Icon(icon);
        Label label = paragraph(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox bullet = new HBox(8, mark, label);
        bullet.getStyleClass().addAll("requirements-line", style);
        return bullet;
    }

    private static Label verdict(String icon, String style, String text) {
        Label verdict = new Label(text, new Icon(icon));
        verdict.setId("requirements-verdict");
        verdict.setWrapText(true);
        verdict.getStyleClass().addAll("requirements-verdict", style);
        return verdict;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private static Label paragraph(String text) {
        Label paragraph = new Label(text);
        paragraph.setWrapText(true);
        paragraph.setMinHeight(Region.USE_PREF_SIZE);
        return paragraph;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    private static Label mono(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("mono");
        return label;
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
