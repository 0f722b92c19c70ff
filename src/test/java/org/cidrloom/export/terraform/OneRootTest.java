package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.Designs;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.Roots;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ElementEdits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// One root module over several accounts and Regions. [DesignPlans] compares its plans with those of a root module for
/// each, for random designs too.
class OneRootTest {
    @TempDir
    Path folder;

    private static List<GeneratedFile> files(Design design, Roots roots, String flavour) {
        return Bundle.standard()
                .with(roots)
                .only(List.of(flavour))
                .export(design)
                .files();
    }

    private static Map<String, String> texts(Design design, Roots roots) {
        Map<String, String> texts = new TreeMap<>();
        files(design, roots, "terraform").forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }

    @Test
    void onePlanOverFourAccountsAndTwoRegionsHasWhatTheirOwnWouldHave() throws IOException {
        Design design = SpreadDesign.of();
        TerraformTool terraform = TerraformTool.get();
        TerraformTool.write(folder, files(design, Roots.ONE, "terraform"));
        assertEquals(List.of(), terraform.badlyFormatted(folder));
        JsonNode plan = terraform.plan(folder.resolve("terraform"));
        assertEquals(ImpliedResources.of(design.network()), TerraformTool.created(plan));
        Map<String, Integer> places = new TreeMap<>();
        for (JsonNode change : plan.path("resource_changes")) {
            places.merge(change.path("module_address").asString(""), 1, Integer::sum);
        }
        assertEquals(
                Set.of(
                        "module.account_111122223333_eu_west_1",
                        "module.account_222233334444_eu_west_1",
                        "module.account_444455556666_eu_west_1",
                        "module.account_777788889999_eu_north_1"),
                places.keySet());
    }

    @Test
    void bothWaysPlanTheSame() throws IOException {
        for (GeneratedFile file : files(SpreadDesign.of(), Roots.EACH, "terraform")) {
            // the first of two applies, which has to plan as well
            String text =
                    file.text().replaceAll("(?s)(\"later_attachments_enabled\" \\{.*?default +=) true", "$1 false");
            TerraformTool.write(folder.resolve("first"), List.of(GeneratedFile.text(file.path(), text)));
        }
        assertEquals(List.of(), DesignPlans.check(TerraformTool.get(), folder, List.of(SpreadDesign.of())));
    }

    @Test
    void oneApplyMakesVpcsOfTwoAccountsAndRegionsAndTheirPeering() throws IOException {
        Network network = Network.empty("two", "eu-west-1", Designs.ZONES)
                .withVpcs(List.of(
                        Vpc.of("here", List.of(Designs.block("10.2.0.0/16", true)))
                                .withAccount("111122223333")
                                .withSubnets(List.of(
                                        Designs.subnet("private-a", Tier.PRIVATE, "eu-west-1a", "10.2.0.0/24"))),
                        Vpc.of("there", List.of(Designs.block("10.3.0.0/16", true)))
                                .withAccount("444455556666")
                                .withRegion("eu-north-1")
                                .withSubnets(List.of(
                                        Designs.subnet("private-a", Tier.PRIVATE, "eu-north-1a", "10.3.0.0/24")))))
                .withPeerings(List.of(new Peering("here", "there")));
        TerraformTool terraform = TerraformTool.get();
        TerraformTool.write(folder, files(Designs.of(network), Roots.ONE, "terraform"));
        Path root = folder.resolve("terraform");
        String accounts = """
                accounts = {
                  "111122223333" = { role_arn = "arn:aws:iam::111122223333:role/network" }
                  "444455556666" = { role_arn = "arn:aws:iam::444455556666:role/network" }
                }
                """;
        Files.writeString(root.resolve("terraform.tfvars"), accounts);
        try (MotoServer moto = MotoServer.start()) {
            terraform.apply(root, moto.endpoint());
            JsonNode here = moto.read("111122223333", "eu-west-1");
            String vpc = only(here.path("vpcs"), "10.2.0.0/16").path("VpcId").asString("");
            assertPeered(here, "10.3.0.0/16");
            JsonNode there = moto.read("444455556666", "eu-north-1");
            only(there.path("vpcs"), "10.3.0.0/16");
            assertPeered(there, "10.2.0.0/16");
            Files.writeString(
                    root.resolve("terraform.tfvars"),
                    accounts + "import_ids = { \"111122223333-eu-west-1\" = { aws_vpc = { here = \"" + vpc
                            + "\" } } }\n");
            Map<String, String> planned = new TreeMap<>();
            for (JsonNode change : terraform.planAnew(root, moto.endpoint()).path("resource_changes")) {
                if (change.path("type").asString("").equals("aws_vpc")) {
                    planned.put(
                            change.path("address").asString(""),
                            change.path("change").path("importing").path("id").asString("made anew"));
                }
            }
            assertEquals(
                    Map.of(
                            "module.account_111122223333_eu_west_1.aws_vpc.this[\"here\"]",
                            vpc,
                            "module.account_444455556666_eu_north_1.aws_vpc.this[\"there\"]",
                            "made anew"),
                    planned);
        }
    }

    private static JsonNode only(JsonNode vpcs, String cidr) {
        List<JsonNode> found = vpcs.valueStream()
                .filter(vpc -> vpc.path("CidrBlock").asString("").equals(cidr))
                .toList();
        assertEquals(1, found.size(), cidr);
        return found.getFirst();
    }

