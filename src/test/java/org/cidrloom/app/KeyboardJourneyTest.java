package org.cidrloom.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.cidrloom.capacity.ClusterCapacity;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Attachment;
import org.cidrloom.model.Cluster;
import org.cidrloom.model.CniDelivery;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.EndpointAccess;
import org.cidrloom.model.Network;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

import static java.util.Objects.requireNonNull;
import static org.cidrloom.app.JourneyWindow.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The first scenario of the samples, fifty addresses, drawn from an empty design with the mouse unplugged: every step
/// is a key that is pressed in the real window.
@SuppressWarnings("NullAway.Init") // what belongs to the window is taken before each test
final class KeyboardJourneyTest {
    @RegisterExtension
    final JourneyWindow window = new JourneyWindow();

    private final FxRobot robot = window.robot();
    private Stage stage;
    private Services services;

    @BeforeEach
    void take() {
        stage = window.stage();
        services = window.services();
    }

    @Test
    void fiftyAddressesIsDrawnWithTheMouseUnplugged() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until("a new design is open", () -> services.document().openProperty().get());

        command("add vpc");
        field("cidrs/0", "10.0.0.0/16");
        command("add vpc");
        field("cidrs/0", "10.22.0.0/16");
        command("add network outside");
        rename("on-prem");
        field("cidrs/0", "192.168.1.0/24");
        press("add.cidrs");
        field("cidrs/1", "192.168.2.0/24");

        command("add vpc");
        rename("dev");
        field("cidrs/0", "10.24.56.128/25");
        add("node subnets one");
        goTo("node-c");
        field("cidr", "10.24.56.224/27");
        goTo("node-b");
        field("cidr", "10.24.56.192/27");
        goTo("node-a");
        field("cidr", "10.24.56.128/26");
        goTo("dev");
        add("non-routable block");
        goTo("dev");
        add("pod subnets one");

        command("add transit gateway");
        rename("hub");
        for (String end : List.of("vpc-1", "vpc-2", "on-prem", "dev")) {
            goTo(end);
            robot.push(KeyCode.CONTROL, KeyCode.L);
            answer("hub");
        }

        goTo("dev");
        add("eks cluster");
        rename("dev-cluster");
        press("field.custom-networking");
        press("add.eniconfigs");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        field("access-cidrs", "10.0.0.0/8");
        add("node group");
        field("types/0", "t3.medium");
        field("pods", "18");
        robot.push(KeyCode.ESCAPE);

