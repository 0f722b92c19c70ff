package org.cidrloom.ui.inspector;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.document.DesignStore;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Pictures;
import org.cidrloom.ui.theme.Theme;

/// Pictures of every form, in light and dark.
public final class InspectorPictures {
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
        Theme theme = new Theme();
        for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            theme.choiceProperty().set(choice);
            for (var entry : elements.entrySet()) {
                DocumentModel document = new DocumentModel(new DesignStore(design));
                document.open(null, design, List.of(), false);
                document.analysed(Analyzer.standard().analyze(design.network()));
                document.select(entry.getValue());
                InspectorView view = new InspectorView(new InspectorModel(document, InstanceTypes.bundled()));
                Scene scene = new Scene(view.root(), 328, entry.getKey().equals("cluster") ? 1500 : 1150);
                theme.dress(scene);
                Pictures.write(
                        "inspector-" + entry.getKey() + "-" + choice.name().toLowerCase(Locale.ROOT),
                        scene.snapshot(null));
            }
        }
    }
}
