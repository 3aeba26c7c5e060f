package org.vigie.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;
import org.vigie.store.Keyring;
import org.vigie.store.Keyring.Protection;
import org.vigie.ui.shell.Lock;

/// The lock of an open workstation: what opened it opens it again. A key file is read again, so
/// that a desk whose key was taken away stays locked.
final class LocalLock implements Lock {
    private final DataFolder folder;
    private final Workstation workstation;
    private final Protection.@Nullable KeyFile keyFile;

    /// @param named the key file named on the command line, null for the one in the settings
    LocalLock(DataFolder folder, Workstation workstation, Settings settings, @Nullable Path named) {
        this.folder = folder;
        this.workstation = workstation;
        this.keyFile = keyFile(folder, settings, named);
    }

    private static Protection.@Nullable KeyFile keyFile(
            DataFolder folder, Settings settings, @Nullable Path named) {
        Path demo = folder.root().resolve("demo.key");
        if (Files.exists(demo)) {
            return new Protection.KeyFile(demo);
        }
        if (named != null) {
            return new Protection.KeyFile(named);
        }
        String known = settings.keyFile();
        return known.isEmpty() ? null : new Protection.KeyFile(Path.of(known));
    }

    @Override
    public boolean asksPassphrase() {
        return keyFile == null;
    }

    @Override
    public void locked(Cause cause) throws FaultException {
        workstation.desk().left();
        record(EventType.LOCKED, Map.of("cause", cause.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void open(char[] passphrase) throws FaultException {
        Protection protection = keyFile == null ? new Protection.Passphrase(passphrase) : keyFile;
        Keyring.unlock(folder, protection).close();
        record(EventType.SIGNED_IN, Map.of());
    }

    private void record(EventType type, Map<String, ?> body) throws FaultException {
        workstation.storage().events().append(new EventDraft(type, null, body, Map.of(), ""));
    }
}
