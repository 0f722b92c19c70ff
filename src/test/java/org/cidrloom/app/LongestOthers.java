package org.cidrloom.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.cidrloom.bench.Estates;
import org.cidrloom.diagram.Box;
import org.cidrloom.diagram.Point;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing.Position;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.DrawingEdits;
import org.cidrloom.ui.canvas.Press;

/// What people do less often than [LongestSteps], in a large design: dialogs, searches, edits of a hundred and more
/// elements, another theme; then designs with 2,000 problems and with 5,000 VPCs.
final class LongestOthers {
    private static final int AGAIN = 3;

    /// Pulses that laying out and judging a large design may take.
    private static final int LONG = 150;

    private final Services services;
    private final LongestSteps steps;

    LongestOthers(Services services, LongestSteps steps) {
        this.services = services;
        this.steps = steps;
    }

    /// Does each step for the first time and again, and prints.
    ///
    /// @param file the design that is open
    void run(Path folder, Path file) throws Exception {
        for (int i = 0; i <= AGAIN; i++) {
            dialog("shortcut sheet", "help.shortcuts");
            dialog("about", "help.about");
            dialog("settings", "file.settings");
            dialog("export", "file.export");
            type("outline search: a name", "#outline-search", "vpc-0" + i + "2");
            type("outline search: in every VPC", "#outline-search", "node");
            type("outline search: an address", "#outline-search", "contains 10.3.4." + i);
            type("outline search: nothing", "#outline-search", "");
            for (String layer : List.of("addresses", "capacity", "routing", "findings")) {
                steps.command("layer: " + layer, "view.layer-" + layer);
                steps.command("layer: " + layer, "view.layer-" + layer);
            }
            steps.command("theme", "view.theme");
            steps.command("theme", "view.theme");
            hundred();
            steps.step("lay out everything", LONG, all -> all.commands().run("edit.lay-out"));
            steps.step("undo of it: layout", LONG, all -> all.document().undo());
            everything();
        }
        outside(file);
        steps.print();
        Design lost = Estates.of(1_000, 11);
        steps.step("a recovered design opens", 2 * LONG, all -> all.opening().openRecovered(null, lost, () -> {}));
        problems(folder);
        addresses();
    }

    private void dialog(String what, String command) throws Exception {
        steps.command(what, command);
        steps.step("it closes: " + what, all -> {
            List<Window> windows = List.copyOf(Window.getWindows());
            if (windows.size() > 1) {
                windows.subList(1, windows.size()).forEach(Window::hide);
            } else {
                LongestSteps.escape();
            }
        });
    }

    private void hundred() throws Exception {
        List<ElementId> some = new ArrayList<>();
        services.document()
                .design()
                .network()
                .vpcs()
                .subList(0, 100)
                .forEach(vpc -> some.add(new ElementId.OfVpc(vpc.id())));
        steps.step("select 100 VPCs", all -> all.document().select(some));
        steps.command("copy 100 VPCs", "edit.copy");
        steps.step("paste 100 VPCs", LONG, all -> all.commands().run("edit.paste"));
        steps.step("undo of it: paste", LONG, all -> all.document().undo());
        steps.step("select 100 VPCs", all -> all.document().select(some));
        steps.step("duplicate 100 VPCs", LONG, all -> all.commands().run("edit.duplicate"));
        steps.step("undo of it: duplicate", LONG, all -> all.document().undo());
    }

    /// All of the design at once: boxes that really move, a marquee around them, and taking it all away.
    private void everything() throws Exception {
        List<Vpc> vpcs = services.document().design().network().vpcs();
        Map<ElementId, Position> far = new HashMap<>();
        for (int i = 0; i < vpcs.size(); i++) {
            far.put(new ElementId.OfVpc(vpcs.get(i).id()), new Position(i % 50 * 2_000, Math.floorDiv(i, 50) * 2_000));
        }
        steps.step("all boxes are moved", LONG, all -> all.document().apply(DrawingEdits.move(far)));
        steps.step(
                "lay out everything that was moved", LONG, all -> all.commands().run("edit.lay-out"));
        steps.step("undo of it: layout of all", LONG, all -> all.document().undo());
        steps.step("undo of it: move of all", LONG, all -> all.document().undo());
        marquee();
        steps.step("select 1,000 VPCs", all -> all.document().select(far.keySet()));
        steps.step("duplicate 1,000 VPCs", 2 * LONG, all -> all.commands().run("edit.duplicate"));
        System.out.println(services.document().design().network().vpcs().size() + " VPCs");
        steps.step(
                "undo of it: duplicate 1,000", 2 * LONG, all -> all.document().undo());
        steps.command("select all, to delete", "edit.select-all");
        steps.step("delete all", LONG, all -> all.commands().run("edit.delete"));
        steps.step("undo of it: delete all", LONG, all -> all.document().undo());
        steps.step("delete all: nothing is selected", all -> all.document().clearSelection());
    }

