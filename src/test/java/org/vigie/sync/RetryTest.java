package org.vigie.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

class RetryTest {
    private final VirtualPace pace = new VirtualPace(7);
    private final Retry retry = new Retry(Deadlines.DEFAULT, pace);

    @Test
    void waitsLongerAndLongerUpToTheCapAndAllOfThemJittered() {
        for (int failures = 0; failures < 40; failures++) {
            Duration ceiling = Duration.ofMillis(Math.min(20_000, 500L << Math.min(failures, 20)));
            Duration least = ceiling;
            Duration most = Duration.ZERO;
            for (int i = 0; i < 200; i++) {
                Duration wait = retry.wait(failures, Duration.ZERO);
                assertThat(wait).isBetween(Duration.ZERO, ceiling);
                least = wait.compareTo(least) < 0 ? wait : least;
                most = wait.compareTo(most) > 0 ? wait : most;
            }
            assertThat(least).isLessThan(ceiling.dividedBy(10));
            assertThat(most).isGreaterThan(ceiling.dividedBy(10).multipliedBy(9));
        }
    }

    @Test
    void honoursRetryAfterWithinItsCap() {
        assertThat(retry.wait(0, retry.parse("7"))).isEqualTo(Duration.ofSeconds(7));
        assertThat(retry.wait(0, retry.parse("Sun, 22 Nov 2026 12:00:09 GMT")))
                .isEqualTo(Duration.ofSeconds(9));
        assertThat(retry.wait(0, retry.parse("999999999"))).isEqualTo(Duration.ofMinutes(5));
        assertThat(retry.parse("Sun, 22 Nov 2020 12:00:09 GMT")).isZero();
        for (String nonsense : new String[] {"", "-5", "soon", "1e9", "99999999999999999999"}) {
            assertThat(retry.parse(nonsense)).as(nonsense).isZero();
        }
    }

    @Test
    void triesAgainUntilItWorks() throws FaultException {
        AtomicInteger tries = new AtomicInteger();
        String answer =
                retry.call(() -> {
                    if (tries.incrementAndGet() < 4) {
                        throw FeedFaults.offline();
                    }
                    return "yes";
                });
        assertThat(answer).isEqualTo("yes");
        assertThat(pace.pauses).hasSize(3);
    }

    @Test
    void givesUpWithTheLastFaultWhenNoTimeIsLeft() {
        long start = pace.nanos();
        Throwable failure = catchThrowable(() -> retry.call(() -> fail(FeedFaults.offline())));
        assertThat(failure).isInstanceOf(TransientFault.class);
        Duration spent = Duration.ofNanos(pace.nanos() - start);
        assertThat(spent).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(60));
    }

    @Test
    void doesNotWaitForAServerThatAsksForMoreThanIsLeft() {
        TransientFault busy =
                new TransientFault(Fault.of("feed-busy", "status", 429), Duration.ofSeconds(90));
        assertThat(catchThrowable(() -> retry.call(() -> fail(busy)))).isSameAs(busy);
        assertThat(pace.pauses).isEmpty();
        assertThat(retry.rest(0, busy.retryAfter())).isGreaterThanOrEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void doesNotRepeatWhatCannotHelp() {
        FaultException refused = FeedFaults.status(401, Duration.ZERO);
        assertThat(catchThrowable(() -> retry.call(() -> fail(refused)))).isSameAs(refused);
        assertThat(pace.pauses).isEmpty();
    }

    @Test
    void restsLongerBetweenFailedRoundsButNeverPastTheCap() {
        assertThat(retry.rest(0, Duration.ZERO)).isBetween(millis(2_500), millis(5_000));
        assertThat(retry.rest(3, Duration.ZERO)).isBetween(millis(20_000), millis(40_000));
        assertThat(retry.rest(500, Duration.ZERO)).isBetween(millis(30_000), millis(60_000));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private static String fail(FaultException failure) throws FaultException {
        throw failure;
    }
}
