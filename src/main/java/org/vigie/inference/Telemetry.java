package org.vigie.inference;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// Switches off the runtime's telemetry, which is on unless the environment says otherwise before
/// the native library loads.
final class Telemetry {
    private static final String NAME = "ORT_DISABLE_TELEMETRY";

    private Telemetry() {}

    /// Set the variable in this very process.
    ///
    /// @throws IllegalStateException when that fails; the library must then not be loaded
    static void off() {
        if ("1".equals(System.getenv(NAME))) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(NAME);
            MemorySegment value = arena.allocateFrom("1");
            if (set(name, value) != 0) {
                throw new IllegalStateException("telemetry could not be switched off");
            }
        }
    }

    private static int set(MemorySegment name, MemorySegment value) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            return windows ? putenv(name, value) : setenv(name, value);
        } catch (Throwable e) {
            throw new IllegalStateException("telemetry could not be switched off", e);
        }
    }

    private static int setenv(MemorySegment name, MemorySegment value) throws Throwable {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor signature =
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT);
        MethodHandle setenv =
                linker.downcallHandle(
                        linker.defaultLookup().find("setenv").orElseThrow(), signature);
        return (int) setenv.invokeExact(name, value, 1);
    }

    private static int putenv(MemorySegment name, MemorySegment value) throws Throwable {
        FunctionDescriptor signature =
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup runtime = SymbolLookup.libraryLookup("ucrtbase", arena);
            MethodHandle putenv =
                    Linker.nativeLinker()
                            .downcallHandle(runtime.find("_putenv_s").orElseThrow(), signature);
            return (int) putenv.invokeExact(name, value);
        }
    }
}
