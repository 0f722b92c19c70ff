package org.cidrloom.export.terraform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.export.terraform.Inputs.Kind;

/// The one root module over several accounts and Regions: a provider and a module for each, what they hand each other,
/// and the variables, outputs and import blocks of all.
final class RootModel {
    private static final Pattern VARIABLE = Pattern.compile("(?m)^variable \"(\\w+)\" \\{$");
    private static final Pattern OUTPUT =
            Pattern.compile("(?m)^output \"([^\"]+)\" \\{\n(?: +description +=\\s+(\".*\")\n)?");

    /// What is an output only because another part of the plan waits for it.
    private static final List<String> HANDED_OVER =
            List.of("transit_gateway_peering_acceptance_ids", "direct_connect_accepted_gateway_ids");

    private final List<StackModel> stacks;
    private final Flavour flavour;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Output> outputs = new LinkedHashMap<>();
    private final Inputs outside = new Inputs();
    private boolean takesShares;

    /// An expression by name.
    record Argument(String name, String expression) {}

    /// A map that a module is given.
    record Given(String name, List<Argument> entries) {}

    /// An account and Region.
    ///
    /// @param module what it is called as a module, and its provider
    /// @param folder its folder within the root module
    /// @param region the AWS Region
    /// @param account what its account is called in `var.accounts`
    /// @param arguments what the module is told as the root module is told it
    /// @param inputs the ids that it is given
    /// @param resources what can be taken over
    record Place(
            String module,
            String folder,
            String region,
            String account,
            List<Argument> arguments,
            List<Given> inputs,
            List<Imports.Item> resources) {}

    /// An output of all of them.
    ///
    /// @param name its name
    /// @param description a Terraform expression: what the modules say of it
    /// @param sources the outputs of the modules
    record Output(String name, String description, List<String> sources) {
        boolean isMerged() {
            return sources.size() > 1;
        }
    }

    private RootModel(List<StackModel> stacks) {
        this.stacks = stacks;
        this.flavour = stacks.getFirst().stack().flavour();
    }

    /// The files of the root module and of those that it is made of.
    static List<GeneratedFile> files(List<StackModel> stacks) {
        RootModel root = new RootModel(stacks);
        List<GeneratedFile> files = new ArrayList<>();
        for (StackModel stack : stacks) {
            List<GeneratedFile> of = stack.files();
            root.add(stack, of);
            files.addAll(of);
        }
        root.addFiles(files);
        return files;
    }

    private void add(StackModel model, List<GeneratedFile> files) {
        Stack stack = model.stack();
        String module = stack.moduleName();
        List<Argument> arguments = new ArrayList<>();
        for (GeneratedFile file : files) {
            for (Matcher variable = VARIABLE.matcher(file.text()); variable.find(); ) {
                argument(model, variable.group(1)).ifPresent(arguments::add);
            }
            if (file.path().endsWith("/outputs.tf")) {
                addOutputs(module, file.text());
            }
        }
        places.add(new Place(
                module,
                stack.place().name(),
                stack.region(),
                Variables.Account.key(stack.place()),
                arguments,
                given(model),
                Imports.of(files)));
    }

    /// A variable that a module is told as the root module is told it: keys are ids of the design, so what is of other
    /// places does no harm.
    private Optional<Argument> argument(StackModel model, String variable) {
        boolean given = model.inputs().wanted().keySet().stream()
                .anyMatch(kind -> kind.variable().equals(variable));
        if (given) {
            return Optional.empty();
        }
        String expression = switch (variable) {
            case "transit_gateway_share_arns" -> shares(model);
            case "coredns_clusters" ->
                "setintersection(var.coredns_clusters, "
                        + list(model.clusters().clusters().stream()
                                .map(ClusterModel.Item::key)
                                .toList()) + ")";
            default -> "var." + variable;
        };
        return Optional.of(new Argument(variable, expression));
    }

    /// The shares that a module accepts: those of the same plan where they leave the organization.
    private String shares(StackModel model) {
        List<String> inside = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Wiring wiring = model.stack().wiring();
        for (String gateway : model.transit().foreign()) {
            if (wiring == null) {
                continue;
            }
            wiring.share(gateway)
                    .ifPresentOrElse(
                            source -> inside.add("\"" + gateway + "\" = " + source), () -> others.add(gateway));
        }
        List<String> maps = new ArrayList<>();
        if (!inside.isEmpty()) {
            maps.add("var.share_outside_organization ? { " + String.join(", ", inside) + " } : {}");
        }
        if (!others.isEmpty()) {
            takesShares = true;
            maps.add("{ for key, arn in var.transit_gateway_share_arns : key => arn if contains(" + list(others)
                    + ", key) }");
        }
        return maps.size() == 1 ? maps.getFirst() : "merge(" + String.join(", ", maps) + ")";
    }

    private static String list(List<String> texts) {
        return texts.isEmpty() ? "[]" : "[\"" + String.join("\", \"", texts) + "\"]";
    }

    private List<Given> given(StackModel model) {
        List<Given> all = new ArrayList<>();
        Wiring wiring = model.stack().wiring();
        model.inputs().wanted().forEach((kind, keys) -> {
            List<Argument> entries = new ArrayList<>();
            for (String key : keys) {
                String source = wiring == null ? null : wiring.source(kind, key).orElse(null);
                if (source == null) {
                    outside.need(kind, key);
                }
                entries.add(new Argument(key, source == null ? asked(kind, key) : source));
            }
            all.add(new Given(kind.variable(), entries));
        });
        return all;
    }

    private static String asked(Kind kind, String key) {
        return "var." + kind.variable() + "[\"" + key + "\"]";
    }

    private void addOutputs(String module, String text) {
        for (Matcher output = OUTPUT.matcher(text); output.find(); ) {
            String name = output.group(1);
            if (!HANDED_OVER.contains(name)) {
                String description = output.group(2);
                outputs.computeIfAbsent(
                                name,
                                each -> new Output(each, description == null ? "null" : description, new ArrayList<>()))
                        .sources()
                        .add("module." + module + "." + name);
            }
        }
    }

    private void addFiles(List<GeneratedFile> files) {
        Map<String, Object> variables = Variables.ofRoot(stacks, takesShares, outside.variables());
        List<String> placeholders = new ArrayList<>();
        if (Boolean.TRUE.equals(variables.get("hasAmis"))) {
            placeholders.add("node_ami_ids");
        }
        outside.variables().forEach(variable -> placeholders.add(variable.name()));
        add(files, "versions.tf", "versions.tf", Map.of());
        add(files, "root/providers.tf", "providers.tf", Map.of("places", places));
        add(files, "root/places.tf", "places.tf", Map.of("places", places));
        add(files, "variables.tf", "variables.tf", variables);
        if (!placeholders.isEmpty()) {
            add(files, "checks.tf", "checks.tf", Map.of("names", placeholders));
        }
        add(files, "root/outputs.tf", "outputs.tf", Map.of("outputs", List.copyOf(outputs.values())));
        if (places.stream().anyMatch(place -> !place.resources().isEmpty())) {
            add(files, "root/imports.tf", "imports.tf", Map.of("places", places));
        }
        add(files, "terraform.tfvars.example", "terraform.tfvars.example", variables);
    }

    private void add(List<GeneratedFile> files, String template, String name, Object model) {
        String text = flavour.template(template).render(model);
        files.add(GeneratedFile.text(flavour.folder() + "/" + name, HclLayout.of(text)));
    }
}
