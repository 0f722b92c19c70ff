package org.cidrloom.document.file;

import java.util.List;

/// One entry of a block collection while it is being patched: whole lines, so that it can go or move.
final class Chunk {
    private final String name;
    private final int indent;
    private String lead;
    private String body = "";
    private boolean dropped;

    /// @param name the key; empty in a list
    /// @param lead the comments and blank lines above
    /// @param indent the column of the collection, counted from 0
    Chunk(String name, String lead, int indent) {
        this.name = name;
        this.lead = lead;
        this.indent = indent;
    }

    /// Sets the body.
    ///
    /// @param isFirst whether it lacks the indent, because the line starts before the collection does
    void body(boolean isFirst, String text) {
        body = isFirst ? " ".repeat(indent) + text : text;
    }

    boolean isDropped() {
        return dropped;
    }

    /// Takes the entry out. Comments directly above it, at its own indent, are about it and go too; what stands
    /// further up or further in is about something else and stays.
    void drop(Source source, int from, int bodyStart, int to) {
        dropped = true;
        int kept = bodyStart;
        while (kept > from) {
            int line = source.lineStart(kept - 1);
            String comment = source.between(line, kept);
            if (comment.isBlank() || comment.length() - comment.stripLeading().length() != indent) {
                break;
            }
            kept = line;
        }
        kept = Math.max(kept, from);
        lead = source.between(from, kept);
        source.drop(kept, to);
    }

    static int indexOf(List<Chunk> chunks, String name) {
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).name.equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// The text of the collection, without the indent of its first line. Comments above the first entry come after it,
    /// for the line starts before the collection does.
    static String join(List<Chunk> chunks, int indent, String newline) {
        StringBuilder out = new StringBuilder();
        StringBuilder waiting = new StringBuilder();
        for (Chunk chunk : chunks) {
            ensureEnded(out, newline);
            (out.isEmpty() ? waiting : out).append(chunk.lead);
            if (!chunk.body.isEmpty()) {
                out.append(chunk.body);
                if (!waiting.isEmpty()) {
                    ensureEnded(out, newline);
                    out.append(waiting);
                    waiting.setLength(0);
                }
            }
        }
        out.append(waiting);
        return out.length() > indent ? out.substring(indent) : out.toString();
    }

    private static void ensureEnded(StringBuilder out, String newline) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append(newline);
        }
    }
}
