package org.cidrloom.export.terraform;

import java.util.List;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.Shared;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;

/// Terraform for VPCs, transit gateways and clusters.
public final class TerraformExporter implements Exporter {
    private final Flavour flavour;

    /// Files and findings come from the same models.
    private final Shared<List<StackModel>> models = new Shared<>();

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
        return models(design).stream().flatMap(model -> model.files().stream()).toList();
    }

    @Override
    public List<Finding> findings(Design design) {
        return models(design).stream()
                .flatMap(model -> model.findings().stream())
                .toList();
    }

    private List<StackModel> models(Design design) {
        return models.of(design, () -> {
            References.check(design.network());
            return Stack.of(design.network(), flavour).stream()
                    .map(StackModel::of)
                    .toList();
        });
    }
}
