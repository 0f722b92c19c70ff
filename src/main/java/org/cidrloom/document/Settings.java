package org.cidrloom.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a person set for the program itself: it holds for all designs and stands in none.
///
/// @param theme light or dark
/// @param scale how large the window is drawn, in per cent, 100 to 200; null for as the desktop says
/// @param quotas the service quotas that a new design starts with, by name, where they differ from AWS's defaults
/// @param awsProfiles the names of the AWS profiles to choose from, in her order; no credentials
/// @param templates a folder of templates that take the place of ours in every export; null for none
public record Settings(
        Theme theme,
        @Nullable Integer scale,
        Map<String, Integer> quotas,
        List<String> awsProfiles,
        @Nullable Path templates) {
    /// What holds where nothing was set.
    public static final Settings DEFAULT = new Settings(Theme.SYSTEM, null, Map.of(), List.of(), null);

    /// The least scale, in per cent.
    public static final int LEAST_SCALE = 100;

    /// The greatest scale, in per cent.
    public static final int MOST_SCALE = 200;

    /// Light or dark.
    public enum Theme {
        /// As the desktop is.
        SYSTEM,
        /// Dark on light.
        LIGHT,
        /// Light on dark.
        DARK
    }

    public Settings {
        if (scale != null && (scale < LEAST_SCALE || scale > MOST_SCALE)) {
            throw new IllegalArgumentException("a scale is 100 to 200 %, not " + scale);
        }
        quotas = Map.copyOf(new TreeMap<>(quotas));
        awsProfiles = List.copyOf(awsProfiles);
    }

    /// The same with another theme.
    public Settings withTheme(Theme other) {
        return new Settings(other, scale, quotas, awsProfiles, templates);
    }
}
