package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.Designs;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.Elements;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.cidrloom.model.edit.ElementEdits;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What Terraform made under a former id is found again.
class MovedTest {
    private static final Pattern STEP = Pattern.compile("moved \\{\n  from = (.+)\n  to   = (.+)\n}");

    @TempDir
    Path folder;

    /// The design with another id for each element that can have one, in the order of the design.
    static Design renamed(Design design) {
        Design all = Bundle.planned(design);
        while (true) {
            List<ElementId> left = Elements.of(all.network()).stream()
                    .filter(element -> !element.id().endsWith("-x"))
                    .filter(element -> !ElementEdits.withId(element, "any").equals(element))
                    .toList();
            if (left.isEmpty()) {
                return all;
            }
            ElementId first = left.getFirst();
            all = ElementEdits.changeId(first, first.id() + "-x").apply(all);
        }
    }

    private static Map<String, String> steps(List<GeneratedFile> files) {
        Map<String, String> steps = new LinkedHashMap<>();
        for (GeneratedFile file : files) {
            if (file.path().endsWith("/moved.tf")) {
                String module = file.path().substring(0, file.path().lastIndexOf('/'));
                Matcher step = STEP.matcher(file.text());
                while (step.find()) {
                    assertEquals(null, steps.put(module + " " + step.group(1), module + " " + step.group(2)));
                }
            }
        }
        return steps;
    }

    @Test
    void everyResourceIsMovedFromWhereItWasToWhereItIs() throws IOException {
        List<Design> designs = List.of(Designs.everything(), Designs.connected());
        Map<String, String> steps = new TreeMap<>();
        for (int i = 0; i < designs.size(); i++) {
            List<GeneratedFile> before = new TerraformExporter().files(Bundle.planned(designs.get(i)));
            assertTrue(before.stream().noneMatch(file -> file.path().endsWith("/moved.tf")));
            TerraformTool.write(folder.resolve("was" + i), before);
            List<GeneratedFile> after = new TerraformExporter().files(renamed(designs.get(i)));
            TerraformTool.write(folder.resolve("is" + i), after);
            String place = "is" + i + "/";
            steps(after).forEach((from, to) -> steps.put(place + from, place + to));
        }
        assertEquals(List.of(), TerraformTool.get().badlyFormatted(folder));
        TreeSet<String> was = new TreeSet<>();
        TreeSet<String> is = new TreeSet<>();
        TerraformTool.get().planTogether(folder).forEach((module, addresses) -> {
            String now = module.replaceFirst("^was", "is");
            addresses.forEach(address -> (module.startsWith("was") ? was : is).add(now + " " + address));
        });
        TreeSet<String> moved = new TreeSet<>();
        for (String address : was) {
            String at = address;
            while (steps.containsKey(at)) {
                at = Objects.requireNonNull(steps.get(at));
            }
            moved.add(at);
        }
        assertFalse(is.isEmpty());
        assertEquals(String.join("\n", is), String.join("\n", moved));
    }

    @Test
    void aModuleIsMovedAsAWhole() {
        Network network = Network.empty("test", "eu-west-1", List.of("eu-west-1a"))
                .withVpcs(List.of(Vpc.of("prod", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                        .withFormerIds(List.of("dev", "test"))));
        for (Exporter flavour : TerraformExporter.byModules()) {
            String module = flavour.name() + " module.vpc";
            assertEquals(
                    Map.of(
                            module + "[\"dev\"]", module + "[\"test\"]",
                            module + "[\"test\"]", module + "[\"prod\"]"),
                    steps(flavour.files(Designs.of(network))));
        }
    }

    /// The designer lets nobody do so, and a hand may.
    @Test
    void nothingIsMovedFromAnIdThatIsInUseOrWasTwoElements() {
        List<CidrBlock> blocks = List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16")));
        Network network = Network.empty("test", "eu-west-1", List.of("eu-west-1a"))
                .withVpcs(List.of(
                        Vpc.of("a", blocks).withFormerIds(List.of("b", "old")),
                        Vpc.of("b", blocks).withFormerIds(List.of("old"))));
        assertEquals(
                Map.of("terraform aws_vpc.this[\"old\"]", "terraform aws_vpc.this[\"a\"]"),
                steps(new TerraformExporter().files(Designs.of(network))));
    }

    @Test
    void whatEksCannotRenameIsTold() {
        Design design = ElementEdits.changeId(new ElementId.OfCluster("dev-cluster"), "prod-cluster")
                .apply(ElementEdits.changeId(new ElementId.OfNodeGroup("dev-cluster", "general"), "common")
                        .apply(Designs.mended()));
        String told = new TerraformExporter().findings(design).toString();
        assertTrue(told.contains("Give it the name dev-cluster"), told);
        assertTrue(told.contains("prod-cluster/common was general"), told);
    }
}
