package org.cidrloom.ui.commandpalette;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RankingTest {
    private static final List<Entry> ENTRIES = List.of(
            command("view.zoom-in", "Zoom in", "View"),
            command("view.zoom-selection", "Zoom to selection", "View"),
            command("edit.select-all", "Select all", "Edit"),
            command("edit.undo", "Undo", "Edit"),
            command("file.save-as", "Save as…", "File"),
            command("file.save", "Save", "File"),
            element("dev", "dev", "VPC", "10.24.56.128/25", "100.64.0.0/16"),
            element("dev/node-a", "node-a", "node subnet of dev", "10.24.56.128/26"),
            element("corp", "Company range", "address pool", "10.24.0.0/16"));

    @Test
    void aWholeLabelComesBeforeOneThatBeginsSoAndThatBeforeOthers() {
        assertEquals(List.of("file.save", "file.save-as"), found("save"));
        assertEquals(List.of("edit.select-all", "view.zoom-selection"), found("sel"));
    }

    @Test
    void initialsFindAndTheirLettersAreMarked() {
        assertEquals(List.of("view.zoom-selection"), found("zts"));
        BitSet letters = Ranking.of(ENTRIES, "zts", List.of()).getFirst().letters();
        assertEquals(
                "zts",
                letters.stream()
                        .collect(
                                StringBuilder::new,
                                (text, at) -> text.append("Zoom to selection"
                                        .toLowerCase(Locale.ROOT)
                                        .charAt(at)),
                                StringBuilder::append)
                        .toString());
    }

    @Test
    void everyWordHasToBeFoundAndTheMenuCountsForLess() {
        assertEquals(List.of("view.zoom-in", "view.zoom-selection"), found("view zoom"));
        assertEquals(List.of(), found("zoom nothing"));
        assertEquals(List.of("dev/node-a"), found("node 56.128"));
    }

    @Test
    void whatWasChosenLastComesFirstAmongEqualsAndWhereNothingIsTyped() {
        assertEquals("edit.undo", found("", "edit.undo", "file.save").getFirst());
        assertEquals("file.save", found("", "edit.undo", "file.save").get(1));
        assertEquals("view.zoom-in", found("", "edit.undo", "file.save").get(2));
        assertEquals(List.of("view.zoom-in", "view.zoom-selection"), found("zoom"));
        assertEquals(List.of("view.zoom-selection", "view.zoom-in"), found("zoom", "view.zoom-selection"));
        assertEquals("file.save", found("save", "file.save-as").getFirst(), "a better match stays before a recent one");
    }

    @Test
    void anAddressFindsTheNarrowestRangeFirst() {
        assertEquals(List.of("dev/node-a", "dev", "corp"), found("10.24.56.130"));
        assertEquals(List.of("dev/node-a", "dev", "corp"), found("contains 10.24.56.130"));
        assertEquals(List.of("dev"), found("100.64.1.1"));
        assertEquals(List.of(), found("contains 192.0.2.1"));
    }

    @Test
    void blocksAreFoundAsTheyAreWritten() {
        assertEquals(List.of("corp"), found("10.24.0.0/16"));
    }

    @Test
    void ofEqualsTheOneThatCanBeChosenComesFirst() {
        Entry needy = new Entry(
                "edit.cut", "Zoom", "Edit", null, "", "Select something first.", "", List.of(), null, () -> {});
        Entry ready = new Entry("edit.copy", "Zoom", "Edit", null, "", "", "", List.of(), null, () -> {});
        assertEquals(
                List.of(ready, needy),
                Ranking.of(List.of(needy, ready), "zoom", List.of()).stream()
                        .map(Ranking.Found::entry)
                        .toList());
    }

    private static List<String> found(String typed, String... recent) {
        return Ranking.of(ENTRIES, typed, Arrays.asList(recent)).stream()
                .map(each -> each.entry().key())
                .toList();
    }

    private static Entry command(String id, String label, String menu) {
        return new Entry(id, label, menu, null, "", "", menu + " " + id, List.of(), null, () -> {});
    }

    private static Entry element(String path, String label, String kind, String... cidrs) {
        return new Entry(
                path,
                label,
                kind,
                null,
                "",
                "",
                path + " " + kind + " " + String.join(" ", cidrs),
                Stream.of(cidrs).map(Cidr::parse).toList(),
                null,
                () -> {});
    }
}
