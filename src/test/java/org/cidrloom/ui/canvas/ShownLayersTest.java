package org.cidrloom.ui.canvas;

import javafx.beans.property.SimpleBooleanProperty;
import org.cidrloom.diagram.Layer;
import org.cidrloom.ui.Command;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ShownLayersTest {
    @Test
    void aCommandHidesItsLayerAndShowsItAgainAndSaysWhichItWillDo() {
        ShownLayers layers = new ShownLayers();
        Command addresses = layers.commands(new SimpleBooleanProperty(true))[0];
        assertEquals("view.layer-addresses", addresses.id());
        assertEquals("Hide addresses", addresses.label().getValue());
        assertTrue(addresses.run());
        assertFalse(layers.shownProperty().get().contains(Layer.ADDRESSES));
        assertTrue(layers.shownProperty().get().contains(Layer.CAPACITY));
        assertEquals("Show addresses", addresses.label().getValue());
        assertTrue(addresses.run());
        assertTrue(layers.shownProperty().get().contains(Layer.ADDRESSES));
    }

    @Test
    void nothingIsHiddenWhereNoDesignIsOpen() {
        ShownLayers layers = new ShownLayers();
        for (Command command : layers.commands(new SimpleBooleanProperty(false))) {
            assertFalse(command.run(), command.id());
        }
        assertTrue(layers.shownProperty().get().contains(Layer.FINDINGS));
    }
}
