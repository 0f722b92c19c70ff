package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What stands between the braces of a block of Terraform, or in a whole file. It reads what is exported, which has no
/// heredocs; expressions stay text.
///
/// @param attributes the expressions by name
/// @param blocks the blocks
record HclBody(Map<String, String> attributes, List<Block> blocks) {
    /// A block.
    ///
    /// @param type such as `resource`
    /// @param labels such as `aws_vpc` and `this`
    record Block(String type, List<String> labels, HclBody body) {}

    /// @throws IllegalArgumentException where the text is not Terraform
    static HclBody of(String text) {
        return new Reader(text).body();
    }

    /// The expressions of this and of everything in it.
    Stream<String> expressions() {
        return Stream.concat(
                attributes.values().stream(),
                blocks.stream().flatMap(block -> block.body().expressions()));
    }

    /// Where the brackets close that open at a place in an expression.
    static int end(String text, int open) {
        Reader reader = new Reader(text);
        reader.at = open;
        reader.skipBrackets();
        return reader.at;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        HclBody body() {
            HclBody body = new HclBody(new LinkedHashMap<>(), new ArrayList<>());
            for (skipBlank(); at < text.length() && text.charAt(at) != '}'; skipBlank()) {
                String name = word();
                skipSpaces();
                if (text.charAt(at) == '=') {
                    at++;
                    body.attributes.put(name, expression());
                } else {
                    body.blocks.add(block(name));
                }
            }
            return body;
        }

        private Block block(String type) {
            List<String> labels = new ArrayList<>();
            for (skipSpaces(); text.charAt(at) == '"'; skipSpaces()) {
                int from = at + 1;
                skipString();
                labels.add(text.substring(from, at - 1));
            }
            if (text.charAt(at) != '{') {
                throw new IllegalArgumentException("no block: " + text.substring(at));
            }
            at++;
            HclBody body = body();
            at++;
            return new Block(type, labels, body);
        }

        private String word() {
            int from = at;
            while (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (from == at) {
                throw new IllegalArgumentException("no name: " + text.substring(at));
            }
            return text.substring(from, at);
        }

        private String expression() {
            int from = at;
            while (at < text.length() && text.charAt(at) != '\n') {
                skipToken();
            }
            return text.substring(from, at).strip();
        }

        private void skipToken() {
            switch (text.charAt(at)) {
                case '"' -> skipString();
                case '#' -> skipLine();
                case '(', '[', '{' -> skipBrackets();
                default -> at++;
            }
        }

        private void skipBrackets() {
            at++;
            while (")]}".indexOf(text.charAt(at)) < 0) {
                skipToken();
            }
            at++;
        }

        private void skipString() {
            at++;
            while (text.charAt(at) != '"') {
                boolean opens = "$%".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == '{';
                if (opens && text.charAt(at - 1) != text.charAt(at)) {
                    at++;
                    skipBrackets();
                } else {
                    at += text.charAt(at) == '\\' ? 2 : 1;
                }
            }
            at++;
        }

        private void skipLine() {
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
        }

        private void skipSpaces() {
            while (text.charAt(at) == ' ') {
                at++;
            }
        }

        private void skipBlank() {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
                if (text.charAt(at) == '#') {
                    skipLine();
                } else {
                    at++;
                }
            }
        }
    }

    /// Tells of every block of those types.
    void each(Set<String> types, Consumer<Block> told) {
        blocks.stream().filter(block -> types.contains(block.type())).forEach(told);
    }
}
