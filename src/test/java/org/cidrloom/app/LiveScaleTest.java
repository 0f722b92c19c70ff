package org.cidrloom.app;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class LiveScaleTest {
    @Test
    void anotherScaleIsReachedFromTheOneThatTheToolkitHas() {
        assertEquals(1.5, new LiveScale(100).factor(150));
        assertEquals(0.5, new LiveScale(200).factor(100));
        assertEquals(1, new LiveScale(150).factor(150));
        assertEquals(1, new LiveScale(125).factor(null), "the desktop is asked at the next start");
    }
}
