package org.cidrloom.ui.inspector;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.document.DesignStore;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.ClusterEdits;
import org.cidrloom.model.edit.ConnectionEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.cidrloom.ui.Pictures;
import org.cidrloom.ui.theme.Theme;

/// Pictures of every form, in light and dark.
public final class InspectorPictures {
    private static final Set<String> TALL = Set.of("cluster", "hybrid-cluster", "settings", "connected-vpc");

    private InspectorPictures() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                draw();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void draw() {
        Design design = Objects.requireNonNull(DesignFile.read(Path.of("assets/samples/fifty-addresses.cidrloom.yaml"))
                .design());
        Map<String, ElementId> elements = Map.of(
                "design", new ElementId.OfDesign(),
                "pool", new ElementId.OfPool("corp"),
                "network", new ElementId.OfNetwork("on-prem"),
                "vpc", new ElementId.OfVpc("dev"),
                "subnet", new ElementId.OfSubnet("dev", "node-a"),
                "gateway", new ElementId.OfTransitGateway("hub"),
                "table", new ElementId.OfRouteTable("hub", "main"),
                "attachment", new ElementId.OfAttachment("hub", "dev"),
                "cluster", new ElementId.OfCluster("dev-cluster"),
                "group", new ElementId.OfNodeGroup("dev-cluster", "general"));
        Design regions =
                Objects.requireNonNull(DesignFile.read(Documents.TWO_REGIONS).design());
        Map<String, ElementId> connected = Map.of(
                "settings", new ElementId.OfDesign(),
                "prefix-list", new ElementId.OfPrefixList("company"),
                "direct-connect", new ElementId.OfDirectConnectGateway("dx"),
                "connected-vpc", new ElementId.OfVpc("payments"),
                "connected-gateway", new ElementId.OfTransitGateway("hub"),
                "connected-table", new ElementId.OfRouteTable("hub", "main"),
                "peering", new ElementId.OfAttachment("hub", "hub-us"),
                "direct-attachment", new ElementId.OfAttachment("hub", "dx"),
                "appliances", new ElementId.OfAttachment("hub", "inspection"),
                "hybrid-cluster", new ElementId.OfCluster("payments-eks"));
        Theme theme = new Theme();
        for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            theme.choiceProperty().set(choice);
            elements.forEach((name, element) -> draw(theme, choice, design, name, element));
            connected.forEach((name, element) -> draw(theme, choice, regions, name, element));
            draw(
                    theme,
                    choice,
                    regions,
                    "several-subnets",
                    new ElementId.OfSubnet("payments", "node-a"),
                    new ElementId.OfSubnet("payments", "node-b"),
                    new ElementId.OfSubnet("payments", "pod-a"));
            draw(
                    theme,
                    choice,
                    regions,
                    "several-kinds",
                    new ElementId.OfVpc("payments"),
                    new ElementId.OfVpc("reporting"),
                    new ElementId.OfCluster("payments-eks"));
            Design named = longNames(regions);
            connected.forEach((name, element) -> draw(theme, choice, named, "long-" + name, element));
            draw(theme, choice, named, "long-subnet", new ElementId.OfSubnet("payments", "node-a"));
            draw(theme, choice, named, "long-group", new ElementId.OfNodeGroup("payments-eks", "general"));
            Design nothing = Design.empty("", "eu-west-1", List.of());
            draw(theme, choice, nothing, "empty-design", new ElementId.OfDesign());
        }
    }

    /// The design with names, notes, tags and words that are far too long.
    private static Design longNames(Design design) {
        String name = "A name that somebody made of the whole of an organisation chart ".repeat(4);
        String word = "one-word-of-two-hundred-letters-".repeat(7);
        Edit all = Edit.all(
                "lengthen",
                List.of(
                        NetworkEdits.changeName(name),
                        NetworkEdits.putTag(word, word),
                        NetworkEdits.changeNotes(name + word),
                        NetworkEdits.changePoolName("corp", word),
                        NetworkEdits.changeNetworkName("stockholm", name),
                        NetworkEdits.changeNetworkName("dublin", word),
                        ConnectionEdits.changePrefixListName("company", name),
                        ConnectionEdits.changeGatewayName("dx", name),
                        VpcEdits.changeName("payments", name),
                        VpcEdits.changeName("inspection", word),
                        VpcEdits.changeNotes("payments", name),
                        VpcEdits.changeInterfaceEndpoints("payments", List.of(word)),
                        SubnetEdits.changeName("payments", "node-a", word),
                        SubnetEdits.changeName("payments", "node-b", name),
                        TransitEdits.changeName("hub", name),
                        TransitEdits.changeName("hub-us", word),
                        ClusterEdits.changeName("payments-eks", name)));
        return all.apply(design);
    }

    private static void draw(Theme theme, Theme.Choice choice, Design design, String name, ElementId... elements) {
        DocumentModel document = new DocumentModel(new DesignStore(design));
        document.open(null, design, List.of(), false);
        document.analysed(Analyzer.standard().analyze(design.network()));
        document.select(List.of(elements));
        InspectorView view = new InspectorView(new InspectorModel(
                document, InstanceTypes.bundled(), command -> {}, new Background(Runnable::run, Runnable::run)));
        Scene scene = new Scene(view.root(), 328, TALL.contains(name.replace("long-", "")) ? 2300 : 1150);
        theme.dress(scene);
        Pictures.write("inspector-" + name + "-" + choice.name().toLowerCase(Locale.ROOT), scene.snapshot(null));
    }
}
