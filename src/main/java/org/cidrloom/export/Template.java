package org.cidrloom.export;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// A file's text with holes in it, below `/templates` on the class path. Templates know loops and conditions, nothing
/// else; every name is escaped for the format, so a name with a quote in it comes out as that name.
public final class Template {
    private static final Map<String, Template> LOADED = new ConcurrentHashMap<>();

    private final String path;
    private final com.samskivert.mustache.Template compiled;

    private Template(String path, com.samskivert.mustache.Template compiled) {
        this.path = path;
        this.compiled = compiled;
    }

    /// The template of that path.
    ///
    /// @param path below `/templates`, such as `terraform/vpc.tf`
    /// @param format what it writes
    /// @throws ExportException where the template is not well formed; the message names file and line
    public static Template load(String path, Format format) {
        return LOADED.computeIfAbsent(path, wanted -> compile(wanted, read(wanted), format));
    }

    /// The template of that path in another flavour: its text is adapted before any name is filled in.
    ///
    /// @param flavour what the flavour is called
    /// @param adapting how the text is adapted
    public static Template load(String path, Format format, String flavour, UnaryOperator<String> adapting) {
        return LOADED.computeIfAbsent(
                flavour + ":" + path, wanted -> compile(path, adapting.apply(read(path)), format));
    }

    /// The text of a template, or of a part of one, holes and all.
    public static String text(String path) {
        return read(path);
    }

    static Template compile(String path, String text, Format format) {
        try {
            return new Template(
                    path,
                    Mustache.compiler()
                            .withEscaper(format::escape)
                            .strictSections(true)
                            .emptyStringIsFalse(false)
                            .compile(text));
        } catch (MustacheException e) {
            throw new ExportException("The template " + path + " is not well formed: " + e.getMessage() + ".");
        }
    }

    private static String read(String path) {
        try (InputStream in = Template.class.getResourceAsStream("/templates/" + path)) {
            if (in == null) {
                throw new IllegalStateException("there is no template " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text with the model's values in its holes.
    ///
    /// @param model a record or map, by whose component names the template asks
    /// @throws ExportException where the template asks for what the model lacks; the message names file and line
    public String render(Object model) {
        try {
            return compiled.execute(model);
        } catch (MustacheException e) {
            throw new ExportException("The template " + path + " failed: " + e.getMessage() + ".");
        }
    }
}
