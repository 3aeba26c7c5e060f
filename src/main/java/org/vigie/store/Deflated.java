package org.vigie.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Text made small before it is sealed; sealed text cannot be.
final class Deflated {
    private Deflated() {}

    static byte[] of(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 32);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory only", e);
        }
        return out.toByteArray();
    }

    static byte[] inflate(byte[] deflated) throws FaultException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new FaultException(Fault.of("sealed-damaged", "what", "deflated"));
        }
    }
}
