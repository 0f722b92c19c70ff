package org.cidrloom.ui.capacity;

import java.util.List;
import java.util.Objects;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.capacity.WhatIfRow;
import org.cidrloom.capacity.ZoneCapacity;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CapacityModelTest {
    private final DocumentModel document = Documents.sample("fifty-addresses");
    private final CapacityModel model = opened(document);

    private static CapacityModel opened(DocumentModel document) {
        CapacityModel model =
                new CapacityModel(document, new Background(Runnable::run, Runnable::run), InstanceTypes.bundled());
        model.commands()[0].run();
        return model;
    }

    private Question.Reply reply() {
        return Objects.requireNonNull(model.replyProperty().get());
    }

    @Test
    void theFirstClusterIsCountedAsItIsPlanned() {
        assertTrue(model.openProperty().get());
        assertEquals("dev-cluster", model.clusterProperty().get());
        assertEquals(List.of("none", "eu-west-1a", "eu-west-1b", "eu-west-1c"), model.zones());
        assertEquals(28, reply().planned());
        assertEquals(60, reply().capacity().possible());
        assertEquals(
                List.of("eu-west-1a", "eu-west-1b", "eu-west-1c"),
                reply().zones().stream().map(Question.ZoneColumn::zone).toList());
        assertEquals(
                List.of("node-b", "pod-b"),
                reply().zones().get(1).subnets().stream()
                        .map(bar -> bar.subnet().id())
                        .toList());
    }

    @Test
    void thePodsOfTheSliderAreCountedOn() {
        model.podsProperty().set(200);
        assertEquals(56, reply().planned());
        model.podsProperty().set(0);
        assertEquals(0, reply().planned());
        model.reset();
        assertEquals(28, reply().planned());
    }

    @Test
    void aLostZoneLeavesTheOthers() {
        model.lostZoneProperty().set("eu-west-1a");
        assertEquals("eu-west-1a", reply().lost().orElseThrow().zone());
        assertTrue(reply().lost().orElseThrow().survives());
        assertEquals(
                List.of("eu-west-1b", "eu-west-1c"),
                reply().capacity().zones().stream().map(ZoneCapacity::zone).toList());
    }

    @Test
    void fasterGrowthMeetsTheSameWallSooner() {
        model.growthProperty().set(1);
        int slow = reply().walls().first().orElseThrow().month();
        model.growthProperty().set(20);
        int fast = reply().walls().first().orElseThrow().month();
        assertTrue(fast < slow, fast + " is not before " + slow);
    }

    @Test
    void anotherWayIsAppliedAsOneStepOfUndo() {
        WhatIfRow prefixes = reply().whatIf().rows().stream()
                .filter(row -> row.mode().key().equals("custom-networking-prefixes"))
                .findFirst()
                .orElseThrow();
        model.apply(prefixes);
        assertTrue(document.design().network().clusters().getFirst().cni().prefixDelegation());
        assertTrue(reply().capacity().possible() > 60);
        document.undo();
        assertFalse(document.design().network().clusters().getFirst().cni().prefixDelegation());
        assertEquals(60, reply().capacity().possible());
    }

    @Test
    void withoutAClusterItSaysSo() {
        document.apply(ElementEdits.remove(new ElementId.OfCluster("dev-cluster")));
        assertNull(model.replyProperty().get());
        assertEquals(
                "This design has no cluster. Drag one onto a VPC, and its pods are counted here.",
                model.messageProperty().get());
    }

    @Test
    void theSelectedClusterIsTheOneThatIsLookedAt() {
        DocumentModel found = Documents.sample("fifty-addresses-as-found");
        found.select(new ElementId.OfCluster("trial-prefixes"));
        assertEquals("trial-prefixes", opened(found).clusterProperty().get());
    }
}
