package org.cidrloom.export.image;

import java.util.List;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Palette;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.Shared;
import org.cidrloom.finding.Finding;
import org.cidrloom.model.Design;

/// The diagram as pictures.
public final class PictureExporter implements Exporter {
    private static final Shared<DisplayList> DRAWING = new Shared<>();
    private static final Shared<Picture> PICTURE = new Shared<>();
    private static final Shared<GeneratedFile> SVG = new Shared<>();

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
        return List.of(
                svg(design),
                GeneratedFile.bytes("diagram/diagram.pdf", picture(design).pdf(Page.FIT)));
    }

    /// The diagram of a design with its findings, as an SVG file.
    public static GeneratedFile svg(Design design) {
        return SVG.of(
                design,
                () -> GeneratedFile.bytes("diagram/diagram.svg", picture(design).svg()));
    }

    /// The diagram of a design with its findings, laid out once for all parts of an export.
    public static DisplayList drawing(Design design) {
        return DRAWING.of(
                design, () -> Picture.drawing(design, Annotations.of(design.network(), Shared.analysis(design))));
    }

    private static Picture picture(Design design) {
        return PICTURE.of(design, () -> painted(design));
    }

    private static Picture painted(Design design) {
        Analysis analysis = Shared.analysis(design);
        return Picture.of(
                design.network(),
                drawing(design),
                Picture.countOf(
                        analysis.findings().stream().map(Finding::severity).toList()),
                "",
                Palette.LIGHT);
    }
}
