package org.cidrloom.document.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings a text that a person wrote up to date with a design by changing only what differs. Comments, blank lines,
/// unknown keys, written defaults, quotes and alignment stay where they are, because nobody touches them.
///
/// A block collection is a row of chunks of whole lines, one an entry: first its lead (comments and blank lines above
/// it), then its body. A chunk goes or moves as a whole:
///
/// ```
/// lead   # production
/// body   - id: payments      # ours
///          nat: none
/// ```
///
/// What the collections of one line do is in [FlowPatch].
final class TextPatch {
    private final Source source;
    private final Printer printer;
    private final FlowPatch flows;

    private TextPatch(String text) {
        source = new Source(text);
        printer = new Printer(source.newline());
        flows = new FlowPatch(source, printer);
    }

    /// A text brought up to date.
    ///
    /// @param text the new text
    /// @param dropped the parts of the old text that are gone on purpose, with what the design no longer has
    record Patched(String text, List<Source.Span> dropped) {}

    static Patched apply(String text, YamlNode.Mapping top, Tree.Branch fresh) {
        return new TextPatch(text).top(top, fresh);
    }

    private Patched top(YamlNode.Mapping top, Tree.Branch fresh) {
        String text = source.text();
        String middle = top.flow() ? flows.mapping(top, fresh) : mapping(top, fresh);
        String tail = text.substring(regionEnd(top));
        String head = text.substring(0, top.start());
        return new Patched(
                head + (tail.isBlank() ? middle : Source.ended(middle, source.newline())) + tail, source.dropped());
    }

    /// Where the part of the text that a node's patch replaces ends. A block collection has its last line to itself.
    private int regionEnd(YamlNode node) {
        return isBlock(node) ? source.lineEnd(node.end()) : node.end();
    }

    private static boolean isBlock(YamlNode node) {
        return switch (node) {
            case YamlNode.Mapping mapping -> !mapping.flow();
            case YamlNode.Sequence sequence -> !sequence.flow();
            case YamlNode.Scalar scalar -> false;
        };
    }

    private String mapping(YamlNode.Mapping old, Tree.Branch fresh) {
        int indent = old.column() - 1;
        List<Chunk> chunks = new ArrayList<>();
        int from = old.start();
        for (YamlNode.Entry entry : old.entries()) {
            int body = chunks.isEmpty() ? from : source.lineStart(entry.key().start());
            int to = source.lineEnd(entry.value().end());
            String name = entry.key().text();
            Tree.Twig twig = fresh.get(name);
            Chunk chunk = new Chunk(name, source.between(from, body), indent);
            if (goes(entry, twig, fresh)) {
                chunk.drop(source, from, body, to);
            } else {
                String kept = source.between(body, to);
                chunk.body(chunks.isEmpty(), twig == null ? kept : entry(entry, twig, body, to, indent));
            }
            chunks.add(chunk);
            from = to;
        }
        String last = null;
        for (Tree.Twig twig : fresh.twigs()) {
            int at = Chunk.indexOf(chunks, twig.key());
            if (at < 0 && !twig.isDefault()) {
                Chunk added = new Chunk(twig.key(), "", indent);
                added.body(false, printer.entry(fresh, twig, indent));
                chunks.add(last == null ? 0 : Chunk.indexOf(chunks, last) + 1, added);
            }
            if (at >= 0 || !twig.isDefault()) {
                last = twig.key();
            }
        }
        return Chunk.join(chunks, indent, source.newline());
    }

    /// Whether a key of the text has no place any more: the design says nothing of it, and it is one of the format's
    /// own, or the user's own list of keys has it no more.
    static boolean goes(YamlNode.Entry entry, Tree.@Nullable Twig twig, Tree.Branch fresh) {
        if (entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull()) {
            return false; // a key without a value says nothing, and goes on saying it
        }
        if (twig != null) {
            return twig.isImplied() && twig.value().isEmpty() && !isEmpty(entry.value());
        }
        return fresh.shape() == null
                || fresh.shape().keys().contains(entry.key().text());
    }

    private static boolean isEmpty(YamlNode node) {
        return switch (node) {
            case YamlNode.Mapping mapping -> mapping.entries().isEmpty();
            case YamlNode.Sequence sequence -> sequence.items().isEmpty();
            case YamlNode.Scalar scalar -> scalar.isNull();
        };
    }

