package org.cidrloom.ui.inspector;

import java.util.List;
import java.util.Objects;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.edit.NetworkEdits;
import org.cidrloom.model.edit.VpcEdits;
import org.cidrloom.net.AddressFormatException;
import org.cidrloom.net.Cidr;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.DocumentModel;
import org.cidrloom.ui.Documents;
import org.cidrloom.ui.Suggestion;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class InspectorModelTest {
    private static final ElementId NODE_A = new ElementId.OfSubnet("dev", "node-a");
    private static final ElementId GROUP = new ElementId.OfNodeGroup("dev-cluster", "general");

    private final DocumentModel document = Documents.sample("fifty-addresses");
    private final InspectorModel inspector = new InspectorModel(
            document, InstanceTypes.bundled(), command -> {}, new Background(Runnable::run, Runnable::run));

    @Test
    void everyElementOfTheSampleHasAFormOfItsOwn() {
        for (ElementId element : Elements.of(document.design().network())) {
            document.select(element);
            assertEquals(element, form().element());
        }
    }

    @Test
    void whereNothingIsSelectedTheDesignsFormIsShown() {
        document.clearSelection();
        assertEquals(new ElementId.OfDesign(), form().element());
    }

    /// A link for each of thousands takes seconds to show.
    @Test
    void ofManyElementsTheFirstAreLinked() {
        for (int i = 0; i < 40; i++) {
            document.apply(NetworkEdits.addNetwork(document.design().network(), null, List.of())
                    .edit());
        }
        document.clearSelection();
        List<Field> links = form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().startsWith("network/"))
                .toList();
        assertEquals(12, links.size());
        assertEquals("And 29 more networks: see the outline.", ((Field.Rows) form().field("add-network")).empty());
    }

    @Test
    void inAnotherRegionSubnetsAreAddedAndMovedInTheZonesOfThatRegion() {
        document.apply(VpcEdits.changeRegion("vpc-1", "us-east-1"));
        document.select(new ElementId.OfVpc("vpc-1"));
        Field.Action nodes = ((Field.Rows) form().field("add-subnet"))
                .additions().stream()
                        .filter(action -> action.label().equals("Add 3 node subnets"))
                        .findFirst()
                        .orElseThrow();
        document.apply(nodes.step().get().edit());
        List<String> zones = document.design().network().vpc("vpc-1").orElseThrow().subnets().stream()
                .map(Subnet::zone)
                .toList();
        assertEquals(List.of("us-east-1a", "us-east-1b", "us-east-1c"), zones);
        document.select(new ElementId.OfSubnet(
                "vpc-1",
                document.design()
                        .network()
                        .vpc("vpc-1")
                        .orElseThrow()
                        .subnets()
                        .getFirst()
                        .id()));
        assertEquals(
                zones,
                ((Field.Choice) form().field("zone"))
                        .options().stream().map(Field.Option::key).toList());
    }

    @Test
    void aTypedCidrChangesTheSubnetInOneStep() {
        document.select(NODE_A);
        keep("cidr", "10.24.56.128/27");
        assertEquals("10.24.56.128/27", text("cidr").value());
        assertEquals(
                "Change CIDR of node-a to 10.24.56.128/27",
                document.undoLabelProperty().get());
        inspector.undo();
        assertEquals("10.24.56.128/26", text("cidr").value());
    }

    @Test
    void aTextThatIsNoCidrIsRefusedWithAReason() {
        document.select(NODE_A);
        assertEquals(
                new Entry.Refused(message("10.24.56.129/26")),
                text("cidr").entry().apply("10.24.56.129/26"));
        assertTrue(message("10.24.56.129/26").contains("10.24.56.128/26"), message("10.24.56.129/26"));
        assertEquals(
                new Entry.Refused("This has to be an IPv4 block, such as 10.24.56.0/24."),
                text("cidr").entry().apply("2001:db8::/64"));
    }

    private static String message(String typed) {
        try {
            return Cidr.parse(typed).toString();
        } catch (AddressFormatException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    @Test
    void whatSpeaksAgainstACidrIsSaidWhileItIsTyped() {
        document.select(NODE_A);
        assertEquals("Outside every block of dev.", advice("cidr", "10.9.0.0/26"));
        assertEquals("Overlaps node-b (10.24.56.192/27).", advice("cidr", "10.24.56.192/28"));
        assertEquals("AWS takes subnets from /16 to /28.", advice("cidr", "10.24.56.128/29"));
        assertEquals("", advice("cidr", "10.24.56.128/27"));
    }

    @Test
    void theSizeFollowsWhatIsTyped() {
        document.select(NODE_A);
        assertEquals("32 addresses · 27 usable", text("cidr").figure().apply("10.24.56.128/27"));
        assertEquals("", text("cidr").figure().apply("10.24."));
    }

    @Test
    void onlyFreeBlocksAreSuggestedForASubnet() {
        document.select(NODE_A);
        assertEquals(
                new Suggestion("10.24.56.128/26", "59 usable, free"),
                text("cidr").suggestions().apply("").stream()
                        .filter(each -> each.text().endsWith("/26"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theNextFreeBlockOfEachSizeIsSuggestedForAVpc() {
        document.select(new ElementId.OfVpc("dev"));
        List<Suggestion> offers = text("cidrs/1").suggestions().apply("");
        assertEquals(new Suggestion("100.65.0.0/16", "65,536 addresses, free"), offers.getFirst());
        assertTrue(
                text("cidrs/0").suggestions().apply("").stream()
                        .allMatch(offer -> !offer.text().startsWith("10.24.56.128")),
                "what the VPC has is not free");
    }

    @Test
    void theServiceRangesOfEksAreSuggestedWithWhatTheyOverlap() {
        document.select(new ElementId.OfCluster("dev-cluster"));
        assertEquals(
                List.of("172.20.0.0/16", "10.100.0.0/16"),
                text("service-cidr").suggestions().apply("").stream()
                        .map(Suggestion::text)
                        .toList());
    }

    @Test
    void instanceTypesThatAFargateGroupHasAreShownAndCanAllBeRemoved() {
        document.select(GROUP);
        inspector.keep(
                (Entry.Accepted) ((Field.Choice) form().field("kind")).entry().apply("fargate"));
        Field.Rows types = (Field.Rows) form().field("types");
        inspector.run(types.rows().getFirst().actions().getLast());
        assertTrue(
                form().sections().stream().noneMatch(section -> section.title().equals("Instance types")));
    }

    @Test
    void anInstanceTypeShowsItsLimitsInTheModeOfTheCluster() {
        document.select(GROUP);
        assertEquals("3 ENIs × 6 IPs · 12 max pods", text("types/0").figure().apply("t3.medium"));
        assertEquals("3 ENIs × 10 IPs · 20 max pods", text("types/0").figure().apply("m5.large"));
        document.select(new ElementId.OfCluster("dev-cluster"));
        toggle("custom-networking", false);
        document.select(GROUP);
        assertEquals("3 ENIs × 10 IPs · 29 max pods", text("types/0").figure().apply("m5.large"));
    }

    @Test
    void anInstanceTypeThatIsMistypedIsNotKept() {
        document.select(GROUP);
        assertEquals(
                new Entry.Refused("The catalogue has no m5.lrge; did you mean m5.large?"),
                text("types/0").entry().apply("m5.lrge"));
    }

    @Test
    void howNodesAreReplacedIsANumberOrBlueGreen() {
        document.select(GROUP);
        assertEquals("", text("rolling").value());
        keep("rolling", "3");
        assertEquals("3", text("rolling").value());
        keep("rolling", " Blue/Green ");
        assertEquals("blue-green", text("rolling").value());
        assertInstanceOf(Entry.Refused.class, text("rolling").entry().apply("101"));
        assertInstanceOf(Entry.Refused.class, text("rolling").entry().apply("slowly"));
        keep("rolling", "");
        assertEquals("", text("rolling").value());
        keep("security-group-pods", "5");
        assertEquals("5", text("security-group-pods").value());
    }

    @Test
    void instanceTypesAreSearched() {
        document.select(GROUP);
        List<String> names = text("types/0").suggestions().apply("m5.x").stream()
                .map(Suggestion::text)
                .toList();
        assertEquals("m5.xlarge", names.getFirst());
    }

    @Test
    void anIdIsChangedAndStaysSelected() {
        document.select(NODE_A);
        keep("id", "nodes-of-a");
        assertEquals(new ElementId.OfSubnet("dev", "nodes-of-a"), document.selected());
        assertEquals("nodes-of-a", form().title());
        assertEquals(
                new Entry.Refused("node-b is taken; ids have to differ."),
                text("id").entry().apply("node-b"));
    }

    @Test
    void theFiguresOfASubnetComeFromTheAnalysis() {
        document.select(NODE_A);
        Field.Figure before = (Field.Figure) form().field("usable");
        assertEquals("59", before.value());
        keep("cidr", "10.24.56.128/27");
        assertEquals("27", ((Field.Figure) form().field("usable")).value());
    }

    private Form form() {
        return Objects.requireNonNull(inspector.form());
    }

    private Field.Text text(String key) {
        return (Field.Text) form().field(key);
    }

    private void keep(String key, String typed) {
        inspector.keep((Entry.Accepted) text(key).entry().apply(typed));
    }

    private void toggle(String key, boolean on) {
        inspector.apply(((Field.Toggle) form().field(key)).edit().apply(on));
    }

    private String advice(String key, String typed) {
        return ((Entry.Accepted) text(key).entry().apply(typed)).advice();
    }
}
