package org.cidrloom.export;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// YAML and JSON of maps and lists, written by a library, so that every name comes out as that name.
public final class Structured {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Structured() {}

    /// One YAML document. Strings stand in quotes, so that `"true"` stays a string.
    public static String yaml(Object value) {
        return YAML.writeValueAsString(value);
    }

    /// Several YAML documents in one text.
    public static String yamlDocuments(List<?> documents) {
        return documents.stream().map(Structured::yaml).collect(Collectors.joining("---\n"));
    }

    /// JSON, indented, with a line feed at its end.
    public static String json(Object value) {
        return JSON.writeValueAsString(value).replace(System.lineSeparator(), "\n") + "\n";
    }
}
