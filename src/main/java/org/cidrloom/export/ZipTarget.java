package org.cidrloom.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A zip as the place of a bundle. Entries are ordered by path and carry one fixed time, so that the same bundle gives
/// the same bytes. It is written beside itself and moved into place.
final class ZipTarget implements BundleTarget {
    /// The earliest time that a zip can name.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path zip;
    private final Map<String, byte[]> there;

    ZipTarget(Path zip) throws IOException {
        this.zip = zip.toAbsolutePath().normalize();
        this.there = Files.exists(this.zip) ? read(this.zip) : new TreeMap<>();
    }

    private static Map<String, byte[]> read(Path zip) throws IOException {
        TreeMap<String, byte[]> entries = new TreeMap<>();
        if (!Files.isRegularFile(zip)) {
            throw new FileSystemException(zip.toString(), null, "there is something of that name that is no file");
        }
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (ZipException e) {
            throw new FileSystemException(zip.toString(), null, "there is a file of that name that is no zip");
        }
        if (entries.isEmpty() && Files.size(zip) > 0) {
            throw new FileSystemException(zip.toString(), null, "there is a file of that name that is no zip");
        }
        return entries;
    }

    @Override
    public Manifest manifest() {
        byte[] json = there.get(Manifest.PATH);
        return json == null ? Manifest.none() : Manifest.parse(json);
    }

    @Override
    public Optional<String> sumOf(String path) {
        return Optional.ofNullable(there.get(path)).map(GeneratedFile::sha256);
    }

    @Override
    public void apply(WritePlan plan, Progress progress) throws IOException {
        TreeMap<String, byte[]> after = new TreeMap<>(there);
        plan.remove().forEach(after::remove);
        plan.write().forEach(file -> after.put(file.path(), file.content()));
        after.put(Manifest.PATH, plan.manifest().toJson());
        Path parent = zip.getParent();
        if (parent == null) {
            throw new FileSystemException(zip.toString(), null, "it is no place for a file");
        }
        Files.createDirectories(parent);
        Path staging = parent.resolve(".cidrloom-" + UUID.randomUUID() + ".zip");
        try {
            write(after, staging, progress);
            Files.move(staging, zip, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(staging);
        }
    }

    private static void write(Map<String, byte[]> entries, Path file, Progress progress) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            int done = 0;
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                progress.at(done++, entries.size(), content.getKey());
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(EPOCH);
                out.putNextEntry(entry);
                out.write(content.getValue());
                out.closeEntry();
            }
        }
    }
}
