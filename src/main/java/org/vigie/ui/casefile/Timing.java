package org.vigie.ui.casefile;

import java.util.function.LongSupplier;

/// The clocks a look is measured by.
///
/// @param nanos as [System#nanoTime]
/// @param wallMillis as [System#currentTimeMillis]
record Timing(Alarm alarm, LongSupplier nanos, LongSupplier wallMillis) {

    /// The clocks of the program.
    static Timing ofThisMachine() {
        return new Timing(Alarm::byPulse, System::nanoTime, System::currentTimeMillis);
    }
}
