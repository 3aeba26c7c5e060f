package org.vigie.store;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Makes a passphrase costly to guess: PBKDF2-HMAC-SHA512.
final class Stretching {
    /// Twice what OWASP's password storage cheat sheet asks of PBKDF2-HMAC-SHA512 (210,000).
    static final int ITERATIONS = 420_000;

    private static final int FEWEST = 210_000;
    private static final int MOST = 100_000_000;
    private static final int LEAST_SALT = 16;

    private Stretching() {}

    /// Return 32 bytes.
    ///
    /// @throws FaultException `keyring-damaged` when a kept salt or count cannot be ours
    static byte[] of(char[] passphrase, byte[] salt, int iterations) throws FaultException {
        if (iterations < FEWEST || iterations > MOST || salt.length < LEAST_SALT) {
            throw new FaultException(Fault.of("keyring-damaged"));
        }
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, 8 * Sealer.KEY_BYTES);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
