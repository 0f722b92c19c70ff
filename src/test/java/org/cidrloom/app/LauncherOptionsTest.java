package org.cidrloom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The launcher for Windows cannot be run where the tests usually run, and an app image has options of its own; both
/// are held to the options of the launcher that can.
final class LauncherOptionsTest {
    private static final Path POSIX = Path.of("cidrloom");
    private static final Path WINDOWS = Path.of("cidrloom.cmd");
    private static final Path IMAGE = Path.of("jpackage", "designer.options");

    private static String text(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\\\\r?\n", " ");
    }

    private static String found(Path file, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text(file));
        if (!matcher.find()) {
            throw new AssertionError(file + " has no " + pattern);
        }
        return matcher.group(1);
    }

    private static List<String> words(String options) {
        return Stream.of(options.strip().split("\\s+", -1)).toList();
    }

    /// The designer's options, without the place of JavaFX.
    private static List<String> designer() throws IOException {
        String options = found(POSIX, "designer\\(\\) \\{.*?bin/java\" (.*?) -cp")
                .replace("$later", found(POSIX, "\nlater=\"(.*?)\""))
                .replace("$collector", found(POSIX, "\ncollector=\"(.*?)\""))
                .replace("--module-path \"$app/javafx\"", "")
                .replace("\"", "");
        return words(options);
    }

    private static Set<String> caches(Path file, String option) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher matcher =
                Pattern.compile("(?m)^.*" + option + ".*?([a-z%$A-Z]+)\\.aot").matcher(text(file));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void commandsHaveTheSameOptionsOnWindows() throws IOException {
        assertEquals(words(found(POSIX, "\ncommon=\"(.*?)\"")), words(found(WINDOWS, "set \"COMMON=(.*?)\"")));
    }

    @Test
    void theDesignerHasTheSameOptionsOnWindows() throws IOException {
        String windows =
                found(WINDOWS, "set \"DESIGNER=(.*?)\"").replace("%LATER%", found(WINDOWS, "set \"LATER=(.*?)\""));
        assertEquals(designer(), words(windows));
    }

    @Test
    void windowsRecordsEveryCacheThatItStartsWith() throws IOException {
        assertEquals(Set.of("check", "export", "designer"), caches(WINDOWS, "AOTCacheOutput="));
        assertEquals(Set.of("%CACHE%", "designer"), caches(WINDOWS, "AOTCache="));
        assertEquals(
                Set.of("check", "export"),
                Set.of("check", found(WINDOWS, "if \"%WORD%\"==\"export\" set \"CACHE=(.*?)\"")));
    }

    @Test
    void noCacheOfTheDesignerHoldsHotMethods() throws IOException {
        for (Path place : List.of(POSIX, WINDOWS, Path.of("jpackage/app-image.sh"))) {
            String recording = found(place, "designer\\.aot\"? (-XX:\\S+ -XX:\\S+)\\s+-Dglass");
            assertEquals("-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining", recording, place::toString);
        }
    }

    @Test
    void anAppImageHasTheDesignersOptions() throws IOException {
        List<String> image = Files.readAllLines(IMAGE).stream()
                .filter(line -> line.startsWith("--java-options"))
                .map(line -> line.substring("--java-options \"".length(), line.length() - 1))
                .toList();
        List<String> designer = Stream.concat(designer().stream(), Stream.of("-XX:AOTCache=$APPDIR/designer.aot"))
                .filter(option -> !option.equals("--add-modules") && !option.equals("javafx.controls"))
                .toList();
        assertEquals(designer, image);
    }
}
