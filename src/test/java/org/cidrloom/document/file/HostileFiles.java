package org.cidrloom.document.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Files that are made to break a reader. Run as a program, it reads each of them and prints a line: name, rule of the
/// first finding, milliseconds.
final class HostileFiles {
    private HostileFiles() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Path path = Files.write(folder.resolve("hostile.cidrloom.yaml"), file.getValue());
            long start = System.nanoTime();
            ReadDesign read = DesignFile.read(path);
            long millis = (System.nanoTime() - start) / 1_000_000;
            String rule =
                    read.errors().isEmpty() ? "none" : read.errors().getFirst().rule();
            System.out.println(file.getKey() + " " + rule + " " + millis);
        }
    }

    static Map<String, byte[]> all() {
        String head = "cidrloom: 1\nname: a\nregion: eu-west-1\n";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("empty", new byte[0]);
        files.put("only-comments", text("# one\n# two\n"));
        files.put("only-a-mark", text("\uFEFF"));
        files.put("null-document", text("---\n~\n"));
        files.put("two-documents", text(head + "---\n" + head));
        files.put("ten-megabytes", text(head + "notes: \"" + "x".repeat(10 << 20) + "\"\n"));
        files.put("huge-text", text(head + "notes: \"" + "x".repeat(7 << 20) + "\"\n"));
        files.put("huge-plain-text", text(head + "notes: " + "x ".repeat(3 << 20) + "\n"));
        files.put("huge-key", text("? " + "k".repeat(7 << 20) + "\n: 1\n" + head));
        files.put("nested-lists", text(head + "notes: " + "[".repeat(100_000) + "]".repeat(100_000)));
        files.put("nested-mappings", text(head + "notes: " + "{a: ".repeat(100_000) + "}".repeat(100_000)));
        files.put("nested-dashes", text(head + "notes:\n" + "- ".repeat(100_000) + "x"));
        files.put("open-lists", text(head + "notes: " + "[".repeat(7 << 20)));
        files.put("open-quote", text(head + "name2: \"" + "x\n".repeat(1 << 20)));
        files.put("million-keys", text(head + numbered("k%d: 1\n", 600_000)));
        files.put("many-unknown-keys", text(head + numbered("k%d: 1\n", 140_000)));
        files.put("many-vpcs-without-id", text(head + "vpcs:\n" + "- {}\n".repeat(250_000)));
        files.put("many-same-ids", text(head + "vpcs:\n" + "- {id: a}\n".repeat(90_000)));
        files.put(
                "many-bad-blocks",
                text(head + "networks:\n- {id: a, cidrs: [" + "10.0.0.1/8, ".repeat(250_000) + "]}\n"));
        files.put(
                "many-dangling",
                text(head + "vpcs: [{id: a}]\nclusters:\n- {id: b, vpc: a, subnets: [" + numbered("s%d, ", 250_000)
                        + "]}\n"));
        files.put("duplicate-keys", text(head + "name: b\n".repeat(140_000)));
        files.put("alias-bomb", text(bomb()));
        files.put("recursive-anchor", text(head + "tags: &a [*a]\n"));
        files.put("merge-key", text(head + "tags: &t {a: b}\nx:\n  <<: *t\n"));
        files.put(
                "java-tag", text(head + "tags: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]\n"));
        files.put("local-tag", text(head + "notes: !secret x\n"));
        files.put("tabs", text("cidrloom: 1\nvpcs:\n\t- id: a\n"));
        files.put("nul", text(head + "notes: a\0b\n"));
        files.put("utf-16", head.getBytes(StandardCharsets.UTF_16));
        files.put("latin-1", (head + "notes: Malm\u00F6\n").getBytes(StandardCharsets.ISO_8859_1));
        files.put("binary", binary());
        files.put("lone-surrogate", text(head + "notes: \"\\uD800\"\n"));
        files.put("a-list", text("[1, 2]\n"));
        files.put("a-word", text("hello\n"));
        files.put(
                "long-number",
                text(head + "vpcs: [{id: a, subnets: [{id: b, ipv6Index: " + "9".repeat(1 << 20) + "}]}]\n"));
        files.put("long-version", text("cidrloom: " + "1".repeat(1 << 20) + "\n"));
        files.put("version-2", text("cidrloom: 2\nname: a\n"));
        files.put("no-version", text("name: a\n"));
        files.put("deep-dots", text(head + "vpcs: [{id: a, cidrs: [{cidr: " + "1.".repeat(1 << 20) + "}]}]\n"));
        files.put("colons", text(head + "notes: " + ":".repeat(1 << 20) + "\n"));
        files.put("question-marks", text(head + "? ".repeat(100_000) + "\n"));
        files.put("comment-lines", text("#\n".repeat(3_000_000)));
        files.put("blank-lines", text("\n".repeat(7 << 20)));
        return files;
    }

    private static String bomb() {
        StringBuilder out = new StringBuilder("cidrloom: 1\nl0: &l0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            String alias = "*l" + (i - 1);
            out.append("l%d: &l%d [%s]\n"
                    .formatted(i, i, IntStream.range(0, 10).mapToObj(n -> alias).collect(Collectors.joining(", "))));
        }
        return out.toString();
    }

    private static String numbered(String pattern, int count) {
        StringBuilder out = new StringBuilder();
        String[] parts = pattern.split("%d", 2);
        for (int i = 0; i < count; i++) {
            out.append(parts[0]).append(i).append(parts[1]);
        }
        return out.toString();
    }

    private static byte[] binary() {
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
