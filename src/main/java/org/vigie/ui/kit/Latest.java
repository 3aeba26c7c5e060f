package org.vigie.ui.kit;

import java.util.concurrent.atomic.AtomicLong;

/// A view's token against stale results: a result counts only while nothing newer was begun. One
/// per thing shown.
public final class Latest {
    private final AtomicLong turn = new AtomicLong();

    /// Begin something newer; all earlier turns are stale from now on.
    public long begin() {
        return turn.incrementAndGet();
    }

    /// Make everything begun so far stale.
    public void drop() {
        turn.incrementAndGet();
    }

    /// Return whether `begun` is still the newest turn.
    public boolean isCurrent(long begun) {
        return turn.get() == begun;
    }
}
