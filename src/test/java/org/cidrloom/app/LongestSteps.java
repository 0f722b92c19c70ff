package org.cidrloom.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.cidrloom.bench.Estates;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.VpcEdits;

/// What people do most in a large design, each step for the first time in its process and then again, and the longest
/// that the JavaFX thread was kept by it.
final class LongestSteps {
    private static final int AGAIN = 5;

    /// Pulses until whatever a step does beside the thread has come back.
    private static final int SETTLED = 24;

    private final Services services;
    private final Map<String, List<Longest>> all = new LinkedHashMap<>();

    LongestSteps(Services services) {
        this.services = services;
    }

    /// Of a step.
    ///
    /// @param what which task was the longest but for painting
    /// @param rest milliseconds of it but for painting
    /// @param painting the milliseconds of the task that painted longest
    /// @param all milliseconds of the longest task, with painting
    /// @param sum milliseconds of all tasks
    private record Longest(String what, double rest, double painting, double all, double sum) {}

    /// Does each step for the first time and again, and prints.
    void run(Path folder) throws Exception {
        Network network = services.document().design().network();
        for (int i = 0; i <= AGAIN; i++) {
            int number = i;
            Vpc vpc = network.vpcs().get(3 + 101 * i % network.vpcs().size());
            Vpc other = network.vpcs().get(7 + 97 * i % network.vpcs().size());
            Cluster cluster =
                    network.clusters().get(5 + 53 * i % network.clusters().size());
            TransitGateway gateway = network.transitGateways().getFirst();
            select("VPC", new ElementId.OfVpc(vpc.id()));
            select("another VPC", new ElementId.OfVpc(other.id()));
            select(
                    "subnet",
                    new ElementId.OfSubnet(vpc.id(), vpc.subnets().get(2).id()));
            select("cluster", new ElementId.OfCluster(cluster.id()));
            select(
                    "node group",
                    new ElementId.OfNodeGroup(
                            cluster.id(), cluster.nodeGroups().getFirst().id()));
            select("transit gateway", new ElementId.OfTransitGateway(gateway.id()));
            select(
                    "attachment",
                    new ElementId.OfAttachment(
                            gateway.id(), gateway.attachments().get(11 * i).to()));
            select("VPC again", new ElementId.OfVpc(vpc.id()));
            step(
                    "edit of the VPC",
                    services -> services.document().apply(VpcEdits.changeName(vpc.id(), "name " + number)));
            step("undo", services -> services.document().undo());
            step("redo", services -> services.document().redo());
            step("nothing is selected", services -> services.document().clearSelection());
            command("select all", "edit.select-all");
            step("nothing is selected again", services -> services.document().clearSelection());
            for (String view : List.of("addresses", "capacity", "routing", "diagram")) {
                command("view: " + view, "view." + view);
            }
            command("command palette", "view.commands");
            step("words typed into the palette", services -> type("vpc-0" + number + "2 pod"));
            step("the palette closes", services -> escape());
        }
        print();
        tabs(folder);
    }

    private void tabs(Path folder) throws Exception {
        Path second = folder.resolve("second.cidrloom.yaml");
        DesignFile.save(second, Estates.of(50, 7), null);
        step("a second design opens", services -> services.show(second));
        ScreenTasks.pulses(120);
        ScreenTasks.take();
        for (int i = 0; i <= AGAIN; i++) {
            step("to the large design's tab", services -> services.tabs().step(1));
            step("to the small design's tab", services -> services.tabs().step(1));
        }
        print();
        ScreenTasks.onFx("", () -> {
            services.tabs().step(1);
            return true;
        });
    }

    private void select(String what, ElementId element) throws Exception {
        step("select: " + what, services -> services.document().reveal(element));
    }

    /// Runs a command.
    void command(String what, String id) throws Exception {
        step(what, services -> services.commands().run(id));
    }

    private static void type(String words) {
        if (Window.getWindows().getFirst().getScene().getFocusOwner() instanceof TextField field) {
            field.setText(words);
        }
    }

    /// Presses Escape.
    static void escape() {
        Node owner = Window.getWindows().getFirst().getScene().getFocusOwner();
        owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    /// Does a step and takes the longest that it kept the thread, until what it does beside the thread has come back.
    void step(String what, Consumer<Services> action) throws Exception {
        step(what, SETTLED, action);
    }

    /// Does a step and takes the longest that it kept the thread.
    ///
    /// @param pulses how many pass until what it does beside the thread has come back
    void step(String what, int pulses, Consumer<Services> action) throws Exception {
        ScreenTasks.take();
        ScreenTasks.onFx(what, () -> {
            action.accept(services);
            return true;
        });
        ScreenTasks.pulses(pulses);
        List<ScreenTasks.Task> tasks = ScreenTasks.take();
        ScreenTasks.Task longest = tasks.stream()
                .max(Comparator.comparingDouble(ScreenTasks.Task::rest))
                .orElseThrow();
        if (longest.rest() > 12 && Boolean.getBoolean("where")) {
            System.out.print(what + " ");
            longest.print();
        }
        all.computeIfAbsent(what, step -> new ArrayList<>())
                .add(new Longest(
                        longest.what().equals(what) ? "itself" : longest.what(),
                        longest.rest(),
                        most(tasks, ScreenTasks.Task::painting),
                        most(tasks, ScreenTasks.Task::processor),
                        tasks.stream().mapToDouble(ScreenTasks.Task::processor).sum()));
    }

    /// Prints the steps since the last time.
    void print() {
        System.out.printf(
                "%n| step | first: all | painting | rest | which | sum | again, median: all | painting | rest | most rest | sum |%n"
                        + "|---|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|%n");
        all.forEach((what, times) -> {
            Longest first = times.getFirst();
            List<Longest> again = times.subList(1, times.size());
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                    what,
                    first.all(),
                    first.painting(),
                    first.rest(),
                    first.what(),
                    first.sum(),
                    median(again, Longest::all),
                    median(again, Longest::painting),
                    median(again, Longest::rest),
                    most(again, Longest::rest),
                    median(again, Longest::sum));
        });
        all.clear();
    }

    private static <T> double most(List<T> times, ToDoubleFunction<T> of) {
        return times.stream().mapToDouble(of).max().orElse(0);
    }

    private static double median(List<Longest> times, Function<Longest, Double> of) {
        List<Double> sorted = times.stream().map(of).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
