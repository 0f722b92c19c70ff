package org.cidrloom.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.ui.Icon;
import org.cidrloom.ui.Slice;
import org.cidrloom.ui.SteadyBox;
import org.jspecify.annotations.Nullable;

/// The inspector panel: whose form it is, then the form.
public final class InspectorView {
    private final InspectorModel model;
    private final Icon icon = new Icon();
    private final Label kind = new Label();
    private final Label title = new Label();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox root = new VBox();
    private final List<SectionPane> sections = new ArrayList<>();
    private final SelectedRow block;
    private final AnimationTimer growth = new AnimationTimer() {
        @Override
        public void handle(long now) {
            grow(now);
        }
    };

    private @Nullable Form shown;

    /// What had the focus in the form of another element: it gets it back once it is seen again.
    private @Nullable Node owner;

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
        model.unmadeProperty().subscribe((was, is) -> growth.start());
    }

    /// The node to put into the window.
    public Parent root() {
        return root;
    }

    /// Takes the keyboard to the field of the selected address block.
    ///
    /// @return whether the form has one
    public boolean editBlock() {
        return block.edit();
    }

    /// A field that is being typed in keeps what it has when another element is shown, and the design is another then.
    @SuppressWarnings("ReferenceEquality")
    private void show(@Nullable Form form) {
        growth.stop();
        boolean another = form == null || shown == null || !shown.elements().equals(form.elements());
        if (another) {
            Node left = leave();
            owner = content.equals(left) ? owner : left;
        }
        if (model.form() != form) {
            return;
        }
        if (form == null) {
            sections.clear();
            content.getChildren().clear();
        } else {
            icon.show(form.icon());
            kind.setText(form.kind());
            title.setText(form.title());
            arrange(form, another);
        }
        shown = form;
        block.formChanged();
        growth.start(); // in the next frame, which is the one that shows this
    }

    /// Ends what is typed in the form.
    ///
    /// @return what had the focus; null where that is elsewhere
    private @Nullable Node leave() {
        Node owner = FieldList.owner(content);
        if (owner != null) {
            content.requestFocus();
        }
        return owner;
    }

    /// Elements of one kind share the sections, so that a form is turned to another element without making it again.
    private void arrange(Form form, boolean another) {
        Map<String, SectionPane> kept = new HashMap<>();
        if (shown != null && isAlike(shown, form)) {
            sections.forEach(section -> kept.put(section.title, section));
        }
        sections.clear();
        for (FormSection section : form.sections()) {
            SectionPane pane = kept.get(section.title());
            if (pane == null) {
                pane = new SectionPane(section.title());
            } else if (another) {
                FieldList.show(pane.root, false);
            }
            pane.list.update(section.fields(), another);
            sections.add(pane);
        }
        List<Node> roots = sections.stream().<Node>map(section -> section.root).toList();
        List<Node> stay = content.getChildren().stream().filter(roots::contains).toList();
        List<Node> order = roots.stream().filter(stay::contains).toList();
        if (stay.equals(order)) {
            content.getChildren().retainAll(stay); // the others stay as they are dressed
        } else {
            content.getChildren().setAll(order);
        }
        if (another) {
            scroll.setVvalue(0);
        }
    }

    private static boolean isAlike(Form was, Form is) {
        return was.elements().equals(is.elements())
                || (was.element().getClass().equals(is.element().getClass())
                        && was.elements().size() == 1
                        && is.elements().size() == 1);
    }

    /// Turns and makes what is missing of the form, as much of it as a frame has time for, and the rest in the next
    /// ones. It grows at its end, and the scroll bar stays where it is meanwhile.
    private void grow(long now) {
        boolean whole = grow(Slice.of(now));
        if (whole) {
            growth.stop();
        } else if (content.getHeight() > scroll.getViewportBounds().getHeight()) {
            scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        }
        giveBack(whole);
        if (whole) {
            scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
            block.formGrown();
        }
    }

    private boolean grow(Slice slice) {
        for (int i = 0; i < sections.size(); i++) {
            SectionPane pane = sections.get(i);
            if (!pane.root.isVisible() || pane.root.getParent() == null) {
                if (slice.isOver()) {
                    return false;
                }
                FieldList.show(pane.root, true);
                if (!content.getChildren().contains(pane.root)) {
                    content.getChildren().add(i, pane.root);
                }
            }
            if (!pane.list.grow(slice)) {
                return false;
            }
        }
        return true;
    }

    /// Gives the focus back to what had it, unless it went elsewhere meanwhile.
    private void giveBack(boolean whole) {
        Node last = owner;
        if (last == null) {
            return;
        }
        if (!content.isFocused()) {
            owner = null;
        } else if (isSeen(last)) {
            owner = null;
            last.requestFocus();
        } else if (whole) {
            owner = null;
        }
    }

    @SuppressWarnings("ReferenceEquality") // whether it is the same node
    private boolean isSeen(Node node) {
        for (Node each = node; each != null && each.isVisible(); each = each.getParent()) {
            if (each == content) {
                return true;
            }
        }
        return false;
    }

    private final class SectionPane {
        private final String title;
        private final VBox fields = new VBox();
        private final VBox root = new SteadyBox(0);
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
    }
}
