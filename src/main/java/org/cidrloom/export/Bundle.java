package org.cidrloom.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.export.addon.AddonExporter;
import org.cidrloom.export.drawio.DrawioExporter;
import org.cidrloom.export.eksctl.EksctlExporter;
import org.cidrloom.export.eniconfig.EniConfigExporter;
import org.cidrloom.export.helm.HelmExporter;
import org.cidrloom.export.helm.MetricsExporter;
import org.cidrloom.export.image.PictureExporter;
import org.cidrloom.export.karpenter.NodePoolExporter;
import org.cidrloom.export.nodeadm.NodeadmExporter;
import org.cidrloom.export.report.ReadmeExporter;
import org.cidrloom.export.review.ReviewExporter;
import org.cidrloom.export.scripts.ScriptsExporter;
import org.cidrloom.export.tables.TablesExporter;
import org.cidrloom.export.terraform.TerraformExporter;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;

/// Everything that is exported from a design, part by part. To add a part, write an [Exporter] in a package of its
/// own and name it in [#standard()].
public final class Bundle {
    private final List<Exporter> exporters;
    private final Templates templates;
    private final Roots roots;
    private final ChartInstaller installer;

    /// What is written only where it is asked for by name.
    private final List<Exporter> onRequest;

    private Bundle(
            List<Exporter> exporters,
            List<Exporter> onRequest,
            Templates templates,
            Roots roots,
            ChartInstaller installer) {
        this.exporters = List.copyOf(exporters);
        this.onRequest = List.copyOf(onRequest);
        this.templates = templates;
        this.roots = roots;
        this.installer = installer;
    }

    /// A bundle of these parts.
    public static Bundle of(List<Exporter> exporters) {
        return new Bundle(exporters, List.of(), Templates.OURS, Roots.EACH, ChartInstaller.HELM);
    }

    /// The bundle with every part that there is.
    public static Bundle standard() {
        List<Exporter> parts = List.of(
                new TerraformExporter(),
                new HelmExporter(),
                new EniConfigExporter(),
                new AddonExporter(),
                new MetricsExporter(),
                new EksctlExporter(),
                new NodePoolExporter(),
                new NodeadmExporter(),
                new ScriptsExporter(),
                new TablesExporter(),
                new PictureExporter(),
                new DrawioExporter(PictureExporter::drawing),
                new ReviewExporter(PictureExporter::svg));
        List<Exporter> all = new ArrayList<>(parts);
        all.add(new ReadmeExporter(parts));
        return new Bundle(all, TerraformExporter.byModules(), Templates.OURS, Roots.EACH, ChartInstaller.HELM);
    }

    /// The names of the parts, in the order in which they are written.
    public List<String> names() {
        return exporters.stream().map(Exporter::name).toList();
    }

    /// The names of all parts that can be asked for, those that are written on request only among them.
    public List<String> available() {
        return Stream.concat(exporters.stream(), onRequest.stream())
                .map(Exporter::name)
                .toList();
    }

    /// The same bundle with only those parts, or such as are written on request only, such as `terraform-modules`.
    ///
    /// @throws ExportException where there is no part of that name; the message lists those that are
    public Bundle only(Collection<String> names) {
        List<Exporter> all =
                Stream.concat(exporters.stream(), onRequest.stream()).toList();
        List<String> known = available();
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new ExportException("The bundle has no part “" + String.join("”, “", unknown) + "”; its parts are "
                    + String.join(", ", known) + ".");
        }
        return new Bundle(
                all.stream().filter(exporter -> names.contains(exporter.name())).toList(),
                List.of(),
                templates,
                roots,
                installer);
    }

    /// The same bundle, made with those templates.
    public Bundle with(Templates of) {
        return new Bundle(exporters, onRequest, of, roots, installer);
    }

    /// The same bundle with that many root modules of Terraform.
    public Bundle with(Roots how) {
        return new Bundle(exporters, onRequest, templates, how, installer);
    }

    /// The same bundle for whoever installs the CNI's chart.
    public Bundle with(ChartInstaller who) {
        return new Bundle(exporters, onRequest, templates, roots, who);
    }

    /// Exports a design.
    ///
    /// @throws ExportException where the design cannot be expressed
    public Export export(Design design) {
        return export(design, Progress.NONE);
    }

    /// The design as it is exported, with what goes without saying.
    public static Design planned(Design design) {
        return SoleAccount.spread(design);
    }

    /// Exports a design.
    ///
    /// @param progress is told of each part, and many times within each, so that it can stop the export there
    /// @throws ExportException where the design cannot be expressed
    public Export export(Design written, Progress progress) {
        Design design = planned(written);
        Steps steps = new Steps(progress, exporters.size());
        ExportScope scope = new ExportScope(design, templates, roots, installer, steps::tell);
        List<Supplier<Part>> works = exporters.stream()
                .sorted(Comparator.comparing(exporter -> !(exporter instanceof PictureExporter))) // takes longest
                .<Supplier<Part>>map(exporter -> () -> scope.call(() -> part(exporter, design, steps)))
                .toList();
        Map<Exporter, Part> parts =
                SideBySide.all(works).stream().collect(Collectors.toMap(Part::exporter, part -> part));
        return scope.call(() -> collected(design, written, parts));
    }

    /// What one exporter made.
    private record Part(Exporter exporter, List<GeneratedFile> files, List<Finding> findings) {}

    private static Part part(Exporter exporter, Design design, Steps steps) {
        steps.begin(exporter.title());
        Part part = new Part(exporter, exporter.files(design), Shared.findings(exporter, design));
        part.files()
                .forEach(GeneratedFile::sha256); // kept for whoever writes them: here the parts share the processors
        steps.end();
        return part;
    }

    @SuppressWarnings("ReferenceEquality") // another instance is analysed, which costs time and does no harm
    private Export collected(Design design, Design written, Map<Exporter, Part> parts) {
        TreeMap<String, Export.Entry> entries = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Exporter exporter : exporters) {
            Part part = Objects.requireNonNull(parts.get(exporter));
            for (GeneratedFile file : part.files()) {
                if (entries.put(file.path(), new Export.Entry(exporter.name(), file)) != null) {
                    throw new IllegalStateException("two parts write " + file.path());
                }
            }
            findings.addAll(part.findings());
        }
        Analysis analysis = design == written
                ? Shared.analysis(design)
                : Analyzer.standard().analyze(written.network());
        return new Export(
                design.network().name(),
                names(),
                List.copyOf(entries.values()),
                findings,
                analysis.count(Severity.ERROR));
    }

    @Override
    public String toString() {
        return names().stream().collect(Collectors.joining(", ", "Bundle(", ")"));
    }
}
