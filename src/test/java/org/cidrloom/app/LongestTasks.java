package org.cidrloom.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.bench.Estates;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.model.edit.Edit;
import org.cidrloom.model.edit.SubnetEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.DocumentModel;

/// Finds what keeps the JavaFX thread longest while a design of 1,000 VPCs is opened, gone through by [LongestSteps]
/// and edited 200 times: [ScreenTasks] tells what is measured.
///
/// Run its main class with or without a display (`-Dglass.platform=Headless`), the class path of the tests and
/// `-Dprism.order=sw`. The arguments are how many VPCs and how many edits. `-Dprelude=true` waits for what the program
/// does behind its start page, `-Dwhere=true` prints where long steps were seen, `-Dothers=true` takes the steps of
/// [LongestOthers] too, `-Dothers-only=true` no others.
@SuppressWarnings("ReferenceEquality") // whether it is the same analysis
public final class LongestTasks {
    private LongestTasks() {}

    /// Opens, edits, prints.
    public static void main(String[] arguments) throws Exception {
        int vpcs = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        int edits = arguments.length < 2 ? 200 : Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("cidrloom-tasks");
        Path file = folder.resolve("estate.cidrloom.yaml");
        DesignFile.save(file, Estates.of(vpcs, 42), null);
        CompletableFuture<Thread> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(Thread.currentThread()));
        started.get(60, TimeUnit.SECONDS);
        Executor results = work -> Platform.runLater(() -> ScreenTasks.timed("a result", work));
        Services services = ScreenTasks.onFx("the window", () -> {
            Stage stage = new Stage();
            Services made = new Services(stage, new Answers(), folder.resolve("home"), page -> {}, results);
            made.show(null);
            return made;
        });
        Platform.runLater(ScreenTasks::start);
        ScreenTasks.pulses(20);
        ScreenTasks.print("the window");
        if (Boolean.getBoolean("prelude")) {
            CompletableFuture<Boolean> over = new CompletableFuture<>();
            Platform.runLater(() -> services.prepare(() -> over.complete(true)));
            over.get(120, TimeUnit.SECONDS);
            ScreenTasks.print("the prelude");
        }
        DocumentModel document = ScreenTasks.onFx("opening is asked for", () -> {
            services.show(file);
            return services.document();
        });
        while (!ScreenTasks.onFx(
                "",
                () -> document.judgedProperty().get()
                        && services.canvas().drawingProperty().get().placed().size() > vpcs)) {
            ScreenTasks.pulses(1);
        }
        ScreenTasks.pulses(60);
        ScreenTasks.print("opening " + vpcs + " VPCs");
        LongestSteps steps = new LongestSteps(services);
        if (!Boolean.getBoolean("others-only")) {
            steps.run(folder);
        }
        if (Boolean.getBoolean("others") || Boolean.getBoolean("others-only")) {
            new LongestOthers(services, steps).run(folder, file);
        }
        for (int i = 0; i < edits; i++) {
            edit(document, i);
        }
        ScreenTasks.pulses(20);
        ScreenTasks.print(edits + " edits");
        Runtime.getRuntime().halt(0);
    }

    private static void edit(DocumentModel document, int number) throws Exception {
        Analysis before = document.analysisProperty().get();
        Vpc vpc = document.design()
                .network()
                .vpcs()
                .get(number * 37 % document.design().network().vpcs().size());
        Subnet subnet = vpc.subnets().getLast();
        ElementId element =
                number % 2 == 0 ? new ElementId.OfVpc(vpc.id()) : new ElementId.OfSubnet(vpc.id(), subnet.id());
        ScreenTasks.onFx("selecting " + element.getClass().getSimpleName(), () -> {
            document.reveal(element);
            return true;
        });
        ScreenTasks.pulses(1);
        Cidr half = subnet.cidr().prefixLength() < 28
                ? Cidr.around(subnet.cidr().first(), subnet.cidr().prefixLength() + 1)
                : subnet.cidr();
        Edit edit = switch (number % 5) {
            case 0 -> VpcEdits.changeName(vpc.id(), "renamed " + number);
            case 1 -> SubnetEdits.changeCidr(vpc.id(), subnet.id(), half);
            case 2 -> DrawingEdits.move(new ElementId.OfVpc(vpc.id()), new Position(number * 400, -4000));
            case 3 -> SubnetEdits.changeNotes(vpc.id(), subnet.id(), "seen " + number);
            default -> VpcEdits.changeInternet(vpc.id(), !vpc.internet());
        };
        ScreenTasks.onFx("the edit “" + edit.label() + "”", () -> document.apply(edit));
        for (int i = 0; i < 400 && document.analysisProperty().get() == before && number % 5 != 2; i++) {
            ScreenTasks.pulses(1);
        }
        if (number % 7 == 0) {
            ScreenTasks.onFx("undo", () -> {
                document.undo();
                return true;
            });
        }
        ScreenTasks.pulses(3);
    }
}
