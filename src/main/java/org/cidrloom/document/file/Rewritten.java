package org.cidrloom.document.file;

import java.util.List;
import org.cidrloom.model.Design;
import org.jspecify.annotations.Nullable;

/// The text that a design is saved as, checked by reading it again before anything is written.
///
/// @param text the text
/// @param read what it reads as
/// @param gone what of the former text went with the elements that it stood in
record Rewritten(String text, ReadDesign read, List<String> gone) {
    Rewritten {
        gone = List.copyOf(gone);
    }

    /// The text for a design, with everything kept that a person wrote into the former text.
    ///
    /// @throws SaveRefusedException where that cannot be
    static Rewritten of(Design design, @Nullable ReadDesign base, @Nullable String file) throws SaveRefusedException {
        SourceText source = base == null ? null : base.text();
        if (base == null || source == null || isOwn(base, source)) {
            return checked(DesignYaml.write(design), design, file, List.of());
        }
        YamlNode.Mapping top = source.top();
        if (top == null) {
            throw new SaveRefusedException(
                    SaveRefusedException.Reason.WOULD_LOSE,
                    "The file has no design that could be kept up to date. Save under another name, or say that it is"
                            + " to be replaced.");
        }
        TextPatch.Patched patched = TextPatch.apply(source.text(), top, DesignTree.of(design));
        ReadDesign read = DesignYaml.readBack(patched.text(), file);
        Handwritten had = Handwritten.in(source);
        SourceText now = read.text();
        if (design.equals(read.design())
                && now != null
                && had.outside(patched.dropped()).isKeptIn(Handwritten.in(now))) {
            return new Rewritten(
                    patched.text(), read, had.within(patched.dropped()).sentences());
        }
        Rewritten anew = checked(DesignYaml.write(design), design, file, List.of());
        if (had.isEmpty()) {
            return anew;
        }
        throw new SaveRefusedException(
                SaveRefusedException.Reason.WOULD_LOSE,
                "Not everything that was written into the file by hand can be kept: "
                        + String.join(" ", had.sentences()) + " Save under another name, or say that the file is to be"
                        + " replaced.");
    }

    /// The text for a design, even where something of the former text is lost.
    ///
    /// @throws SaveRefusedException where no text can hold the design
    static Rewritten forced(Design design, @Nullable ReadDesign base, @Nullable String file)
            throws SaveRefusedException {
        try {
            return of(design, base, file);
        } catch (SaveRefusedException refused) {
            if (refused.reason() != SaveRefusedException.Reason.WOULD_LOSE) {
                throw refused;
            }
            return checked(DesignYaml.write(design), design, file, List.of());
        }
    }

    /// Whether the text is exactly as Cidrloom writes it, so that nothing in it is a person's.
    private static boolean isOwn(ReadDesign base, SourceText source) {
        Design design = base.design();
        return design != null && source.text().equals(DesignYaml.write(design));
    }

    static Rewritten checked(String text, Design design, @Nullable String file, List<String> gone)
            throws SaveRefusedException {
        ReadDesign read = DesignYaml.readBack(text, file);
        if (design.equals(read.design())) {
            return new Rewritten(text, read, gone);
        }
        String why = read.errors().stream()
                .findFirst()
                .map(finding -> finding.detail())
                .orElse("What was to be written does not read as this design. This is a bug in Cidrloom.");
        throw new SaveRefusedException(
                SaveRefusedException.Reason.UNWRITABLE, "The design cannot be saved as it is. " + why);
    }
}
