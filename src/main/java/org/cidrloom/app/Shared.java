package org.cidrloom.app;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.cidrloom.document.Autosave;
import org.cidrloom.document.file.RecoveryFolder;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.KeyMap;
import org.cidrloom.ui.RememberedLines;
import org.cidrloom.ui.canvas.Clips;
import org.cidrloom.ui.file.ExportChoices;
import org.cidrloom.ui.file.Opening;
import org.cidrloom.ui.file.Questions;
import org.cidrloom.ui.file.RecentFiles;
import org.cidrloom.ui.file.Tabs;
import org.cidrloom.ui.settings.SettingsModel;
import org.cidrloom.ui.theme.Theme;

/// What the tabs of a window share.
///
/// @param stage the window
/// @param questions asks the person
/// @param background where long work is done, one piece after the other
/// @param quick where work is done that somebody waits for, however long the other takes
/// @param clips what is copied to and pasted from
/// @param settings what the person set
/// @param recent the designs that were open last
/// @param exports how designs were exported last
/// @param choices what was chosen last in the command palette
/// @param recoveries where unsaved designs are kept
/// @param timer when they are kept
/// @param browser opens a web page
/// @param scale by what the window is drawn larger than the toolkit draws it
record Shared(
        Stage stage,
        Questions questions,
        Background background,
        Background quick,
        Clips clips,
        KeyMap keys,
        Theme theme,
        SettingsModel settings,
        RecentFiles recent,
        ExportChoices exports,
        RememberedLines choices,
        RecoveryFolder recoveries,
        Autosave.Timer timer,
        Consumer<String> browser,
        ObservableValue<Double> scale) {
    /// What opens designs in these tabs.
    Opening opening(Tabs<?> tabs) {
        return new Opening(tabs, questions, () -> settings.current().quotas());
    }
}
