package org.cidrloom.export.review;

import java.util.List;
import java.util.function.Function;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.Format;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.Shared;
import org.cidrloom.export.Template;
import org.cidrloom.model.Design;

/// The review report: the diagram, the findings, the address plan, the capacity, and what was decided.
public final class ReviewExporter implements Exporter {
    private final Function<Design, GeneratedFile> diagram;

    /// A report with a diagram.
    ///
    /// @param diagram draws a design as an SVG file
    public ReviewExporter(Function<Design, GeneratedFile> diagram) {
        this.diagram = diagram;
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public String title() {
        return "The review report, as one HTML file and as Markdown";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        Analysis analysis = Shared.analysis(design);
        GeneratedFile svg = diagram.apply(design);
        ReviewModel model = ReviewModel.of(design.network(), analysis, element(svg.text()));
        return List.of(
                GeneratedFile.text(
                        "review/review.html",
                        Template.load("review/review.html", Format.HTML).render(model)),
                GeneratedFile.text(
                        "review/review.md",
                        Template.load("review/review.md", Format.MARKDOWN)
                                        .render(model)
                                        .strip()
                                + "\n"),
                svg.at("review/diagram.svg"));
    }

    /// The SVG element without the declaration that a file of its own begins with.
    private static String element(String svg) {
        return svg.substring(svg.indexOf("<svg"));
    }
}