        // What is still wrong is mended where it is.
        goTo("dev-cluster");
        fix("to private");
        goTo("dev");
        fix("interface endpoints");
        command("dev attachment");
        assertEquals(new ElementId.OfAttachment("hub", "dev"), selected());
        fix("turn off");
        until(
                "no error is left",
                () -> services.document().findingsProperty().get().stream()
                        .noneMatch(finding -> finding.severity() == Severity.ERROR));
        window.picture("keyboard-journey");
        assertIsTheScenario();
    }

    /// What the scenario says of it: `samples/README.md`.
    private void assertIsTheScenario() {
        assertEquals(List.of("10.0.0.0/16"), blocks("vpc-1"));
        assertEquals(List.of("10.22.0.0/16"), blocks("vpc-2"));
        assertEquals(List.of("10.24.56.128/25", "100.64.0.0/16"), blocks("dev"));
        assertEquals(
                List.of(Cidr.parse("192.168.1.0/24"), Cidr.parse("192.168.2.0/24")),
                network().externalNetwork("on-prem").orElseThrow().cidrs());
        assertEquals(
                List.of("10.24.56.128/26", "10.24.56.192/27", "10.24.56.224/27"),
                subnets("node-a", "node-b", "node-c"));
        assertEquals(List.of("100.64.0.0/19", "100.64.32.0/19", "100.64.64.0/19"), subnets("pod-a", "pod-b", "pod-c"));
        TransitGateway hub = network().transitGateway("hub").orElseThrow();
        assertEquals(
                List.of("vpc-1", "vpc-2", "on-prem", "dev"),
                hub.attachments().stream().map(Attachment::to).toList());
        Cluster cluster = network().cluster("dev-cluster").orElseThrow();
        assertEquals(EndpointAccess.PRIVATE, cluster.endpointAccess());
        assertEquals(List.of(Cidr.parse("10.0.0.0/8")), cluster.accessCidrs());
        assertEquals(CniDelivery.HELM, cluster.cni().delivery());
        assertTrue(cluster.cni().customNetworking());
        assertEquals(
                Map.of("eu-west-1a", "pod-a", "eu-west-1b", "pod-b", "eu-west-1c", "pod-c"),
                cluster.cni().podSubnets());
        assertEquals(List.of("t3.medium"), cluster.nodeGroups().getFirst().instanceTypes());
        assertEquals(2, cluster.nodeGroups().getFirst().nodes().desired());
        // Custom networking leaves two of the three interfaces of a t3.medium to pods, five addresses each: ten a node
        // on four nodes at most.
        ClusterCapacity counted = requireNonNull(
                services.document().capacityProperty().get().clusters().get("dev-cluster"));
        assertEquals(18, counted.planned());
        assertEquals(40, counted.possible());
    }

    private List<String> blocks(String vpc) {
        return network().vpc(vpc).orElseThrow().cidrs().stream()
                .map(block -> block.cidr().toString())
                .toList();
    }

    private List<String> subnets(String... ids) {
        Vpc dev = network().vpc("dev").orElseThrow();
        return Stream.of(ids)
                .map(id -> dev.subnet(id).orElseThrow().cidr().toString())
                .toList();
    }

    /// Waits until the change before has been judged, and takes a fix of the selected element.
    private void fix(String words) {
        ElementId element = selected();
        until(
                "something at " + element + " can be mended",
                () -> services.document().findingsProperty().get().stream()
                        .anyMatch(finding -> finding.subject().equals(element)
                                && finding.fixes().stream()
                                        .anyMatch(fix -> Stream.of(words.split(" "))
                                                .allMatch(fix.title().toLowerCase(Locale.ROOT)::contains))));
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        answer(words);
    }

    private Network network() {
        return services.document().design().network();
    }

    /// Runs a command by the palette.
    private void command(String words) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        answer(words);
    }

    /// Types into the palette and takes what it finds first.
    private void answer(String words) {
        until(
                "the palette is open",
                () -> robot.lookup("#command-palette").query().isVisible());
        robot.write(words, 0);
        robot.push(KeyCode.ENTER);
    }

    private void goTo(String element) {
        command(element);
        assertEquals(element, selected().id());
    }

    private ElementId selected() {
        ElementId element = services.document().selected();
        assertTrue(element != null, "selected: " + services.document().selection());
        return element;
    }

    private void add(String words) {
        robot.push(KeyCode.INSERT);
        answer(words);
    }

    private void rename(String name) {
        robot.push(KeyCode.F2);
        robot.write(name, 0);
        robot.push(KeyCode.ENTER);
        assertEquals(name, selected().id());
    }

    /// Fills a field of the inspector in, from wherever the focus is.
    private void field(String key, String text) {
        tabTo("field." + key);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text, 0);
        robot.push(KeyCode.ENTER);
        for (int i = 0; i < 3 && isInInspector(stage.getScene().getFocusOwner()); i++) {
            robot.push(KeyCode.ESCAPE); // the first may be for suggestions
        }
    }

    /// Presses a button or a check box of the inspector.
    private void press(String id) {
        tabTo(id);
        robot.push(KeyCode.SPACE);
    }

    private void tabTo(String id) {
        for (int i = 0; i < 6 && !isInInspector(stage.getScene().getFocusOwner()); i++) {
            robot.push(KeyCode.F6);
        }
        for (int i = 0; i < 90 && !id.equals(stage.getScene().getFocusOwner().getId()); i++) {
            robot.push(KeyCode.TAB);
        }
        assertEquals(id, stage.getScene().getFocusOwner().getId());
    }

    private static boolean isInInspector(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent)
                .anyMatch(each -> each.getStyleClass().contains("inspector"));
    }
}
