package org.cidrloom.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cidrloom.capacity.WhatIfRow.ZoneHeadroom;

/// Which of several ways we advise: of those where everything works and room is left, the one that changes least.
/// So a design that is well stays as it is.
final class Recommendation {
    /// A tenth of the tightest subnet has to be left, and a quarter more pods possible than are planned.
    private static final long SHARE_LEFT = 10;

    private static final Comparator<WhatIfRow> LEAST_CHANGE = Comparator.comparing(WhatIfRow::effort)
            .thenComparing(Recommendation::isOfNodes)
            .thenComparing(WhatIfRow::mode)
            .thenComparingLong(row -> -row.possible())
            .thenComparingLong(WhatIfRow::routableAddresses);

    private Recommendation() {}

    static WhatIfRow of(List<WhatIfRow> rows) {
        Optional<WhatIfRow> roomy = rows.stream()
                .filter(WhatIfRow::works)
                .filter(Recommendation::hasRoom)
                .min(LEAST_CHANGE);
        Optional<WhatIfRow> working = rows.stream().filter(WhatIfRow::works).min(LEAST_CHANGE);
        return roomy.or(() -> working)
                .orElseGet(() -> rows.stream()
                        .min(Comparator.<WhatIfRow>comparingInt(
                                        row -> row.breaks().size())
                                .thenComparingLong(row -> -Math.min(row.possible(), row.planned()))
                                .thenComparing(LEAST_CHANGE))
                        .orElseThrow());
    }

    /// Other nodes cost more than addresses, so they come after ways of the same effort.
    private static boolean isOfNodes(WhatIfRow row) {
        return row.mode() == WhatIfMode.LARGER_NODES || row.mode() == WhatIfMode.SMALLER_NODES;
    }

    private static boolean hasRoom(WhatIfRow row) {
        return 4 * row.possible() >= 5 * row.planned()
                && row.zones().stream().allMatch(zone -> zone.left() * SHARE_LEFT >= zone.usable());
    }

    /// Why that one, in two sentences.
    static String why(List<WhatIfRow> rows, WhatIfRow row) {
        WhatIfRow asDesigned = rows.getFirst();
        if (row.mode() == WhatIfMode.AS_DESIGNED) {
            return row.works()
                    ? "As designed everything works: " + room(row) + ". "
                            + (hasRoom(row)
                                    ? "So nothing has to change."
                                    : "No other way leaves more room without more changes.")
                    : "No way works, and as designed least is wrong: " + String.join("; ", row.breaks()) + ". "
                            + "Larger subnets, fewer nodes or fewer pods would help.";
        }
        String gives = row.mode().words()
                + (row.works() ? " works: " + room(row) : " comes nearest: " + String.join("; ", row.breaks()));
        String instead = asDesigned.works()
                ? "as designed, little room is left"
                : "as designed, "
                        + asDesigned.breaks().stream()
                                .filter(each -> !row.breaks().contains(each))
                                .findFirst()
                                .orElse(asDesigned.breaks().getFirst());
        return gives + ". It takes " + row.effort().words() + "; " + instead + ".";
    }

    private static String room(WhatIfRow row) {
        String pods = Told.count(row.possible(), "pod", "pods") + " can run where " + Told.number(row.planned())
                + (row.planned() == 1 ? " is planned" : " are planned");
        return tightest(row)
                .map(zone -> pods + ", and " + zone.tightest().subnet() + ", the tightest subnet, keeps "
                        + Told.number(zone.left()) + " of " + Told.count(zone.usable(), "address", "addresses"))
                .orElse(pods);
    }

    private static Optional<ZoneHeadroom> tightest(WhatIfRow row) {
        return row.zones().stream()
                .min(Comparator.comparingDouble(zone -> (double) zone.left() / Math.max(1, zone.usable())));
    }
}
