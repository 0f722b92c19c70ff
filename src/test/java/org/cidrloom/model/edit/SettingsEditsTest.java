package org.cidrloom.model.edit;

import java.util.List;
import java.util.Map;
import org.cidrloom.model.Acceptance;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.PrefixList;
import org.cidrloom.model.PrefixListReference;
import org.cidrloom.model.PrefixListRoute;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.TransitGateway;
import org.cidrloom.model.TransitRouteTable;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class SettingsEditsTest {
    private static final ElementId SUBNET = new ElementId.OfSubnet("app", "node-a");
    private static final Design DESIGN = design();

    private static Design design() {
        Design empty = Design.empty("d", "eu-west-1", List.of("eu-west-1a"));
        Subnet subnet = Subnet.of("node-a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/24"));
        Vpc vpc = Vpc.of("app", List.of())
                .with(b -> b.subnets(List.of(subnet))
                        .prefixListRoutes(List.of(new PrefixListRoute(Tier.NODE, "company", "hub"))));
        TransitRouteTable table = new TransitRouteTable(
                "main",
                List.of(),
                List.of(new PrefixListReference("company", "app"), new PrefixListReference("company", null)));
        TransitGateway hub =
                new TransitGateway("hub", null, TransitGateway.DEFAULT_ASN, false, List.of(table), List.of(), null);
        PrefixList list = new PrefixList("company", null, null, List.of(Cidr.parse("10.0.0.0/8")), null);
        return empty.withNetwork(empty.network()
                .withVpcs(List.of(vpc))
                .withTransitGateways(List.of(hub))
                .withPrefixLists(List.of(list)));
    }

    private static List<Acceptance> accepted(Design design) {
        return design.network().accepted();
    }

    @Test
    void acceptingTwiceKeepsTheLaterReason() {
        Design once = SettingsEdits.accept("subnet-size", SUBNET, "small").apply(DESIGN);
        Design twice = SettingsEdits.accept("subnet-size", SUBNET, "on purpose").apply(once);

        assertEquals(List.of(new Acceptance("subnet-size", "node-a", "on purpose")), accepted(twice));
        assertEquals(
                List.of(),
                accepted(SettingsEdits.withdraw("subnet-size", SUBNET).apply(twice)));
    }

    @Test
    void anAcceptanceFollowsItsElementThroughRenamings() {
        Design accepting = SettingsEdits.accept("subnet-size", SUBNET, "small").apply(DESIGN);
        Design renamed =
                ElementEdits.changeId(new ElementId.OfVpc("app"), "shop").apply(accepting);

        assertEquals(List.of(new Acceptance("subnet-size", "shop/node-a", "small")), accepted(renamed));
    }

    @Test
    void anAcceptanceGoesWithItsElementAndOneOfNothingStays() {
        Acceptance other = new Acceptance("zone-loss", "elsewhere", "not here yet");
        Design accepting = SettingsEdits.accept("subnet-size", SUBNET, "small")
                .apply(DESIGN.withNetwork(DESIGN.network().withAccepted(List.of(other))));

        assertEquals(
                List.of(other),
                accepted(ElementEdits.remove(new ElementId.OfVpc("app")).apply(accepting)));
    }

    @Test
    void quotasAreSetAndCleared() {
        Design raised = SettingsEdits.setQuota("subnetsPerVpc", 400).apply(DESIGN);

        assertEquals(Map.of("subnetsPerVpc", 400), raised.network().quotas());
        assertEquals(
                Map.of(),
                SettingsEdits.clearQuota("subnetsPerVpc")
                        .apply(raised)
                        .network()
                        .quotas());
        assertSame(raised, SettingsEdits.setQuota("subnetsPerVpc", 400).apply(raised));
    }

    @Test
    void referencesFollowAPrefixListAndGoWithIt() {
        ElementId list = new ElementId.OfPrefixList("company");
        Design renamed = ElementEdits.changeId(list, "corp").apply(DESIGN);

        assertEquals(
                List.of(new PrefixListRoute(Tier.NODE, "corp", "hub")),
                renamed.network().vpcs().getFirst().prefixListRoutes());
        assertEquals(
                List.of(new PrefixListReference("corp", "app"), new PrefixListReference("corp", null)),
                references(renamed));
        Design removed = ElementEdits.remove(list).apply(DESIGN);
        assertEquals(List.of(), removed.network().vpcs().getFirst().prefixListRoutes());
        assertEquals(List.of(), references(removed));
    }

    @Test
    void routesByPrefixListsGoWithWhatTheyPointTo() {
        Design removed =
                ElementEdits.remove(new ElementId.OfTransitGateway("hub")).apply(DESIGN);

        assertEquals(List.of(), removed.network().vpcs().getFirst().prefixListRoutes());
    }

    private static List<PrefixListReference> references(Design design) {
        return design.network()
                .transitGateways()
                .getFirst()
                .routeTables()
                .getFirst()
                .prefixListReferences();
    }
}
