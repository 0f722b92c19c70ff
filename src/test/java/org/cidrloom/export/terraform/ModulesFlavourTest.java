package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.Designs;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.ElementEdits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The flavours of the community's modules, planned with [ModuleStubs].
class ModulesFlavourTest {
    @TempDir
    Path folder;

    private static List<Design> designs() {
        Design renamed = ElementEdits.changeId(new ElementId.OfCluster("dev-cluster"), "prod-cluster")
                .apply(Designs.mended());
        return List.of(renamed, Designs.everything(), Designs.connected());
    }

    @ParameterizedTest
    @CsvSource({
        "terraform-modules, eks-21 transit-gateway-3 vpc-6",
        "terraform-modules-5, eks-20 transit-gateway-2 vpc-5"
    })
    void everyDesignPlansWithModulesWhatItImplies(String flavour, String lines) throws IOException {
        for (int i = 0; i < designs().size(); i++) {
            List<GeneratedFile> files = Bundle.standard()
                    .only(List.of(flavour))
                    .export(designs().get(i))
                    .files();
            TerraformTool.write(folder.resolve("d" + i), files);
        }
        assertEquals(List.of(), TerraformTool.get().badlyFormatted(folder));
        assertEquals(List.of(lines.split(" ")), ModuleStubs.use(folder));
        assertEquals(
                List.of(),
                DesignPlans.checkWritten(
                        TerraformTool.get(),
                        folder,
                        designs(),
                        address -> !address.startsWith("aws_eks_addon.kube_proxy")
                                && !address.startsWith("aws_eks_addon.coredns")));
    }

    @Test
    void nothingRefersToWhatAModuleMakes() {
        for (Exporter flavour : TerraformExporter.byModules()) {
            for (Design design : designs()) {
                for (GeneratedFile file : flavour.files(design)) {
                    for (String type : List.of("aws_vpc", "aws_ec2_transit_gateway", "aws_eks_cluster")) {
                        assertFalse(
                                file.text().replace("." + type + ".this[0]", "").contains(type + "."),
                                file.path() + " refers to " + type);
                    }
                }
            }
        }
    }

    @Test
    void whatAModuleMakesIsImportedWhereTheModuleMakesIt() {
        String imports = text("terraform-modules", "imports.tf");
        for (String address : List.of(
                "module.vpc[each.key].aws_vpc.this[0]",
                "module.transit_gateway[each.key].aws_ec2_transit_gateway.this[0]",
                "module.eks[each.key].aws_eks_cluster.this[0]",
                "aws_vpc_ipv4_cidr_block_association.this[each.key]",
                "aws_eip.nat[each.key]")) {
            assertTrue(imports.contains("to = " + address + "\n"), imports);
        }
    }

    /// Version 21 of the eks module turns off what EKS would put into a cluster.
    @Test
    void clustersOfTheNewerLineGetWhatEksWouldPutIntoThem() {
        String newer = text("terraform-modules", "eks.tf");
        assertTrue(newer.contains("addon_name = \"kube-proxy\"") && newer.contains("addon_name = \"coredns\""), newer);
        assertFalse(text("terraform-modules-5", "eks.tf").contains("kube-proxy"));
    }

    /// The files of that name of every root module, with single spaces.
    private static String text(String flavour, String name) {
        StringBuilder text = new StringBuilder();
        Bundle.standard().only(List.of(flavour)).export(Designs.everything()).files().stream()
                .filter(file -> file.path().endsWith("/" + name))
                .forEach(file -> text.append(file.text().replaceAll(" +", " ")));
        return text.toString();
    }
}
