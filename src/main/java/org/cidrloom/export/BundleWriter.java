package org.cidrloom.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Writes a bundle into a folder or a zip: all of it or nothing, and nothing outside. What a person changed since the
/// last export is not overwritten unless forced; the file `cidrloom-manifest.json` remembers what was written.
public final class BundleWriter {
    private final String version;

    /// A writer that names this version of Cidrloom in the manifest.
    public BundleWriter() {
        this(Objects.requireNonNullElse(
                BundleWriter.class.getPackage().getImplementationVersion(), "development build"));
    }

    BundleWriter(String version) {
        this.version = version;
    }

    /// How a write ended.
    public sealed interface Outcome {}

    /// Everything is in place.
    ///
    /// @param written how many files were written
    /// @param unchanged how many were there already, byte for byte
    /// @param removed files of the last export that the design no longer has
    public record Written(int written, int unchanged, List<String> removed) implements Outcome {
        public Written {
            removed = List.copyOf(removed);
        }
    }

    /// Nothing was written: a person's changes would be lost.
    ///
    /// @param changed the files that differ from what the last export wrote, or that no export wrote, in order
    public record Refused(List<String> changed) implements Outcome {
        public Refused {
            changed = List.copyOf(changed);
        }
    }

    /// Writes an export.
    ///
    /// @param export what to write; parts of an earlier export that it does not have stay as they are
    /// @param out a folder, or a zip where the name ends in `.zip`; parents are made
    /// @param force whether files that a person changed are overwritten
    /// @param progress is told of each file; a [java.util.concurrent.CancellationException] from it stops the write
    /// before anything is in place
    /// @throws IOException where the place cannot be written; then it is as it was
    public Outcome write(Export export, Path out, boolean force, Progress progress) throws IOException {
        BundleTarget target = isZip(out) ? new ZipTarget(out) : new FolderTarget(out);
        WritePlan plan = WritePlan.of(export, version, target, half(progress, 0));
        if (!plan.changed().isEmpty() && !force) {
            return new Refused(plan.changed());
        }
        target.apply(plan, half(progress, 1));
        return new Written(plan.write().size(), plan.unchanged(), plan.remove());
    }

    /// Comparing is the first half of the way, and writing the second.
    private static Progress half(Progress whole, int before) {
        return (done, total, what) -> whole.at(before * total + done, 2 * total, what);
    }

    private static boolean isZip(Path out) {
        Path name = out.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
