package org.cidrloom.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The compiler checks are alive: sources that each of them has to refuse do not compile with the arguments of the pom.
class CompilerChecksTest {
    @TempDir
    Path folder;

    @Test
    void aSourceWithoutFaultsCompiles() throws Exception {
        Compiled compiled = compile("String name() { return \"a\"; }");
        assertEquals(0, compiled.exitCode(), compiled.output());
    }

    @Test
    void nullWhereNoneIsMeantDoesNotCompile() throws Exception {
        assertRefused("String name() { return null; }", "[NullAway]");
    }

    @Test
    void aComparisonOfAValueWithItselfDoesNotCompile() throws Exception {
        assertRefused("boolean same(String a) { return a.equals(a); }", "[SelfEquals]");
    }

    @Test
    void aLintWarningDoesNotCompile() throws Exception {
        assertRefused("java.util.List names() { return java.util.List.of(); }", "[rawtypes]");
    }

    private void assertRefused(String member, String check) throws Exception {
        Compiled compiled = compile(member);
        assertAll(
                () -> assertEquals(1, compiled.exitCode(), compiled.output()),
                () -> assertTrue(compiled.output().contains(check), compiled.output()));
    }

    private Compiled compile(String member) throws Exception {
        Path source = folder.resolve("Fixture.java");
        Files.writeString(
                source,
                "package fixture;\n\n@org.jspecify.annotations.NullMarked\nclass Fixture {\n    " + member + "\n}\n");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(argumentsOfThePom());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classPath, "-processorpath", classPath, "-proc:none"));
        command.addAll(List.of("-d", folder.toString(), source.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Compiled(process.waitFor(), output);
    }

    private static List<String> argumentsOfThePom() throws Exception {
        NodeList nodes = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("arg");
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            arguments.add(nodes.item(i).getTextContent());
        }
        if (arguments.size() < 5) {
            throw new IOException("the pom has only these compiler arguments: " + arguments);
        }
        return arguments;
    }

    private record Compiled(int exitCode, String output) {}
}
