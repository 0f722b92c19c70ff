package org.cidrloom.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cidrloom.document.Settings;
import org.jspecify.annotations.Nullable;

/// What stands in the settings dialog, as texts.
///
/// @param theme light or dark
/// @param scale in per cent; null for as the desktop says
/// @param quotas the texts of the quotas by name; an empty one leaves AWS's default
/// @param profiles names with commas between
/// @param templates a folder; empty for none
record SettingsForm(
        Settings.Theme theme, @Nullable Integer scale, Map<String, String> quotas, String profiles, String templates) {
    SettingsForm {
        quotas = Map.copyOf(quotas);
    }

    /// What is wrong with a quota's text; empty where nothing is.
    static String problemOfQuota(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.matches("[0-9]{1,9}") ? "" : "A quota is a whole number.";
    }

    /// What is wrong with the folder's text; empty where nothing is.
    static String problemOfFolder(String text) {
        try {
            return text.isBlank() || Path.of(text.strip()).isAbsolute() ? "" : "Give the whole path of the folder.";
        } catch (InvalidPathException impossible) {
            return "This is no folder on this system.";
        }
    }

    /// Whether it can be kept.
    boolean isGood() {
        return problemOfFolder(templates).isEmpty()
                && quotas.values().stream()
                        .allMatch(text -> problemOfQuota(text).isEmpty());
    }

    /// The settings that it says.
    ///
    /// @throws IllegalArgumentException where it cannot be kept
    Settings settings() {
        Map<String, Integer> numbers = new TreeMap<>();
        quotas.forEach((name, text) -> {
            if (!text.isBlank()) {
                numbers.put(name, Integer.valueOf(text.strip()));
            }
        });
        return new Settings(
                theme,
                scale,
                numbers,
                Stream.of(profiles.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList(),
                templates.isBlank() ? null : Path.of(templates.strip()));
    }
}
