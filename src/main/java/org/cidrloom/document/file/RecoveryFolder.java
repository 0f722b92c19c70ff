package org.cidrloom.document.file;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cidrloom.model.Design;
import org.jspecify.annotations.Nullable;

/// Where unsaved designs are kept against a crash: one design file a session, with two comments at its start that say
/// which file it belongs to and when it was written. It holds the design and nothing else.
public final class RecoveryFolder {
    private static final String ENDING = ".recovery.cidrloom.yaml";
    private static final String OF = "# recovered from: ";
    private static final String AT = "# written at: ";

    private final Path folder;

    /// The recovery folder at that place. It is made when something is first kept there.
    public RecoveryFolder(Path folder) {
        this.folder = folder;
    }

    /// An unsaved design of a session that ended without saving it.
    ///
    /// @param session the session's name
    /// @param file the file that the design belongs to; null where it had none yet
    /// @param written when it was kept
    /// @param design the design
    public record Recovery(String session, @Nullable Path file, Instant written, Design design) {}

    /// Keeps a session's design in the place of its former one.
    ///
    /// @param session a name of letters, digits and hyphens, another for each running program and window
    /// @param file the file that the design belongs to; null for none yet
    /// @throws IOException where it cannot be written
    public void keep(String session, @Nullable Path file, Instant now, Design design) throws IOException {
        Files.createDirectories(folder);
        String of = file == null ? "" : OF + file.toAbsolutePath().toUri() + "\n";
        AtomicWrite.write(path(session), of + AT + now + "\n" + DesignYaml.write(design));
    }

    /// Forgets a session's design: it was saved, or nobody wants it.
    ///
    /// @throws IOException where it cannot be removed
    public void forget(String session) throws IOException {
        Files.deleteIfExists(path(session));
    }

    /// The designs that are kept, the newest first. What cannot be read is passed over and stays where it is.
    ///
    /// @throws IOException where the folder cannot be read
    public List<Recovery> found() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Recovery> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .forEach(file -> read(file).ifPresent(found::add));
        }
        found.sort(Comparator.comparing(Recovery::written).reversed().thenComparing(Recovery::session));
        return List.copyOf(found);
    }

    private static Optional<Recovery> read(Path path) {
        ReadDesign read = DesignFile.read(path);
        Design design = read.design();
        SourceText text = read.text();
        if (design == null || text == null) {
            return Optional.empty();
        }
        String name = path.getFileName().toString();
        List<String> lines = text.text().lines().limit(2).toList();
        try {
            Optional<String> written = after(AT, lines);
            Optional<Path> file = after(OF, lines).map(URI::create).map(Path::of);
            return written.map(at -> new Recovery(
                    name.substring(0, name.length() - ENDING.length()), file.orElse(null), Instant.parse(at), design));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> after(String start, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    private Path path(String session) {
        if (!session.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("no session name: " + session);
        }
        return folder.resolve(session + ENDING);
    }
}
