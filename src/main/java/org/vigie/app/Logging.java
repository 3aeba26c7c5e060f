package org.vigie.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// Where log lines go. They hold codes and counts; never prompts, addresses, accounts or pixels.
final class Logging {
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level %logger{24} %msg%n";

    /// A person at a terminal has no use for a stack trace.
    private static final String BRIEF = "%-5level %logger{24} %msg%n%nopex";

    private static final String NOTICE = "Unsupported JavaFX configuration";

    /// Held, or it could be collected with what was set on it.
    private static final java.util.logging.Logger JAVAFX =
            java.util.logging.Logger.getLogger("javafx");

    private Logging() {}

    /// Send warnings to standard error: for commands.
    static void toStandardError() {
        LoggerContext context = fresh(Level.WARN);
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setTarget("System.err");
        PatternLayout brief = new PatternLayout();
        brief.setPattern(BRIEF);
        attach(context, console, brief);
    }

    /// Send everything from INFO up to `logs/vigie.log` of a data folder, at most four files of 4
    /// MiB.
    static void toFolder(Path folder) {
        LoggerContext context = fresh(Level.INFO);
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        Path log = folder.resolve("logs").resolve("vigie.log");
        file.setFile(log.toString());
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(log + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(3);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf("4MB"));
        size.start();
        file.setRollingPolicy(rolling);
        file.setTriggeringPolicy(size);
        attach(context, file, new LogLine(PATTERN));
    }

    /// Keep JavaFX from warning at each start that it was loaded from the class path: Vigie is a
    /// class path application on purpose (an architecture decision record says why). Whatever else
    /// it has to say is still said.
    static void quietJavaFx() {
        JAVAFX.setFilter(message ->
                message.getMessage() == null || !message.getMessage().startsWith(NOTICE));
    }

    private static LoggerContext fresh(Level level) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level);
        return context;
    }

    private static void attach(
            LoggerContext context,
            OutputStreamAppender<ILoggingEvent> appender,
            PatternLayout layout) {
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        layout.setContext(context);
        layout.start();
        encoder.setLayout(layout);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
}
