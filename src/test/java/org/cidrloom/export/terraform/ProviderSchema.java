package org.cidrloom.export.terraform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a version of a provider takes and gives, as `src/test/scripts/provider-schema.py` wrote it.
final class ProviderSchema {
    private static final Set<String> META = Set.of("for_each", "depends_on", "provider");
    private static final Map<String, String> TYPES =
            Map.of("resource", "resource", "data", "data", "provider", "provider_block");
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.\"])(data\\.)?(aws_[a-z0-9_]+)\\.([a-z0-9_]+)");
    private static final Pattern STEP = Pattern.compile("\\G(?:\\.([a-z0-9_]+)|\\[\\d+\\])");
    private static final Pattern WALK =
            Pattern.compile("for \\w+, (\\w+) in (data\\.)?(aws_[a-z0-9_]+)\\.[a-z0-9_]+ : ([^\n]*)");
    private static final Pattern ALL = Pattern.compile("(data\\.)?(aws_[a-z0-9_]+)\\.[a-z0-9_]+");

    private final JsonNode types;
    private final String prefix;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> blocks = new TreeSet<>();
    private int references;

    private ProviderSchema(JsonNode types, String prefix) {
        this.types = types;
        this.prefix = prefix;
    }

    /// Version 6.25 of the AWS provider. What other providers make is left out.
    static ProviderSchema six() {
        return read("aws-6.25.json", "aws_");
    }

    /// Version 3.0 of the Helm provider, whose objects are arguments and no blocks. What others make is left out.
    static ProviderSchema helm() {
        return read("helm-3.0.json", "helm");
    }

    private static ProviderSchema read(String name, String prefix) {
        try (InputStream json =
                Objects.requireNonNull(ProviderSchema.class.getResourceAsStream("/terraform/" + name))) {
            return new ProviderSchema(new JsonMapper().readTree(json), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with all that was checked.
    List<String> wrong() {
        return wrong;
    }

    /// What was checked, such as `resource aws_vpc.this`.
    Set<String> blocks() {
        return blocks;
    }

    /// How many attributes were found to be read.
    int references() {
        return references;
    }

    /// Checks a file.
    ///
    /// @param path the file's name, for what is wrong
    void check(String path, String text) {
        HclBody file = HclBody.of(text);
        file.each(TYPES.keySet(), block -> {
            if (!block.labels().getFirst().startsWith(prefix)) {
                return;
            }
            blocks.add(block.type() + " " + String.join(".", block.labels()));
            String where = path + ": " + String.join(".", block.labels());
            JsonNode schema = types.path(TYPES.getOrDefault(block.type(), ""))
                    .path(block.labels().getFirst());
            if (schema.isMissingNode()) {
                wrong.add(where + ": the schema has no such type; write it anew by provider-schema.py");
            } else {
                checkBody(where, schema, block.body());
                checkEach(where, block.body());
            }
        });
        if (!hasObjects()) {
            file.expressions().forEach(expression -> checkReferences(path, expression));
        }
    }

    private void checkBody(String where, JsonNode schema, HclBody body) {
        Set<String> given = new TreeSet<>(body.attributes().keySet());
        body.attributes().forEach((name, expression) -> {
            if (!META.contains(name)) {
                checkArgument(where + "." + name, schema.path(name), expression);
            }
        });
        for (HclBody.Block block : body.blocks()) {
            boolean dynamic = block.type().equals("dynamic");
            String name = dynamic ? block.labels().getFirst() : block.type();
            JsonNode inner = schema.path(name);
            if (name.equals("lifecycle")) {
                checkIgnored(where, schema, block.body().attributes().getOrDefault("ignore_changes", ""));
            } else if (!inner.isObject() || how(inner).equals("=") || hasObjects()) {
                wrong.add(where + "." + name + " is no block");
            } else if (!given.add(name) && how(inner).startsWith("one")) {
                wrong.add(where + "." + name + " stands twice");
            } else {
                checkBody(
                        where + "." + name,
                        inner,
                        dynamic ? block.body().blocks().getFirst().body() : block.body());
            }
        }
        schema.propertyNames().stream()
                .filter(name -> !name.isEmpty() && !given.contains(name))
                .filter(name -> how(schema.path(name)).endsWith("!"))
                .forEach(name -> wrong.add(where + " has no " + name));
    }

    private void checkArgument(String where, JsonNode schema, String expression) {
        String how = how(schema);
        if (schema.isObject() && !how.equals("=") && hasObjects() && expression.startsWith("{")) {
            checkBody(where, schema, HclBody.of(expression.substring(1, expression.length() - 1)));
            return;
        }
        if (!schema.isString() || how.endsWith("=")) {
            wrong.add(where + " is no argument");
            return;
        }
        String type = how.replace("!", "");
        boolean fits = switch (expression.charAt(0)) {
            case '"' -> type.equals("string") || type.equals("number");
            case '[' -> type.equals("list");
            case '{' -> type.equals("map");
            default ->
                List.of("true", "false").contains(expression)
                        ? type.equals("bool")
                        : !expression.matches("[0-9]+") || type.equals("number");
        };
        if (!fits) {
            wrong.add(where + " is a " + type + ", not " + expression);
        }
    }

    /// Whether objects are written as arguments: since 3 in the Helm provider, nowhere in the one of AWS.
    private boolean hasObjects() {
        return prefix.equals("helm");
    }

    /// Whether each value of another resource, which a block walks over, has what is read of it.
    private void checkEach(String where, HclBody body) {
        Matcher all = ALL.matcher(body.attributes().getOrDefault("for_each", ""));
        if (all.matches()) {
            body.expressions().forEach(expression -> {
                for (Matcher value = Pattern.compile("each\\.value(?=\\.)").matcher(expression); value.find(); ) {
                    checkPath(where, of(all.group(1), all.group(2)), expression, value.end());
                }
            });
        }
    }

    private void checkIgnored(String where, JsonNode schema, String list) {
        Matcher path = Pattern.compile("[a-z][a-z0-9_.\\[\\]]*[a-z0-9_]").matcher(list);
        while (path.find()) {
            checkPath(where + " ignores", schema, "." + path.group(), 0);
        }
    }

    private void checkReferences(String path, String expression) {
        for (Matcher address = ADDRESS.matcher(expression); address.find(); ) {
            int at = address.end();
            if (at < expression.length() && expression.charAt(at) == '[') {
                at = HclBody.end(expression, at);
            }
            checkPath(path, of(address.group(1), address.group(2)), expression, at);
        }
        for (Matcher walk = WALK.matcher(expression); walk.find(); ) {
            Matcher each = Pattern.compile("\\b" + walk.group(1) + "(?=\\.)").matcher(walk.group(4));
            while (each.find()) {
                checkPath(path, of(walk.group(2), walk.group(3)), walk.group(4), each.end());
            }
        }
    }

    private JsonNode of(@Nullable String data, String type) {
        return types.path(data == null ? "resource" : "data").path(type);
    }

    private void checkPath(String where, JsonNode type, String expression, int from) {
        JsonNode here = type;
        Matcher step = STEP.matcher(expression);
        for (boolean found = step.find(from); found; found = step.find()) {
            String name = step.group(1);
            if (name != null) {
                references++;
                here = here.path(name);
                if (here.isMissingNode()) {
                    wrong.add(where + " reads " + expression.substring(from, step.end()) + ", which is not there: "
                            + expression);
                    return;
                }
                if (here.isString()) {
                    return;
                }
            }
        }
    }

    private static String how(JsonNode schema) {
        return schema.isObject() ? schema.path("").asString("") : schema.asString("");
    }

    /// The blocks that templates have, such as `resource aws_vpc.this`, whether or not a design makes them appear.
    static Set<String> blocksOf(Stream<String> templates) {
        Pattern block = Pattern.compile("(?m)^(resource|data) \"([a-z0-9_]+)\" \"([a-z0-9_]+)\"");
        Set<String> found = new TreeSet<>();
        templates.forEach(template -> {
            for (Matcher one = block.matcher(template); one.find(); ) {
                found.add(one.group(1) + " " + one.group(2) + "." + one.group(3));
            }
        });
        return found;
    }
}
