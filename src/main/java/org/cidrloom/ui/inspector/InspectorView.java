package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The inspector panel: whose form it is, then the form.
public final class InspectorView {
    private final InspectorModel model;
    private final FontIcon icon = new FontIcon();
    private final Label kind = new Label();
    private final Label title = new Label();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox root = new VBox();
    private final List<SectionPane> sections = new ArrayList<>();
    private final SelectedRow block;
    private @Nullable Form shown;

    /// A view of that model.
    ///
    /// @param tools what stands at the right of its head
    public InspectorView(InspectorModel model, Node... tools) {
        this.model = model;
        kind.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        title.getStyleClass().add("inspector-title");
        HBox head = new HBox(icon, new VBox(kind, title));
        head.getStyleClass().add("inspector-head");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().add(gap);
        head.getChildren().addAll(tools);
        content.getStyleClass().add("form");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(head, scroll);
        root.getStyleClass().add("inspector");
        root.setMinWidth(240);
        block = new SelectedRow(model, scroll);
        model.formProperty().subscribe(this::show);
    }

    /// The node to put into the window.
    public Parent root() {
        return root;
    }

    private void show(@Nullable Form form) {
        if (form == null) {
            sections.clear();
            content.getChildren().clear();
        } else if (shown != null && sameShape(shown, form)) {
            for (int i = 0; i < sections.size(); i++) {
                sections.get(i).update(form.sections().get(i));
            }
        } else {
            build(form);
        }
        if (form != null) {
            icon.setIconLiteral(form.icon());
            kind.setText(form.kind());
            title.setText(form.title());
        }
        shown = form;
        block.formChanged();
    }

    private static boolean sameShape(Form was, Form is) {
        return was.elements().equals(is.elements()) && titles(was).equals(titles(is));
    }

    private static List<String> titles(Form form) {
        return form.sections().stream().map(FormSection::title).toList();
    }

    private void build(Form form) {
        boolean another = shown == null || !shown.elements().equals(form.elements());
        List<Node> nodes = new ArrayList<>();
        List<SectionPane> kept = new ArrayList<>(sections);
        sections.clear();
        for (FormSection section : form.sections()) {
            SectionPane pane = another
                    ? new SectionPane(section.title())
                    : kept.stream()
                            .filter(each -> each.title.equals(section.title()))
                            .findFirst()
                            .orElseGet(() -> new SectionPane(section.title()));
            pane.update(section);
            sections.add(pane);
            nodes.add(pane.root);
        }
        content.getChildren().setAll(nodes);
        if (another) {
            scroll.setVvalue(0);
        }
    }

    private final class SectionPane {
        private final String title;
        private final VBox fields = new VBox();
        private final VBox root = new VBox();
        private final FieldList list = new FieldList(fields, model);

        private SectionPane(String title) {
            this.title = title;
            root.getStyleClass().add("section");
            fields.getStyleClass().add("fields");
            if (!title.isEmpty()) {
                Label head = new Label(title);
                head.getStyleClass().add("section-title");
                root.getChildren().add(head);
            }
            root.getChildren().add(fields);
        }

        private void update(FormSection section) {
            list.update(section.fields());
        }
    }
}
