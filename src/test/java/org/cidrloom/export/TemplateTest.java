package org.cidrloom.export;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TemplateTest {
    @Test
    void namesAreEscapedForTheFormat() {
        Map<String, Object> model = Map.of("name", "a\"${b}'\n|");
        assertEquals(
                "\"a\\\"$${b}'\\n|\"",
                Template.compile("x", "\"{{name}}\"", Format.HCL).render(model));
        assertEquals(
                "'a\"${b}'\\''\n|'",
                Template.compile("x", "{{name}}", Format.SHELL).render(model));
        assertEquals(
                "a\"\\$\\{b\\}' \\|",
                Template.compile("x", "{{name}}", Format.MARKDOWN).render(model));
    }

    @Test
    void whatTheModelLacksIsAnErrorThatNamesFileAndLine() {
        Template template = Template.compile("terraform/x.tf", "one\ntwo {{missing}}\n", Format.HCL);
        ExportException error = assertThrows(ExportException.class, () -> template.render(Map.of()));
        String message = String.valueOf(error.getMessage());
        assertTrue(message.startsWith("The template terraform/x.tf failed: ") && message.contains("line 2"), message);
    }

    @Test
    void aTemplateThatIsNotWellFormedIsAnErrorThatNamesFileAndLine() {
        ExportException error = assertThrows(
                ExportException.class, () -> Template.compile("terraform/x.tf", "a\n{{#b}}\nc", Format.HCL));
        String message = String.valueOf(error.getMessage());
        assertTrue(
                message.startsWith("The template terraform/x.tf is not well formed: ") && message.contains("line 2"),
                message);
    }

    @Test
    void anEmptyListShowsNothing() {
        assertEquals("", Template.compile("x", "{{#a}}x{{/a}}", Format.HCL).render(Map.of("a", List.of())));
    }
}
