package org.cidrloom.ui.file;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How designs are exported, remembered from one export to the next in a file of properties. Where that cannot be read
/// or written, it is remembered until the program ends.
public final class ExportChoices {
    private static final String TEMPLATES = "templates";
    private static final String MODULES = "modules";
    private static final String OLDER = "modules-5";
    private static final String TOGETHER = "one-root";
    private static final String RELEASE = "cni-by-terraform";

    private final Path store;
    private final Supplier<@Nullable Path> usual;
    private volatile Choice choice;

    /// What a person chooses.
    ///
    /// @param templates the folder of the company's templates as it was typed; empty for ours alone
    /// @param modules whether the flavour of the community's modules is written as well
    /// @param older whether in the lines of the modules that take version 5 of the AWS provider, not 6
    /// @param together whether one plan makes all accounts and Regions, not one for each
    /// @param release whether Terraform installs the CNI's chart, not Helm
    public record Choice(String templates, boolean modules, boolean older, boolean together, boolean release) {
        /// Our templates, plain resources alone, a plan for each account and Region, and the chart left to Helm.
        public static final Choice USUAL = new Choice("", false, false, false, false);

        Choice withTemplates(String folder) {
            return new Choice(folder, modules, older, together, release);
        }
    }

    /// The choices that are remembered there.
    ///
    /// @param usual the folder of templates to begin with where none was chosen last; null for none
    public ExportChoices(Path store, Supplier<@Nullable Path> usual) {
        this.store = store;
        this.usual = usual;
        this.choice = read(store);
    }

    /// The last choice, with the usual templates where it named none.
    public Choice last() {
        Path folder = usual.get();
        return choice.templates().isBlank() && folder != null ? choice.withTemplates(folder.toString()) : choice;
    }

    /// Remembers a choice.
    public void remember(Choice made) {
        if (made.equals(choice)) {
            return;
        }
        choice = made;
        Properties properties = new Properties();
        properties.setProperty(TEMPLATES, made.templates());
        properties.setProperty(MODULES, String.valueOf(made.modules()));
        properties.setProperty(OLDER, String.valueOf(made.older()));
        properties.setProperty(TOGETHER, String.valueOf(made.together()));
        properties.setProperty(RELEASE, String.valueOf(made.release()));
        try {
            Path folder = store.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (Writer out = Files.newBufferedWriter(store)) {
                properties.store(out, null);
            }
        } catch (IOException forgotten) {
            // it is a convenience: losing it must not keep a design from being exported
        }
    }

    private static Choice read(Path store) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(store)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException none) {
            return Choice.USUAL;
        }
        return new Choice(
                properties.getProperty(TEMPLATES, ""),
                Boolean.parseBoolean(properties.getProperty(MODULES, "false")),
                Boolean.parseBoolean(properties.getProperty(OLDER, "false")),
                Boolean.parseBoolean(properties.getProperty(TOGETHER, "false")),
                Boolean.parseBoolean(properties.getProperty(RELEASE, "false")));
    }
}
