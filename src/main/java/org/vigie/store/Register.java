package org.vigie.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The persons registered at a workstation as it is kept: `people.sealed`, sealed with the
/// workstation key, so that nobody without it reads or adds to it.
///
/// @param wrong passphrases given wrong in a row
/// @param lastWrong epoch milliseconds of the last of them
record Register(int v, List<Person> people, int wrong, long lastWrong) {
    static final Register EMPTY = new Register(1, List.of(), 0, 0);

    private static final String FILE = "people.sealed";
    private static final String WHAT = "people";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Register {
        people = List.copyOf(people);
    }

    /// @param salt hex
    /// @param hash hex of the stretched passphrase
    /// @param since epoch milliseconds
    record Person(String code, String salt, int iterations, String hash, long since) {
        Instant registered() {
            return Instant.ofEpochMilli(since);
        }
    }

    Register with(List<Person> others) {
        return new Register(v, others, wrong, lastWrong);
    }

    Register failed(Instant at) {
        return new Register(v, people, wrong + 1, at.toEpochMilli());
    }

    Register forgiven() {
        return new Register(v, people, 0, 0);
    }

    static Register read(DataFolder folder, Keyring keyring) throws FaultException {
        Path file = folder.root().resolve(FILE);
        if (Files.notExists(file)) {
            return EMPTY;
        }
        try {
            byte[] opened = keyring.sealer().open(Files.readAllBytes(file), WHAT);
            return JSON.readValue(opened, Register.class);
        } catch (IOException | JacksonException | NullPointerException e) {
            throw new FaultException(Fault.of("people-damaged"), e);
        } catch (FaultException e) {
            throw new FaultException(Fault.of("people-damaged"), e);
        }
    }

    void write(DataFolder folder, Keyring keyring) throws FaultException {
        try {
            OwnerOnly.replace(
                    folder.root().resolve(FILE),
                    keyring.sealer().seal(JSON.writeValueAsBytes(this), WHAT));
        } catch (IOException e) {
            throw new FaultException(Fault.of("data-folder-unusable"), e);
        }
    }
}
