package org.cidrloom.app;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.TransitRoute;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.TransitEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Forms that are made over several frames and turned from one element to the next.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
final class InspectorJourneyTest {
    private static final ElementId SHOP = new ElementId.OfVpc("prod-shop");
    private static final ElementId PAYMENTS = new ElementId.OfVpc("prod-payments");

    @RegisterExtension
    final JourneyWindow window = new JourneyWindow(JourneyWindow.sample("hub-and-spoke"));

    private final FxRobot robot = window.robot();
    private Services services;

    @BeforeEach
    void take() {
        services = window.services();
    }

    @Test
    void aFormIsWholeInTheOrderOfItsSections() throws Exception {
        select(SHOP);
        until(() -> node("#field.notes") != null);
        List<String> titles = robot.lookup(".inspector .section-title").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertEquals(List.of("CIDR blocks", "Subnets"), titles.subList(0, 2));
        assertEquals("Notes", titles.getLast());
        select(new ElementId.OfCluster("prod-shop-eks"));
        until(() -> node("#field.notes") != null && !titles().equals(titles));
        assertEquals(titles().size(), titles().stream().distinct().count());
        select(SHOP);
        until(() -> titles().equals(titles));
        window.picture("inspector-turned");
    }

    @Test
    void noLabelOfAFormCrossesItsRightMargin() throws Exception {
        Vpc vpc = vpc("prod-shop");
        List<ElementId> each = List.of(
                SHOP,
                new ElementId.OfSubnet(vpc.id(), vpc.subnets().getFirst().id()),
                new ElementId.OfNodeGroup(
                        "prod-shop-eks",
                        services.document()
                                .design()
                                .network()
                                .cluster("prod-shop-eks")
                                .orElseThrow()
                                .nodeGroups()
                                .getFirst()
                                .id()),
                new ElementId.OfCluster("prod-shop-eks"));
        for (ElementId element : each) {
            select(element);
            until(() -> node("#field.notes") != null
                    && element.equals(services.document().selected()));
            robot.interact(() -> {});
            List<String> crossing = robot.lookup(".inspector .field-label").queryAllAs(Label.class).stream()
                    .filter(InspectorJourneyTest::crosses)
                    .map(Label::getText)
                    .toList();
            assertEquals(List.of(), crossing, () -> "of " + element);
        }
        Node wide = Objects.requireNonNull(node("#field.warm-prefix"));
        robot.interact(wide::requestFocus);
        window.picture("inspector-warm-pool");
    }

