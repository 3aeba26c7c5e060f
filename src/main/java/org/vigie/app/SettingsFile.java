package org.vigie.app;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.vigie.review.FaultException;

/// The settings of one data folder while its console is open: one change at a time, each written
/// whole, on what the file holds then.
final class SettingsFile {
    private final Path folder;

    SettingsFile(Path folder) {
        this.folder = folder;
    }

    synchronized Settings read() throws FaultException {
        return Settings.read(folder);
    }

    /// Write what `change` makes of the settings. Blocks.
    synchronized void change(UnaryOperator<Settings> change) throws FaultException {
        change.apply(Settings.read(folder)).write(folder);
    }
}