    /// There is one peering, it is accepted, and a route leads over it.
    private static void assertPeered(JsonNode found, String destination) {
        JsonNode peering = found.path("peerings").path(0);
        assertEquals("active", peering.path("Status").path("Code").asString(""));
        String id = peering.path("VpcPeeringConnectionId").asString("");
        assertTrue(
                found.path("tables")
                        .valueStream()
                        .flatMap(table -> table.path("Routes").valueStream())
                        .anyMatch(route ->
                                route.path("DestinationCidrBlock").asString("").equals(destination)
                                        && route.path("VpcPeeringConnectionId")
                                                .asString("")
                                                .equals(id)),
                found.path("tables").toString());
    }

    @Test
    void theCommunitysModulesAreWithinThePlaces() throws IOException {
        List<String> flavours = List.of("terraform-modules", "terraform-modules-5");
        for (int i = 0; i < flavours.size(); i++) {
            TerraformTool.write(folder.resolve("d" + i), files(SpreadDesign.of(), Roots.EACH, flavours.get(i)));
            TerraformTool.write(folder.resolve("one" + i), files(SpreadDesign.of(), Roots.ONE, flavours.get(i)));
        }
        assertEquals(List.of(), TerraformTool.get().badlyFormatted(folder));
        assertEquals(6, ModuleStubs.use(folder).size());
        assertEquals(
                List.of(),
                DesignPlans.checkWritten(
                        TerraformTool.get(),
                        folder,
                        List.of(SpreadDesign.of(), SpreadDesign.of()),
                        address -> !address.startsWith("aws_eks_addon.")));
    }

    @Test
    void nothingThatTheDesignMakesIsAskedFor() {
        Map<String, String> apart = texts(SpreadDesign.of(), Roots.EACH);
        assertEquals(
                Set.of("hub", "far", "app@hub", "inspection@hub", "hub~far", "dx", "dx@far", "legacy@dx"),
                placeholders(apart).stream()
                        .filter(key -> !key.contains("legacy~") && !key.contains("~legacy"))
                        .filter(key -> !Set.of("legacy", "inspection").contains(key))
                        .collect(Collectors.toSet()));
        assertTrue(String.join("", apart.values()).contains("later_attachments_enabled"));
        Map<String, String> together = texts(SpreadDesign.of(), Roots.ONE);
        assertEquals(Set.of(), placeholders(together));
        assertFalse(String.join("", together.values()).contains("later_attachments_enabled"));
        assertFalse(together.containsKey("terraform/checks.tf"));
    }

    /// The keys whose ids people have to fill in.
    private static Set<String> placeholders(Map<String, String> texts) {
        Set<String> keys = new TreeSet<>();
        texts.forEach((path, text) -> {
            if (path.endsWith("/variables.tf")) {
                text.lines()
                        .filter(line -> line.contains("REPLACE-ME"))
                        .forEach(line -> keys.add(line.strip().split("\"", 3)[1]));
            }
        });
        return keys;
    }

    @Test
    void whatExistsOutsideIsStillAskedFor() {
        Network network = SpreadDesign.of().network();
        Design design = Designs.of(network.withVpcs(network.vpcs().stream()
                .map(vpc -> vpc.withExisting(vpc.id().equals("inspection")))
                .toList()));
        Map<String, String> together = texts(design, Roots.ONE);
        assertEquals(Set.of("inspection", "inspection@hub"), placeholders(together));
        assertTrue(together.containsKey("terraform/checks.tf"));
        assertTrue(
                Objects.requireNonNull(together.get("terraform/places.tf"))
                        .contains("= var.transit_gateway_attachment_ids[\"inspection@hub\"]\n"),
                together.get("terraform/places.tf"));
    }

    @Test
    void aSubnetMoreChangesItsOwnPlaceAlone() {
        Design before = SpreadDesign.of();
        Network network = before.network();
        Design after = Designs.of(network.withVpcs(network.vpcs().stream()
                .map(vpc -> {
                    List<Subnet> subnets = new ArrayList<>(vpc.subnets());
                    subnets.add(1, Designs.subnet("node-c", Tier.NODE, "eu-west-1c", "10.20.32.0/20"));
                    return vpc.id().equals("app") ? vpc.withSubnets(subnets) : vpc;
                })
                .toList()));
        Map<String, String> changed = new LinkedHashMap<>(texts(after, Roots.ONE));
        texts(before, Roots.ONE).forEach((path, text) -> changed.remove(path, text));
        assertEquals(
                Set.of("terraform/111122223333-eu-west-1/routing.tf", "terraform/111122223333-eu-west-1/subnets.tf"),
                changed.keySet());
    }

    @Test
    void stepsFromFormerIdsAreTheModulesOwn() {
        Design renamed =
                ElementEdits.changeId(new ElementId.OfVpc("app"), "shop").apply(SpreadDesign.of());
        Map<String, String> apart = texts(renamed, Roots.EACH);
        Map<String, String> together = texts(renamed, Roots.ONE);
        String moved = "terraform/111122223333-eu-west-1/moved.tf";
        assertTrue(Objects.requireNonNull(apart.get(moved)).contains("aws_vpc.this[\"app\"]"));
        assertEquals(apart.get(moved), together.get(moved));
    }

    @Test
    void aDesignOfOneAccountAndRegionIsTheSameEitherWay() {
        assertEquals(texts(Designs.mended(), Roots.EACH), texts(Designs.mended(), Roots.ONE));
    }

    @Test
    void theReadmeAppliesTheOneRootModule() {
        String readme = files(SpreadDesign.of(), Roots.ONE, "readme").getFirst().text();
        assertTrue(readme.contains("\ncd terraform\n"), readme);
        assertFalse(readme.contains("cd terraform/"), readme);
        assertFalse(readme.contains("later_attachments_enabled"), readme);
    }
}
