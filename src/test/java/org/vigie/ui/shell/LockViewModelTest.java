package org.vigie.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.ui.kit.Jobs;

/// When the window locks, and what opens it. By two clocks the test turns.
class LockViewModelTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong wall = new AtomicLong();
    private final List<String> recorded = new ArrayList<>();
    private final List<char[]> tried = new ArrayList<>();

    private LockViewModel lock(boolean asks, int seconds) {
        Lock lock =
                new Lock() {
                    @Override
                    public boolean asksPassphrase() {
                        return asks;
                    }

                    @Override
                    public void locked(Cause cause) {
                        recorded.add("locked " + cause);
                    }

                    @Override
                    public void open(char[] passphrase) throws FaultException {
                        tried.add(passphrase);
                        if (asks && !new String(passphrase).equals("right")) {
                            throw new FaultException(Fault.of("key-wrong"));
                        }
                        recorded.add("opened");
                    }
                };
        Jobs jobs = Jobs.onCurrentThread(fault -> {});
        return new LockViewModel(lock, jobs, seconds, nanos::get, wall::get);
    }

    private void pass(LockViewModel lock, int seconds) {
        for (int i = 0; i < seconds; i++) {
            nanos.addAndGet(1_000_000_000L);
            wall.addAndGet(1_000);
            lock.beat();
        }
    }

    @Test
    void itLocksWhenNobodyIsThereForSoLong() {
        LockViewModel lock = lock(true, 900);
        pass(lock, 899);
        lock.touched();
        pass(lock, 899);
        assertThat(lock.isLocked()).isFalse();
        pass(lock, 1);
        assertThat(lock.causeProperty().get()).isEqualTo(Lock.Cause.IDLE);
        pass(lock, 5);
        assertThat(recorded).containsExactly("locked IDLE");
    }

    @Test
    void zeroIsNeverButSleepLocksAllTheSame() {
        LockViewModel lock = lock(true, 0);
        pass(lock, 100_000);
        assertThat(lock.isLocked()).isFalse();
        wall.addAndGet(600_000);
        lock.beat();
        assertThat(lock.causeProperty().get()).isEqualTo(Lock.Cause.SUSPEND);
    }

    @Test
    void aMachineWhoseClocksBothRanOnIsSeenToHaveSlept() {
        LockViewModel lock = lock(true, 0);
        nanos.addAndGet(29_000_000_000L);
        wall.addAndGet(29_000);
        lock.beat();
        assertThat(lock.isLocked()).isFalse();
        nanos.addAndGet(31_000_000_000L);
        wall.addAndGet(31_000);
        lock.beat();
        assertThat(lock.isLocked()).isTrue();
    }

    @Test
    void onlyTheRightPassphraseOpensAndNoneIsKept() {
        LockViewModel lock = lock(true, 900);
        lock.lock(Lock.Cause.BY_HAND);
        lock.open();
        assertThat(tried).isEmpty();
        lock.passphrase.set("wrong");
        lock.open();
        assertThat(lock.isLocked()).isTrue();
        assertThat(lock.faultProperty().get()).isEqualTo(Fault.of("key-wrong"));
        lock.passphrase.set("right");
        lock.open();
        assertThat(lock.isLocked()).isFalse();
        assertThat(lock.passphrase.get()).isEmpty();
        assertThat(tried).allSatisfy(secret -> assertThat(secret).containsOnly('\0'));
        assertThat(recorded).containsExactly("locked BY_HAND", "opened");
    }

    @Test
    void whereNothingIsAskedOneKeyOpensAndTheIdleTimeBeginsAnew() {
        LockViewModel lock = lock(false, 10);
        pass(lock, 10);
        assertThat(lock.isLocked()).isTrue();
        lock.open();
        pass(lock, 9);
        assertThat(lock.isLocked()).isFalse();
    }
}
