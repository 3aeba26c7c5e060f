package org.vigie.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One run of a command: what it printed and how it ended.
public record Run(int code, String out, String err) {
    /// What a test class that runs commands holds: they share standard output and the language of
    /// the process, so two of them never run at once.
    static final String LOCK = "standard output and language";

    /// Warnings in the log's brief form. They may come from another test class at work beside this
    /// one, so they are no part of what the command said.
    private static final Pattern LOGGED = Pattern.compile("(?m)^(?:WARN |ERROR) o\\..*\\R?");

    /// Run `vigie` in this process.
    public static Run vigie(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Locale locale = Locale.getDefault();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            int code = CommandLineRoot.run(arguments);
            return new Run(
                    code,
                    printed.toString(StandardCharsets.UTF_8),
                    LOGGED.matcher(said.toString(StandardCharsets.UTF_8)).replaceAll(""));
        } finally {
            System.setOut(out);
            System.setErr(err);
            Locale.setDefault(locale);
        }
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
