package org.vigie.ui.setup;

import org.vigie.review.FaultException;

/// What the first screens ask of the program. Every method blocks and is called off the JavaFX
/// thread; when it returns, the program goes on to the desk.
public interface SetupActions {
    /// Open the demo set in its own data folder with a throw-away key.
    void startDemo() throws FaultException;

    /// Make this workstation's data folder and key.
    void create(SetupRequest request) throws FaultException;

    /// Unlock an existing data folder. The caller wipes the array afterwards.
    void unlock(char[] passphrase) throws FaultException;
}
