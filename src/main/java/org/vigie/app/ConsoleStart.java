package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;
import org.vigie.store.Keyring;

/// What `vigie` without a command does: the console, or, where there is no display, the demo set on
/// this terminal.
final class ConsoleStart {
    private final CommandLineRoot root;

    ConsoleStart(CommandLineRoot root) {
        this.root = root;
    }

    /// Open the console and return when it is closed.
    int run() throws FaultException {
        if (root.demo && root.fresh) {
            startOver(root.demoFolder());
        }
        if (Display.present()) {
            return new ConsoleApp(root).run();
        }
        if (!root.demo && Keyring.exists(root.dataFolder())) {
            throw new FaultException(Fault.of("no-display"));
        }
        Display.paintIntoMemory();
        return new DemoWithoutDisplay(root).run();
    }

    /// Remove a demo set, and nothing that is not one.
    static void startOver(Path folder) throws FaultException {
        if (!Files.exists(folder.resolve("demo.key"))) {
            return;
        }
        try (DataFolder held = DataFolder.open(folder)) {
            held.root();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of("demo-in-use"), e);
        }
    }

    /// Return the language to start in: the command line's, else the settings', else the system's.
    static Locale language(CommandLineRoot root, Settings settings) {
        return root.language == null && !settings.language().isEmpty()
                ? Locale.of(settings.language())
                : root.locale();
    }
}
