package org.cidrloom.cli;

import java.nio.file.Path;
import java.util.List;
import org.cidrloom.document.file.FileRule;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.finding.Finding;
import org.cidrloom.finding.Place;

/// What is told of a file that is no design: one line with file, line and column, what is wrong and how to mend it.
final class ReadingError {
    private ReadingError() {}

    /// The line of one error.
    static String line(Path file, Finding error) {
        String detail = error.detail().replaceAll("\\s+", " ");
        return where(file, error, detail) + detail;
    }

    /// The line of a file's first error, with how many more there are.
    static String first(Path file, ReadDesign read) {
        List<Finding> errors = read.errors();
        int more = errors.size() - 1;
        return line(file, errors.getFirst())
                + (more == 0 ? "" : " (And " + more + " more; `cidrloom check " + file + "` tells all.)");
    }

    private static String where(Path file, Finding error, String detail) {
        Place place = error.place();
        if (detail.contains(file.toString())) {
            return "";
        }
        if (place == null || isAboutTheWholeFile(error, place)) {
            return file + ": ";
        }
        return file + ":" + place.line() + ":" + place.column() + ": ";
    }

    private static boolean isAboutTheWholeFile(Finding error, Place place) {
        return error.rule().equals(FileRule.UNREADABLE.id()) && place.line() == 1 && place.column() == 1;
    }
}