    @Test
    void aFormThatIsTurnedShowsTheOtherElementAlone() {
        select(SHOP);
        until(() -> node("#field.notes") != null);
        Node kept = node("#field.cidrs/0");
        select(PAYMENTS);
        until(() -> text("#field.cidrs/0").equals("10.40.16.0/20"));
        assertTrue(Objects.equals(kept, node("#field.cidrs/0")), "it is turned and not made anew");
        assertEquals("prod-payments", text("#field.id"));
        long links = robot.lookup(".inspector .link-text").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().startsWith("node-"))
                .count();
        assertEquals(
                vpc("prod-payments").subnets().stream()
                        .filter(each -> each.id().startsWith("node-"))
                        .count(),
                links);
    }

    /// Going from a VPC of one block to one of three: the two rows come in the middle of the form.
    @Test
    void aFormThatIsTurnedGrowsAtItsEndAndNeverShowsWhatAnotherElementHas() {
        robot.interact(() -> List.of("10.90.0.0/24", "10.91.0.0/24")
                .forEach(block -> services.document()
                        .apply(VpcEdits.addBlock("prod-payments", new CidrBlock(Cidr.parse(block), true)))));
        Set<String> blocks = vpc("prod-payments").cidrs().stream()
                .map(each -> each.cidr().toString())
                .collect(Collectors.toSet());
        for (ElementId last : List.of(SHOP, new ElementId.OfCluster("prod-shop-eks"))) {
            select(last);
            until(() -> node("#field.notes") != null);
            Frames frames = new Frames(window.stage().getScene());
            robot.interact(() -> {
                services.document().select(PAYMENTS);
                frames.start();
            });
            until(() -> text("#field.id").equals("prod-payments") && frames.have("field.notes"));
            robot.interact(frames::stop);
            assertEquals(List.of(), frames.moved());
            assertEquals(Set.of("prod-payments"), frames.texts("field.id"));
            assertEquals(
                    blocks,
                    IntStream.range(0, 3)
                            .mapToObj(i -> frames.texts("field.cidrs/" + i))
                            .flatMap(Set::stream)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void anEditLeavesAFormThatIsNotWholeYetAsItIsDressed() {
        Scene scene = window.stage().getScene();
        int[] left = {0};
        Runnable[] edit = new Runnable[1];
        edit[0] = () -> {
            Node first = node("#field.name");
            if (first != null && node("#field.notes") == null) {
                scene.removePostLayoutPulseListener(edit[0]);
                first.sceneProperty().addListener((property, was, is) -> left[0]++);
                Platform.runLater(() -> services.document().apply(VpcEdits.changeName("prod-shop", "Web shop")));
            }
        };
        robot.interact(() -> {
            services.document().clearSelection();
            scene.addPostLayoutPulseListener(edit[0]);
            services.document().select(SHOP);
        });
        until(() -> node("#field.notes") != null && text("#field.name").equals("Web shop"));
        assertEquals(0, left[0], "what leaves the scene has to be dressed anew");
    }

    @Test
    void whatIsTypedIsKeptForItsElementAndWhatIsRefusedIsDropped() {
        select(SHOP);
        until(() -> node("#field.notes") != null);
        robot.clickOn(Objects.requireNonNull(node("#field.name")));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("Web shop", 0);
        select(PAYMENTS);
        until(() -> "Web shop".equals(vpc("prod-shop").name()));
        until(() -> text("#field.id").equals("prod-payments"));
        assertNull(vpc("prod-payments").name(), "the other is left alone");
        assertEquals("", text("#field.name"));
        assertEquals(PAYMENTS, services.document().selected());

        robot.clickOn(Objects.requireNonNull(node("#field.cidrs/0")));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("nonsense", 0);
        select(SHOP);
        until(() -> text("#field.cidrs/0").equals("10.40.0.0/20"));
        select(PAYMENTS);
        until(() -> text("#field.cidrs/0").equals("10.40.16.0/20"));
    }

    @Test
    void aLongListIsShownPageByPageAndARowThatIsAddedIsGoneTo() throws Exception {
        ElementId.OfRouteTable table = services.document().design().network().transitGateways().stream()
                .flatMap(gateway ->
                        gateway.routeTables().stream().map(each -> new ElementId.OfRouteTable(gateway.id(), each.id())))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> IntStream.range(0, 45)
                .forEach(i -> services.document()
                        .apply(TransitEdits.addRoute(
                                table.gateway(),
                                table.table(),
                                new TransitRoute(Cidr.parse("172.16." + i + ".0/24"), null)))));
        select(table);
        until(() -> node("#page.routes") != null && node("#field.routes/19") != null);
        int all = rows(table);
        assertEquals("1–20 of " + all, label("#page.routes"));
        assertNull(node("#field.routes/20"));
        robot.interact(() -> Objects.requireNonNull(node("#page-after.routes")).requestFocus());
        robot.push(KeyCode.SPACE);
        window.picture("inspector-pages");
        until(() -> node("#field.routes/20") != null && node("#field.routes/39") != null);
        assertEquals("21–40 of " + all, label("#page.routes"));
        assertNull(node("#field.routes/0"));
        window.picture("inspector-pages");
        robot.interact(() -> Objects.requireNonNull(node("#add.routes")).requestFocus());
        robot.push(KeyCode.SPACE);
        String added = "field.routes/" + all;
        until(() -> added.equals(window.stage().getScene().getFocusOwner().getId()));
        assertEquals("41–" + (all + 1) + " of " + (all + 1), label("#page.routes"));
    }

    @Test
    void whatIsDoneBeforeAnybodyComesLeavesOneSpareTabBehind() {
        boolean[] over = {false};
        robot.interact(() -> services.prepare(() -> over[0] = true));
        until("the prelude is over", () -> over[0]);
        assertEquals(1, services.tabs().all().size());
        assertEquals(2, robot.lookup("#outline").queryAll().size()); // the tab's and the spare one's
        assertEquals("hub-and-spoke", services.document().design().network().name());
        assertEquals(List.of(), List.copyOf(services.document().selection()));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> robot.lookup("#command-palette").queryAll().stream().anyMatch(Node::isVisible));
    }

    /// Whether a label is wider than what it stands in.
    private static boolean crosses(Label label) {
        Node field = label.getParent();
        while (field != null && !field.getStyleClass().contains("field")) {
            field = field.getParent();
        }
        return field instanceof Region box
                && label.localToScene(label.getLayoutBounds()).getMaxX()
                        > box.localToScene(box.getWidth(), 0).getX() + 0.5;
    }

    private int rows(ElementId.OfRouteTable table) {
        return services.document()
                .design()
                .network()
                .transitGateway(table.gateway())
                .flatMap(gateway -> gateway.routeTable(table.table()))
                .orElseThrow()
                .routes()
                .size();
    }

    private List<String> titles() {
        return robot.lookup(".inspector .section-title").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private Vpc vpc(String id) {
        return services.document().design().network().vpc(id).orElseThrow();
    }

    private void select(ElementId element) {
        robot.interact(() -> services.document().select(element));
    }

    private String text(String query) {
        return node(query) instanceof TextField field ? field.getText() : "";
    }

    private String label(String query) {
        return node(query) instanceof Label label ? label.getText() : "";
    }

    private @Nullable Node node(String query) {
        String id = query.substring(1);
        return robot.lookup((Node node) -> id.equals(node.getId())).queryAll().stream()
                .findFirst()
                .orElse(null);
    }
}
