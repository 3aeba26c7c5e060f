package org.vigie.ui.models;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;
import org.vigie.shelf.Arrival.Confirmation;
import org.vigie.shelf.Candidate;
import org.vigie.shelf.Description;
import org.vigie.shelf.Preset;

/// What the models page asks of the program. Every method but the last blocks and is called off the
/// JavaFX thread.
public interface ModelActions {
    /// Return every model: added ones first, then those of the program.
    List<ModelCard> models() throws FaultException;

    /// Return the presets a file can be added by.
    List<Preset> presets() throws FaultException;

    /// Check a file against its description, without running it.
    ///
    /// @param labels the labels file, null when there is none
    Candidate look(Path model, Description description, @Nullable Path labels)
            throws FaultException;

    /// Run what was looked at, and put it on the shelf.
    void add(Candidate candidate, Confirmation confirmation) throws FaultException;

    /// Take an added model from the shelf.
    void remove(String id) throws FaultException;

    /// Test one model on every accelerator that works, and remember what came of it.
    void test(String id) throws FaultException;

    /// Be told on any thread when a model has come or gone.
    ///
    /// @return ends it
    Runnable onChange(Runnable listener);
}
