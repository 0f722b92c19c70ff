package org.cidrloom.ui.help;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.cidrloom.aws.InstanceTypes;
import org.cidrloom.aws.KnownNames;

/// What the program is made of, and how old the facts are that it computes with.
///
/// @param lines from top to bottom
record About(List<Line> lines) {
    /// Instance types come out every few weeks; after so many months some are likely to be missing.
    private static final long OLD_MONTHS = 6;

    About {
        lines = List.copyOf(lines);
    }

    /// A line.
    ///
    /// @param name what it is about
    /// @param value versions and dates
    record Line(String name, String value) {}

    /// About this program, on this machine, today.
    static About now() {
        String version = About.class.getPackage().getImplementationVersion();
        return of(
                version == null ? "development build" : version,
                Runtime.version() + ", " + System.getProperty("java.vendor", "unknown vendor"),
                System.getProperty("javafx.runtime.version", System.getProperty("javafx.version", "unknown")),
                LocalDate.now(ZoneId.systemDefault()));
    }

    static About of(String version, String java, String javafx, LocalDate today) {
        return new About(List.of(
                new Line("Cidrloom", version),
                new Line("Java", java),
                new Line("JavaFX", javafx),
                new Line(
                        "Instance types",
                        String.format(
                                        Locale.ROOT,
                                        "%,d",
                                        InstanceTypes.bundled().all().size()) + " types, "
                                + age(InstanceTypes.COMPILED, today, "Newer types are missing")),
                new Line("From", InstanceTypes.SOURCES),
                new Line(
                        "Kubernetes versions",
                        KnownNames.KUBERNETES_VERSIONS.all().getLast().text() + " to "
                                + KnownNames.KUBERNETES_VERSIONS
                                        .all()
                                        .getFirst()
                                        .text() + ", "
                                + age(KnownNames.COMPILED, today, "Newer versions are not offered")),
                new Line(
                        "Regions, endpoints",
                        KnownNames.REGIONS.all().size() + " Regions, "
                                + KnownNames.ENDPOINT_SERVICES.all().size() + " endpoint services, "
                                + age(KnownNames.COMPILED, today, "Newer ones are not offered")),
                new Line("Service quotas", "AWS’s defaults as of 2026; set yours in a design or in the settings")));
    }

    /// When facts were put together.
    ///
    /// @param missing what is likely to be wrong with them after a while
    private static String age(YearMonth compiled, LocalDate today, String missing) {
        long months = ChronoUnit.MONTHS.between(compiled, YearMonth.from(today));
        String when = "compiled in " + compiled.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + compiled.getYear();
        if (months < 1) {
            return when + ", this month";
        }
        return when + ", " + months + (months == 1 ? " month ago" : " months ago")
                + (months > OLD_MONTHS ? ". " + missing + "; look for a newer Cidrloom" : "");
    }
}
