package org.cidrloom.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cidrloom.document.Autosave;
import org.cidrloom.document.Differences;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.RecoveryFolder;
import org.cidrloom.document.file.RecoveryFolder.Recovery;
import org.cidrloom.model.Design;
import org.cidrloom.ui.Background;
import org.cidrloom.ui.Notices;
import org.cidrloom.ui.Notices.Answer;
import org.cidrloom.ui.Notices.Kind;
import org.cidrloom.ui.file.Opening;

/// Offers what sessions kept that ended without saving: to open it as an unsaved design, or to let it go. Sessions that
/// still run keep theirs, and an offer that is not answered comes again at the next start.
///
/// Confined to the JavaFX thread; tests need no toolkit.
final class CrashRecovery {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final RecoveryFolder folder;
    private final Opening opening;
    private final Notices notices;
    private final Background background;
    private final Autosave.Timer timer;

    /// Sessions whose designs were opened here, and are kept until this session has kept them itself.
    private final Set<String> taken = new LinkedHashSet<>();

    /// @param timer the one that this session is kept by: what it is given later it does later
    CrashRecovery(
            RecoveryFolder folder, Opening opening, Notices notices, Background background, Autosave.Timer timer) {
        this.folder = folder;
        this.opening = opening;
        this.notices = notices;
        this.background = background;
        this.timer = timer;
    }

    /// Looks for what can be recovered and offers it, after what there is to tell already.
    void offer() {
        background.run(this::crashed, this::offerInTurn, failed -> told("could not be looked for", failed));
    }

    /// The window is closed in good order.
    void close() {
        taken.forEach(this::forget);
        taken.clear();
    }

    private List<Offered> crashed() {
        try {
            return folder.found().stream()
                    .filter(each -> !SessionName.isRunning(each.session()))
                    .map(CrashRecovery::compared)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the file that a recovered design belongs to, to say what differs.
    private static Offered compared(Recovery recovery) {
        Path file = recovery.file();
        Design there = file == null ? null : DesignFile.read(file).design();
        return new Offered(recovery, there == null ? List.of() : Differences.between(there, recovery.design()));
    }

    /// A design to recover.
    ///
    /// @param differences what it has that its file does not, a line each; empty where there is no such file
    private record Offered(Recovery recovery, List<String> differences) {}

    private void offerInTurn(List<Offered> recoveries) {
        if (notices.currentProperty().get() == null) {
            offer(recoveries);
            return;
        }
        AtomicBoolean waiting = new AtomicBoolean(true);
        notices.currentProperty().subscribe(notice -> {
            if (notice == null && waiting.getAndSet(false)) {
                background.screen().execute(() -> offerInTurn(recoveries));
            }
        });
    }

    private void offer(List<Offered> recoveries) {
        if (recoveries.isEmpty()) {
            return;
        }
        Recovery first = recoveries.getFirst().recovery();
        List<Offered> rest = recoveries.subList(1, recoveries.size());
        Path file = first.file();
        String name = first.design().network().name();
        notices.tell(
                Kind.WARNING,
                "Cidrloom ended without saving " + (name.isBlank() ? "a design" : name)
                        + (file == null ? ", which had no file yet" : " (" + file.getFileName() + ")")
                        + ". Its changes were kept on "
                        + TIME.format(first.written().atZone(ZoneId.systemDefault())) + ".",
                recoveries.getFirst().differences(),
                new Answer("Open them unsaved", () -> {
                    open(first);
                    offer(rest);
                }),
                new Answer("Discard them", () -> {
                    forget(first.session());
                    offer(rest);
                }));
    }

    private void open(Recovery recovery) {
        opening.openRecovered(recovery.file(), recovery.design(), () -> {
            taken.add(recovery.session());
            timer.later(() -> background.screen().execute(() -> {
                if (taken.remove(recovery.session())) {
                    forget(recovery.session());
                }
            }));
        });
    }

    private void forget(String session) {
        try {
            folder.forget(session);
        } catch (IOException e) {
            told("could not be removed", e);
        }
    }

    private void told(String what, Exception why) {
        notices.tell(Kind.WARNING, "What was kept of an earlier session " + what + " (" + why.getMessage() + ").");
    }
}
