package org.vigie.inference;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends a run of a session that is under way, from any thread. The runtime looks between two
/// operators whether it should go on.
final class Brake {
    private static final Logger LOG = LoggerFactory.getLogger(Brake.class);

    private @Nullable RunOptions running;
    private boolean pulled;

    /// A run through the runtime.
    interface Run<T> {
        T with(RunOptions options) throws OrtException;
    }

    /// End what runs, and what would run next.
    synchronized void pull() {
        pulled = true;
        if (running != null) {
            end(running);
        }
    }

    /// Let runs go on again.
    synchronized void release() {
        pulled = false;
    }

    synchronized boolean pulled() {
        return pulled;
    }

    /// Run until done or ended.
    ///
    /// @throws OrtException also when ended
    <T> T run(Run<T> work) throws OrtException {
        try (RunOptions options = new RunOptions()) {
            begin(options);
            try {
                return work.with(options);
            } finally {
                over();
            }
        }
    }

    private synchronized void begin(RunOptions options) {
        running = options;
        if (pulled) {
            end(options);
        }
    }

    private synchronized void over() {
        running = null;
    }

    private static void end(RunOptions options) {
        try {
            options.setTerminate(true);
        } catch (OrtException e) {
            LOG.warn("a run could not be ended: {}", e.getCode());
        }
    }
}