    /// The body of an entry with its value brought up to date.
    private String entry(YamlNode.Entry entry, Tree.Twig twig, int body, int to, int indent) {
        YamlNode old = entry.value();
        Tree fresh = twig.value();
        if (old instanceof YamlNode.Scalar scalar && scalar.isNull() && twig.isDefault()) {
            return source.between(body, to);
        }
        String before = source.between(body, old.start());
        String after = source.between(regionEnd(old), to);
        String same = sameKind(old, fresh);
        if (same != null) {
            return before + same + after;
        }
        if (!(old instanceof YamlNode.Scalar)) {
            source.drop(old.start(), old.end());
        }
        String comment = after.isBlank() ? headerComment(old) : " " + after.strip();
        boolean quiet = comment.isEmpty();
        if (Printer.isBlock(fresh)) {
            return before.stripTrailing() + comment + source.newline() + printer.lines(fresh, indent + Printer.STEP);
        }
        if (quiet && fresh instanceof Tree.Leaf leaf && Printer.isLiteral(leaf)) {
            return before.stripTrailing() + printer.value(fresh, indent);
        }
        String space = before.endsWith(" ") ? "" : before.endsWith(":") ? " " : "";
        return before + space + printer.flow(fresh) + (quiet ? source.newline() : comment + source.newline());
    }

    /// The comment behind the `|` of a block scalar.
    private String headerComment(YamlNode old) {
        if (!(old instanceof YamlNode.Scalar scalar) || scalar.style() != YamlNode.Style.BLOCK) {
            return "";
        }
        String header = source.between(scalar.start(), source.lineEnd(scalar.start() + 1))
                .strip();
        int mark = header.indexOf(" #");
        return mark < 0 ? "" : header.substring(mark);
    }

    /// The value brought up to date in place; null where the new one is of another kind or style and is written anew.
    private @Nullable String sameKind(YamlNode old, Tree fresh) {
        return switch (old) {
            case YamlNode.Scalar scalar
            when fresh instanceof Tree.Leaf leaf -> {
                if (leaf.isSaidBy(scalar)) {
                    yield source.between(scalar.start(), scalar.end());
                }
                yield scalar.style() == YamlNode.Style.BLOCK || Printer.isLiteral(leaf) ? null : printer.flow(leaf);
            }
            case YamlNode.Mapping mapping
            when fresh instanceof Tree.Branch branch ->
                mapping.flow() ? flows.mapping(mapping, branch) : mapping(mapping, branch);
            case YamlNode.Sequence sequence
            when fresh instanceof Tree.Rows rows -> {
                if (!sequence.flow()) {
                    yield sequence(sequence, rows);
                }
                yield sequence.items().isEmpty() && Printer.isBlock(rows) ? null : flows.sequence(sequence, rows);
            }
            default -> null;
        };
    }

    private String sequence(YamlNode.Sequence old, Tree.Rows fresh) {
        int indent = old.column() - 1;
        int[] partners = Pairing.of(old.items(), fresh);
        List<@Nullable Tree> matched = new ArrayList<>();
        old.items().forEach(item -> matched.add(null));
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                matched.set(partners[i], fresh.items().get(i));
            }
        }
        List<Chunk> chunks = new ArrayList<>();
        int from = old.start();
        for (int i = 0; i < old.items().size(); i++) {
            YamlNode item = old.items().get(i);
            int body = i == 0 ? from : source.dashLine(from);
            int to = source.lineEnd(item.end());
            Chunk chunk = new Chunk("", source.between(from, body), indent);
            Tree now = matched.get(i);
            if (now == null) {
                chunk.drop(source, from, body, to);
            } else {
                chunk.body(i == 0, item(item, now, body, to, indent));
            }
            chunks.add(chunk);
            from = to;
        }
        return Chunk.join(inNewOrder(chunks, partners, fresh, indent), indent, source.newline());
    }

    private List<Chunk> inNewOrder(List<Chunk> old, int[] partners, Tree.Rows fresh, int indent) {
        List<Chunk> row = new ArrayList<>();
        int passed = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                Chunk added = new Chunk("", "", indent);
                added.body(false, printer.item(fresh.items().get(i), indent));
                row.add(added);
                continue;
            }
            while (passed < partners[i]) { // comments above what is gone stay where they stood
                if (old.get(passed).isDropped()) {
                    row.add(old.get(passed));
                }
                passed++;
            }
            row.add(old.get(partners[i]));
            passed = Math.max(passed, partners[i] + 1);
        }
        for (; passed < old.size(); passed++) {
            if (old.get(passed).isDropped()) {
                row.add(old.get(passed));
            }
        }
        return row;
    }

    private String item(YamlNode old, Tree fresh, int body, int to, int indent) {
        String same = sameKind(old, fresh);
        if (same == null) {
            source.drop(old.start(), old.end());
            return printer.item(fresh, indent);
        }
        return source.between(body, old.start()) + same + source.between(regionEnd(old), to);
    }
}
