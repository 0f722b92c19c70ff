package org.cidrloom.model.edit;

import org.cidrloom.model.ElementId;
import org.jspecify.annotations.Nullable;

/// Paths of elements ([ElementId#path()]) after another element was renamed or removed: `payments/node-a` follows
/// `payments`, and so do `payments@hub` and `payments~billing`.
final class Paths {
    private Paths() {}

    /// The path after the element's id changed.
    static String renamed(String path, ElementId element, String id) {
        String was = element.path();
        String is = ElementEdits.withId(element, id).path();
        if (path.equals(was) || path.startsWith(was + "/")) {
            return is + path.substring(was.length());
        }
        if (path.startsWith(was + "@") || path.startsWith(was + "~")) {
            return is + path.substring(was.length());
        }
        if (path.endsWith("@" + was) || path.endsWith("~" + was)) {
            return path.substring(0, path.length() - was.length()) + is;
        }
        return path;
    }

    /// The path, or null where what it names went with the element.
    static @Nullable String without(String path, ElementId element) {
        String gone = element.path();
        boolean part = path.equals(gone)
                || path.startsWith(gone + "/")
                || path.startsWith(gone + "@")
                || path.startsWith(gone + "~")
                || path.endsWith("@" + gone)
                || path.endsWith("~" + gone);
        return part ? null : path;
    }
}
