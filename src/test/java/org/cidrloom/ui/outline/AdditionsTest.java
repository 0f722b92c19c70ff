package org.cidrloom.ui.outline;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Choice;
import org.cidrloom.ui.Chooser;
import org.cidrloom.ui.Command;
import org.cidrloom.ui.CurrentTree;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the commands of the outline offer, and what choosing it does.
final class AdditionsTest {
    private static final ElementId DEV = new ElementId.OfVpc("dev");
    private static final ElementId NODE_A = new ElementId.OfSubnet("dev", "node-a");

    private final DocumentModel document = Documents.sample("fifty-addresses");
    private final Asked chooser = new Asked();
    private final Command[] commands = OutlineCommands.of(
            document,
            new OutlineModel(document, new CurrentTree(document), new Background(Runnable::run, Runnable::run)),
            chooser);

    @Test
    void theDesignTakesWhatStandsOnTheCanvasWithItsNextFreeBlock() {
        run("edit.add");
        Choice vpc = chooser.named("Add VPC");
        assertTrue(vpc.detail().startsWith("vpc-3, 10."), vpc.detail());
        vpc.action().run();
        assertEquals(new ElementId.OfVpc("vpc-3"), document.selected());
        assertEquals("Add VPC vpc-3", document.undoLabelProperty().get());
    }

    @Test
    void aVpcTakesSubnetsOfATierInOneZoneOrInAll() {
        document.select(new ElementId.OfVpc("vpc-1"));
        run("edit.add");
        chooser.named("Add node subnets, one in each zone").action().run();
        assertEquals(3, network().vpc("vpc-1").orElseThrow().subnets().size());
        assertEquals(3, document.selection().size());
        document.select(new ElementId.OfVpc("vpc-1"));
        run("edit.add");
        chooser.named("Add pod subnet in eu-west-1b").action().run();
        Subnet last = network().vpc("vpc-1").orElseThrow().subnets().getLast();
        assertEquals(Tier.POD, last.tier());
        assertEquals("eu-west-1b", last.zone());
    }

    @Test
    void aVpcInAnotherRegionTakesSubnetsInTheZonesOfThatRegion() {
        document.apply(VpcEdits.changeRegion("vpc-1", "us-east-1"));
        document.select(new ElementId.OfVpc("vpc-1"));
        run("edit.add");
        chooser.named("Add pod subnet in us-east-1b").action().run();
        Subnet added = network().vpc("vpc-1").orElseThrow().subnets().getLast();
        assertEquals("us-east-1b", added.zone());
        document.select(new ElementId.OfSubnet("vpc-1", added.id()));
        run("edit.move");
        chooser.named("Zone us-east-1a");
        assertTrue(chooser.choices.stream().noneMatch(choice -> choice.label().startsWith("Zone eu-west-1")));
    }

    @Test
    void aTransitGatewayTakesARouteTableAndAClusterANodeGroup() {
        document.select(new ElementId.OfTransitGateway("hub"));
        run("edit.add");
        chooser.named("Add route table").action().run();
        assertEquals(
                2, network().transitGateway("hub").orElseThrow().routeTables().size());
        document.select(new ElementId.OfCluster("dev-cluster"));
        run("edit.add");
        chooser.named("Add node group").action().run();
        assertEquals(
                2, network().cluster("dev-cluster").orElseThrow().nodeGroups().size());
    }

    @Test
    void aVpcIsConnectedToAnotherByAPeeringAndRefusalsAreTold() {
        document.select(DEV);
        run("edit.connect-to");
        chooser.named("VPC-1").action().run();
        assertEquals(1, network().peerings().size());
        document.select(DEV);
        run("edit.connect-to");
        chooser.named("Company hub").action().run();
        assertEquals("dev is attached to hub already.", document.hintProperty().get());
    }

    @Test
    void aSubnetMovesToAnotherZoneAndToAnotherVpcWithAFreeBlock() {
        document.select(NODE_A);
        run("edit.move");
        chooser.named("Zone eu-west-1c").action().run();
        assertEquals(
                "eu-west-1c",
                network()
                        .vpc("dev")
                        .orElseThrow()
                        .subnet("node-a")
                        .orElseThrow()
                        .zone());
        run("edit.move");
        Choice there = chooser.named("VPC VPC-1");
        assertEquals("node-a in vpc-1, eu-west-1c, 10.0.0.0/26", there.detail());
        there.action().run();
        assertEquals(
                Cidr.parse("10.0.0.0/26"),
                network()
                        .vpc("vpc-1")
                        .orElseThrow()
                        .subnet("node-a")
                        .orElseThrow()
                        .cidr());
        assertTrue(network().vpc("dev").orElseThrow().subnet("node-a").isEmpty());
        assertEquals(new ElementId.OfSubnet("vpc-1", "node-a"), document.selected());
        document.undo();
        assertFalse(network().vpc("dev").orElseThrow().subnet("node-a").isEmpty(), "one step of undo");
    }

    @Test
    void whatCannotBeMovedOrConnectedIsSaidBefore() {
        document.select(new ElementId.OfPool("corp"));
        assertFalse(command("edit.connect-to").isEnabled());
        run("edit.move");
        assertEquals(List.of(), chooser.choices);
        assertEquals(
                "corp belongs to the design itself and is in nothing that it could leave.",
                document.hintProperty().get());
        document.clearSelection();
        assertFalse(command("edit.move").isEnabled());
        assertEquals(
                "Select one element, or several subnets, first.",
                command("edit.move").needs());
    }

    @Test
    void aNodeGroupHasNowhereToGoWithoutAnotherCluster() {
        document.select(new ElementId.OfNodeGroup("dev-cluster", "general"));
        run("edit.move");
        assertEquals(
                "There is no other cluster for node group general.",
                document.hintProperty().get());
    }

    private void run(String id) {
        chooser.choices.clear();
        assertTrue(command(id).run(), id);
    }

    private Command command(String id) {
        return List.of(commands).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Network network() {
        return document.design().network();
    }

    /// Remembers what it was asked.
    private static final class Asked implements Chooser {
        private final List<Choice> choices = new ArrayList<>();

        @Override
        public void ask(String what, List<Choice> from) {
            choices.addAll(from);
        }

        private Choice named(String label) {
            return choices.stream()
                    .filter(each -> each.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            choices.stream().map(Choice::label).toList().toString()));
        }
    }
}
