package org.vigie.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one gate to the JavaFX thread. What fails behind it is logged and thrown on, never
/// swallowed.
public final class Fx {
    private static final Logger LOG = LoggerFactory.getLogger(Fx.class);

    private Fx() {}

    /// Run now when already on the JavaFX thread, otherwise soon.
    public static void run(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            guarded(task);
        } else {
            later(task);
        }
    }

    /// Run soon on the JavaFX thread, after what is already waiting there.
    public static void later(Runnable task) {
        Platform.runLater(() -> guarded(task));
    }

    /// Run on the JavaFX thread and wait for the result. Never call it holding a lock that the
    /// screen may want.
    ///
    /// @throws CompletionException with what the task threw as its cause
    public static <T extends @Nullable Object> T call(Callable<T> task) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        run(() -> {
            try {
                answer.complete(task.call());
            } catch (Exception | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer.join();
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            LOG.error("a task on the JavaFX thread failed", failure);
            throw failure;
        }
    }
}
