package org.vigie.app;

import java.util.concurrent.atomic.AtomicBoolean;
import org.vigie.ui.kit.Fx;

/// Something the screen does again after a change, once for all the changes that came before it got
/// round to it.
final class Coalesced {
    private final Runnable work;
    private final AtomicBoolean asked = new AtomicBoolean();

    Coalesced(Runnable work) {
        this.work = work;
    }

    /// Have it done soon; any thread.
    void ask() {
        if (asked.compareAndSet(false, true)) {
            Fx.later(() -> {
                asked.set(false);
                work.run();
            });
        }
    }
}
