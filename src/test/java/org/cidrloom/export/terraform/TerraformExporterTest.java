package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.export.Designs;
import org.cidrloom.export.ExportException;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.RandomDesigns;
import org.cidrloom.model.Design;
import org.cidrloom.model.NatMode;
import org.cidrloom.model.Network;
import org.cidrloom.model.Peering;
import org.cidrloom.model.Subnet;
import org.cidrloom.model.Tier;
import org.cidrloom.model.Vpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TerraformExporterTest {
    private static final TerraformExporter EXPORTER = new TerraformExporter();

    @TempDir
    Path folder;

    @Test
    void thePlanOfADesignWithOneOfEachHasWhatItImpliesAndNothingElse() throws IOException {
        assertPlanned(Designs.everything());
    }

    @Test
    void thePlanOfPeeredGatewaysDirectConnectAndPrefixListsHasWhatItImpliesAndNothingElse() throws IOException {
        assertPlanned(Designs.connected());
    }

    @Test
    void thePlanOfTheDualStackSampleHasWhatItImpliesAndNothingElse() throws IOException {
        assertPlanned(Objects.requireNonNull(DesignFile.read(Path.of("assets", "samples", "dual-stack.cidrloom.yaml"))
                .design()));
    }

    private JsonNode assertPlanned(Design design) throws IOException {
        TerraformTool terraform = TerraformTool.get();
        TerraformTool.write(folder, EXPORTER.files(design));
        assertEquals(List.of(), terraform.badlyFormatted(folder));
        JsonNode plan = terraform.plan(folder.resolve("terraform"));
        assertEquals(ImpliedResources.of(design.network()), TerraformTool.created(plan));
        return plan;
    }

    /// And ids, blocks and zones are the design's.
    @Test
    void thePlanOfTheMendedDesignHasWhatTheDesignImpliesAndNothingElse() throws IOException {
        Design design = Designs.mended();
        JsonNode plan = assertPlanned(design);
        Map<String, String> planned = new TreeMap<>();
        for (JsonNode change : plan.path("resource_changes")) {
            if (change.path("type").asString("").equals("aws_subnet")) {
                JsonNode after = change.path("change").path("after");
                planned.put(
                        change.path("index").asString(""),
                        after.path("cidr_block").asString("") + " "
                                + after.path("availability_zone").asString(""));
            }
        }
        Map<String, String> wanted = new TreeMap<>();
        Vpc dev = design.network().vpc("dev").orElseThrow();
        dev.subnets().forEach(subnet -> wanted.put("dev/" + subnet.id(), subnet.cidr() + " " + subnet.zone()));
        assertEquals(wanted, planned);
    }

    /// `DesignPlans` tries as many as one likes.
    @Test
    void tenRandomDesignsAreFormattedValidatedAndPlannedAsTheyImply() throws IOException {
        long seed = Long.getLong("random.seed", new Random().nextLong());
        RandomDesigns random = new RandomDesigns(seed);
        List<Design> designs = Stream.generate(random::nextLegal).limit(10).toList();
        assertEquals(List.of(), DesignPlans.check(TerraformTool.get(), folder, designs), "seed " + seed);
    }

    /// A zone more with its NAT gateway, a subnet in the middle and one of a block that the rest of its tier is not in.
    @Test
    void whatIsAddedChangesNoAddressOfWhatWasThere() throws IOException {
        Design before = Designs.mended();
        Vpc dev = before.network().vpc("dev").orElseThrow();
        List<Subnet> fewer = dev.subnets().stream()
                .filter(subnet -> !subnet.zone().endsWith("c"))
                .toList();
        Vpc small = dev.withNat(NatMode.SINGLE).withSubnets(fewer);
        List<Subnet> more = new ArrayList<>(dev.subnets());
        more.add(1, Designs.subnet("node-x", Tier.NODE, "eu-west-1a", "100.64.96.0/24"));
        Vpc big = dev.withSubnets(more);
        TerraformTool.write(folder.resolve("before"), EXPORTER.files(with(before, small)));
        TerraformTool.write(folder.resolve("after"), EXPORTER.files(with(before, big)));
        Map<String, List<String>> planned = TerraformTool.get().planTogether(folder);
        Set<String> gone = new TreeSet<>(planned.getOrDefault("before/terraform", List.of()));
        assertTrue(gone.contains("aws_route_table.this[\"dev/node-eu-west-1a\"]"), gone.toString());
        assertTrue(gone.contains("aws_subnet.this[\"dev/node-a\"]"), gone.toString());
        planned.getOrDefault("after/terraform", List.of()).forEach(gone::remove);
        assertEquals(Set.of(), gone);
    }

    /// The design with that VPC in place of its own, and its cluster in the first two zones.
    private static Design with(Design design, Vpc vpc) {
        Network network = design.network();
        Predicate<String> there = subnet -> vpc.subnet(subnet).isPresent();
        return design.withNetwork(network.withVpcs(network.vpcs().stream()
                        .map(each -> each.id().equals(vpc.id()) ? vpc : each)
                        .toList())
                .withTransitGateways(network.transitGateways().stream()
                        .map(hub -> hub.withAttachments(hub.attachments().stream()
                                .map(to -> to.withSubnets(
                                        to.subnets().stream().filter(there).toList()))
                                .toList()))
                        .toList())
                .withClusters(network.clusters().stream()
                        .map(cluster -> cluster.withSubnets(List.of("node-a", "node-b"))
                                .withCni(cluster.cni()
                                        .withPodSubnets(Map.of("eu-west-1a", "pod-a", "eu-west-1b", "pod-b")))
                                .withNodeGroups(cluster.nodeGroups().stream()
                                        .map(group -> group.withSubnets(List.of("node-a", "node-b")))
                                        .toList()))
                        .toList()));
    }

    @Test
    void namesComeOutAsTheyAre() throws IOException {
        TerraformTool terraform = TerraformTool.get();
        long seed = new Random().nextLong();
        RandomDesigns random = new RandomDesigns(seed);
        List<Vpc> vpcs = new ArrayList<>();
        Map<String, String> names = random.names(60);
        names.put("one", "a\"b\\c${d}%{e}$${f}\n%%{g}");
        names.put("two", "${");
        names.put("three", "$$$${x");
        names.forEach((id, name) ->
                vpcs.add(Vpc.of(id, List.of(Designs.block("10.2.0.0/16", true))).withName(name)));
        Network network = Network.empty("names", "eu-west-1", Designs.ZONES).withVpcs(vpcs);
        TerraformTool.write(folder, EXPORTER.files(Designs.of(network)));
        assertEquals(List.of(), terraform.badlyFormatted(folder), "seed " + seed);
        Map<String, String> planned = new TreeMap<>();
        for (JsonNode change : terraform.plan(folder.resolve("terraform")).path("resource_changes")) {
            planned.put(
                    change.path("index").asString(""),
                    change.path("change")
                            .path("after")
                            .path("tags")
                            .path("Name")
                            .asString(""));
        }
        // Terraform itself keeps strings in Unicode's NFC
        Map<String, String> wanted = new TreeMap<>();
        names.forEach(
                (id, name) -> wanted.put(id, java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC)));
        assertEquals(wanted, planned, "seed " + seed);
    }

    /// Every name, tag and note of designs with one of each, up to 500 characters. Terraform reads them back itself.
    @Test
    void hostileNamesOfEverythingAreFormattedAndPlanned() throws IOException {
        long seed = Long.getLong("random.seed", new Random().nextLong());
        RandomDesigns random = new RandomDesigns(seed);
        List<Design> designs = List.of(
                HostileNames.everywhere(Designs.everything(), random),
                HostileNames.everywhere(Designs.connected(), random),
                HostileNames.everywhere(Designs.mended(), random));
        assertEquals(List.of(), DesignPlans.check(TerraformTool.get(), folder, designs), "seed " + seed);
    }

    @Test
    void argumentsStandAsTerraformFmtPutsThem() throws IOException {
        TerraformTool terraform = TerraformTool.get();
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        RandomDesigns names = new RandomDesigns(seed);
        StringBuilder text = new StringBuilder("locals {\n");
        for (int i = 0; i < 400; i++) {
            String key = "\"" + org.cidrloom.export.Format.HCL.escape(asTagKey(names.name())) + "\"";
            String value = "\"" + org.cidrloom.export.Format.HCL.escape(names.name()) + "\"";
            text.append(
                    switch (random.nextInt(7)) {
                        case 0 -> "  # a comment = with an equals sign\n";
                        case 1 -> "\n";
                        case 2 -> "  a" + i + " = {\n    " + key + " = " + value + "\n    b = 1\n  }\n";
                        case 3 -> "  x" + i + " = { a = " + value + ", b = [1, 2] }\n";
                        case 4 -> "  y" + i + " = [for k, v in { a = 1 } : k if v == 1]\n";
                        case 5 -> "  " + "z".repeat(1 + random.nextInt(20)) + i + " = " + value + "\n";
                        default -> "  w" + i + " = f(" + value + ") == \"=\" ? 1 : 2\n";
                    });
        }
        String laidOut = HclLayout.of(text.append("}\n").toString());
        assertIterableEquals(
                terraform.format(folder, laidOut).lines().toList(),
                laidOut.lines().toList(),
                "seed " + seed);
    }

    /// Keys are ids and the keys of tags, for which AWS takes letters, digits, spaces and these signs. Other characters
    /// are left out because Java and Terraform follow different versions of Unicode in what one character is.
    private static String asTagKey(String name) {
        return name.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || " +-=._:/@".indexOf(c) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void eachAccountAndRegionHasItsOwnRootModule() throws IOException {
        Network network = Network.empty("two", "eu-west-1", Designs.ZONES)
                .withVpcs(List.of(
                        Vpc.of("here", List.of(Designs.block("10.2.0.0/16", true)))
                                .withAccount("111122223333"),
                        Vpc.of("there", List.of(Designs.block("10.3.0.0/16", true)))
                                .withAccount("444455556666")
                                .withRegion("eu-north-1")))
                .withPeerings(List.of(new Peering("here", "there")));
        List<GeneratedFile> files = EXPORTER.files(Designs.of(network));
        TerraformTool.write(folder, files);
        TerraformTool terraform = TerraformTool.get();
        assertEquals(List.of(), terraform.badlyFormatted(folder));
        assertEquals(
                Map.of("aws_vpc", 1, "aws_vpc_peering_connection", 1),
                TerraformTool.created(terraform.plan(folder.resolve("terraform/111122223333-eu-west-1"))));
        assertEquals(
                Map.of("aws_vpc", 1, "aws_vpc_peering_connection_accepter", 1),
                TerraformTool.created(terraform.plan(folder.resolve("terraform/444455556666-eu-north-1"))));
    }

    @Test
    void aNameThatLeadsNowhereIsRefused() {
        Design design = Designs.mended();
        Network network = design.network()
                .withClusters(design.network().clusters().stream()
                        .map(cluster -> cluster.withSubnets(List.of("node-a", "node-z")))
                        .toList());
        ExportException refusal = assertThrows(ExportException.class, () -> EXPORTER.files(Designs.of(network)));
        assertEquals(
                "The cluster dev-cluster names node-z, which is no subnet of dev. Name one that there is and export"
                        + " again.",
                refusal.getMessage());
    }

    @Test
    void whatIsLeftOutIsSaid() {
        List<String> subjects = EXPORTER.findings(Designs.everything()).stream()
                .map(finding -> finding.rule() + " " + finding.subject().path())
                .toList();
        assertEquals(
                List.of(
                        "export-note mixed/managed",
                        "export-note mixed/serverless",
                        "export-left-out mixed/pool",
                        "export-note six/default",
                        "export-note auto/auto"),
                subjects);
    }

    @Test
    void aGroupThatEksWouldTellTheWrongFigureHasAnAmiOfItsOwn() {
        String variables = EXPORTER.files(Designs.mended()).stream()
                .filter(file -> file.path().equals("terraform/variables.tf"))
                .findFirst()
                .orElseThrow()
                .text();
        assertTrue(variables.contains("\"dev-cluster/general\" = \"ami-REPLACE-ME\""), variables);
        String nodes = EXPORTER.files(Designs.mended()).stream()
                .filter(file -> file.path().equals("terraform/nodes.tf"))
                .findFirst()
                .orElseThrow()
                .text();
        assertTrue(nodes.contains("max_pods       = 12\n"), nodes);
    }
}
