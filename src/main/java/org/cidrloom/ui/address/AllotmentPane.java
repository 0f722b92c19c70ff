package org.cidrloom.ui.address;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;

/// The side of the view: the free block that is chosen, how much of it to take, and the VPCs to give it to.
final class AllotmentPane {
    private final AllotmentModel model;
    private final VBox root = new VBox();
    private final TextField search = new TextField();
    private final ListView<Vpc> vpcs = new ListView<>();

    AllotmentPane(AllotmentModel model) {
        this.model = model;
        root.getStyleClass().add("address-side");
        Label title = new Label("Allocate");
        title.getStyleClass().add("address-heading");
        Label block = new Label();
        block.setId("address-free");
        block.getStyleClass().add("address-block");
        Label told = muted();
        model.freeProperty().subscribe(free -> {
            block.setText(free == null ? "" : free.toString());
            block.setManaged(free != null);
            told.setText(free == null ? "Choose a free range, or drag one onto a VPC." : Words.count(free) + " free");
        });
        Button vpc = button("address-new-vpc", "New VPC", model::newVpc);
        HBox actions = new HBox(8, sizes(), vpc);
        actions.disableProperty().bind(model.lengthProperty().isNull());
        Label answer = new Label();
        answer.setId("address-answer");
        answer.setWrapText(true);
        answer.setMinHeight(Region.USE_PREF_SIZE);
        answer.getStyleClass().addAll(Styles.TEXT_SMALL);
        answer.textProperty().bind(model.answerProperty());
        answer.managedProperty().bind(model.answerProperty().isNotEmpty());
        Label give = new Label("Give to");
        give.getStyleClass().add("address-heading");
        give.setLabelFor(vpcs);
        root.getChildren().addAll(title, block, told, actions, answer, give, find(), list());
    }

    Node root() {
        return root;
    }

    /// Takes the keyboard to the list of VPCs.
    void ask() {
        search.requestFocus();
    }

    private static Label muted() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private ComboBox<Integer> sizes() {
        ComboBox<Integer> sizes = new ComboBox<>(model.lengths());
        sizes.setId("address-size");
        sizes.setAccessibleText("How much to take");
        sizes.getStyleClass().add(Styles.SMALL);
        // as high as the button beside it, also while it shows nothing
        sizes.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(sizes, Priority.ALWAYS);
        sizes.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer length) {
                Cidr free = model.freeProperty().get();
                return length == null ? "" : Words.size(length, free == null || free.isIpv4());
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        sizes.valueProperty().bindBidirectional(model.lengthProperty());
        return sizes;
    }

    private Node find() {
        search.setId("address-vpc-search");
        search.setPromptText("Find a VPC");
        search.setAccessibleText("Find a VPC to give the range to");
        search.getStyleClass().add(Styles.SMALL);
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                vpcs.getSelectionModel().selectFirst();
                vpcs.requestFocus();
                event.consume();
            }
        });
        return search;
    }

    private Node list() {
        vpcs.setItems(model.vpcs());
        vpcs.setId("address-vpcs");
        vpcs.setAccessibleText("VPCs. Enter gives the chosen range to one.");
        Label none = new Label("No VPC");
        vpcs.setPlaceholder(none);
        VBox.setVgrow(vpcs, Priority.ALWAYS);
        vpcs.setMinHeight(60);
        vpcs.setFixedCellSize(28);
        vpcs.setCellFactory(list -> new VpcCell());
        vpcs.getSelectionModel().selectedItemProperty().subscribe(vpc -> {
            if (vpc != null && model.freeProperty().get() != null) {
                model.hoverVpc(vpc.id());
            }
        });
        vpcs.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Vpc vpc = vpcs.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && vpc != null) {
                model.give(vpc.id());
                event.consume();
            }
        });
        return vpcs;
    }

    /// A VPC that takes what is dragged onto it.
    private final class VpcCell extends ListCell<Vpc> {
        private VpcCell() {
            addEventHandler(DragEvent.DRAG_OVER, event -> {
                Vpc vpc = getItem();
                if (vpc != null && FreeBlockDrag.isIn(event.getDragboard())) {
                    boolean takes = model.hoverVpc(vpc.id());
                    mark(takes ? "takes" : "refuses");
                    if (takes) {
                        event.acceptTransferModes(TransferMode.COPY);
                    }
                    event.consume();
                }
            });
            addEventHandler(DragEvent.DRAG_EXITED, event -> mark(""));
            addEventHandler(DragEvent.DRAG_DROPPED, event -> {
                Vpc vpc = getItem();
                event.setDropCompleted(vpc != null && model.give(vpc.id()));
                event.consume();
            });
        }

        private void mark(String style) {
            getStyleClass().removeAll("takes", "refuses");
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
        }

        @Override
        protected void updateItem(@Nullable Vpc vpc, boolean empty) {
            super.updateItem(vpc, empty);
            setText(vpc == null || empty ? null : vpc.displayName());
        }
    }
}
