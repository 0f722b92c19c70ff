package org.cidrloom.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The list of what Cidrloom wrote into a folder or zip, so that the next export knows what a person changed since.
///
/// @param version the version of Cidrloom that wrote last
/// @param design the design's name
/// @param files what was written, by path
record Manifest(String version, String design, TreeMap<String, Item> files) {
    /// Its file name in the bundle.
    static final String PATH = "cidrloom-manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// A file that was written.
    ///
    /// @param part the exporter that made it
    /// @param sha256 the sum of its content
    record Item(String part, String sha256) {}

    /// Nothing was written yet.
    static Manifest none() {
        return new Manifest("", "", new TreeMap<>());
    }

    /// Reads a manifest. One that cannot be read counts as none, so every file there counts as a person's own.
    static Manifest parse(byte[] json) {
        TreeMap<String, Item> files = new TreeMap<>();
        try {
            JsonNode root = JSON.readTree(json);
            for (JsonNode file : root.path("files")) {
                String path = file.path("path").asString("");
                if (GeneratedFile.isPortable(path)) {
                    files.put(
                            path,
                            new Item(
                                    file.path("part").asString(""),
                                    file.path("sha256").asString("")));
                }
            }
            return new Manifest(
                    root.path("version").asString(""), root.path("design").asString(""), files);
        } catch (JacksonException e) {
            return none();
        }
    }

    byte[] toJson() {
        List<Map<String, String>> list = new ArrayList<>();
        files.forEach((path, item) -> {
            Map<String, String> file = new LinkedHashMap<>();
            file.put("path", path);
            file.put("part", item.part());
            file.put("sha256", item.sha256());
            list.add(file);
        });
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("generator", "cidrloom");
        root.put("version", version);
        root.put("design", design);
        root.put("files", list);
        String text = JSON.writeValueAsString(root).replace(System.lineSeparator(), "\n") + "\n";
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
