package org.cidrloom.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The templates of an export: those that come with Cidrloom, and those of a company's folder in place of ours of the
/// same path. They are read and compiled once, before anything is exported.
public final class Templates {
    /// Only those that come with Cidrloom.
    public static final Templates OURS = new Templates(Map.of(), List.of(), (path, model) -> {});

    /// The largest template: our longest has 12,000 bytes.
    static final int MOST_BYTES = 1 << 20;

    /// The most files that a folder of templates may hold, hidden ones left out.
    static final int MOST_FILES = 1_000;

    private final Map<String, Source> sources;
    private final List<String> unknown;
    private final BiConsumer<String, Object> watcher;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    private Templates(Map<String, Source> sources, List<String> unknown, BiConsumer<String, Object> watcher) {
        this.watcher = watcher;
        this.sources = Map.copyOf(sources);
        this.unknown = List.copyOf(unknown);
    }

    /// A template of the folder.
    ///
    /// @param name the file as messages name it
    /// @param text its text
    private record Source(String name, String text) {}

    /// The templates of a folder, and ours for what it lacks. Hidden files and folders are left out.
    ///
    /// @param folder laid out as ours are: `terraform/vpc.tf`, `review/review.html`
    /// @throws ExportException where the folder or a file of it cannot be read, is no UTF-8 text, is a link or too
    /// large, or a template is not well formed; the message names the file, and the line where there is one
    public static Templates of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ExportException("There is no folder of templates " + folder + ".");
        }
        Map<String, Source> sources = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (Template.exists(path)) {
                sources.put(path, read(file));
            } else {
                unknown.add(path);
            }
        }
        // the syntax does not depend on the format
        sources.forEach((path, source) -> Template.compile(source.name(), source.text(), Format.HCL));
        return new Templates(sources, unknown, (path, model) -> {});
    }

    /// Ours, and a watcher that is told what each is given: the documentation of the model is compared with that.
    static Templates watched(BiConsumer<String, Object> watcher) {
        return new Templates(Map.of(), List.of(), watcher);
    }

    void rendered(String path, Object model) {
        watcher.accept(path, model);
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
                    return isHidden(folder, place) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(folder, file)) {
                        files.add(file);
                    }
                    if (files.size() > MOST_FILES) {
                        throw new ExportException("The folder of templates " + folder + " has more than " + MOST_FILES
                                + " files; name the folder that holds the templates alone.");
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new ExportException("The folder of templates " + folder + " cannot be read: " + e + ".");
        }
        return files.stream().sorted().toList();
    }

    private static boolean isHidden(Path folder, Path place) {
        return !place.equals(folder) && place.getFileName().toString().startsWith(".");
    }

    private static Source read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ExportException("The template " + file + " is a link or no file; put the file itself there.");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ExportException("The template " + file + " is larger than 1 MiB.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return new Source(file.toString(), text.replace("\r\n", "\n").replace("\uFEFF", ""));
        } catch (CharacterCodingException e) {
            throw new ExportException("The template " + file + " is no text in UTF-8.");
        } catch (IOException e) {
            throw new ExportException("The template " + file + " cannot be read: " + e + ".");
        }
    }

    /// Files of the folder that replace none of ours, by path and in order: most likely a name is mistyped.
    public List<String> unknown() {
        return unknown;
    }

    /// The paths of ours that the folder replaces, in order.
    public List<String> replaced() {
        return sources.keySet().stream().sorted().toList();
    }

    /// The text of a file of the folder.
    Optional<String> text(String path) {
        return Optional.ofNullable(sources.get(path)).map(Source::text);
    }

    /// How messages name a template.
    String nameOf(String path) {
        Source source = sources.get(path);
        return source == null ? path : source.name();
    }

    /// A template that is made of several texts, compiled once.
    Template once(String name, Supplier<Template> maker) {
        return compiled.computeIfAbsent(name, wanted -> maker.get());
    }

    Optional<Template> replacement(String path, Format format) {
        Source source = sources.get(path);
        return source == null
                ? Optional.empty()
                : Optional.of(compiled.computeIfAbsent(
                        path, wanted -> Template.compile(source.name(), source.text(), format)));
    }
}
