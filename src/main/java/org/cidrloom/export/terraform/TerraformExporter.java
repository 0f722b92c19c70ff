package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;

/// Terraform for VPCs, transit gateways and clusters.
public final class TerraformExporter implements Exporter {
    private final Flavour flavour;

    /// Plain resources of the AWS provider.
    public TerraformExporter() {
        this(Flavour.PLAIN);
    }

    private TerraformExporter(Flavour flavour) {
        this.flavour = flavour;
    }

    /// The same by the community's modules, where those can say it.
    public static TerraformExporter byModules() {
        return new TerraformExporter(Flavour.MODULES);
    }

    @Override
    public String name() {
        return flavour.folder();
    }

    @Override
    public String title() {
        return "Terraform for VPCs, transit gateways and clusters"
                + (flavour == Flavour.PLAIN ? "" : ", by the modules of terraform-aws-modules");
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        References.check(design.network());
        List<GeneratedFile> files = new ArrayList<>();
        for (Stack stack : Stack.of(design.network(), flavour)) {
            files.addAll(StackModel.of(stack).files());
        }
        return files;
    }

    @Override
    public List<Finding> findings(Design design) {
        References.check(design.network());
        List<Finding> findings = new ArrayList<>();
        for (Stack stack : Stack.of(design.network(), flavour)) {
            findings.addAll(StackModel.of(stack).findings());
        }
        return findings;
    }
}
