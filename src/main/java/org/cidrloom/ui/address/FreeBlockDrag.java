package org.cidrloom.ui.address;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import org.cidrloom.net.Cidr;

/// How a free block travels from the bars to a VPC. Elsewhere it is the block's text.
final class FreeBlockDrag {
    private static final DataFormat FORMAT = new DataFormat("application/x-cidrloom-free-block");

    private FreeBlockDrag() {}

    static ClipboardContent of(Cidr block) {
        ClipboardContent content = new ClipboardContent();
        content.put(FORMAT, block.toString());
        content.putString(block.toString());
        return content;
    }

    /// Whether a free block is dragged.
    static boolean isIn(Dragboard board) {
        return board.hasContent(FORMAT);
    }
}
