package org.cidrloom.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.cidrloom.cli.Designer;
import org.cidrloom.cli.Failure;
import org.jspecify.annotations.Nullable;

/// Opens the designer on the desktop. JavaFX is touched only in [#open(Path)], so that commands start without it.
final class DesktopDesigner implements Designer {
    private final String operatingSystem;
    private final Map<String, String> environment;

    /// The designer of this machine.
    DesktopDesigner() {
        this(System.getProperty("os.name", ""), System.getenv());
    }

    /// The designer of a machine that says this about itself.
    DesktopDesigner(String operatingSystem, Map<String, String> environment) {
        this.operatingSystem = operatingSystem.toLowerCase(Locale.ROOT);
        this.environment = Map.copyOf(environment);
    }

    /// On Windows and macOS there is always one. Elsewhere the session says where it is; asking AWT would take a third
    /// of a second.
    @Override
    public boolean hasDisplay() {
        if (operatingSystem.startsWith("windows") || operatingSystem.startsWith("mac")) {
            return true;
        }
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    @Override
    public int open(@Nullable Path file) {
        try {
            return FxApp.run(file);
        } catch (LinkageError missing) {
            throw new Failure("The designer cannot start, because JavaFX is not where it should be (" + missing
                    + "). Install Cidrloom again; its commands work without it.");
        }
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
