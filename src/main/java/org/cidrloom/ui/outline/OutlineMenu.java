package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.ElementId.OfCluster;
import org.cidrloom.model.ElementId.OfDesign;
import org.cidrloom.model.ElementId.OfDirectConnectGateway;
import org.cidrloom.model.ElementId.OfNetwork;
import org.cidrloom.model.ElementId.OfTransitGateway;
import org.cidrloom.model.ElementId.OfVpc;
import org.cidrloom.model.Network;
import org.cidrloom.model.Tier;
import org.cidrloom.model.edit.Addition;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.ConnectionEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.ui.DocumentModel;

/// What can be done to an element from the outline: what can be added to it, renaming and removing it.
final class OutlineMenu {
    private final DocumentModel document;
    private final Runnable rename;
    private final Runnable remove;

    OutlineMenu(DocumentModel document, Runnable rename, Runnable remove) {
        this.document = document;
        this.rename = rename;
        this.remove = remove;
    }

    /// The menu of an element, filled for what the design is now.
    void fill(ContextMenu menu, ElementId element) {
        List<MenuItem> items = new ArrayList<>(additions(element));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem renaming = item("Rename", rename);
        renaming.setDisable(!OutlineModel.canRename(element));
        MenuItem removing = item("Delete", remove);
        removing.setDisable(element instanceof OfDesign);
        items.add(renaming);
        items.add(removing);
        menu.getItems().setAll(items);
        boolean locked = document.readOnlyProperty().get();
        menu.getItems().forEach(item -> item.setDisable(item.isDisable() || locked));
    }

    private List<MenuItem> additions(ElementId element) {
        Network network = document.design().network();
        return switch (element) {
            case OfDesign() ->
                List.of(
                        add("Add VPC", VpcEdits.add(network)),
                        add("Add transit gateway", TransitEdits.add(network)),
                        add("Add network outside AWS", NetworkEdits.addNetwork(network, null, List.of())),
                        add("Add Direct Connect gateway", ConnectionEdits.addDirectConnectGateway(network, List.of())),
                        add("Add prefix list", ConnectionEdits.addPrefixList(network, List.of())));
            case OfNetwork(String outside) ->
                List.of(
                        attach(network, outside),
                        add(
                                "Add Direct Connect gateway to it",
                                ConnectionEdits.addDirectConnectGateway(network, List.of(outside))));
            case OfVpc(String vpc) ->
                List.of(tiers(network, vpc), add("Add cluster", ClusterEdits.add(network, vpc)), attach(network, vpc));
            case OfTransitGateway(String gateway) ->
                List.of(
                        add("Add route table", TransitEdits.addRouteTable(network, gateway)),
                        attach("Peer with", network, gateway));
            case OfDirectConnectGateway(String gateway) -> List.of(attach(network, gateway));
            case OfCluster(String cluster) -> List.of(add("Add node group", NodeGroupEdits.add(network, cluster)));
            default -> List.of();
        };
    }

    private Menu tiers(Network network, String vpc) {
        Menu menu = new Menu("Add subnets");
        Arrays.stream(Tier.values()).forEach(tier -> {
            List<Addition> additions = SubnetEdits.addTier(network, vpc, tier, network.zones());
            MenuItem item = item(tier.key() + ", one in each zone", () -> {
                document.apply(Edit.all(
                        "Add " + tier.key() + " subnets to " + vpc,
                        additions.stream().map(Addition::edit).toList()));
                document.select(additions.stream().map(Addition::element).toList());
            });
            item.setDisable(additions.isEmpty());
            menu.getItems().add(item);
        });
        return menu;
    }

    private Menu attach(Network network, String what) {
        return attach("Attach to", network, what);
    }

    private Menu attach(String label, Network network, String what) {
        Menu menu = new Menu(label);
        network.transitGateways().stream()
                .filter(gateway ->
                        gateway.attachment(what).isEmpty() && !gateway.id().equals(what))
                .forEach(gateway -> menu.getItems()
                        .add(add(gateway.displayName(), TransitEdits.attach(network, gateway.id(), what))));
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private MenuItem add(String label, Addition addition) {
        return item(label, () -> {
            document.apply(addition.edit());
            document.reveal(addition.element());
        });
    }

    private static MenuItem item(String label, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
