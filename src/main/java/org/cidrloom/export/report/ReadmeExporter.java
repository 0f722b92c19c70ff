package org.cidrloom.export.report;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.Format;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.Shared;
import org.cidrloom.export.Template;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;

/// The bundle's README: what to apply in which order, with the commands, and what the other parts had to leave out.
public final class ReadmeExporter implements Exporter {
    private final List<Exporter> others;

    /// A README about these parts of the bundle.
    public ReadmeExporter(List<Exporter> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public String name() {
        return "readme";
    }

    @Override
    public String title() {
        return "What to apply in which order";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        List<Finding> findings = new ArrayList<>();
        others.forEach(exporter -> findings.addAll(Shared.findings(exporter, design)));
        ReadmeModel model = ReadmeModel.of(design.network(), others, findings);
        String text = Template.load("report/README.md", Format.MARKDOWN).render(model);
        return List.of(GeneratedFile.text("README.md", text.strip() + "\n"));
    }
}
