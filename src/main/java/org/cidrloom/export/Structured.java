package org.cidrloom.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/// YAML and JSON of maps and lists, written by a library, so that every name comes out as that name.
public final class Structured {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");

    private static final YAMLMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().stringQuotingChecker(new KeyQuotes()).build())
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Structured() {}

    /// Keys stand in quotes unless they are plain words: readers differ on what else a bare key may hold.
    private static final class KeyQuotes extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteName(String name) {
            return !PLAIN_KEY.matcher(name).matches() || super.needToQuoteName(name);
        }
    }

    /// One YAML document. Strings stand in quotes, so that `"true"` stays a string.
    public static String yaml(Object value) {
        ExportScope.pulse();
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
