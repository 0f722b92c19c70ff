package org.cidrloom.ui;

import java.util.Optional;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import org.cidrloom.diagram.gesture.Part;

/// How a part travels from the palette to the canvas. It has a format of its own, so that text dragged in from
/// elsewhere is no part.
public final class PartDrag {
    private static final DataFormat FORMAT = new DataFormat("application/x-cidrloom-part");

    private PartDrag() {}

    /// The content of a drag.
    public static ClipboardContent of(Part part) {
        ClipboardContent content = new ClipboardContent();
        content.put(FORMAT, part.name());
        return content;
    }

    /// The part that is dragged; nothing where something else is.
    public static Optional<Part> in(Dragboard board) {
        return board.getContent(FORMAT) instanceof String name ? Optional.of(Part.valueOf(name)) : Optional.empty();
    }
}
