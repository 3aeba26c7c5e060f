package org.vigie.store;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// An organisation's recovery key pair (HPKE, RFC 9180: X25519, HKDF-SHA256, AES-256-GCM). The
/// public half goes to every workstation; the private half is kept off them all and unlocks any of
/// them.
public final class RecoveryKey {
    private static final byte[] CONTEXT =
            "vigie/1 workstation-key".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST = 16_384;

    private RecoveryKey() {}

    /// Make a pair, as two Tink keysets in JSON.
    ///
    /// @param privateKey where the secret half goes; readable by its owner only
    /// @throws FaultException `recovery-key-unwritable`, also when a file is there already
    public static void generate(Path publicKey, Path privateKey) throws FaultException {
        try {
            HybridConfig.register();
            HpkeParameters parameters =
                    HpkeParameters.builder()
                            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                            .setVariant(HpkeParameters.Variant.NO_PREFIX)
                            .build();
            KeysetHandle pair = KeysetHandle.generateNew(parameters);
            String secret =
                    TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get());
            String open =
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                            pair.getPublicKeysetHandle());
            OwnerOnly.write(privateKey, secret.getBytes(StandardCharsets.UTF_8));
            OwnerOnly.write(publicKey, open.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IOException e) {
            throw new FaultException(Fault.of("recovery-key-unwritable"), e);
        }
    }

    static byte[] seal(Path publicKey, byte[] secret) throws FaultException {
        try {
            HybridConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(text(publicKey))
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(secret, CONTEXT);
        } catch (GeneralSecurityException | IOException e) {
            throw new FaultException(Fault.of("recovery-key-unreadable"), e);
        }
    }

    static byte[] open(Path privateKey, byte[] sealed) throws FaultException {
        HybridDecrypt decrypt = decrypt(privateKey);
        try {
            return decrypt.decrypt(sealed, CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new FaultException(Fault.of("key-wrong"));
        }
    }

    private static HybridDecrypt decrypt(Path privateKey) throws FaultException {
        try {
            HybridConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            text(privateKey), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException | IOException e) {
            throw new FaultException(Fault.of("recovery-key-unreadable"));
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("too large for a key");
        }
        return Files.readString(file);
    }
}
