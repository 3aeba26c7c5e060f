package org.vigie.store;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Seals bytes with one AES-256-GCM key; what they belong to is bound in as associated data, so
/// that sealed bytes cannot be passed off as something else's.
final class Sealer {
    static final int KEY_BYTES = 32;

    /// Once: registering takes as long as opening a hundred keys.
    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every Java", e);
        }
    }

    private final Aead aead;

    private Sealer(Aead aead) {
        this.aead = aead;
    }

    /// @param key 32 bytes; copied
    @AccessesPartialKey
    static Sealer of(byte[] key) {
        try {
            AesGcmParameters parameters =
                    AesGcmParameters.builder()
                            .setKeySizeBytes(KEY_BYTES)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build();
            AesGcmKey secret =
                    AesGcmKey.builder()
                            .setParameters(parameters)
                            .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                            .build();
            KeysetHandle.Builder.Entry entry =
                    KeysetHandle.importKey(secret).withRandomId().makePrimary();
            KeysetHandle handle = KeysetHandle.newBuilder().addEntry(entry).build();
            return new Sealer(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every Java", e);
        }
    }

    /// @param belongsTo what the bytes are and whose, bound as associated data
    byte[] seal(byte[] plain, String... belongsTo) {
        try {
            return aead.encrypt(plain, associated(belongsTo));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing needs no more than memory", e);
        }
    }

    /// @throws FaultException `sealed-damaged` when the bytes, the key or the owner are not the
    ///   ones they were sealed with
    byte[] open(byte[] sealed, String... belongsTo) throws FaultException {
        try {
            return aead.decrypt(sealed, associated(belongsTo));
        } catch (GeneralSecurityException e) {
            throw new FaultException(Fault.of("sealed-damaged", "what", belongsTo[0]));
        }
    }

    private static byte[] associated(String... belongsTo) {
        StringBuilder all = new StringBuilder("vigie/1");
        for (String part : belongsTo) {
            all.append('\n').append(part.length()).append(':').append(part);
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
