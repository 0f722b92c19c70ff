package org.cidrloom.export.helm;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A chart that makes ENIConfigs as aws-vpc-cni does, rendered by Helm's own engine.
public record TestChart(Path folder) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /// From 1.1.16 on: one for each key, named by the key as it stands.
    public static final String KEYS_ARE_NAMES = """
            {{- if .Values.eniConfig.create }}
            {{- range $zone, $pods := required "subnets are needed" .Values.eniConfig.subnets }}
            ---
            apiVersion: crd.k8s.amazonaws.com/v1alpha1
            kind: ENIConfig
            metadata:
              name: "{{ $zone }}"
            spec:
              {{- with $pods.securityGroups }}
              securityGroups:
                {{- range . }}
                - {{ . }}
                {{- end }}
              {{- end }}
              subnet: {{ $pods.id }}
            {{- end }}
            {{- end }}
            """;

    /// Before: named by Region and key together (CNI-27).
    public static final String NAMES_ARE_COMPOSED =
            KEYS_ARE_NAMES.replace("name: \"{{ $zone }}\"", "name: \"{{ $.Values.eniConfig.region }}{{ $zone }}\"");

    /// Writes a chart of that template.
    public static TestChart write(Path folder, String template) throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: test-cni\nversion: 1.0.0\n");
        Files.writeString(folder.resolve("values.yaml"), "eniConfig:\n  create: false\n  region: us-west-2\n");
        Files.writeString(folder.resolve("templates/eniconfig.yaml"), template);
        return new TestChart(folder);
    }

    /// What the ENIConfigs say that Helm makes of those files of values, by name. A later file wins.
    public Map<String, JsonNode> eniConfigs(List<Path> values) throws IOException {
        var command = new Helm(folder).template();
        for (Path file : values) {
            command = command.withValuesFile(file);
        }
        Map<String, JsonNode> specs = new TreeMap<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(command.call())) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (document.path("kind").asString("").equals("ENIConfig")) {
                    specs.put(document.path("metadata").path("name").asString(""), document.path("spec"));
                }
            }
        }
        return specs;
    }
}
