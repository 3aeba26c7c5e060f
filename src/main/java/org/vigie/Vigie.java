package org.vigie;

/// Main class of the whole program: no arguments open the console, anything else is a command.
public final class Vigie {
    private Vigie() {}

    /// Starts Vigie.
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            throw new IllegalArgumentException("not yet");
        }
    }
}
