package org.cidrloom.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cidrloom.document.Settings;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsFormTest {
    private static final String FOLDER = Path.of("templates").toAbsolutePath().toString();

    private static SettingsForm form(String quota, String folder) {
        return new SettingsForm(
                Settings.Theme.DARK, 150, Map.of("vpcsPerRegion", quota, "subnetsPerVpc", " "), " a, ,b,a", folder);
    }

    @Test
    void textsBecomeSettings() {
        SettingsForm form = form(" 20 ", " " + FOLDER);
        assertTrue(form.isGood());
        assertEquals(
                new Settings(Settings.Theme.DARK, 150, Map.of("vpcsPerRegion", 20), List.of("a", "b"), Path.of(FOLDER)),
                form.settings());
        assertEquals(null, form("", "").settings().templates());
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        assertFalse(form("many", FOLDER).isGood());
        assertFalse(form("-1", FOLDER).isGood());
        assertFalse(form("20", "templates").isGood(), "not the whole path");
        assertEquals("A quota is a whole number.", SettingsForm.problemOfQuota("1.5"));
        assertEquals("", SettingsForm.problemOfQuota(""));
    }
}
