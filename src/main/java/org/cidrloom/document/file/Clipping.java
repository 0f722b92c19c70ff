package org.cidrloom.document.file;

import java.util.Optional;
import org.cidrloom.model.Design;
import org.jspecify.annotations.Nullable;

/// A part of a design as text on the clipboard: a design file of its own, so that it can be pasted into any other open
/// design, and into an editor.
///
/// @param part the part
/// @param subnetsOnly whether only the subnets count, and not the VPCs around them
public record Clipping(Design part, boolean subnetsOnly) {
    private static final String SUBNETS = "# cidrloom: subnets only";

    /// The text for the clipboard.
    public String text() {
        String text = DesignYaml.write(part);
        return subnetsOnly ? SUBNETS + "\n" + text : text;
    }

    /// The clipping that a text is; nothing where it is something else.
    public static Optional<Clipping> read(@Nullable String text) {
        if (text == null || !text.contains("cidrloom:")) {
            return Optional.empty();
        }
        Design design = DesignYaml.read(text, null).design();
        return Optional.ofNullable(design).map(part -> new Clipping(part, text.startsWith(SUBNETS)));
    }
}
