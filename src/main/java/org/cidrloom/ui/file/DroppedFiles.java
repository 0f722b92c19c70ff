package org.cidrloom.ui.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What to make of files that were dropped on the window: designs to open, and why the others are none.
///
/// @param designs the files to open
/// @param refusals why each of the others is not opened, in full sentences
public record DroppedFiles(List<Path> designs, List<String> refusals) {
    /// So many are opened at once, each in a tab.
    private static final int MOST = 12;

    /// No design that a person works on is larger, and a larger file would take long to read.
    private static final long LARGEST = 64L << 20;

    public DroppedFiles {
        designs = List.copyOf(designs);
        refusals = List.copyOf(refusals);
    }

    /// Sorts dropped files. Whether the text of a design is one is told when it is opened.
    public static DroppedFiles of(List<File> dropped) {
        List<Path> designs = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (File file : dropped) {
            Path path = file.toPath();
            String refusal = refusal(path);
            if (!refusal.isEmpty()) {
                refusals.add(refusal);
            } else if (designs.size() == MOST) {
                refusals.add(path.getFileName() + " was left out: at most " + MOST + " designs are opened at once.");
            } else if (!designs.contains(path)) {
                designs.add(path);
            }
        }
        return new DroppedFiles(designs, refusals);
    }

    private static String refusal(Path path) {
        String name = String.valueOf(path.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (Files.isDirectory(path)) {
                return name + " is a folder. Drop the design files in it.";
            }
            if (!Files.exists(path)) {
                return name + " is not there any more.";
            }
            if (!Files.isRegularFile(path)) {
                return name + " is no file that can be read.";
            }
            if (!lower.endsWith(".yaml") && !lower.endsWith(".yml")) {
                return name + " is no design file; those end in .cidrloom.yaml.";
            }
            if (Files.size(path) > LARGEST) {
                return name + " is larger than any design, " + (Files.size(path) >> 20) + " MB.";
            }
            return Files.isReadable(path) ? "" : name + " may not be read. Change its permissions, then drop it again.";
        } catch (IOException | SecurityException failed) {
            return name + " cannot be read (" + failed.getMessage() + ").";
        }
    }
}
