package org.cidrloom.export.terraform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cidrloom.export.ExternalTool;
import org.cidrloom.export.GeneratedFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real Terraform with the real AWS provider from a local mirror, and credentials that are none. The provider is
/// set up once for all tests.
final class TerraformTool {
    private static final String PROVIDER = "registry.terraform.io/hashicorp/aws";
    private static final JsonMapper JSON = new JsonMapper();

    private static @Nullable TerraformTool ready;

    private final Path program;
    private final Path data;
    private final Path lock;
    private final Map<String, String> environment = new TreeMap<>();

    private TerraformTool(Path program, Path mirror) throws IOException {
        this.program = program;
        Path home = Files.createTempDirectory("terraform");
        home.toFile().deleteOnExit();
        Path config = Files.writeString(
                home.resolve("cli.tfrc"), """
                provider_installation {
                  filesystem_mirror {
                    path    = "%s"
                    include = ["registry.terraform.io/*/*"]
                  }
                }
                """.formatted(mirror.toString().replace("\\", "/")));
        data = home.resolve("data");
        environment.put("TF_CLI_CONFIG_FILE", config.toString());
        environment.put("TF_DATA_DIR", data.toString());
        environment.put("TF_IN_AUTOMATION", "1");
        environment.put("CHECKPOINT_DISABLE", "1");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        Path init = Files.createDirectory(home.resolve("init"));
        Files.writeString(init.resolve("versions.tf"), """
                terraform {
                  required_providers {
                    aws = {
                      source  = "hashicorp/aws"
                      version = ">= 5.100, < 7"
                    }
                  }
                }
                """);
        run(init, "", "init", "-no-color", "-input=false").expectSuccess("terraform init");
        lock = init.resolve(".terraform.lock.hcl");
    }

