package org.vigie.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// What each person keeps for themself at this desk: one sealed file a person, whose name tells
/// nobody whose it is.
public final class OwnChoices {
    private static final String WHAT = "own-choices";
    private static final int NAME_BYTES = 16;

    private final Path folder;
    private final Keyring keyring;

    OwnChoices(DataFolder folder, Keyring keyring) {
        this.folder = folder.root().resolve("own");
        this.keyring = keyring;
    }

    /// Return what a person keeps, empty when that is nothing.
    ///
    /// @throws FaultException `comfort-unreadable`, `sealed-damaged`
    public Optional<String> read(String actor) throws FaultException {
        Path file = file(actor);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            byte[] plain = keyring.sealer().open(Files.readAllBytes(file), WHAT, actor);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FaultException(Fault.of("comfort-unreadable"), e);
        }
    }

    /// Replace what a person keeps.
    ///
    /// @throws FaultException `comfort-unwritable`
    public void write(String actor, String text) throws FaultException {
        byte[] sealed = keyring.sealer().seal(text.getBytes(StandardCharsets.UTF_8), WHAT, actor);
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.replace(file(actor), sealed);
        } catch (IOException e) {
            throw new FaultException(Fault.of("comfort-unwritable"), e);
        }
    }

    private Path file(String actor) {
        byte[] name =
                keyring.fingerprint(
                        WHAT.getBytes(StandardCharsets.US_ASCII),
                        actor.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(Arrays.copyOf(name, NAME_BYTES)));
    }
}
