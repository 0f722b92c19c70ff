package org.cidrloom.ui.address;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.address.AddressMap;
import org.cidrloom.diagram.address.Figures;
import org.cidrloom.diagram.address.Sight;
import org.cidrloom.diagram.address.Span;
import org.cidrloom.diagram.gesture.Part;
import org.cidrloom.net.Family;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.CommandItems;
import org.cidrloom.ui.Commands;
import org.cidrloom.ui.KeyMap;

/// The Addresses view: crumbs, filters and figures above, bars below, allocating at the side.
public final class AddressesView {
    private final AddressesModel model;
    private final AllotmentModel allotment;
    private final FindModel find;
    private final AllotmentPane side;
    private final AddressCanvas bars;
    private final TextField search = new TextField();
    private final HBox crumbs = new HBox();
    private final BorderPane root = new BorderPane();

    /// A view of that model; visible while the model is open.
    ///
    /// @param palette the colours, which follow the theme
    /// @param commands those that the menu of a range shows are looked up when it opens
    public AddressesView(AddressesModel model, ObservableValue<Palette> palette, Commands commands, KeyMap keys) {
        this.model = model;
        allotment = new AllotmentModel(model);
        find = new FindModel(model);
        side = new AllotmentPane(allotment);
        bars = new AddressCanvas(model, find, palette);
        root.setId("addresses");
        root.getStyleClass().add("addresses");
        root.setTop(head());
        root.setCenter(bars);
        root.setRight(side.root());
        root.visibleProperty().bind(model.openProperty());
        root.managedProperty().bind(model.openProperty());
        model.outlook().sightProperty().subscribe(this::showCrumbs);
        model.mapProperty().subscribe(this::showCrumbs);
        model.openProperty().subscribe(open -> {
            if (open) {
                bars.requestFocus();
            }
        });
        new AddressInput(bars, model, allotment, menu(commands, keys));
    }

    /// The node to put in the place of the diagram.
    public Parent root() {
        return root;
    }

    /// What can be done here, by menus, keys and the command palette.
    public Command[] commands() {
        ObservableValue<Boolean> open = model.openProperty();
        ObservableValue<Boolean> free =
                allotment.lengthProperty().map(length -> true).orElse(false);
        ObservableValue<Boolean> inVpc = model.chosenProperty().map(chosen -> allotment.isInVpc());
        List<Command> commands = new ArrayList<>(List.of(
                Command.of("addresses.zoom-in", "Look closer at the chosen range", "fth-zoom-in", open, model::inner),
                Command.of("addresses.back", "Back to the range around", "fth-zoom-out", open, model::back),
                Command.of(
                        "addresses.all",
                        "All addresses",
                        "fth-maximize",
                        open,
                        () -> model.outlook().look(Sight.ALL)),
                Command.of("addresses.find", "Find addresses", "fth-search", open, search::requestFocus),
                Command.of("addresses.find-next", "Next found range", null, open, find::next),
                Command.of("addresses.find-previous", "Previous found range", null, open, find::previous),
                Command.of("addresses.new-vpc", "New VPC here", "fth-cloud", free, allotment::newVpc),
                Command.of("addresses.give", "Give to VPC…", "fth-corner-down-right", free, side::ask),
                Command.of(
                        "addresses.new-network", "New network outside AWS here", null, free, allotment::newNetwork)));
        Stream.of(Part.values())
                .filter(part -> part.tier().isPresent())
                .forEach(part -> commands.add(Command.of(
                        "addresses.add-" + part.tier().orElseThrow().key(),
                        part.label() + " here",
                        null,
                        inVpc,
                        () -> allotment.subnets(part))));
        return commands.toArray(Command[]::new);
    }

    private Node head() {
        crumbs.getStyleClass().add("address-crumbs");
        crumbs.setMinWidth(0);
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        Label found = new Label();
        found.setId("address-found");
        found.setMinWidth(Region.USE_PREF_SIZE);
        found.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        found.textProperty().bind(find.foundProperty());
        HBox first = new HBox(8, crumbs, found, search());
        first.getStyleClass().add("address-row");
        Label figures = new Label();
        figures.setId("address-figures");
        figures.getStyleClass().add("address-figures");
        figures.setMinWidth(0);
        Runnable count = () -> figures.setText(figures());
        model.outlook().sightProperty().subscribe(count);
        model.mapProperty().subscribe(count);
        HBox second = new FilterRow(model).root();
        VBox head = new VBox(first, second, figures);
        head.getStyleClass().add("address-head");
        return head;
    }

