package org.vigie;

import org.vigie.app.CommandLineRoot;

/// Main class of the whole program: no arguments open the console, anything else is a command.
public final class Vigie {
    private Vigie() {}

    /// Start Vigie and end with its exit code.
    public static void main(String[] arguments) {
        System.exit(CommandLineRoot.run(arguments));
    }
}
