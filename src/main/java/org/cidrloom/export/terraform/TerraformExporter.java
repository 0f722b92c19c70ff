package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;

/// Terraform for VPCs, transit gateways and clusters.
public final class TerraformExporter implements Exporter {
    @Override
    public String name() {
        return "terraform";
    }

    @Override
    public String title() {
        return "Terraform for VPCs, transit gateways and clusters";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        References.check(design.network());
        List<GeneratedFile> files = new ArrayList<>();
        for (Stack stack : Stack.of(design.network())) {
            files.addAll(StackModel.of(stack).files());
        }
        return files;
    }

    @Override
    public List<Finding> findings(Design design) {
        References.check(design.network());
        List<Finding> findings = new ArrayList<>();
        for (Stack stack : Stack.of(design.network())) {
            findings.addAll(StackModel.of(stack).findings());
        }
        return findings;
    }
}
