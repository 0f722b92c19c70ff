package org.cidrloom.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// Programs that tests run beside the product. Where one is missing the test is skipped and says so, except in CI.
public final class ExternalTool {
    private ExternalTool() {}

    /// What a program did.
    public record Result(int code, String out, String err) {
        /// The standard output, where the program succeeded.
        public String expectSuccess(String what) {
            if (code != 0) {
                throw new AssertionError(what + " ended with " + code + ":\n" + out + err);
            }
            return out;
        }
    }

    public static Path find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> missing(name + " is not installed"));
    }

    /// Ends a test that lacks something: a failure in CI, elsewhere a skip.
    public static RuntimeException missing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(what + ", and CI must not skip this test");
        }
        return new TestAbortedException(what + ", so the test is skipped");
    }

    public static Result run(Path folder, Map<String, String> environment, String input, List<String> command) {
        try {
            Path out = Files.createTempFile("tool", ".out");
            Path err = Files.createTempFile("tool", ".err");
            Path in = Files.writeString(Files.createTempFile("tool", ".in"), input);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            Result result = new Result(
                    code,
                    new String(Files.readAllBytes(out), StandardCharsets.UTF_8),
                    new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
            for (Path file : List.of(out, err, in)) {
                Files.delete(file);
            }
            return result;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Optional<Path> firstFolder(Stream<Path> candidates) {
        return candidates.filter(Files::isDirectory).findFirst();
    }
}
