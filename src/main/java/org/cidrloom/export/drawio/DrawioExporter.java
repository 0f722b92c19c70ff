package org.cidrloom.export.drawio;

import java.util.List;
import java.util.function.Function;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Palette;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.Design;

/// The diagram for draw.io.
public final class DrawioExporter implements Exporter {
    private final Function<Design, DisplayList> diagram;

    /// An exporter of a diagram.
    ///
    /// @param diagram lays a design out, as the pictures show it
    public DrawioExporter(Function<Design, DisplayList> diagram) {
        this.diagram = diagram;
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
        String text = DrawioFile.of(design.network(), diagram.apply(design), Palette.LIGHT);
        return List.of(GeneratedFile.text("diagram/diagram.drawio", text));
    }
}
