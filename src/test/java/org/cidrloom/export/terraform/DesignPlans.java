package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cidrloom.bench.Estates;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.export.Bundle;
import org.cidrloom.export.Place;
import org.cidrloom.export.RandomDesigns;
import org.cidrloom.export.Roots;
import org.cidrloom.model.Design;

/// Exports designs and lets the real Terraform format, validate and plan them, many at once:
/// `DesignPlans 200 SEED` tries random designs that the rules find no error in, every tenth of them an estate;
/// `DesignPlans FILE...` those files.
public final class DesignPlans {
    private static final int TOGETHER = 20;

    private final TerraformTool terraform = TerraformTool.get();
    private final Map<String, Design> waiting = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int designs;
    private int modules;
    private int resources;

    private DesignPlans() {}

    public static void main(String[] arguments) throws IOException {
        DesignPlans plans = new DesignPlans();
        if (arguments[0].matches("[0-9]+")) {
            long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
            plans.tryRandom(Integer.parseInt(arguments[0]), seed);
        } else {
            for (String file : arguments) {
                Design design = DesignFile.read(Path.of(file)).design();
                if (design == null) {
                    throw new IllegalArgumentException(file + " cannot be read");
                }
                plans.add(file, design);
            }
        }
        plans.tryWaiting();
        System.out.println(plans.designs + " designs, " + plans.modules + " root modules, " + plans.resources
                + " resources planned, " + plans.failures.size() + " failures");
        plans.failures.forEach(System.out::println);
        System.exit(plans.failures.isEmpty() ? 0 : 1);
    }

    private void tryRandom(int count, long seed) throws IOException {
        RandomDesigns random = new RandomDesigns(seed);
        for (int i = 0; i < count; i++) {
            boolean estate = i % 10 == 9;
            add("design " + i + " of seed " + seed, estate ? Estates.of(1 + i % 4, seed + i) : random.nextLegal());
        }
    }

    private void add(String name, Design design) throws IOException {
        waiting.put(name, design);
        if (waiting.size() == TOGETHER) {
            tryWaiting();
        }
    }

    private void tryWaiting() throws IOException {
        Path folder = Files.createTempDirectory("plans");
        try {
            failures.addAll(check(terraform, folder, List.copyOf(waiting.values())));
            modules += TerraformTool.modules(folder).size();
            designs += waiting.size();
            resources += waiting.values().stream()
                    .flatMap(design -> implied(design).values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
        } catch (AssertionError e) {
            failures.add(waiting.keySet() + ": " + e.getMessage());
        } finally {
            delete(folder);
            System.out.println(designs + " designs, failures: " + failures);
            waiting.clear();
        }
    }

    private static Map<String, Integer> implied(Design design) {
        return ImpliedResources.of(Bundle.planned(design).network());
    }

    /// What is wrong with the Terraform of those designs; nothing where the real tool formats, validates and plans it
    /// and counts what the designs imply, and plans the same where one root module makes several places.
    ///
    /// @param folder an empty folder
    static List<String> check(TerraformTool terraform, Path folder, List<Design> designs) throws IOException {
        for (int i = 0; i < designs.size(); i++) {
            TerraformTool.write(
                    folder.resolve("d" + i),
                    Bundle.standard()
                            .only(List.of("terraform"))
                            .export(designs.get(i))
                            .files());
            if (Place.of(Bundle.planned(designs.get(i)).network()).size() > 1) {
                TerraformTool.write(
                        folder.resolve("one" + i),
                        Bundle.standard()
                                .with(Roots.ONE)
                                .only(List.of("terraform"))
                                .export(designs.get(i))
                                .files());
            }
        }
        List<String> bad = terraform.badlyFormatted(folder);
        return bad.isEmpty() ? checkWritten(terraform, folder, designs) : List.of("terraform fmt would change " + bad);
    }

    /// The same where the Terraform is written already, below `d0`, `d1` and so on.
    static List<String> checkWritten(TerraformTool terraform, Path folder, List<Design> designs) throws IOException {
        return checkWritten(terraform, folder, designs, address -> true);
    }

    /// The same.
    ///
    /// @param isImplied whether what a plan creates at that address counts: not what a module's line needs besides
    static List<String> checkWritten(
            TerraformTool terraform, Path folder, List<Design> designs, Predicate<String> isImplied)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> planned = terraform.planTogether(folder);
        for (int i = 0; i < designs.size(); i++) {
            List<String> apart = below("d" + i, planned, isImplied);
            List<String> together = below("one" + i, planned, isImplied);
            Map<String, Integer> created = new TreeMap<>();
            apart.forEach(address -> created.merge(address.substring(0, address.indexOf('.')), 1, Integer::sum));
            Map<String, Integer> implied = implied(designs.get(i));
            if (!implied.equals(created)) {
                wrong.add("design " + i + " of these implies " + implied + " but plans " + created);
            }
            if (!together.isEmpty() && !together.equals(apart)) {
                wrong.add("design " + i + " of these plans " + apart + " apart but " + together + " together");
            }
        }
        return wrong;
    }

    /// What the root modules below a folder create, in order.
    private static List<String> below(String folder, Map<String, List<String>> planned, Predicate<String> isImplied) {
        return planned.entrySet().stream()
                .filter(module -> module.getKey().startsWith(folder + "/"))
                .flatMap(module -> module.getValue().stream())
                .filter(isImplied)
                .sorted()
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
