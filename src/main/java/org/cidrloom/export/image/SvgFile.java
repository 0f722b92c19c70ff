package org.cidrloom.export.image;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.PictureFrame;
import org.cidrloom.diagram.Shape;
import org.cidrloom.diagram.SvgPainter;
import org.cidrloom.diagram.TextStyle;
import org.cidrloom.diagram.TextStyle.Face;
import org.cidrloom.diagram.TextStyle.Weight;

/// A drawing as an SVG file. Text stays text, to be searched, copied and read aloud. The characters that are used come
/// with it as subsets of the bundled fonts, so browsers show what was measured; where a viewer takes no embedded fonts
/// (GitHub's policy forbids them, editors ignore them), a stack of common fonts and `textLength` keep each line in its
/// room.
final class SvgFile {
    private SvgFile() {}

    static String of(PictureFrame frame, Palette palette, String title) {
        SvgPainter painter = new SvgPainter(palette);
        frame.drawing().paint(painter);
        return painter.document(title, frame.area(), fontFaces(frame));
    }

    private record Variant(Face face, Weight weight) implements Comparable<Variant> {
        static Variant of(TextStyle style) {
            boolean heavyMono = style.face() == Face.MONO && style.weight() == Weight.SEMIBOLD;
            return new Variant(style.face(), heavyMono ? Weight.MEDIUM : style.weight());
        }

        @Override
        public int compareTo(Variant other) {
            int byFace = face.compareTo(other.face);
            return byFace != 0 ? byFace : weight.compareTo(other.weight);
        }

        String family() {
            return face == Face.MONO ? "JetBrains Mono" : "Inter";
        }

        int number() {
            return switch (weight) {
                case REGULAR -> 400;
                case MEDIUM -> 500;
                case SEMIBOLD -> 600;
            };
        }
    }

    private static String fontFaces(PictureFrame frame) {
        Map<Variant, Set<Integer>> used = new TreeMap<>();
        for (Shape shape : frame.drawing().shapes()) {
            if (shape instanceof Shape.Text text) {
                Set<Integer> points = used.computeIfAbsent(Variant.of(text.style()), variant -> new TreeSet<>());
                text.text().codePoints().forEach(points::add);
            }
        }
        StringBuilder css = new StringBuilder();
        new LinkedHashMap<>(used).forEach((variant, points) -> {
            TextStyle style = new TextStyle(variant.face(), variant.weight(), 1);
            byte[] font = BundledFonts.get().glyphs(style).subset(points);
            css.append("\n@font-face{font-family:'").append(variant.family());
            css.append("';font-weight:").append(variant.number());
            css.append(";src:url(data:font/ttf;base64,");
            css.append(Base64.getEncoder().encodeToString(font)).append(") format('truetype')}");
        });
        return css.append('\n').toString();
    }
}
