package org.cidrloom.export.drawio;

import java.util.List;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.TextMeasure;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.Design;

/// The diagram for draw.io.
public final class DrawioExporter implements Exporter {
    private final TextMeasure measure;

    /// An exporter that lays the diagram out as the pictures are.
    ///
    /// @param measure what text is measured with
    public DrawioExporter(TextMeasure measure) {
        this.measure = measure;
    }

    @Override
    public String name() {
        return "drawio";
    }

    @Override
    public String title() {
        return "The diagram for draw.io";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        String text =
                DrawioFile.of(design.network(), DiagramLayout.of(design, Annotations.NONE, measure), Palette.LIGHT);
        return List.of(GeneratedFile.text("diagram/diagram.drawio", text));
    }
}
