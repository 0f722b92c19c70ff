package org.cidrloom.document.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.cidrloom.finding.Place;
import org.cidrloom.model.Design;
import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Design files on disk.
///
/// Saving is atomic and keeps what a person wrote by hand. It refuses to overwrite a file that is not the one that was
/// read. Where something is overwritten that a person may miss, the former content is kept as `NAME~`.
public final class DesignFile {
    private DesignFile() {}

    /// Reads a design file. What is wrong comes as findings, also where there is no file.
    public static ReadDesign read(Path path) {
        String name = path.toString();
        try {
            return DesignYaml.read(FileText.read(path), name);
        } catch (YamlProblem problem) {
            return unreadable(name, problem.line(), problem.column(), problem.detail());
        } catch (NoSuchFileException e) {
            return unreadable(name, 1, 1, "There is no file " + name + ". Check the name.");
        } catch (AccessDeniedException e) {
            return unreadable(name, 1, 1, name + " must not be read by you. Check its permissions.");
        } catch (IOException e) {
            String why = Files.isDirectory(path) ? "it is a folder; name a file in it" : "the system says: " + e;
            return unreadable(name, 1, 1, name + " cannot be read: " + why + ".");
        }
    }

    private static ReadDesign unreadable(String name, int line, int column, String detail) {
        return new ReadDesign(
                null,
                List.of(Problems.finding(
                        FileRule.UNREADABLE, new ElementId.OfDesign(), new Place(name, line, column), detail)),
                SourceMap.empty(name),
                null);
    }

    /// Saves a design.
    ///
    /// @param base what was read from this file, or saved to it last; null for a new file
    /// @return the file as it is now, for the next save
    /// @throws SaveRefusedException where the file holds something else than the base, or where something that a
    /// person wrote would be lost; the file is as it was
    /// @throws IOException where it cannot be written; the file is as it was
    public static SavedDesign save(Path path, Design design, @Nullable ReadDesign base) throws IOException {
        Rewritten text = Rewritten.of(design, base, path.toString());
        if (Files.exists(path) && !holds(path, base)) {
            throw new SaveRefusedException(
                    SaveRefusedException.Reason.OTHER_CONTENT,
                    base == null
                            ? path + " exists already. Choose another name, or say that it is to be replaced."
                            : path
                                    + " has changed since it was read. Read it again, save under another name, or say that"
                                    + " it is to be replaced.");
        }
        return write(path, text, !text.gone().isEmpty());
    }

    /// Saves a design over whatever the file holds, and keeps that as a backup. What of the base can be kept is kept.
    ///
    /// @param base what was read before; null for nothing
    /// @return the file as it is now, for the next save
    /// @throws SaveRefusedException where no file can hold the design; the file is as it was
    /// @throws IOException where it cannot be written; the file is as it was
    public static SavedDesign replace(Path path, Design design, @Nullable ReadDesign base) throws IOException {
        return write(path, Rewritten.forced(design, base, path.toString()), true);
    }

    private static SavedDesign write(Path path, Rewritten text, boolean keep) throws IOException {
        Path backup = keep && Files.exists(path) ? path.resolveSibling(path.getFileName() + "~") : null;
        if (backup != null) {
            Files.copy(path, backup, StandardCopyOption.REPLACE_EXISTING);
        }
        AtomicWrite.write(path, text.text());
        return new SavedDesign(text.read(), text.gone(), backup);
    }

    private static boolean holds(Path path, @Nullable ReadDesign base) throws IOException {
        SourceText text = base == null ? null : base.text();
        if (text == null) {
            return false;
        }
        try {
            String now = FileText.read(path);
            return text.text().equals(now.startsWith("\uFEFF") ? now.substring(1) : now);
        } catch (YamlProblem e) {
            return false;
        }
    }
}
