package org.cidrloom.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Names of AWS that a person chooses from, each with a few words on it. They are offered, never demanded: AWS adds to
/// them at any time. Sources and dates: `assets/catalogue/README.md`. Immutable.
public final class KnownNames {
    /// Regions, with the place.
    public static final KnownNames REGIONS = new KnownNames("regions");

    /// Services that take interface endpoints, without the `com.amazonaws.<region>.` before them; those of private EKS
    /// clusters come first.
    public static final KnownNames ENDPOINT_SERVICES = new KnownNames("endpoint-services");

    /// Kubernetes versions that EKS offers, the newest first, with the end of their support.
    public static final KnownNames KUBERNETES_VERSIONS = new KnownNames("kubernetes-versions");

    /// Versions of the VPC CNI, the newest first, with what each brought.
    public static final KnownNames CNI_VERSIONS = new KnownNames("vpc-cni-versions");

    /// When they were put together and held against their sources (`assets/catalogue/README.md`).
    public static final YearMonth COMPILED = YearMonth.of(2026, 11);

    private final List<Name> names;

    private KnownNames(String file) {
        names = read("/assets/catalogue/" + file + ".csv");
    }

    /// A name.
    ///
    /// @param text the name as designs have it
    /// @param meaning what it stands for, in a few words
    public record Name(String text, String meaning) {}

    /// All of them.
    public List<Name> all() {
        return names;
    }

    /// Whether there is one of exactly that text.
    public boolean has(String text) {
        return names.stream().anyMatch(name -> name.text().equals(text));
    }

    /// Those that a person may mean: names that start with what is typed, then those that have it in the name, then
    /// those whose meaning has it. All of them where nothing is typed or what is typed is one of them.
    public List<Name> matching(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || has(wanted)) {
            return names;
        }
        Map<String, Name> found = new LinkedHashMap<>();
        Stream.<Predicate<Name>>of(
                        name -> name.text().startsWith(wanted),
                        name -> name.text().contains(wanted),
                        name -> name.meaning().toLowerCase(Locale.ROOT).contains(wanted))
                .flatMap(each -> names.stream().filter(each))
                .forEach(name -> found.putIfAbsent(name.text(), name));
        return List.copyOf(found.values());
    }

    private static List<Name> read(String resource) {
        try (InputStream in = KnownNames.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> new Name(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }
}
