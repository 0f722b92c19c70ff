package org.cidrloom.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder as the place of a bundle. Everything is written into a staging folder beside it first; then files are moved
/// into place, and moved back where one of the moves fails. Links inside the folder are never followed.
final class FolderTarget implements BundleTarget {
    private final Path folder;

    /// Whether nothing is there yet; then nothing has to be looked for, or kept.
    private final boolean fresh;

    FolderTarget(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        if (Files.exists(this.folder) && !Files.isDirectory(this.folder)) {
            throw new FileSystemException(folder.toString(), null, "there is a file of that name");
        }
        this.fresh = !Files.exists(this.folder);
    }

    @Override
    public Manifest manifest() throws IOException {
        Path file = folder.resolve(Manifest.PATH);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Manifest.parse(Files.readAllBytes(file))
                : Manifest.none();
    }

    @Override
    public Optional<String> sumOf(String path) throws IOException {
        if (fresh) {
            return Optional.empty();
        }
        Path file = inside(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        // a folder or a link where a file should be is a person's own
        return Optional.of(
                Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        ? GeneratedFile.sha256(Files.readAllBytes(file))
                        : "no file");
    }

    /// The place of a path of the bundle, which no link on the way leads out of the folder.
    private Path inside(String path) throws IOException {
        Path place = folder.resolve(path).normalize();
        if (!place.startsWith(folder) || !GeneratedFile.isPortable(path)) {
            throw new FileSystemException(path, null, "it is outside the folder");
        }
        for (Path parent = place.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            if (Files.isSymbolicLink(parent)) {
                throw new FileSystemException(
                        parent.toString(), null, "it is a link, which may lead out of the folder");
            }
        }
        return place;
    }

    @Override
    public void apply(WritePlan plan, Progress progress) throws IOException {
        Path parent = folder.getParent();
        Path staging =
                Files.createDirectories(parent == null ? folder : parent).resolve(".cidrloom-" + UUID.randomUUID());
        Files.createDirectory(staging);
        try {
            Path made = staging.resolve("new");
            stage(plan, made, progress);
            if (fresh) {
                Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
            } else {
                swap(plan, made, staging.resolve("old"));
            }
        } finally {
            deleteAll(staging);
        }
    }

    /// Files are written beside each other: most of the time goes into making them, which waits for the file system.
    private void stage(WritePlan plan, Path made, Progress progress) throws IOException {
        Files.createDirectories(made);
        Set<Path> folders = new HashSet<>();
        for (GeneratedFile file : plan.write()) {
            Path parent = made.resolve(file.path()).getParent();
            if (folders.add(parent)) {
                Files.createDirectories(parent);
            }
        }
        Steps steps = new Steps(progress, plan.write().size());
        Iterator<GeneratedFile> left = plan.write().iterator();
        try {
            SideBySide.everywhere(() -> {
                for (GeneratedFile file = next(left, steps); file != null; file = next(left, steps)) {
                    write(file, made.resolve(file.path()));
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        Files.write(made.resolve(Manifest.PATH), plan.manifest().toJson());
    }

    private static @Nullable GeneratedFile next(Iterator<GeneratedFile> left, Steps steps) {
        synchronized (left) {
            if (!left.hasNext()) {
                return null;
            }
            GeneratedFile file = left.next();
            steps.step(file.path());
            return file;
        }
    }

    private static void write(GeneratedFile file, Path place) {
        try {
            file.writeTo(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (file.isExecutable()) {
            // best effort: file systems without the bit still run it by `bash FILE`
            boolean ignored = place.toFile().setExecutable(true, false);
        }
    }

    private void swap(WritePlan plan, Path made, Path old) throws IOException {
        Deque<Path> moved = new ArrayDeque<>();
        List<String> written = Stream.concat(plan.write().stream().map(GeneratedFile::path), Stream.of(Manifest.PATH))
                .toList();
        try {
            for (String path : plan.remove()) {
                setAside(path, old, moved);
            }
            for (String path : written) {
                setAside(path, old, moved);
                Path place = inside(path);
                Files.createDirectories(place.getParent());
                Files.move(made.resolve(path), place);
            }
        } catch (IOException | RuntimeException e) {
            restore(moved, old, e);
            throw e;
        }
        for (String path : plan.remove()) {
            deleteEmptyParents(inside(path));
        }
    }

    private void setAside(String path, Path old, Deque<Path> moved) throws IOException {
        Path place = inside(path);
        moved.push(folder.relativize(place));
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            Path kept = old.resolve(path);
            Files.createDirectories(kept.getParent());
            Files.move(place, kept);
        }
    }

    private void restore(Deque<Path> moved, Path old, Exception cause) {
        for (Path path : moved) {
            try {
                Path place = folder.resolve(path);
                Path kept = old.resolve(path);
                Files.deleteIfExists(place);
                if (Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(kept, place);
                }
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private void deleteEmptyParents(Path place) throws IOException {
        for (Path parent = place.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            try (Stream<Path> left = Files.list(parent)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(parent);
        }
    }

    private static void deleteAll(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
