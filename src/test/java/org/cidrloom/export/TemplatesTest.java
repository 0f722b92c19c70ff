package org.cidrloom.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cidrloom.model.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A company's templates in place of ours, and what they cannot do.
class TemplatesTest {
    private static final Design DESIGN = Designs.everything();

    @TempDir
    Path folder;

    /// What a template may ask of the exporters' records.
    record Item(String name, List<Item> items) {
        private String hidden(String argument) {
            return argument;
        }

        @SuppressWarnings("unused") // templates must not reach it
        Class<?> type() {
            return getClass();
        }

        String upper() {
            return hidden(name).toUpperCase(java.util.Locale.ROOT);
        }
    }

    private void template(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, GeneratedFile> files(Templates templates) {
        return Bundle.standard()
                .only(List.of("terraform", "scripts", "review", "readme"))
                .with(templates)
                .export(DESIGN)
                .files()
                .stream()
                .collect(Collectors.toMap(GeneratedFile::path, file -> file));
    }

    private static String readme(Map<String, GeneratedFile> files) {
        return Objects.requireNonNull(files.get("README.md")).text();
    }

    private String refusal() {
        return String.valueOf(
                assertThrows(ExportException.class, () -> Templates.of(folder)).getMessage());
    }

    private String failure() {
        Templates templates = Templates.of(folder);
        return String.valueOf(
                assertThrows(ExportException.class, () -> files(templates)).getMessage());
    }

    @Test
    void aTemplateOfTheFolderTakesThePlaceOfOursAndNoOther() throws IOException {
        template("report/README.md", "# {{design}} at ACME\n{{#places}}\n- {{{folder}}}\n{{/places}}\n");
        Templates templates = Templates.of(folder);
        Map<String, GeneratedFile> ours = files(Templates.OURS);
        Map<String, GeneratedFile> theirs = files(templates);
        assertEquals(List.of("report/README.md"), templates.replaced());
        assertEquals(List.of(), templates.unknown());
        assertTrue(readme(theirs).startsWith("# everything at ACME\n"), readme(theirs));
        ours.remove("README.md");
        theirs.remove("README.md");
        assertEquals(ours, theirs);
    }

    @Test
    void ourTemplatesCopiedIntoTheFolderGiveTheSameBundle() throws IOException {
        Path ours = Path.of("templates");
        try (var all = Files.walk(ours)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                template(
                        ours.relativize(file).toString(), Files.readString(file).replace("\n", "\r\n"));
            }
        }
        Templates templates = Templates.of(folder);
        assertTrue(templates.replaced().size() > 20, templates.replaced().toString());
        assertEquals(files(Templates.OURS), files(templates));
    }

    @Test
    void aPartOfTheOtherFlavourIsReplacedToo() throws IOException {
        Bundle modules = Bundle.standard().only(List.of("terraform-modules"));
        List<GeneratedFile> ours = modules.export(DESIGN).files();
        String part = Files.readString(Path.of("templates/terraform-modules/eks.part.tf"));
        template("terraform-modules/eks.part.tf", "# ACME\n" + part);
        List<GeneratedFile> theirs =
                modules.with(Templates.of(folder)).export(DESIGN).files();
        assertEquals(
                ours.stream()
                        .map(GeneratedFile::path)
                        .filter(path -> path.endsWith("/eks.tf"))
                        .toList(),
                theirs.stream()
                        .filter(file -> !ours.contains(file))
                        .filter(file -> file.text().contains("# ACME"))
                        .map(GeneratedFile::path)
                        .toList());
        template("terraform/eks.tf", "# nothing\nresource \"aws_eks_cluster\" \"this\" {\n}\n");
        ExportException error = assertThrows(
                ExportException.class, () -> modules.with(Templates.of(folder)).export(DESIGN));
        assertTrue(
                String.valueOf(error.getMessage()).contains("eks.tf lacks a block that terraform-modules replaces"),
                error.getMessage());
    }

    @Test
    void aFileThatReplacesNothingIsTold() throws IOException {
        template("terraform/vcp.tf", "x");
        template("NOTES.md", "{{#no template at all}");
        template(".git/config", "x");
        assertEquals(
                List.of("NOTES.md", "terraform/vcp.tf"), Templates.of(folder).unknown());
    }

    @Test
    void aTemplateThatIsNotWellFormedNamesFileAndLineBeforeAnythingIsExported() throws IOException {
        template("terraform/vpc.tf", "a\nb\n{{#vpcs}}\nc\n");
        String message = refusal();
        assertTrue(
                message.startsWith("The template " + folder.resolve("terraform/vpc.tf") + " is not well formed: ")
                        && message.contains("line 3"),
                message);
    }

