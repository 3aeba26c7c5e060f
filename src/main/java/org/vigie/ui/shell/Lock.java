package org.vigie.ui.shell;

import org.vigie.review.FaultException;

/// What the window needs of the workstation to lock and to open again. The blocking calls may come
/// from any thread but the JavaFX one.
public interface Lock {

    /// Where nothing is protected: one key opens again, and nothing is recorded.
    Lock NONE =
            new Lock() {
                @Override
                public boolean asksPassphrase() {
                    return false;
                }

                @Override
                public void locked(Cause cause) {}

                @Override
                public void open(char[] passphrase) {}
            };

    /// Why it locked.
    enum Cause {
        BY_HAND,
        IDLE,
        SUSPEND
    }

    /// Return whether opening takes a passphrase. Answers at once.
    boolean asksPassphrase();

    /// Record that the window locked, and forget what was agreed to. Blocks.
    void locked(Cause cause) throws FaultException;

    /// Check the passphrase, or the key file where that opens the workstation, and record who came
    /// back. Blocks. The array is the caller's to wipe.
    ///
    /// @throws FaultException `key-wrong`, `key-file-missing`, `key-file-open` …
    void open(char[] passphrase) throws FaultException;
}
