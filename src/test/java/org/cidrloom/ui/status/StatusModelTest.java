package org.cidrloom.ui.status;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cidrloom.bench.Estates;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.model.edit.NodeGroupEdits;
import org.cidrloom.net.Cidr;
import org.cidrloom.net.SubnetAllocator;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class StatusModelTest {
    private static final Background HERE = new Background(Runnable::run, Runnable::run);

    private final DocumentModel document = Documents.sample("fifty-addresses");
    private final StatusModel status = new StatusModel(document, () -> LocalTime.of(14, 5), HERE);

    @Test
    void freeAddressesFollowTheSubnets() {
        assertEquals("0 routable addresses free", status.free().getValue());
        document.apply(ElementEdits.remove(new ElementId.OfSubnet("dev", "node-a")));
        assertEquals("64 routable addresses free", status.free().getValue());
    }

    @Test
    void blocksThatShareAddressesCountOnce() {
        Network network = Estates.of(3, 1).network();
        Vpc vpc = network.vpcs().getFirst();
        Subnet subnet = vpc.subnets().getFirst();
        Cidr half = Cidr.around(subnet.cidr().first(), subnet.cidr().prefixLength() + 1);
        for (Cidr another : List.of(subnet.cidr(), half, vpc.cidrs().getFirst().cidr(), Cidr.parse("192.0.2.0/24"))) {
            List<Subnet> subnets = new ArrayList<>(vpc.subnets());
            subnets.addFirst(subnet.withId("another").withCidr(another));
            List<Vpc> vpcs = new ArrayList<>(network.vpcs());
            vpcs.set(0, vpc.withSubnets(subnets));
            Network edited = network.withVpcs(vpcs);

            StatusModel counting = new StatusModel(
                    Documents.of(Design.empty("", "", List.of()).withNetwork(edited)), () -> LocalTime.NOON, HERE);

            assertEquals(
                    String.format(Locale.ROOT, "%,d routable addresses free", free(edited)),
                    counting.free().getValue());
        }
    }

    private static long free(Network network) {
        return network.vpcs().stream()
                .flatMap(vpc -> vpc.cidrs().stream()
                        .filter(block -> block.routable() && !vpc.existing())
                        .map(block -> SubnetAllocator.within(
                                block.cidr(),
                                vpc.subnets().stream().map(Subnet::cidr).toList())))
                .mapToLong(free -> free.freeAddresses().longValueExact())
                .sum();
    }

    @Test
    void podsFollowThePlan() {
        assertEquals("28 pods planned, 60 possible", status.pods().getValue());
        assertFalse(status.isCrowded());
        document.apply(NodeGroupEdits.changePods("dev-cluster", "general", 61));
        assertEquals("61 pods planned, 60 possible", status.pods().getValue());
        assertTrue(status.isCrowded());
    }

    @Test
    void findingsAreCountedBySeverity() {
        DocumentModel found = Documents.sample("fifty-addresses-as-found");
        StatusModel counting = new StatusModel(found, () -> LocalTime.of(14, 5), HERE);
        assertTrue(counting.count(Severity.ERROR) > 0);
        assertEquals(
                found.findingsProperty().get().size(),
                counting.count(Severity.ERROR) + counting.count(Severity.WARNING) + counting.count(Severity.INFO));
    }

    @Test
    void itSaysWhatIsStoredAndSinceWhen() {
        assertEquals("Saved", status.savedProperty().get());
        document.apply(NodeGroupEdits.changePods("dev-cluster", "general", 30));
        assertEquals("Edited", status.savedProperty().get());
        document.saved(Path.of("x.cidrloom.yaml"), document.design());
        assertEquals("Saved at 14:05", status.savedProperty().get());
        document.apply(NodeGroupEdits.changePods("dev-cluster", "general", 31));
        assertEquals("Edited, last saved at 14:05", status.savedProperty().get());
    }

    @Test
    void undoingBackToWhatTheFileHasIsNoSaving() {
        document.apply(NodeGroupEdits.changePods("dev-cluster", "general", 30));
        document.undo();
        assertEquals("Saved", status.savedProperty().get());
    }
}
