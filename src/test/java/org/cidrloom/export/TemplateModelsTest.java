package org.cidrloom.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The documentation of templates against what templates get.
class TemplateModelsTest {
    private final TemplateModels models = TemplateModels.found();

    @Test
    void whatTemplatesCanAskForIsDocumented() throws Exception {
        assertEquals(
                models.tables(),
                TemplateModels.documented(),
                "docs/templates.md is out of date; run org.cidrloom.export.TemplateModels");
    }

    @Test
    void everyTemplateIsUsedByADesignThatHasEverything() throws Exception {
        Path templates = Path.of("templates");
        try (var all = Files.walk(templates)) {
            List<String> there = all.filter(Files::isRegularFile)
                    .map(file -> templates.relativize(file).toString())
                    .filter(path -> !path.endsWith(".part.tf")) // put into another before that is filled in
                    .sorted()
                    .toList();
            assertEquals(there, models.paths());
        }
    }
}
