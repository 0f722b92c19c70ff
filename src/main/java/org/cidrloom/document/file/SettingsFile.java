package org.cidrloom.document.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cidrloom.document.Settings;
import org.jspecify.annotations.Nullable;

/// The file that keeps [Settings]: Java properties, which need no parser of ours before the first window. It is
/// replaced whole or not at all; what of it cannot be read falls back to its default and is told.
public final class SettingsFile {
    private static final String QUOTA = "quota.";

    private final Path path;

    /// The settings that are kept there.
    public SettingsFile(Path path) {
        this.path = path;
    }

    /// What came of reading.
    ///
    /// @param settings what is set, with the defaults for what could not be read
    /// @param problems what could not be read, a sentence each
    public record Read(Settings settings, List<String> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /// Reads the settings. Where there is no file the defaults hold.
    public Read read() {
        List<String> problems = new ArrayList<>();
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(path)));
        } catch (NoSuchFileException none) {
            return new Read(Settings.DEFAULT, List.of());
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Read(
                    Settings.DEFAULT,
                    List.of("It cannot be read (" + unreadable.getMessage() + "), so the defaults hold."));
        }
        Settings settings = new Settings(
                theme(properties, problems),
                scale(properties, problems),
                quotas(properties, problems),
                list(properties.getProperty("aws-profiles", "")),
                templates(properties, problems));
        return new Read(settings, problems);
    }

    /// Writes the settings. A file that could not be read wholly is kept as `NAME~`.
    ///
    /// @throws IOException where they cannot be written; the file is as it was
    public void write(Settings settings) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (!read().problems().isEmpty()) {
            Files.copy(path, path.resolveSibling(path.getFileName() + "~"), StandardCopyOption.REPLACE_EXISTING);
        }
        AtomicWrite.write(path, text(settings));
    }

    private static String text(Settings settings) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        if (settings.scale() != null) {
            values.put("scale", settings.scale().toString());
        }
        if (!settings.awsProfiles().isEmpty()) {
            values.put("aws-profiles", String.join(",", settings.awsProfiles()));
        }
        if (settings.templates() != null) {
            values.put("templates", settings.templates().toString());
        }
        new TreeMap<>(settings.quotas()).forEach((name, value) -> values.put(QUOTA + name, value.toString()));
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> value : values.entrySet()) {
            Properties one = new Properties();
            one.setProperty(value.getKey(), value.getValue());
            StringWriter written = new StringWriter();
            one.store(written, null);
            // The library puts the date above, which would make another file of the same settings.
            written.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static Settings.Theme theme(Properties properties, List<String> problems) {
        String text = properties.getProperty("theme", "system");
        for (Settings.Theme theme : Settings.Theme.values()) {
            if (theme.name().equalsIgnoreCase(text.strip())) {
                return theme;
            }
        }
        problems.add("The theme is “" + text + "”; it can be system, light or dark.");
        return Settings.Theme.SYSTEM;
    }

    private static @Nullable Integer scale(Properties properties, List<String> problems) {
        String text = properties.getProperty("scale");
        if (text == null) {
            return null;
        }
        Integer scale = number(text);
        if (scale == null || scale < Settings.LEAST_SCALE || scale > Settings.MOST_SCALE) {
            problems.add("The scale is “" + text + "”; it can be a number from 100 to 200.");
            return null;
        }
        return scale;
    }

    private static Map<String, Integer> quotas(Properties properties, List<String> problems) {
        Map<String, Integer> quotas = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(QUOTA)) {
                Integer value = number(properties.getProperty(key, ""));
                if (value == null) {
                    problems.add("The quota " + key.substring(QUOTA.length()) + " is no whole number.");
                } else {
                    quotas.put(key.substring(QUOTA.length()), value);
                }
            }
        }
        return quotas;
    }

    private static @Nullable Path templates(Properties properties, List<String> problems) {
        String text = properties.getProperty("templates", "");
        try {
            return text.isBlank() ? null : Path.of(text.strip());
        } catch (InvalidPathException impossible) {
            problems.add("The templates folder “" + text + "” is no path on this system.");
            return null;
        }
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static @Nullable Integer number(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return number < 0 ? null : number;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
