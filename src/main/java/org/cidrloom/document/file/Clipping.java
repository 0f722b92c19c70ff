package org.cidrloom.document.file;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.model.Design;
import org.cidrloom.model.edit.Copying.Kind;
import org.jspecify.annotations.Nullable;

/// A part of a design as text on the clipboard: a design file of its own, so that it can be pasted into any other open
/// design, and into an editor.
///
/// @param part the part
/// @param kind what of it counts
public record Clipping(Design part, Kind kind) {
    /// The text for the clipboard.
    public String text() {
        return head(kind) + DesignYaml.write(part);
    }

    private static String head(Kind kind) {
        return kind == Kind.ELEMENTS ? "" : "# cidrloom: " + kind.name().toLowerCase(Locale.ROOT) + " only\n";
    }

    /// The clipping that a text is; nothing where it is something else.
    public static Optional<Clipping> read(@Nullable String text) {
        if (text == null || !text.contains("cidrloom:")) {
            return Optional.empty();
        }
        Design design = DesignYaml.read(text, null).design();
        Kind kind = Stream.of(Kind.CLUSTERS, Kind.SUBNETS)
                .filter(each -> text.startsWith(head(each)))
                .findFirst()
                .orElse(Kind.ELEMENTS);
        return Optional.ofNullable(design).map(part -> new Clipping(part, kind));
    }
}
