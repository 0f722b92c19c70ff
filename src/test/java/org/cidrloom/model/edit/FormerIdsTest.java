package org.cidrloom.model.edit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Drawing;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FormerIdsTest {
    private static final ElementId DEV = new ElementId.OfVpc("dev");

    private static Design design() {
        Vpc vpc = Vpc.of("dev", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                .withSubnets(List.of(Subnet.of("node-a", Tier.NODE, "eu-west-1a", Cidr.parse("10.0.0.0/20"))));
        return new Design(
                Network.empty("test", "eu-west-1", List.of("eu-west-1a")).withVpcs(List.of(vpc)),
                new Drawing(Map.of()));
    }

    private static Design renamed(Design design, String... ids) {
        Design now = design;
        String was = "dev";
        for (String id : ids) {
            now = ElementEdits.changeId(new ElementId.OfVpc(was), id).apply(now);
            was = id;
        }
        return now;
    }

    private static List<String> former(Design design) {
        return design.network().vpcs().getFirst().formerIds();
    }

    @Test
    void theOldIdIsKeptInMindTheLatestLast() {
        assertEquals(List.of("dev", "test"), former(renamed(design(), "test", "prod")));
        assertEquals(
                List.of("node-a"),
                ElementEdits.changeId(new ElementId.OfSubnet("dev", "node-a"), "first")
                        .apply(design())
                        .network()
                        .vpcs()
                        .getFirst()
                        .subnets()
                        .getFirst()
                        .formerIds());
    }

    @Test
    void onlyAnIdThatIsSavedIsKeptInMind() {
        Design saved = design();
        ElementId first = new ElementId.OfSubnet("dev", "node-a");
        Design added = added(saved, "new");
        Design renamed = ElementEdits.changeId(new ElementId.OfSubnet("dev", "new"), "node-b")
                .apply(added, saved);
        assertEquals(List.of(), subnet(renamed, "node-b"));

        Design once = ElementEdits.changeId(first, "first").apply(saved, saved);
        Design twice = ElementEdits.changeId(new ElementId.OfSubnet("dev", "first"), "one")
                .apply(once, saved);
        assertEquals(List.of("node-a"), subnet(twice, "one"), "first was never saved");
    }

    @Test
    void whatIsInAVpcWithANewIdIsStillKnown() {
        Design saved = design();
        Design vpc = ElementEdits.changeId(DEV, "prod").apply(saved, saved);
        Design both = ElementEdits.changeId(new ElementId.OfSubnet("prod", "node-a"), "one")
                .apply(vpc, saved);
        assertEquals(List.of("dev"), former(both));
        assertEquals(List.of("node-a"), subnet(both, "one"));
    }

    @Test
    void twoElementsNeverClaimOneFormerId() {
        Design saved = design();
        Design away = ElementEdits.changeId(new ElementId.OfSubnet("dev", "node-a"), "one")
                .apply(saved, saved);
        Design again = added(away, "node-a");
        Design both = ElementEdits.changeId(new ElementId.OfSubnet("dev", "node-a"), "two")
                .apply(again, saved);
        assertEquals(List.of("node-a"), subnet(both, "one"));
        assertEquals(List.of(), subnet(both, "two"));
    }

    private static Design added(Design design, String id) {
        Subnet subnet = Subnet.of(id, Tier.NODE, "eu-west-1a", Cidr.parse("10.0.16.0/20"));
        return VpcEdits.change(
                        "dev",
                        "Add " + id,
                        vpc -> vpc.withSubnets(List.of(vpc.subnets().getFirst(), subnet)))
                .apply(design);
    }

    private static List<String> subnet(Design design, String id) {
        return design.network().vpcs().getFirst().subnet(id).orElseThrow().formerIds();
    }

    @Test
    void anIdThatIsTakenBackIsNoFormerOne() {
        assertEquals(List.of("test"), former(renamed(design(), "test", "dev")));
        assertEquals(List.of("dev"), former(renamed(design(), "test", "dev", "test")));
    }

    @Test
    void theyAreSaidByHandAsWell() {
        Design said = FormerIds.change(DEV, List.of("old", "older")).apply(design());
        assertEquals(List.of("old", "older"), former(said));
        assertEquals(
                List.of(),
                former(FormerIds.change(new ElementId.OfVpc("none"), List.of("old"))
                        .apply(design())));
    }

    @Test
    void aCopyHadNoOtherId() {
        Design design = renamed(design(), "test");
        Design part = Copying.part(design, Set.of(new ElementId.OfVpc("test")), Map.of());
        Design pasted =
                Objects.requireNonNull(Copying.paste(design, part, 0, 0).edit()).apply(design);
        assertEquals(2, pasted.network().vpcs().size());
        assertEquals(List.of("dev"), pasted.network().vpcs().getFirst().formerIds());
        assertEquals(List.of(), pasted.network().vpcs().getLast().formerIds());
    }
}
