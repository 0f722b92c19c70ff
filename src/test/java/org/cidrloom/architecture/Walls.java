package org.cidrloom.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The walls of the house, as rules over any root package, so that each can be tried on a fixture that breaks it.
final class Walls {
    /// What a package may depend on, besides itself and what is below it: the arrows of docs/architecture.md.
    private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("net", List.of());
        ARROWS.put("model", List.of("net"));
        ARROWS.put("finding", List.of("net", "model"));
        ARROWS.put("aws", List.of("net", "model", "finding"));
        ARROWS.put("routing", List.of("net", "model", "finding"));
        ARROWS.put("capacity", List.of("net", "model", "finding", "aws", "routing"));
        ARROWS.put("analysis", List.of("net", "model", "finding", "aws", "routing", "capacity"));
        List<String> engine = List.of("net", "model", "finding", "aws", "routing", "capacity", "analysis");
        ARROWS.put("sizing", engine);
        ARROWS.put("diagram", engine);
        ARROWS.put("document", engine);
        ARROWS.put("export", plus(engine, "diagram", "document"));
        ARROWS.put("imports", plus(engine, "document"));
        List<String> all = plus(engine, "sizing", "diagram", "document", "export", "imports");
        ARROWS.put("ui", all);
        ARROWS.put("cli", all);
        ARROWS.put("app", plus(all, "ui", "cli"));
    }

    private Walls() {}

    private static List<String> plus(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /// The packages that have a place in the house.
    static Set<String> rooms() {
        return ARROWS.keySet();
    }

    /// All walls around the packages below that root, by a name that says what each keeps out.
    static Map<String, ArchRule> around(String root) {
        Map<String, ArchRule> walls = new LinkedHashMap<>();
        walls.put(
                "only net imports inet.ipaddr",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".net..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("inet.ipaddr..")
                        .because("its equality ignores the prefix length and its order is by size (ADR 0003)"));
        walls.put(
                "only ui and app import JavaFX",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".ui..", root + ".app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp..")
                        .because("the engine runs with no display"));
        walls.put(
                "only imports.awsapi imports the AWS SDK",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".imports.awsapi..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("software.amazon..")
                        .because("one place makes calls to AWS, and they are read-only"));
        walls.put(
                "the model cannot change: records, enums, interfaces, and classes of final fields",
                classes()
                        .that()
                        .resideInAPackage(root + ".model")
                        .and(areWrittenByHand())
                        .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(DescribedPredicate.describe(
                                "records, enums, interfaces or classes of final fields", Walls::cannotChange)))
                        .because("undo keeps whole designs, which only works while they cannot change (ADR 0001)"));
        walls.put(
                "the core touches no file, clock or thread",
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                root + ".net..",
                                root + ".model..",
                                root + ".finding..",
                                root + ".routing..",
                                root + ".capacity..",
                                root + ".analysis..",
                                root + ".sizing..",
                                root + ".diagram..")
                        .should()
                        .dependOnClassesThat(touchTheWorld())
                        .because("what it computes depends on the design alone"));
        walls.put(
                "only app ends the process or owns the standard streams",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".app..")
                        .should()
                        .callMethod(System.class, "exit", int.class)
                        .orShould()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .because("commands are run in tests and write where they are told"));
        walls.put(
                "no cycles between packages",
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a cycle is one package under two names"));
        for (String parent : List.of("ui", "export", "imports", "analysis.rules")) {
            walls.put(
                    "features under " + parent + " do not use each other",
                    slices().matching(root + "." + parent + ".(*)..")
                            .should()
                            .notDependOnEachOther()
                            .ignoreDependency(
                                    DescribedPredicate.alwaysTrue(),
                                    JavaClass.Predicates.resideInAnyPackage(
                                            root + ".ui.theme..", root + ".ui.control.."))
                            .because("a feature can then be read, changed and deleted alone")
                            .allowEmptyShould(parent.equals("imports")));
        }
        ARROWS.forEach((name, below) -> {
            String[] forbidden = ARROWS.keySet().stream()
                    .filter(other -> !other.equals(name) && !below.contains(other))
                    .map(other -> root + "." + other + "..")
                    .toArray(String[]::new);
            if (forbidden.length > 0) {
                walls.put(
                        name + " depends on nothing above it",
                        noClasses()
                                .that()
                                .resideInAPackage(root + "." + name + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(forbidden)
                                .because("the arrows point one way")
                                .allowEmptyShould(name.equals("imports")));
            }
        });
        walls.put(
                "classes are named after what they are",
                noClasses()
                        .should()
                        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base)$")
                        .because("such a name says nothing of the trade"));
        return walls;
    }

    private static DescribedPredicate<JavaClass> areWrittenByHand() {
        return DescribedPredicate.describe(
                "are written by hand", type -> !outermost(type).getSimpleName().endsWith("Builder"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Walls::outermost).orElse(type);
    }

    private static boolean cannotChange(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }

    private static DescribedPredicate<JavaClass> touchTheWorld() {
        return DescribedPredicate.describe("touch files, clocks or threads", type -> {
            String name = type.getName();
            String pack = type.getPackageName();
            boolean file = (pack.equals("java.io") && !name.equals("java.io.Serializable"))
                    || pack.startsWith("java.nio.file")
                    || pack.startsWith("java.nio.channels")
                    || pack.startsWith("java.net");
            boolean clock = pack.equals("java.time") || pack.startsWith("java.util.Timer");
            boolean thread = name.equals("java.lang.Thread")
                    || name.equals("java.lang.Process")
                    || name.equals("java.lang.ProcessBuilder")
                    || pack.startsWith("java.util.concurrent");
            return file || clock || thread;
        });
    }
}
