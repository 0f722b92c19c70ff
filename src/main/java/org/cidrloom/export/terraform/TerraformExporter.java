package org.cidrloom.export.terraform;

import java.util.List;
import java.util.stream.Stream;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.Roots;
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

    /// The same by the community's modules, where those can say it: in the lines that take version 6 of the AWS
    /// provider, and in those before, which take version 5.
    public static List<Exporter> byModules() {
        return List.of(new TerraformExporter(Flavour.MODULES), new TerraformExporter(Flavour.MODULES_5));
    }

    @Override
    public String name() {
        return flavour.folder();
    }

    @Override
    public String title() {
        return "Terraform for VPCs, transit gateways and clusters"
                + switch (flavour) {
                    case PLAIN -> "";
                    case MODULES -> ", by the modules of terraform-aws-modules";
                    case MODULES_5 -> ", by the modules of terraform-aws-modules for AWS provider 5";
                };
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        List<StackModel> all = models(design);
        List<GeneratedFile> network = all.getFirst().stack().isPart()
                ? RootModel.files(all)
                : all.stream().flatMap(model -> model.files().stream()).toList();
        return Stream.concat(network.stream(), ReleaseModel.files(stacks(all)).stream())
                .toList();
    }

    @Override
    public List<Finding> findings(Design design) {
        List<StackModel> all = models(design);
        return Stream.concat(
                        all.stream().flatMap(model -> model.findings().stream()),
                        ReleaseModel.findings(stacks(all)).stream())
                .toList();
    }

    private static List<Stack> stacks(List<StackModel> models) {
        return models.stream().map(StackModel::stack).toList();
    }

    private List<StackModel> models(Design design) {
        return models.of(design, () -> {
            References.check(design.network());
            return Stack.of(design.network(), flavour, Roots.current() == Roots.ONE).stream()
                    .map(StackModel::of)
                    .toList();
        });
    }
}