    /// The tool, ready to validate and plan.
    static synchronized TerraformTool get() {
        if (ready == null) {
            Path program = ExternalTool.find("terraform");
            try {
                ready = new TerraformTool(program, mirror());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Objects.requireNonNull(ready);
    }

    private static Path mirror() {
        String home = System.getProperty("user.home");
        return Stream.of(
                        System.getenv("TF_MIRROR"),
                        "/opt/tf-plugins",
                        home + "/.terraform.d/plugins",
                        home + "/.local/share/terraform/plugins",
                        "/usr/local/share/terraform/plugins",
                        "/usr/share/terraform/plugins")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(path -> Files.isDirectory(path.resolve(PROVIDER)))
                .findFirst()
                .orElseThrow(() -> ExternalTool.missing(
                        "there is no local mirror of the provider " + PROVIDER + " (name one by TF_MIRROR)"));
    }

    ExternalTool.Result run(Path folder, String input, String... arguments) {
        return ExternalTool.run(
                folder,
                environment,
                input,
                Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                        .toList());
    }

    /// The text as `terraform fmt` lays it out.
    String format(Path folder, String text) {
        return run(folder, text, "fmt", "-").expectSuccess("terraform fmt");
    }

    /// The files that `terraform fmt` would change.
    List<String> badlyFormatted(Path folder) {
        return run(folder, "", "fmt", "-check", "-recursive", "-list=true")
                .out()
                .lines()
                .toList();
    }

    void validate(Path module) throws IOException {
        prepare(module);
        run(module, "", "validate", "-no-color").expectSuccess("terraform validate in " + module);
    }

    /// The plan of a root module, as JSON.
    JsonNode plan(Path module) throws IOException {
        prepare(module);
        return planned(module);
    }

    /// Makes what a root module says, at a server that answers for AWS.
    ///
    /// @param endpoint its address
    void apply(Path module, String endpoint) throws IOException {
        prepareAt(module, endpoint);
        run(module, "", "apply", "-no-color", "-input=false", "-auto-approve").expectSuccess("terraform apply");
    }

    /// The plan of a root module that knows nothing yet of what is there, at a server that answers for AWS.
    ///
    /// @param endpoint its address
    JsonNode planAnew(Path module, String endpoint) throws IOException {
        prepareAt(module, endpoint);
        Files.delete(module.resolve("terraform.tfstate"));
        return planned(module);
    }

    /// The plan of a root module that was applied, at a server that answers for AWS.
    ///
    /// @param endpoint its address
    JsonNode planAgain(Path module, String endpoint) throws IOException {
        prepareAt(module, endpoint);
        return planned(module);
    }

    /// The plan of the one run of a root module's tests, as JSON.
    JsonNode testedPlan(Path module) throws IOException {
        Files.copy(lock, module.resolve(".terraform.lock.hcl"));
        run(module, "", "validate", "-no-color").expectSuccess("terraform validate in " + module);
        return run(module, "", "test", "-json", "-verbose")
                .expectSuccess("terraform test in " + module)
                .lines()
                .map(JSON::readTree)
                .filter(line -> line.path("type").asString("").equals("test_plan"))
                .map(line -> line.path("test_plan"))
                .findFirst()
                .orElseThrow();
    }

    private void prepareAt(Path module, String endpoint) throws IOException {
        prepare(module);
        Files.writeString(
                module.resolve("test_override.tf"),
                ProviderFiles.override(
                        module,
                        "  max_retries = 3\n  endpoints {\n    ec2 = \"%1$s\"\n    sts = \"%1$s\"\n  }\n"
                                .formatted(endpoint)));
    }

    private JsonNode planned(Path module) throws IOException {
        Path plan = module.resolve("plan.out");
        run(module, "", "plan", "-no-color", "-input=false", "-lock=false", "-out", plan.toString())
                .expectSuccess("terraform plan in " + module);
        String json = run(module, "", "show", "-json", plan.toString()).expectSuccess("terraform show");
        Files.delete(plan);
        return JSON.readTree(json);
    }

    /// Validates and plans many root modules at once, as children of one that has the provider: what costs time is to
    /// start it. Import blocks stand in root modules only, so they are left out.
    ///
    /// @param folder what the modules are below
    /// @return the addresses of what each creates, such as `aws_vpc.this["dev"]`, by the module's path
    Map<String, List<String>> planTogether(Path folder) throws IOException {
        StringBuilder root = new StringBuilder("provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");
        Map<String, String> names = new TreeMap<>();
        for (Path module : modules(folder)) {
            String path = folder.relativize(module).toString().replace('\\', '/');
            String name = "m" + names.size();
            names.put(name, path);
            root.append("module \"%s\" {\n  source = \"./%s\"\n%s}\n"
                    .formatted(name, path, ProviderFiles.asModule(module)));
        }
        Files.writeString(folder.resolve("providers.tf"), root);
        Files.copy(lock, folder.resolve(".terraform.lock.hcl"));
        Files.writeString(folder.resolve("test_override.tf"), ProviderFiles.OVERRIDE);
        run(folder, "", "init", "-no-color", "-input=false").expectSuccess("terraform init in " + folder);
        run(folder, "", "validate", "-no-color").expectSuccess("terraform validate in " + folder);
        Map<String, List<String>> created = new TreeMap<>();
        names.values().forEach(path -> created.put(path, new ArrayList<>()));
        for (JsonNode change : planned(folder).path("resource_changes")) {
            if (isCreated(change)) {
                String module = List.of(
                                change.path("module_address").asString("").split("\\.", 3))
                        .get(1);
                String address = change.path("address").asString("");
                String resource = change.path("type").asString("") + "."
                        + change.path("name").asString("");
                Objects.requireNonNull(created.get(names.get(module)))
                        .add(address.substring(address.lastIndexOf(resource)));
            }
        }
        return created;
    }

    private void prepare(Path module) throws IOException {
        boolean hasProvider = Files.exists(module.resolve("providers.tf"));
        Files.writeString(module.resolve("test_override.tf"), hasProvider ? ProviderFiles.override(module, "") : "");
        Files.copy(lock, module.resolve(".terraform.lock.hcl"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        if (Files.exists(module.resolve("places.tf"))) {
            run(module, "", "get", "-no-color").expectSuccess("terraform get in " + module);
        }
    }

    /// Writes files below a folder.
    static void write(Path folder, List<GeneratedFile> files) throws IOException {
        for (GeneratedFile file : files) {
            Path place = folder.resolve(file.path());
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.write(place, file.content());
        }
    }

    /// The root modules below a folder, in the order of their paths. Those that another one is made of are none.
    static List<Path> modules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("versions.tf"))
                    .map(file -> Objects.requireNonNull(file.getParent()))
                    .filter(module -> Files.exists(module.resolve("providers.tf")))
                    .sorted()
                    .toList();
        }
    }

    /// How many resources of each type a plan creates.
    static Map<String, Integer> created(JsonNode plan) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode change : plan.path("resource_changes")) {
            if (isCreated(change)) {
                counts.merge(change.path("type").asString(""), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static boolean isCreated(JsonNode change) {
        return change.path("change").path("actions").path(0).asString("").equals("create");
    }
}
