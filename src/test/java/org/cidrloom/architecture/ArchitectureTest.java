package org.cidrloom.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cidrloom.app.Main;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The walls stand: the product keeps each of them, and a fixture that breaks each of them is caught.
class ArchitectureTest {
    private static final String PRODUCT = "org.cidrloom";
    private static final String BAD = "org.cidrloom.architecture.bad";
    private static final JavaClasses PRODUCT_CLASSES =
            new ClassFileImporter().importPath(whereClassesOfTheProductAre());
    private static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(BAD);

    private static Path whereClassesOfTheProductAre() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theImporterSawTheProductAndTheFixture() {
        assertTrue(PRODUCT_CLASSES.size() > 150, "only " + PRODUCT_CLASSES.size() + " classes of the product");
        assertTrue(
                PRODUCT_CLASSES.stream().noneMatch(type -> type.getPackageName().startsWith(PRODUCT + ".architecture")),
                "test classes among the product's");
        assertTrue(BAD_CLASSES.size() >= 20, "only " + BAD_CLASSES.size() + " classes of the fixture");
    }

    @TestFactory
    Stream<DynamicTest> theProductKeeps() {
        return Walls.around(PRODUCT).entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(), () -> wall.getValue().check(PRODUCT_CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> theFixtureBreaks() {
        return Walls.around(BAD).entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(wall.getKey(), () -> {
                    ArchRule rule = wall.getValue();
                    assertTrue(rule.evaluate(BAD_CLASSES).hasViolation(), "no fixture breaks “" + wall.getKey() + "”");
                }));
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        TreeSet<String> packages = new TreeSet<>();
        PRODUCT_CLASSES.forEach(type -> packages.add(type.getPackageName()));
        assertTrue(packages.size() > 10, () -> "only these packages: " + packages);
        assertAll(packages.stream()
                .map(name -> () -> assertTrue(
                        PRODUCT_CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class),
                        name + " has no package-info.java with @NullMarked")));
    }

    @Test
    void everyPackageHasAPlaceInTheHouse() {
        Set<String> rooms = new TreeSet<>();
        PRODUCT_CLASSES.forEach(type ->
                rooms.add(type.getPackageName().substring(PRODUCT.length() + 1).replaceAll("\\..*", "")));
        rooms.removeAll(Walls.rooms());
        assertEquals(
                Set.of(), rooms, "packages without arrows of their own; add them to Walls and docs/architecture.md");
    }
}
