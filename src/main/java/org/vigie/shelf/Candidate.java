package org.vigie.shelf;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.RedFlag;
import org.vigie.inference.Word;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// A model file beside its description, checked as far as that goes without running it. Made by
/// [Adding#look].
public final class Candidate {
    private final Contract contract;
    private final FileFacts facts;
    private final Manifest manifest;
    private final byte[] model;
    private final Labels labels;
    private final byte @Nullable [] csv;
    private final String preset;

    Candidate(
            Contract contract,
            FileFacts facts,
            Manifest manifest,
            byte[] model,
            Labels labels,
            byte @Nullable [] csv,
            String preset) {
        this.contract = contract;
        this.facts = facts;
        this.manifest = manifest;
        this.model = model;
        this.labels = labels;
        this.csv = csv;
        this.preset = preset;
    }

    /// Return what the model is. Golden values may still be missing.
    public Manifest manifest() {
        return manifest;
    }

    /// Return what has to be confirmed before it is run.
    public List<RedFlag> flags() {
        return RedFlags.of(manifest);
    }

    /// Return what is said to whoever adds it without confirming its flags.
    public FaultException unconfirmed() {
        List<String> words = flags().stream().map(Word::of).toList();
        return new FaultException(
                new Fault(
                        "model-flags-unconfirmed",
                        Map.of("model", manifest.id(), "flags", String.join(",", words))));
    }

    /// Return the id of the preset it was described by, empty when the description was brought.
    public String preset() {
        return preset;
    }

    Contract contract() {
        return contract;
    }

    FileFacts facts() {
        return facts;
    }

    byte[] model() {
        return model;
    }

    Labels labels() {
        return labels;
    }

    byte @Nullable [] csv() {
        return csv;
    }
}
