package org.cidrloom.ui.reach;

import java.util.ArrayList;
import java.util.List;
import org.cidrloom.diagram.Way;
import org.cidrloom.model.ElementId;
import org.cidrloom.routing.reach.Cause;
import org.cidrloom.routing.reach.Hop;
import org.cidrloom.routing.reach.Verdict;
import org.cidrloom.routing.reach.Verdict.Part;
import org.jspecify.annotations.Nullable;

/// One way of a connection, there or back, as the panel tells it.
///
/// @param verdict whether packets arrive, and in which parts
record Answer(Verdict verdict) {
    /// The parts that take different ways, those that break first.
    List<Part> parts() {
        return verdict.parts();
    }

    /// The places that packets of a part pass.
    List<Hop> hops(int part) {
        return parts().isEmpty() ? verdict.path() : parts().get(part).path();
    }

    /// Why packets of a part go no further, or where they arrive.
    String why(int part) {
        return parts().isEmpty() ? verdict.why() : parts().get(part).why();
    }

    /// Whether packets of a part arrive.
    boolean arrives(int part) {
        return parts().isEmpty() ? verdict.reachable() : parts().get(part).reachable();
    }

    /// The way of a part, for the canvas: from the sender on, to where it arrives or breaks.
    Way way(int part) {
        List<ElementId> passed = new ArrayList<>();
        Part one = parts().isEmpty() ? null : parts().get(part);
        passed.add(verdict.from());
        if (one != null && !one.from().isEmpty() && !one.from().contains(verdict.from())) {
            passed.add(one.from().getFirst());
        }
        hops(part).forEach(hop -> passed.add(hop.element()));
        ElementId brokenAt = one == null ? verdict.brokenAt() : one.brokenAt();
        Cause cause = one == null ? verdict.cause() : one.cause();
        ElementId end = one == null ? null : one.arrivesAt();
        if (end != null) {
            passed.add(end);
        }
        return new Way(passed, brokenAt, said(cause));
    }

    private static String said(@Nullable Cause cause) {
        return cause == null
                ? ""
                : Character.toUpperCase(cause.says().charAt(0)) + cause.says().substring(1);
    }
}
