package org.vigie.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The workstation key, unlocked. It seals the data keys of generations and every free text; it is
/// itself kept wrapped in `keyring.json`, once for each way to unlock it.
public final class Keyring implements AutoCloseable {
    private final byte[] workstation;
    private final Sealer sealer;
    private final byte[] dedupe;
    private final SecureRandom random = new SecureRandom();

    private Keyring(byte[] workstation) {
        this.workstation = workstation;
        sealer = Sealer.of(derive(workstation, "seal"));
        dedupe = derive(workstation, "dedupe");
    }

    /// How the workstation key is unlocked.
    public sealed interface Protection {

        /// Something a person knows. The array is the caller's to wipe.
        record Passphrase(char[] value) implements Protection {}

        /// A file only its owner can read; made when it is not there yet.
        record KeyFile(Path file) implements Protection {}

        /// The organisation's recovery key, for the day the others are lost; unlocks only.
        record Recovery(Path privateKey) implements Protection {}
    }

    /// Return whether a folder has a keyring.
    public static boolean exists(DataFolder folder) {
        return Files.exists(folder.keyring());
    }

    /// Return whether a folder that nobody holds has a keyring. Changes nothing.
    public static boolean exists(Path root) {
        return Files.exists(root.resolve(DataFolder.KEYRING));
    }

    /// Make a workstation key and wrap it.
    ///
    /// @param recoveryPublicKey from [RecoveryKey#generate], null for none
    /// @throws FaultException `keyring-exists`, `key-file-open`, `recovery-key-unreadable`
    public static Keyring create(
            DataFolder folder, Protection protection, @Nullable Path recoveryPublicKey)
            throws FaultException {
        if (exists(folder)) {
            throw new FaultException(Fault.of("keyring-exists"));
        }
        byte[] workstation = new byte[Sealer.KEY_BYTES];
        new SecureRandom().nextBytes(workstation);
        List<KeySlot> slots = new ArrayList<>();
        slots.add(KeySlot.wrap(workstation, protection));
        if (recoveryPublicKey != null) {
            slots.add(KeySlot.forRecovery(workstation, recoveryPublicKey));
        }
        save(folder, slots);
        return new Keyring(workstation);
    }

    /// Unlock the keyring of a folder.
    ///
    /// @throws FaultException `keyring-missing`, `keyring-damaged`, `key-wrong`,
    ///   `key-file-missing`, `key-file-open`, `recovery-key-unreadable`
    public static Keyring unlock(DataFolder folder, Protection protection) throws FaultException {
        for (KeySlot slot : load(folder)) {
            if (slot.fits(protection)) {
                return new Keyring(slot.unwrap(protection));
            }
        }
        throw new FaultException(Fault.of("key-wrong"));
    }

    /// Open the keyring of a demo: its key file lies inside the folder, so nothing is asked and
    /// nothing is protected from whoever has the folder.
    public static Keyring throwAway(DataFolder folder) throws FaultException {
        Protection protection = new Protection.KeyFile(folder.root().resolve("demo.key"));
        return exists(folder) ? unlock(folder, protection) : create(folder, protection, null);
    }

    /// Replace the passphrase or key file, after a recovery or because it is due; the recovery slot
    /// stays.
    public void protect(DataFolder folder, Protection protection) throws FaultException {
        List<KeySlot> slots = new ArrayList<>();
        slots.add(KeySlot.wrap(workstation, protection));
        load(folder).stream().filter(slot -> slot.kind().equals("recovery")).forEach(slots::add);
        save(folder, slots);
    }

    /// Return a fresh data key.
    byte[] dataKey() {
        byte[] key = new byte[Sealer.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    SecureRandom random() {
        return random;
    }

    Sealer sealer() {
        return sealer;
    }

    /// Return a keyed hash: equal contents can be told without their hash telling anything to
    /// whoever has no key.
    byte[] fingerprint(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(dedupe, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(Integer.toString(part.length).getBytes(StandardCharsets.US_ASCII));
                mac.update((byte) ':');
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static byte[] derive(byte[] key, String purpose) {
        try {
            byte[] info = ("vigie/1/" + purpose).getBytes(StandardCharsets.US_ASCII);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(info, Sealer.KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF", e);
        }
    }

    private static List<KeySlot> load(DataFolder folder) throws FaultException {
        if (!exists(folder)) {
            throw new FaultException(Fault.of("keyring-missing"));
        }
        try {
            return KeySlot.read(Files.readAllBytes(folder.keyring()));
        } catch (IOException e) {
            throw new FaultException(Fault.of("keyring-damaged"), e);
        }
    }

    private static void save(DataFolder folder, List<KeySlot> slots) throws FaultException {
        try {
            OwnerOnly.replace(folder.keyring(), KeySlot.write(slots));
        } catch (IOException e) {
            throw new FaultException(Fault.of("data-folder-unusable"), e);
        }
    }

    /// Forget the key.
    @Override
    public void close() {
        Arrays.fill(workstation, (byte) 0);
        Arrays.fill(dedupe, (byte) 0);
    }
}
