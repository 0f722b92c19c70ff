package org.cidrloom.ui.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.cidrloom.ui.Background;
import org.jspecify.annotations.Nullable;

/// What all tabs copy to and paste from. Copying and pasting much takes longer than a frame has, so it is done beside
/// the JavaFX thread, one after the other: a paste reads the clipboard when what was copied before is on it.
///
/// Confined to the JavaFX thread; tests need no toolkit.
public final class Clips {
    private final Background background;
    private final Supplier<@Nullable String> read;
    private final Consumer<String> write;
    private final Deque<Consumer<Runnable>> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// The system's clipboard.
    ///
    /// @param background where work is done that somebody waits for
    public Clips(Background background) {
        this(
                background,
                () -> Clipboard.getSystemClipboard().getString(),
                text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    /// A clipboard with nothing on it, beside which nothing takes its time.
    static Clips atOnce() {
        return new Clips(new Background(Runnable::run, Runnable::run), () -> null, text -> {});
    }

    /// @param read the text on the clipboard; null for none
    /// @param write puts a text on the clipboard
    Clips(Background background, Supplier<@Nullable String> read, Consumer<String> write) {
        this.background = background;
        this.read = read;
        this.write = write;
    }

    /// Whether something is copied or pasted beside the thread: keys that are pressed meanwhile are about what comes of
    /// it.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The text on the clipboard; null for none.
    @Nullable
    String text() {
        return read.get();
    }

    /// Puts a text on the clipboard.
    void put(String text) {
        write.accept(text);
    }

    /// Does work that ends later, once all that began before has ended.
    ///
    /// @param work gets what it has to run, on this thread, when it has ended
    void inTurn(Consumer<Runnable> work) {
        waiting.add(work);
        if (!busy.get()) {
            next();
        }
    }

    private void next() {
        Consumer<Runnable> work = waiting.poll();
        if (work == null) {
            busy.set(false);
            return;
        }
        busy.set(true);
        AtomicBoolean ended = new AtomicBoolean();
        Runnable over = () -> {
            if (!ended.getAndSet(true)) {
                next();
            }
        };
        try {
            work.accept(over);
        } catch (RuntimeException bug) {
            over.run(); // or keys would wait for ever
            throw bug;
        }
    }

    /// Does a part of such work beside the thread.
    ///
    /// @param done takes its result, on this thread
    /// @param failed takes what it threw, or what taking its result threw, on this thread
    <T> void beside(Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        background.run(
                work,
                result -> {
                    try {
                        done.accept(result);
                    } catch (RuntimeException bug) {
                        failed.accept(bug);
                    }
                },
                failed);
    }
}
