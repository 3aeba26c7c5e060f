package org.vigie.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.Keyring.Protection;

/// What opens a workstation's key.
final class Access {
    /// The environment variable commands take a passphrase from; nothing ever prompts without a
    /// terminal.
    static final String VARIABLE = "VIGIE_PASSPHRASE";

    private Access() {}

    /// Find what opens the key: the file named on the command line, the passphrase in the
    /// environment, or the key file this user set up.
    ///
    /// @throws FaultException `key-needed` when there is none of them
    static Protection find(
            @Nullable Path keyFile, Map<String, String> environment, Settings settings)
            throws FaultException {
        Protection found = findOrNull(keyFile, environment, settings);
        if (found == null) {
            throw new FaultException(Fault.of("key-needed"));
        }
        return found;
    }

    static @Nullable Protection findOrNull(
            @Nullable Path keyFile, Map<String, String> environment, Settings settings) {
        if (keyFile != null) {
            return new Protection.KeyFile(keyFile);
        }
        String passphrase = environment.getOrDefault(VARIABLE, "");
        if (!passphrase.isEmpty()) {
            return new Protection.Passphrase(passphrase.toCharArray());
        }
        boolean own = !settings.keyFile().isEmpty() && Files.exists(Path.of(settings.keyFile()));
        return own ? new Protection.KeyFile(Path.of(settings.keyFile())) : null;
    }
}
