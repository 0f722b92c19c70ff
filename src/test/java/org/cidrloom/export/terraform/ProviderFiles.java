package org.cidrloom.export.terraform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The providers of root modules, as tests run them: without AWS, or as modules that are given one.
final class ProviderFiles {
    /// What lets the provider plan without AWS.
    static final String OVERRIDE = """
            provider "aws" {
              access_key                  = "none"
              secret_key                  = "none"
              skip_credentials_validation = true
              skip_metadata_api_check     = true
              skip_requesting_account_id  = true
            }
            """;

    private static final Pattern ALIAS = Pattern.compile("(?m)^  alias +?= \"([^\"]+)\"$");

    private ProviderFiles() {}

    /// Makes a root module one that can be called, and says what its caller has to tell it.
    static String asModule(Path module) throws IOException {
        Path providers = module.resolve("providers.tf");
        String text = Files.readString(providers);
        List<String> aliases = aliases(text);
        Files.writeString(providers, text.substring(0, text.indexOf("provider \"aws\"")));
        Files.deleteIfExists(module.resolve("imports.tf"));
        if (aliases.isEmpty()) {
            return "";
        }
        Path versions = module.resolve("versions.tf");
        String names = aliases.stream().map(alias -> "aws." + alias).collect(Collectors.joining(", "));
        String source = "source = \"hashicorp/aws\"";
        Files.writeString(
                versions,
                Files.readString(versions).replace(source, source + "\n      configuration_aliases = [" + names + "]"));
        return aliases.stream()
                .map(alias -> "aws." + alias + " = aws")
                .collect(Collectors.joining("\n", "providers = {\n", "\n}\n"));
    }

    /// The aliases of the providers that a file configures; none where it is the usual one.
    private static List<String> aliases(String providers) {
        return ALIAS.matcher(providers).results().map(alias -> alias.group(1)).toList();
    }

    /// What lets the providers of a module plan without AWS, and more of each.
    static String override(Path module, String more) throws IOException {
        String one = OVERRIDE.replace("}\n", more + "}\n");
        List<String> aliases = aliases(Files.readString(module.resolve("providers.tf")));
        return aliases.isEmpty()
                ? one
                : aliases.stream()
                        .map(alias -> one.replace("{\n  access", "{\n  alias = \"" + alias + "\"\n  access"))
                        .collect(Collectors.joining());
    }
}
