package org.vigie.ledger.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.Envelope;
import org.vigie.review.FaultException;

/// Holds disclosed texts against the commitments of their events, both in the order of the log.
final class DisclosureCheck {
    private @Nullable BufferedReader lines;
    private @Nullable Disclosure next;
    private long checked;

    DisclosureCheck(Path file) throws FaultException {
        try {
            lines = Files.newBufferedReader(file);
            next = read();
        } catch (IOException e) {
            throw ExportVerifier.broken(Layout.DISCLOSURES);
        }
    }

    /// Check what is disclosed of an event.
    void accept(long sequence, Envelope event) throws FaultException {
        while (next != null && next.sequence() == sequence) {
            Disclosure disclosure = next;
            String committed = event.commitments().get(disclosure.field());
            if (!disclosure.commitment().digest().equals(committed)) {
                throw ExportVerifier.broken(Layout.DISCLOSURES);
            }
            checked++;
            next = read();
        }
    }

    /// Nothing may be left when the log has ended.
    void end() throws FaultException {
        if (next != null) {
            throw ExportVerifier.broken(Layout.DISCLOSURES);
        }
    }

    long checked() {
        return checked;
    }

    private @Nullable Disclosure read() throws FaultException {
        BufferedReader open = lines;
        if (open == null) {
            return null;
        }
        try {
            String line = open.readLine();
            if (line != null) {
                return Disclosure.read(line);
            }
            open.close();
            lines = null;
            return null;
        } catch (IOException | FaultException e) {
            throw ExportVerifier.broken(Layout.DISCLOSURES);
        }
    }
}
