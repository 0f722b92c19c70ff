package org.cidrloom.document.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cidrloom.document.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@SuppressWarnings("NullAway.Init") // the folder is made before each test
class SettingsFileTest {
    private static final Settings ALL = new Settings(
            Settings.Theme.DARK,
            150,
            Map.of("vpcsPerRegion", 20, "routesPerRouteTable", 500),
            List.of("network-prod", "größe=1"),
            Path.of("templates", "firm#1"));

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("config").resolve("settings.properties");
    }

    private SettingsFile file() {
        return new SettingsFile(path());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        file().write(ALL);
        assertEquals(new SettingsFile.Read(ALL, List.of()), file().read());
        String text = Files.readString(path());
        file().write(ALL);
        assertEquals(text, Files.readString(path()), "the same settings give the same file");
        try (Stream<Path> files = Files.list(path().getParent())) {
            assertEquals(List.of(path()), files.toList(), "and nothing beside it");
        }
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertEquals(new SettingsFile.Read(Settings.DEFAULT, List.of()), file().read());
    }

    @Test
    void whatCannotBeReadFallsBackAndIsToldAndKept() throws IOException {
        Files.createDirectories(path().getParent());
        String broken = "theme=purple\nscale=900\nquota.vpcsPerRegion=many\nquota.subnetsPerVpc=300\naws-profiles=a\n";
        Files.writeString(path(), broken);

        SettingsFile.Read read = file().read();
        assertEquals(
                new Settings(Settings.Theme.SYSTEM, null, Map.of("subnetsPerVpc", 300), List.of("a"), null),
                read.settings());
        assertEquals(3, read.problems().size(), () -> read.problems().toString());

        file().write(read.settings());
        assertEquals(List.of(), file().read().problems());
        assertEquals(broken, Files.readString(path().resolveSibling("settings.properties~")));
    }

    @Test
    void aFileThatIsNoTextGivesTheDefaults() throws IOException {
        Files.createDirectories(path().getParent());
        List<byte[]> contents =
                List.of(new byte[] {(byte) 0xff, (byte) 0xfe, 0}, "a=\\u12".getBytes(StandardCharsets.US_ASCII));
        for (byte[] bytes : contents) {
            Files.write(path(), bytes);
            SettingsFile.Read read = file().read();
            assertEquals(Settings.DEFAULT, read.settings());
            assertTrue(
                    read.problems().getFirst().contains("cannot be read"),
                    () -> read.problems().toString());
        }
    }
}
