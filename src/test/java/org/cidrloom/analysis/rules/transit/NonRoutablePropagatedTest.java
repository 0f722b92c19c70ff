package org.cidrloom.analysis.rules.transit;

import org.cidrloom.analysis.Judged;
import org.junit.jupiter.api.Test;

class NonRoutablePropagatedTest {
    @Test
    void aNonRoutableBlockThatPropagatesWaitsForItsTwin() {
        Judged.of(design("", "   # ! non-routable-propagated"))
                .isAsMarked()
                .tells("non-routable-propagated", "100.64.0.0/16", "silently gets no routes")
                .isMendedBy(
                        "non-routable-propagated",
                        "Turn off the propagation of app, and add static routes for 10.0.0.0/16");
    }

    @Test
    void aBlackholeForAWiderRangeDoesNotHelp() {
        Judged.of(design("{destination: 100.64.0.0/10, blackhole: true}", "   # ! non-routable-propagated"))
                .isAsMarked();
    }

    @Test
    void blackholesThatCoverTheBlockMakeUpForIt() {
        Judged.of(design(
                        "{destination: 100.64.0.0/17, blackhole: true}, {destination: 100.64.128.0/17, blackhole: true}",
                        ""))
                .isAsMarked();
    }

    private static String design(String routes, String mark) {
        return """
                vpcs:
                  - {id: app, cidrs: [{cidr: 10.0.0.0/16}, {cidr: 100.64.0.0/16, routable: false}]}
                transitGateways:
                  - id: hub
                    routeTables: [{id: main, routes: [%s]}]
                    attachments:
                      - {to: app, association: main, propagations: [main]}%s
                """.formatted(routes, mark);
    }
}
