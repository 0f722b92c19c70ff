package org.cidrloom.export;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.cidrloom.model.edit.ElementEdits;

/// What the templates are told, found out by exporting designs that have everything. Run it to write the tables of
/// `docs/templates.md` anew.
public final class TemplateModels {
    static final Path DOC = Path.of("docs/templates.md");
    private static final String START = "<!-- tables: written by TemplateModels -->\n";
    private static final Pattern PARAM = Pattern.compile("/// @param (\\w+) (.+(?:\n */// (?!@).+)*)");

    /// Names that mean the same everywhere.
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("key", "the key in `for_each`, which stays the same as long as the element has its id"),
            Map.entry("id", "the id in the design"),
            Map.entry("name", "the name, which people read"),
            Map.entry("vpc", "the key of the VPC"),
            Map.entry("subnet", "the key of the subnet"),
            Map.entry("subnets", "the keys of the subnets"),
            Map.entry("cluster", "the name of the cluster"),
            Map.entry("region", "the AWS Region"),
            Map.entry("account", "the account's digits; missing or false where the design does not say"),
            Map.entry("cidr", "the range, such as 10.0.0.0/16"),
            Map.entry("gateway", "the key of the gateway"),
            Map.entry("table", "the key of the route table"),
            Map.entry("destination", "where packets go to"),
            Map.entry("zone", "the Availability Zone"),
            Map.entry("tier", "the tier in the design"));

    /// By type or template: the names and what they are.
    private final Map<String, Map<String, String>> types = new TreeMap<>();
    private final Map<String, String> templates = new TreeMap<>();

    private TemplateModels() {}

    static TemplateModels found() {
        TemplateModels models = new TemplateModels();
        List<Design> designs = new ArrayList<>(List.of(Designs.everything(), Designs.connected(), Designs.mended()));
        designs.add(ElementEdits.changeId(new ElementId.OfVpc("dev"), "prod").apply(Designs.mended()));
        RandomDesigns random = new RandomDesigns(1);
        for (int i = 0; i < 12; i++) {
            designs.add(random.next());
        }
        Bundle bundle = Bundle.standard()
                .only(List.of("terraform", "scripts", "review", "readme"))
                .with(Templates.watched(models::see));
        designs.forEach(bundle::export);
        Bundle byModules = Bundle.standard()
                .only(List.of("terraform-modules", "terraform-modules-5"))
                .with(Templates.watched(models::see));
        designs.forEach(byModules::export);
        designs.forEach(
                design -> bundle.with(Roots.ONE).with(ChartInstaller.TERRAFORM).export(design));
        return models;
    }

    private void see(String template, Object model) {
        if (model instanceof Map<?, ?> map) {
            templates.put(template, map.isEmpty() ? "nothing" : "[" + template + "](#" + anchor(template) + ")");
            map.forEach((key, value) -> {
                Map<String, String> names = types.computeIfAbsent(template, any -> new TreeMap<>());
                String kind = kindOf(value);
                names.merge((String) key, kind, (a, b) -> a.equals("list") || a.startsWith("yes") ? b : a);
            });
        } else {
            templates.put(template, link(model.getClass()));
            add(model.getClass());
        }
    }

    private String kindOf(Object value) {
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? "list" : "list of " + kindOf(many.iterator().next());
        }
        return kindOf(value.getClass());
    }

    private String kindOf(Type type) {
        if (type instanceof ParameterizedType of) {
            boolean list = of.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
            return list ? "list of " + kindOf(of.getActualTypeArguments()[0]) : "map";
        }
        Class<?> of = (Class<?>) type;
        if (TemplateAccess.isOpen(of)) {
            add(of);
            return link(of);
        }
        return of == boolean.class || of == Boolean.class ? "yes or no" : of == String.class ? "text" : "number";
    }

    private void add(Class<?> type) {
        if (types.containsKey(title(type))) {
            return;
        }
        Map<String, String> names = new TreeMap<>();
        types.put(title(type), names);
        for (Method method : type.getDeclaredMethods()) {
            if (TemplateAccess.isOpen(method)) {
                names.put(method.getName(), kindOf(method.getGenericReturnType()) + meaning(type, method.getName()));
            }
        }
    }

    /// What the source says of a name; else what it means everywhere.
    private static String meaning(Class<?> type, String name) {
        try {
            Path source = Path.of(
                    "src/main/java", type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java");
            String text = Files.readString(source);
            int record = text.indexOf("record " + type.getSimpleName() + "(");
            int before = Math.max(text.lastIndexOf("\n\n", record), text.lastIndexOf("{\n", record));
            String comment = text.substring(Math.max(before, 0), record);
            for (Matcher param = PARAM.matcher(comment); param.find(); ) {
                if (param.group(1).equals(name)) {
                    return ": " + param.group(2).replaceAll("\n */// ", " ").replace("|", "\\|");
                }
            }
            Matcher method = Pattern.compile("/// (.+)\n(?: *@.+\n)* *(?:public )?[\\w<>]+ " + name + "\\(\\)")
                    .matcher(text);
            if (method.find()) {
                return ": " + method.group(1).replace("|", "\\|");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return USUAL.containsKey(name) ? ": " + USUAL.get(name) : "";
    }

    private static String title(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + " of "
                + type.getPackageName().replaceAll(".*\\.", "");
    }

    private static String anchor(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replace(" ", "-").replaceAll("[^a-z0-9-]", "");
    }

    private static String link(Class<?> type) {
        return "[" + title(type) + "](#" + anchor(title(type)) + ")";
    }

    /// The paths of the templates that were used.
    List<String> paths() {
        return templates.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    /// The tables as they have to stand in the documentation.
    String tables() {
        StringBuilder text = new StringBuilder(START + "\n## The templates\n\n| template | is told |\n|---|---|\n");
        templates.forEach((path, told) -> text.append("| " + path + " | " + told + " |\n"));
        text.append("\n## What they can ask for\n");
        types.forEach((title, names) -> {
            text.append("\n### " + title + "\n\n| name | what it is |\n|---|---|\n");
            names.forEach((name, kind) -> {
                boolean said = kind.contains(": ") || !USUAL.containsKey(name);
                text.append("| `" + name + "` | " + kind + (said ? "" : ": " + USUAL.get(name)) + " |\n");
            });
        });
        return text.toString();
    }

    /// The tables that stand there.
    static String documented() throws IOException {
        String text = Files.readString(DOC);
        return text.substring(text.indexOf(START));
    }

    /// Writes the tables anew.
    ///
    /// @param arguments none
    public static void main(String... arguments) throws IOException {
        String text = Files.readString(DOC);
        Files.writeString(DOC, text.substring(0, text.indexOf(START)) + found().tables());
        System.out.println("wrote " + DOC);
    }
}
