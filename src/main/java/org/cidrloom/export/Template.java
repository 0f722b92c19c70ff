package org.cidrloom.export;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// A file's text with holes in it, below `/templates` on the class path. Templates know loops and conditions, nothing
/// else; every name is escaped for the format, so a name with a quote in it comes out as that name.
public final class Template {
    /// The longest file that is written: a hundred times what an estate of 300 VPCs needs.
    static final int MOST_CHARACTERS = 1 << 28;

    private static final TemplateAccess ACCESS = new TemplateAccess();
    private static final Map<String, Template> LOADED = new ConcurrentHashMap<>();

    private final String path;
    private final com.samskivert.mustache.Template compiled;

    private Template(String path, com.samskivert.mustache.Template compiled) {
        this.path = path;
        this.compiled = compiled;
    }

    /// The template of that path: the company's where the export has one, else ours.
    ///
    /// @param path below `/templates`, such as `terraform/vpc.tf`
    /// @param format what it writes
    /// @throws ExportException where the template is not well formed; the message names file and line
    public static Template load(String path, Format format) {
        return ExportScope.templates()
                .replacement(path, format)
                .orElseGet(() -> LOADED.computeIfAbsent(path, wanted -> compile(wanted, read(wanted), format)));
    }

    /// Whether there is a template of that path.
    static boolean exists(String path) {
        return GeneratedFile.isPortable(path) && Template.class.getResource("/templates/" + path) != null;
    }

    /// The template of that path in another flavour: its text is adapted before any name is filled in.
    ///
    /// @param flavour what the flavour is called
    /// @param adapting how the text is adapted
    public static Template load(String path, Format format, String flavour, UnaryOperator<String> adapting) {
        String name = flavour + ":" + path;
        Templates templates = ExportScope.templates();
        // a part that is put into the text may be the company's, even where the template itself is ours
        return templates.replaced().isEmpty()
                ? LOADED.computeIfAbsent(name, wanted -> compile(path, adapting.apply(read(path)), format))
                : templates.once(name, () -> {
                    try {
                        return compile(templates.nameOf(path), adapting.apply(text(path)), format);
                    } catch (IndexOutOfBoundsException e) {
                        throw new ExportException("The template " + templates.nameOf(path) + " lacks a block that "
                                + flavour + " replaces; keep the resources of ours, or leave " + flavour + " out.");
                    }
                });
    }

    /// The text of a template, or of a part of one, holes and all: the company's where the export has one, else ours.
    public static String text(String path) {
        return ExportScope.templates().text(path).orElseGet(() -> read(path));
    }

    static Template compile(String path, String text, Format format) {
        int include = text.indexOf("{{>");
        if (include >= 0) {
            long line = 1
                    + text.substring(0, include)
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
            throw new ExportException("The template " + path
                    + " is not well formed: it includes another template @ line " + line + ", which templates cannot.");
        }
        try {
            return new Template(
                    path,
                    Mustache.compiler()
                            .withEscaper(format::escape)
                            .withCollector(ACCESS)
                            .withLoader(Template::noOther)
                            .strictSections(true)
                            .emptyStringIsFalse(false)
                            .compile(text));
        } catch (MustacheException e) {
            throw new ExportException("The template " + path + " is not well formed: " + e.getMessage() + ".");
        }
    }

    private static Reader noOther(String name) {
        throw new ExportException("it includes “" + name + "”, and templates cannot include others");
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
        ExportScope.pulse();
        ExportScope.templates().rendered(path, model);
        StringWriter text = new StringWriter();
        try {
            TemplateAccess.counted(() -> compiled.execute(model, new Bounded(text)));
        } catch (MustacheException | ExportException e) {
            throw new ExportException("The template " + path + " failed: " + e.getMessage() + ".");
        } catch (StackOverflowError e) {
            throw new ExportException("The template " + path + " failed: its sections are nested too deeply.");
        }
        return text.toString();
    }

    /// Takes no more text than a file of a bundle can sensibly have.
    private static final class Bounded extends FilterWriter {
        private int left = MOST_CHARACTERS;

        Bounded(Writer out) {
            super(out);
        }

        private void take(int length) {
            left -= length;
            if (left < 0) {
                throw new ExportException("it writes more than " + MOST_CHARACTERS + " characters");
            }
        }

        @Override
        public void write(int character) throws IOException {
            take(1);
            super.write(character);
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            take(length);
            super.write(text, from, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            take(length);
            super.write(text, from, length);
        }
    }
}
