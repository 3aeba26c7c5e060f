package org.vigie.app;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/// A log line that says where something was thrown and of what kind, never with which words: the
/// messages of other people's exceptions quote paths, addresses and contents.
final class LogLine extends PatternLayout {
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 5;

    /// The pattern must say `%nopex`, so that the exception is not added as it is.
    LogLine(String pattern) {
        setPattern(pattern + "%nopex");
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(super.doLayout(event));
        IThrowableProxy thrown = event.getThrowableProxy();
        for (int i = 0; thrown != null && i < MOST_CAUSES; i++) {
            trace(line, thrown);
            thrown = thrown.getCause();
        }
        return line.toString();
    }

    private static void trace(StringBuilder line, IThrowableProxy thrown) {
        line.append("  ").append(thrown.getClassName()).append(System.lineSeparator());
        StackTraceElementProxy @Nullable [] frames = thrown.getStackTraceElementProxyArray();
        for (int i = 0; frames != null && i < Math.min(frames.length, MOST_FRAMES); i++) {
            line.append("    ").append(frames[i].getSTEAsString()).append(System.lineSeparator());
        }
    }
}
