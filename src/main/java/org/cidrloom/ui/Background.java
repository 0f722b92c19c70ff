package org.cidrloom.ui;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes work off the JavaFX thread and brings its result back. Tests pass `Runnable::run` for both ends.
///
/// @param worker where work is done, one piece after the other
/// @param screen where results are taken: the JavaFX thread
public record Background(Executor worker, Executor screen) {
    /// Does work and takes its result.
    ///
    /// @param work must not touch anything of the window
    /// @param done takes the result on the JavaFX thread
    /// @param failed takes what the work threw, on the JavaFX thread
    public <T extends @Nullable Object> void run(
            Supplier<T> work, Consumer<? super T> done, Consumer<? super RuntimeException> failed) {
        worker.execute(() -> {
            try {
                T result = work.get();
                screen.execute(() -> done.accept(result));
            } catch (RuntimeException thrown) {
                screen.execute(() -> failed.accept(thrown));
            }
        });
    }
}