    @Test
    void aNameThatTheModelLacksNamesFileAndLine() throws IOException {
        template("terraform/vpc.tf", "a\n{{#vpcs}}\n{{colour}}\n{{/vpcs}}\n");
        String message = failure();
        assertTrue(
                message.startsWith("The template " + folder.resolve("terraform/vpc.tf") + " failed: ")
                        && message.contains("colour")
                        && message.contains("line 3"),
                message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{class}}",
                "{{getClass}}",
                "{{class.name}}",
                "{{vpcs.class}}",
                "{{vpcs.size}}",
                "{{#vpcs}}{{key.bytes}}{{/vpcs}}",
                "{{#vpcs}}{{key.value}}{{/vpcs}}",
                "{{#vpcs}}{{key.class.module}}{{/vpcs}}",
                "{{#vpcs}}{{hashCode}}{{/vpcs}}",
                "{{#vpcs}}{{toString}}{{/vpcs}}",
                "{{#vpcs}}{{#getClass}}x{{/getClass}}{{/vpcs}}",
                "{{wait}}",
                "{{notify}}",
                "{{of}}",
                "{{stack}}"
            })
    void aTemplateReachesNoMethodBehindTheModel(String hostile) throws IOException {
        template("terraform/vpc.tf", hostile);
        String message = failure();
        assertTrue(message.contains("vpc.tf failed: ") && message.contains("line 1"), message);
    }

    @Test
    void aRecordShowsWhatItSaysInTextNumbersAndListsOnly() {
        Item item = new Item("a", List.of(new Item("b", List.of())));
        assertEquals(
                "a A b",
                Template.compile("x", "{{name}} {{upper}} {{#items}}{{name}}{{/items}}", Format.HTML)
                        .render(item));
        for (String name : List.of("type", "hidden", "getClass", "this.type")) {
            Template template = Template.compile("x", "{{" + name + "}}", Format.HTML);
            assertThrows(ExportException.class, () -> template.render(item), name);
        }
        Template entries = Template.compile("x", "{{#entrySet}}x{{/entrySet}}", Format.HTML);
        assertThrows(ExportException.class, () -> entries.render(Map.of("a", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n{{>/etc/passwd}}", "a\n{{> ../../secret }}", "a\n{{=<% %>=}}<%>/etc/passwd%>"})
    void aTemplateReadsNoOtherFile(String hostile) throws IOException {
        template("terraform/vpc.tf", hostile);
        ExportException error = assertThrows(ExportException.class, () -> files(Templates.of(folder)));
        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains("vpc.tf") && message.contains("include"), message);
    }

    @Test
    void aLinkIsNoTemplate() throws IOException {
        Path secret = Files.writeString(folder.resolve(".secret"), "secret");
        Files.createDirectories(folder.resolve("terraform"));
        Files.createSymbolicLink(folder.resolve("terraform/vpc.tf"), secret);
        assertTrue(refusal().endsWith("terraform/vpc.tf is a link or no file; put the file itself there."), refusal());
    }

    @Test
    void aTemplateHasALimitOfItsSize() throws IOException {
        template("terraform/vpc.tf", "x".repeat(Templates.MOST_BYTES));
        assertEquals(List.of("terraform/vpc.tf"), Templates.of(folder).replaced());
        template("terraform/vpc.tf", "x".repeat(Templates.MOST_BYTES + 1));
        assertTrue(refusal().endsWith("terraform/vpc.tf is larger than 1 MiB."), refusal());
    }

    @Test
    void aFolderHasALimitOfFiles() throws IOException {
        for (int i = 0; i <= Templates.MOST_FILES; i++) {
            Files.createFile(folder.resolve("f" + i));
        }
        assertTrue(refusal().contains("has more than 1000 files"), refusal());
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        template("terraform/vpc.tf", "");
        Files.write(folder.resolve("terraform/vpc.tf"), new byte[] {'a', (byte) 0xff});
        assertTrue(refusal().endsWith("terraform/vpc.tf is no text in UTF-8."), refusal());
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Path nowhere = folder.resolve("nowhere");
        ExportException error = assertThrows(ExportException.class, () -> Templates.of(nowhere));
        assertEquals("There is no folder of templates " + nowhere + ".", error.getMessage());
    }

    @Test
    void loopsInLoopsEnd() {
        List<Map<String, Object>> many = java.util.Collections.nCopies(2_000, Map.of("a", 1));
        String nested = "{{#all}}".repeat(4) + "{{/all}}".repeat(4);
        Template template = Template.compile("x.tf", nested, Format.HCL);
        ExportException error = assertThrows(ExportException.class, () -> template.render(Map.of("all", many)));
        assertTrue(String.valueOf(error.getMessage()).contains("loop in loops"), error.getMessage());
    }

    @Test
    void sectionsNestedWithoutEndAreAnError() {
        int depth = 60_000;
        String nested = "{{#a}}".repeat(depth) + "{{/a}}".repeat(depth);
        assertThrows(
                ExportException.class,
                () -> Template.compile("x.tf", nested, Format.HCL).render(Map.of("a", Map.of())));
    }

    @Test
    void theNextExportHasOursAgain() throws IOException {
        template("report/README.md", "theirs\n");
        assertEquals("theirs\n", readme(files(Templates.of(folder))));
        assertFalse(readme(files(Templates.OURS)).contains("theirs"));
    }
}
