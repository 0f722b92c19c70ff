package org.cidrloom.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What an export would do to what is there already.
///
/// @param write files to write
/// @param unchanged how many are there already, byte for byte
/// @param remove files of an earlier export that this one no longer makes
/// @param changed files that a person changed since the last export, or put there before the first
/// @param manifest the manifest afterwards
record WritePlan(
        List<GeneratedFile> write, int unchanged, List<String> remove, List<String> changed, Manifest manifest) {
    /// Compares an export with what is there, file by file. Parts that are not exported stay as they are.
    static WritePlan of(Export export, String version, BundleTarget target, Progress progress) throws IOException {
        Manifest before = target.manifest();
        TreeMap<String, Manifest.Item> after = new TreeMap<>(before.files());
        after.values().removeIf(item -> export.parts().contains(item.part()));
        List<GeneratedFile> write = new ArrayList<>();
        Set<String> changed = new LinkedHashSet<>();
        int unchanged = 0;
        int done = 0;
        for (Export.Entry entry : export.entries()) {
            GeneratedFile file = entry.file();
            progress.at(done++, export.entries().size(), file.path());
            String sum = file.sha256();
            after.put(file.path(), new Manifest.Item(entry.part(), sum));
            Optional<String> there = target.sumOf(file.path());
            if (there.isPresent() && there.get().equals(sum)) {
                unchanged++;
                continue;
            }
            write.add(file);
            if (there.isPresent() && !isOurs(before, file.path(), there.get())) {
                changed.add(file.path());
            }
        }
        List<String> remove = new ArrayList<>();
        for (Map.Entry<String, Manifest.Item> old : before.files().entrySet()) {
            Optional<String> there = after.containsKey(old.getKey()) ? Optional.empty() : target.sumOf(old.getKey());
            if (there.isPresent()) {
                remove.add(old.getKey());
                if (!there.get().equals(old.getValue().sha256())) {
                    changed.add(old.getKey());
                }
            }
        }
        return new WritePlan(
                write, unchanged, remove, List.copyOf(changed), new Manifest(version, export.design(), after));
    }

    private static boolean isOurs(Manifest before, String path, String sum) {
        Manifest.Item item = before.files().get(path);
        return item != null && item.sha256().equals(sum);
    }
}
