package org.cidrloom.export.image;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.Palette;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;

/// The diagram as pictures.
public final class PictureExporter implements Exporter {
    @Override
    public String name() {
        return "diagram";
    }

    @Override
    public String title() {
        return "The diagram as SVG and PDF";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        Picture picture = picture(design);
        return List.of(
                GeneratedFile.bytes("diagram/diagram.svg", picture.svg()),
                GeneratedFile.bytes("diagram/diagram.pdf", picture.pdf(Page.FIT)));
    }

    /// The diagram of a design with its findings, as an SVG document.
    public static String svg(Design design) {
        return new String(picture(design).svg(), StandardCharsets.UTF_8);
    }

    private static Picture picture(Design design) {
        Analysis analysis = Analyzer.standard().analyze(design.network());
        return Picture.of(
                design,
                Annotations.of(design.network(), analysis),
                Picture.countOf(
                        analysis.findings().stream().map(Finding::severity).toList()),
                "",
                Palette.LIGHT);
    }
}
