package org.vigie.ui.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import org.vigie.review.Desk;

/// Watches the JavaFX thread: a thread beside it asks it for a sign of life again and again, and
/// while none comes notes what it is doing. A stall is told by the processor time the thread itself
/// used, so that a busy machine is not mistaken for a slow screen.
public final class StallWatch implements AutoCloseable {
    /// One frame at sixty a second, in milliseconds.
    public static final double FRAME = 16;

    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    private final List<Stall> stalls = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final Thread screen;
    private final Thread watcher;

    /// A time in which the screen did not answer.
    ///
    /// @param millis of processor time the JavaFX thread used in it
    /// @param stack what it was at when that was noticed, innermost first
    public record Stall(double millis, List<StackTraceElement> stack) {
        /// Return the innermost frame of our own, or the innermost of all.
        public String place() {
            return stack.stream()
                    .map(StackTraceElement::toString)
                    .filter(frame -> frame.startsWith("org.vigie."))
                    .findFirst()
                    .orElse(stack.isEmpty() ? "" : stack.getFirst().toString());
        }
    }

    /// Begin. Call from any thread but the JavaFX one.
    public StallWatch() {
        screen = Fx.call(Thread::currentThread);
        watcher = Thread.ofPlatform().daemon().name("stall-watch").start(this::watch);
    }

    private void watch() {
        while (!closed.get()) {
            long turn = asked.incrementAndGet();
            double before = used();
            Platform.runLater(() -> answered.set(turn));
            List<StackTraceElement> stack = List.of();
            while (answered.get() < turn && !closed.get()) {
                pause();
                if (stack.isEmpty() && used() - before > FRAME) {
                    stack = Arrays.asList(screen.getStackTrace());
                }
            }
            double millis = used() - before;
            if (millis > FRAME && !closed.get()) {
                stalls.add(new Stall(millis, stack));
            }
            pause();
        }
    }

    private double used() {
        return TIMES.getThreadCpuTime(screen.threadId()) / 1e6;
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Return the stalls so far, the longest first, and forget them.
    public List<Stall> take() {
        List<Stall> taken = new ArrayList<>(stalls);
        stalls.clear();
        taken.sort((a, b) -> Double.compare(b.millis(), a.millis()));
        return taken;
    }

    /// Return the calls of a guarded desk that came from the JavaFX thread, with their callers.
    public List<String> blockingCalls() {
        return List.copyOf(calls);
    }

    /// Return a desk that does as `desk` does, and notes and refuses blocking calls on the JavaFX
    /// thread.
    public Desk guarded(Desk desk) {
        return guarded(Desk.class, desk);
    }

    /// Return something that does as `real` does, and notes and refuses calls on the JavaFX thread,
    /// but those that only register a listener or name who else works here.
    public <T> T guarded(Class<T> type, T real) {
        Object proxy =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            boolean harmless =
                                    method.getName().startsWith("on")
                                            || method.getName().equals("colleagues");
                            if (Platform.isFxApplicationThread() && !harmless) {
                                refuse(type.getSimpleName() + "." + method.getName());
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
        return type.cast(proxy);
    }

    private void refuse(String call) {
        IllegalStateException blocked =
                new IllegalStateException(call + " blocks and was called on the JavaFX thread");
        calls.add(call + " from " + Arrays.toString(blocked.getStackTrace()));
        throw blocked;
    }

    @Override
    public void close() {
        closed.set(true);
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
