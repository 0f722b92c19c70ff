package org.cidrloom.diagram;

import java.util.List;
import org.cidrloom.model.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaletteTest {
    private static final List<Role> GROUNDS = List.of(
            Role.CANVAS,
            Role.PANEL,
            Role.LANE,
            Role.VPC_SOFT,
            Role.NETWORK_SOFT,
            Role.GATEWAY_SOFT,
            Role.CLUSTER_SOFT,
            Role.CHIP,
            Role.PUBLIC_SOFT,
            Role.PRIVATE_SOFT,
            Role.NODE_SOFT,
            Role.POD_SOFT,
            Role.CONTROL_PLANE_SOFT,
            Role.TRANSIT_SOFT,
            Role.DATABASE_SOFT);

    /// WCAG 2.2, 1.4.3: text has a contrast of 4.5 at least.
    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnEveryGround(Palette palette) {
        for (Role text : List.of(Role.TEXT, Role.TEXT_SOFT, Role.ERROR)) {
            for (Role ground : GROUNDS) {
                assertContrast(palette, text, ground, 4.5);
            }
        }
        for (Tier tier : Tier.values()) {
            assertContrast(palette, Role.of(tier), Role.softOf(tier), 4.5);
            assertContrast(palette, Role.of(tier), Role.PANEL, 4.5);
            assertContrast(palette, Role.of(tier), Role.CLUSTER_SOFT, 4.5);
        }
        assertContrast(palette, Role.ERROR, Role.ERROR_SOFT, 4.5);
        assertContrast(palette, Role.WARNING, Role.WARNING_SOFT, 4.5);
        assertContrast(palette, Role.INFO, Role.INFO_SOFT, 4.5);
    }

    /// WCAG 2.2, 1.4.11: what is drawn and means something has a contrast of 3 at least.
    @ParameterizedTest
    @EnumSource
    void linesAndOutlinesStandOut(Palette palette) {
        for (Role line : List.of(Role.VPC, Role.NETWORK, Role.GATEWAY, Role.CLUSTER, Role.ATTACHMENT, Role.PEERING)) {
            assertContrast(palette, line, Role.CANVAS, 3);
        }
        for (Role fill : List.of(Role.FILL_FIXED, Role.FILL_NODES, Role.FILL_PODS)) {
            assertContrast(palette, fill, Role.FILL_FREE, 2.5);
        }
    }

    private static void assertContrast(Palette palette, Role one, Role other, double least) {
        double contrast = palette.of(one).contrast(palette.of(other));
        assertTrue(contrast >= least, palette + ": " + one + " on " + other + " has a contrast of " + contrast);
    }

    @ParameterizedTest
    @EnumSource
    void tiersHaveColoursOfTheirOwn(Palette palette) {
        long colours = List.of(Tier.values()).stream()
                .map(tier -> palette.of(Role.of(tier)))
                .distinct()
                .count();
        assertEquals(Tier.values().length, colours);
    }
}
