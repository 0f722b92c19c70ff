package org.cidrloom.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Says why something could not be written, and what to do about it.
final class WriteFailure {
    private WriteFailure() {}

    /// The failure to write there.
    static Failure of(Path to, IOException why) {
        return new Failure(to + " cannot be written: " + reason(why));
    }

    private static String reason(IOException why) {
        if (why instanceof AccessDeniedException) {
            return "you may not write there. Choose another place, or change its permissions.";
        }
        if (why instanceof NoSuchFileException) {
            return "there is no such place. Create the folder, or choose another one.";
        }
        if (why instanceof FileAlreadyExistsException) {
            return "there is something of that name. Choose another name.";
        }
        String told = why instanceof FileSystemException of ? of.getReason() : null;
        if (told == null) {
            return why + ".";
        }
        return told + (told.startsWith("there is a file of that name") ? ". Choose another name." : ".");
    }
}