    private Node search() {
        search.setId("address-search");
        search.setPromptText("Name, CIDR, contains 10.24.56.200");
        search.setAccessibleText("Find ranges by name, CIDR or an address they contain");
        search.getStyleClass().add(Styles.SMALL);
        search.setPrefWidth(236);
        search.setMinWidth(160);
        search.textProperty().bindBidirectional(find.textProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                if (event.isShiftDown()) {
                    find.previous();
                } else {
                    find.next();
                }
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.DOWN) {
                bars.requestFocus();
                event.consume();
            }
        });
        return search;
    }

    private String figures() {
        AddressMap map = model.mapProperty().get();
        List<Span> seen =
                model.outlook().sightProperty().get().focus().map(List::of).orElse(map.roots());
        boolean six = seen.stream().anyMatch(span -> span.cidr().family() == Family.IPV6);
        boolean four = seen.stream().anyMatch(span -> span.cidr().isIpv4());
        String text = four || !six ? Words.of(Figures.of(Family.IPV4, seen)) : "";
        if (six) {
            text += (four ? "\nIPv6: " : "") + Words.of(Figures.of(Family.IPV6, seen));
        }
        if (map.unknownIpv6() > 0 && model.outlook().sightProperty().get().isAll()) {
            text += "\n" + map.unknownIpv6() + (map.unknownIpv6() == 1 ? " VPC gets" : " VPCs get")
                    + " an IPv6 /56 from Amazon when it is made.";
        }
        return text;
    }

    private void showCrumbs() {
        List<Sight> all = model.outlook().crumbs();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Sight sight = all.get(i);
            if (i > 0) {
                Label apart = new Label("›");
                apart.getStyleClass().add(Styles.TEXT_MUTED);
                nodes.add(apart);
            }
            String text = sight.isAll()
                    ? "All addresses"
                    : sight.isPart()
                            ? sight.block().orElseThrow().toString()
                            : Words.crumb(sight.path().getLast());
            if (i == all.size() - 1) {
                Label here = new Label(text);
                here.getStyleClass().add("address-here");
                nodes.add(here);
            } else {
                Hyperlink link = new Hyperlink(text);
                link.setOnAction(event -> {
                    model.outlook().look(sight);
                    bars.requestFocus();
                });
                nodes.add(link);
            }
        }
        crumbs.getChildren().setAll(nodes);
    }

    private static final List<String> MENU = List.of(
            "addresses.new-vpc",
            "addresses.give",
            "addresses.new-network",
            "",
            "addresses.add-public",
            "addresses.add-private",
            "addresses.add-node",
            "addresses.add-pod",
            "addresses.add-control-plane",
            "addresses.add-transit",
            "addresses.add-database",
            "",
            "addresses.zoom-in",
            "addresses.back",
            "addresses.all",
            "",
            "edit.cidr",
            "edit.split",
            "edit.join",
            "",
            "edit.cut",
            "edit.copy",
            "edit.duplicate",
            "",
            "edit.rename",
            "edit.delete",
            "",
            "edit.undo",
            "edit.redo");

    /// Only what can be done with this range; undo and redo always.
    private ContextMenu menu(Commands commands, KeyMap keys) {
        ContextMenu menu = new ContextMenu();
        menu.setId("address-menu");
        menu.setOnShowing(event -> {
            menu.getItems().clear();
            for (String id : MENU) {
                boolean first = menu.getItems().isEmpty() || menu.getItems().getLast() instanceof SeparatorMenuItem;
                if (id.isEmpty()) {
                    if (!first) {
                        menu.getItems().add(new SeparatorMenuItem());
                    }
                } else if (commands.has(id) && (commands.get(id).isEnabled() || id.endsWith("do"))) {
                    menu.getItems().add(CommandItems.menuItem(commands.get(id), keys));
                }
            }
        });
        return menu;
    }
}
