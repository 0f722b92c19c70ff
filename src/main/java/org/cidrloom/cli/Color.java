package org.cidrloom.cli;

import java.io.Console;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When text is coloured.
enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    /// The word of the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The palette to print with.
    Palette palette() {
        return switch (this) {
            case ALWAYS -> Palette.COLORED;
            case NEVER -> Palette.PLAIN;
            case AUTO -> isWelcome(System.getenv(), System.console()) ? Palette.COLORED : Palette.PLAIN;
        };
    }

    /// On a terminal that knows colours, unless the person asks for none (https://no-color.org).
    private static boolean isWelcome(Map<String, String> environment, @Nullable Console console) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean dumb = "dumb".equals(environment.get("TERM"));
        return !refused && !dumb && console != null && console.isTerminal();
    }

    /// Text with or without colours.
    enum Palette {
        COLORED,
        PLAIN;

        String red(String text) {
            return wrap("31;1", text);
        }

        String yellow(String text) {
            return wrap("33;1", text);
        }

        String blue(String text) {
            return wrap("34;1", text);
        }

        String bold(String text) {
            return wrap("1", text);
        }

        String faint(String text) {
            return wrap("2", text);
        }

        private String wrap(String code, String text) {
            return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
        }
    }
}
