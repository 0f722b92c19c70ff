package org.cidrloom.export.image;

import java.util.function.Supplier;
import org.cidrloom.diagram.TextMeasure;
import org.cidrloom.diagram.TextStyle;
import org.jspecify.annotations.Nullable;

/// The fonts that come with the program: Inter in regular, medium and semibold, JetBrains Mono in regular and medium.
/// Each is read when it is first asked for. Kerning is left out, so that widths are the sum of the characters' and a
/// subset of the font gives the same picture. Safe for use by several threads.
public final class BundledFonts implements TextMeasure {
    private static final BundledFonts INSTANCE = new BundledFonts();

    private final Lazy regular = new Lazy("Inter-Regular");
    private final Lazy medium = new Lazy("Inter-Medium");
    private final Lazy semibold = new Lazy("Inter-SemiBold");
    private final Lazy mono = new Lazy("JetBrainsMono-Regular");
    private final Lazy monoMedium = new Lazy("JetBrainsMono-Medium");

    private BundledFonts() {}

    /// The fonts.
    public static BundledFonts get() {
        return INSTANCE;
    }

    @Override
    public double width(String text, TextStyle style) {
        Glyphs glyphs = glyphs(style);
        double ems = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            ems += glyphs.advance(point);
            i += Character.charCount(point);
        }
        return ems * style.size();
    }

    Glyphs glyphs(TextStyle style) {
        return lazy(style).get();
    }

    /// Where the font of that style stands on the class path.
    static String resource(TextStyle style) {
        return INSTANCE.lazy(style).resource();
    }

    private Lazy lazy(TextStyle style) {
        boolean isMono = style.face() == TextStyle.Face.MONO;
        return switch (style.weight()) {
            case REGULAR -> isMono ? mono : regular;
            case MEDIUM -> isMono ? monoMedium : medium;
            case SEMIBOLD -> isMono ? monoMedium : semibold;
        };
    }

    private static final class Lazy implements Supplier<Glyphs> {
        private final String name;
        private volatile @Nullable Glyphs glyphs;

        Lazy(String name) {
            this.name = name;
        }

        String resource() {
            return "/assets/fonts/" + name + ".ttf";
        }

        @Override
        public Glyphs get() {
            Glyphs read = glyphs;
            if (read == null) {
                synchronized (this) {
                    read = glyphs;
                    if (read == null) {
                        read = Glyphs.of(resource());
                        glyphs = read;
                    }
                }
            }
            return read;
        }
    }
}
