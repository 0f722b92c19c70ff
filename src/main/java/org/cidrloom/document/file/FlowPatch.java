package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings collections in brackets and braces up to date. Each entry has a gap before it, split at its comma, so that
/// comments and line breaks in the gaps stay:
///
/// ```
/// [a, # first
///  b]      gap of b:  ""  ,  " # first\n "
/// ```
final class FlowPatch {
    private final Source source;
    private final Printer printer;

    FlowPatch(Source source, Printer printer) {
        this.source = source;
        this.printer = printer;
    }

    /// An entry of the new collection.
    ///
    /// @param before what stands before its comma
    /// @param after what stands after its comma
    /// @param text the entry; null where it is gone
    /// @param wasFirst whether it had no comma before it
    private record Piece(
            String before, String after, @Nullable String text, boolean wasFirst) {}

    String mapping(YamlNode.Mapping old, Tree.Branch fresh) {
        List<Piece> pieces = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int from = old.start() + 1;
        for (YamlNode.Entry entry : old.entries()) {
            int start = keyStart(from, entry.key().start());
            int end = entryEnd(entry);
            Tree.Twig twig = fresh.get(entry.key().text());
            boolean goes = TextPatch.goes(entry, twig, fresh);
            if (goes) {
                source.drop(start, end);
            }
            pieces.add(piece(from, start, goes ? null : entry(entry, twig, start, end), pieces.isEmpty()));
            names.add(entry.key().text());
            from = end;
        }
        String last = null;
        for (Tree.Twig twig : fresh.twigs()) {
            int at = names.indexOf(twig.key());
            if (at < 0 && !twig.isDefault()) {
                int place = last == null ? 0 : names.indexOf(last) + 1;
                pieces.add(place, added(pieces, printer.flowEntry(fresh, twig)));
                names.add(place, twig.key());
            }
            if (at >= 0 || !twig.isDefault()) {
                last = twig.key();
            }
        }
        return join(source.between(old.start(), old.start() + 1), pieces, source.between(from, old.end()));
    }

    private String entry(YamlNode.Entry entry, Tree.@Nullable Twig twig, int start, int end) {
        YamlNode old = entry.value();
        boolean isNull = old instanceof YamlNode.Scalar scalar && scalar.isNull();
        if (twig == null || (isNull && twig.isDefault())) {
            return source.between(start, end);
        }
        String before = source.between(start, old.start());
        String space = before.endsWith(":") ? " " : "";
        return before + space + value(old, twig.value());
    }

    String sequence(YamlNode.Sequence old, Tree.Rows fresh) {
        int[] partners = Pairing.of(old.items(), fresh);
        List<Piece> oldPieces = new ArrayList<>();
        int from = old.start() + 1;
        for (YamlNode item : old.items()) {
            oldPieces.add(piece(from, item.start(), null, oldPieces.isEmpty()));
            from = item.end();
        }
        List<Piece> pieces = new ArrayList<>();
        int passed = 0;
        for (int i = 0; i < partners.length; i++) {
            int partner = partners[i];
            if (partner < 0) {
                pieces.add(added(oldPieces, printer.flow(fresh.items().get(i))));
                continue;
            }
            for (; passed < partner; passed++) {
                gone(old, partners, passed, oldPieces, pieces);
            }
            passed = Math.max(passed, partner + 1);
            Piece was = oldPieces.get(partner);
            String after = was.after.isBlank() && i < oldPieces.size() ? oldPieces.get(i).after : was.after;
            String text = value(old.items().get(partner), fresh.items().get(i));
            pieces.add(new Piece(was.before, after.isBlank() ? after : was.after, text, was.wasFirst));
        }
        for (; passed < oldPieces.size(); passed++) {
            gone(old, partners, passed, oldPieces, pieces);
        }
        return join("[", pieces, source.between(from, old.end()));
    }

    private void gone(YamlNode.Sequence old, int[] partners, int index, List<Piece> oldPieces, List<Piece> pieces) {
        for (int partner : partners) {
            if (partner == index) {
                return; // it has only moved
            }
        }
        YamlNode item = old.items().get(index);
        source.drop(item.start(), item.end());
        pieces.add(oldPieces.get(index));
    }

    private String value(YamlNode old, Tree fresh) {
        String kept = source.between(old.start(), old.end());
        return switch (old) {
            case YamlNode.Scalar scalar when fresh instanceof Tree.Leaf leaf && leaf.isSaidBy(scalar) -> kept;
            case YamlNode.Mapping mapping when fresh instanceof Tree.Branch branch -> mapping(mapping, branch);
            case YamlNode.Sequence sequence when fresh instanceof Tree.Rows rows -> sequence(sequence, rows);
            case YamlNode.Scalar scalar -> printer.flow(fresh);
            default -> {
                source.drop(old.start(), old.end());
                yield printer.flow(fresh);
            }
        };
    }

    /// Where an entry starts: at its key, or at the `?` before it.
    private int keyStart(int from, int key) {
        String gap = source.between(from, key);
        int mark = outsideComments(gap, '?');
        return mark < 0 ? key : from + mark;
    }

    /// Where an entry ends: after its value, or after its colon where the value is empty.
    private static int entryEnd(YamlNode.Entry entry) {
        return Math.max(entry.key().end(), entry.value().end());
    }

    private Piece piece(int from, int start, @Nullable String text, boolean isFirst) {
        String gap = source.between(from, start);
        int comma = isFirst ? -1 : outsideComments(gap, ',');
        return comma < 0
                ? new Piece("", gap, text, isFirst)
                : new Piece(gap.substring(0, comma), gap.substring(comma + 1), text, false);
    }

    /// Where a character first stands in a gap and in no comment; -1 where it does not.
    private static int outsideComments(String gap, char wanted) {
        boolean comment = false;
        for (int i = 0; i < gap.length(); i++) {
            char unit = gap.charAt(i);
            comment = comment ? unit != '\n' : unit == '#';
            if (!comment && unit == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static Piece added(List<Piece> like, String text) {
        String after = like.size() > 1 && like.get(1).after.isBlank() ? like.get(1).after : " ";
        return new Piece("", after, text, false);
    }

    private static String join(String open, List<Piece> pieces, String end) {
        StringBuilder out = new StringBuilder(open);
        String first = pieces.isEmpty() || !pieces.getFirst().after.isBlank() ? "" : pieces.getFirst().after;
        StringBuilder comments = new StringBuilder();
        boolean any = false;
        for (Piece piece : pieces) {
            if (piece.text == null) {
                comments.append(piece.before.isBlank() ? "" : piece.before)
                        .append(piece.after.isBlank() ? "" : piece.after);
                continue;
            }
            String after = any || !piece.after.isBlank() ? piece.after : first;
            if (any && piece.wasFirst && after.isEmpty()) {
                after = " ";
            }
            out.append(piece.before)
                    .append(any ? "," : "")
                    .append(comments)
                    .append(after)
                    .append(piece.text);
            comments.setLength(0);
            any = true;
        }
        return out.append(comments).append(any ? end : withoutComma(end)).toString();
    }

    private static String withoutComma(String end) {
        int comma = outsideComments(end, ',');
        return comma < 0 ? end : end.substring(0, comma) + end.substring(comma + 1);
    }
}
