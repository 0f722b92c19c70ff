package org.cidrloom.model.edit;

import java.util.Set;
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

    /// The path, or null where what it names went with one of the elements of these paths.
    static @Nullable String without(String path, Set<String> gone) {
        int joint = 0;
        while (joint < path.length() && "/@~".indexOf(path.charAt(joint)) < 0) {
            joint++;
        }
        boolean part = gone.contains(path)
                || gone.contains(path.substring(0, joint))
                || (joint < path.length() && path.charAt(joint) != '/' && gone.contains(path.substring(joint + 1)));
        return part ? null : path;
    }
}