    private void marquee() throws Exception {
        steps.command("zoom to fit", "view.zoom-fit");
        Box whole = services.canvas()
                .viewportProperty()
                .get()
                .inWindow(services.canvas().drawingProperty().get().bounds());
        steps.step(
                "marquee", all -> all.canvas().pointer().press(new Point(whole.x() - 4, whole.y() - 4), Press.PLAIN));
        for (int i = 1; i <= 3; i++) {
            Point at = new Point(whole.x() + i * whole.width() / 3 + 4, whole.y() + i * whole.height() / 3 + 4);
            steps.step("marquee", all -> all.canvas().pointer().drag(at, false));
        }
        System.out.println(services.document().selection().size() + " are selected by the marquee");
        steps.step("marquee", all -> all.canvas().pointer().release());
        Point middle = services.canvas()
                .viewportProperty()
                .get()
                .inWindow(services.canvas()
                        .drawingProperty()
                        .get()
                        .place(new ElementId.OfVpc(services.document()
                                .design()
                                .network()
                                .vpcs()
                                .getFirst()
                                .id()))
                        .orElseThrow()
                        .box())
                .centre();
        steps.step("drag of all", all -> all.canvas().pointer().press(middle, Press.PLAIN));
        for (int i = 1; i <= 3; i++) {
            double far = 10 * i;
            steps.step("drag of all", all -> all.canvas().pointer().drag(middle.plus(far, far), false));
        }
        steps.step("drag of all", LONG, all -> all.canvas().pointer().release());
        steps.step("undo of it: drag of all", LONG, all -> all.document().undo());
        steps.step("marquee: nothing is selected", all -> all.document().clearSelection());
        steps.command("marquee: zoom to 100 %", "view.zoom-100");
    }

    private void outside(Path file) throws Exception {
        for (int i = 0; i <= AGAIN; i++) {
            Design changed = services.document().design();
            Files.writeString(file, Files.readString(file).replaceFirst("(?m)^name: .*$", "name: outside-" + i));
            steps.step(
                    "notice of another program's change of "
                            + changed.network().vpcs().size() + " VPCs",
                    LONG,
                    all -> all.tabs().current().files().lookAtFile());
        }
    }

    private void problems(Path folder) throws Exception {
        Design design = Estates.of(1_000, 7);
        List<Vpc> vpcs = design.network().vpcs().stream()
                .map(LongestOthers::withProblems)
                .toList();
        Path file = folder.resolve("problems.cidrloom.yaml");
        DesignFile.save(file, design.withNetwork(design.network().withVpcs(vpcs)), null);
        steps.step("a design with problems opens", 2 * LONG, all -> all.show(file));
        System.out.println(services.document().findingsProperty().get().size() + " findings");
        for (int i = 0; i <= AGAIN; i++) {
            type("filter of problems", "#problems-filter", "vpc-0" + i);
            type("filter of problems: none", "#problems-filter", "");
            int number = i;
            steps.step(
                    "a problem is gone to",
                    all -> all.document()
                            .reveal(new ElementId.OfVpc(vpcs.get(10 * number).id())));
        }
        steps.print();
    }

    /// Two subnets have the addresses of others.
    private static Vpc withProblems(Vpc vpc) {
        List<Subnet> subnets = new ArrayList<>(vpc.subnets());
        subnets.set(1, subnets.get(1).withCidr(subnets.get(0).cidr()));
        subnets.set(3, subnets.get(3).withCidr(subnets.get(2).cidr()));
        return vpc.withSubnets(subnets);
    }

    private void addresses() throws Exception {
        Design large = Estates.of(5_000, 7); // no file takes as many values
        steps.step("5,000 VPCs open", 4 * LONG, all -> all.opening().startFrom(large, () -> {}));
        steps.print();
        steps.step("5,000 VPCs: show the addresses", LONG, all -> all.commands().run("view.addresses"));
        for (int i = 0; i <= AGAIN; i++) {
            type("5,000 VPCs: search of addresses", "#address-search", "contains 10.3.4." + i);
            type("5,000 VPCs: search of words", "#address-search", "vpc-1" + i);
            type("5,000 VPCs: search of nothing", "#address-search", "");
        }
        steps.print();
    }

    private void type(String what, String field, String words) throws Exception {
        steps.step(what, all -> {
            Node node = all.tabs().current().root().lookup(field);
            if (!(node instanceof TextField text)) {
                throw new IllegalStateException(field + " is not there");
            }
            text.setText(words);
        });
    }
}
