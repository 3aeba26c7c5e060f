package org.vigie.app;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Text;

/// How a command speaks: results on standard output, messages on standard error.
record Talk(Text text, PrintStream out, PrintStream err, boolean terminal) {

    /// Speak `language` on the process's own streams.
    static Talk standard(Locale language) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new Talk(new Text(language), said(System.out), said(System.err), terminal);
    }

    /// Where no language is set up the system claims ASCII; words with accents go out in UTF-8
    /// then.
    private static PrintStream said(PrintStream stream) {
        return stream.charset().equals(StandardCharsets.US_ASCII)
                ? new PrintStream(stream, true, StandardCharsets.UTF_8)
                : stream;
    }

    /// Print a result line.
    void result(String line) {
        out.println(line);
    }

    /// Print a JSON object as a line, in UTF-8 whatever the terminal's own encoding.
    void object(String line) {
        out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// Print a message.
    void say(String key, Map<String, ?> details) {
        err.println(text.get(key, details));
    }

    /// Print a message without details.
    void say(String key) {
        err.println(text.get(key));
    }

    /// Say what went wrong, and its code.
    void say(Fault fault) {
        err.println(text.of(fault) + " [" + fault.code() + "]");
    }

    /// Redraw a progress line, on terminals only.
    void progress(String line) {
        if (terminal) {
            err.print("\r" + line + "\u001b[K");
            err.flush();
        }
    }

    /// End a progress line.
    void progressDone() {
        if (terminal) {
            err.println();
        }
    }
}
