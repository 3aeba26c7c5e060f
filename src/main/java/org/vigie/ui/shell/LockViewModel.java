package org.vigie.ui.shell;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Slumber;

/// Whether the window is locked: by hand, when nobody has been there for long, after the machine
/// slept. Used on the JavaFX thread only.
final class LockViewModel {
    /// A screen that stands still for less is slow, not asleep.
    private static final Duration STILL = Duration.ofSeconds(30);

    private final Lock lock;
    private final Jobs jobs;
    private final long idleNanos;
    private final LongSupplier nanos;
    private final Slumber slumber;
    private final ReadOnlyObjectWrapper<Lock.@Nullable Cause> cause = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private long touched;

    final StringProperty passphrase = new SimpleStringProperty("");

    /// @param lockSeconds without any key or pointer, after which it locks; 0 for never
    LockViewModel(Lock lock, Jobs jobs, int lockSeconds) {
        this(lock, jobs, lockSeconds, System::nanoTime, System::currentTimeMillis);
    }

    LockViewModel(
            Lock lock, Jobs jobs, int lockSeconds, LongSupplier nanos, LongSupplier wallMillis) {
        this.lock = lock;
        this.jobs = jobs;
        this.idleNanos = Duration.ofSeconds(lockSeconds).toNanos();
        this.nanos = nanos;
        this.slumber = new Slumber(nanos, wallMillis, STILL);
        this.touched = nanos.getAsLong();
    }

    /// Why it is locked, null while it is open.
    ReadOnlyObjectProperty<Lock.@Nullable Cause> causeProperty() {
        return cause.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    boolean isLocked() {
        return cause.get() != null;
    }

    boolean asksPassphrase() {
        return lock.asksPassphrase();
    }

    /// Somebody is there.
    void touched() {
        touched = nanos.getAsLong();
    }

    /// To be called about once a second.
    void beat() {
        boolean slept = slumber.beat();
        if (isLocked()) {
            return;
        }
        if (slept) {
            lock(Lock.Cause.SUSPEND);
        } else if (idleNanos > 0 && nanos.getAsLong() - touched >= idleNanos) {
            lock(Lock.Cause.IDLE);
        }
    }

    /// Lock now. What keeps that from being recorded is said on the lock; it is locked all the
    /// same.
    void lock(Lock.Cause why) {
        if (isLocked()) {
            return;
        }
        passphrase.set("");
        fault.set(null);
        cause.set(why);
        jobs.perform(() -> lock.locked(why)).onFault(fault::set).start();
    }

    /// Open with what was typed, or with one key where nothing is asked.
    void open() {
        boolean nothing = asksPassphrase() && passphrase.get().isEmpty();
        if (!isLocked() || busy.get() || nothing) {
            return;
        }
        char[] secret = passphrase.get().toCharArray();
        passphrase.set("");
        fault.set(null);
        busy.set(true);
        jobs.perform(() -> lock.open(secret))
                .onSuccess(done -> opened())
                .onFault(fault::set)
                .andFinally(() -> {
                    Arrays.fill(secret, '\0');
                    busy.set(false);
                })
                .start();
    }

    private void opened() {
        touched();
        cause.set(null);
    }
}
