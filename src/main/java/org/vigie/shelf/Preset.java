package org.vigie.shelf;

import java.util.List;
import java.util.Map;
import org.vigie.inference.Manifest;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;

/// The exact contract of a public model, whose file an operator brings. Vigie ships no weights and
/// fetches none.
///
/// @param obtain how to come by the file, by language tag, `fr` and `en`
public record Preset(String id, Map<String, String> obtain, Contract contract) {

    /// What the file of a preset is called on the shelf.
    static final String FILE = "model.onnx";

    private static final FileFacts NO_FILE =
            new FileFacts(FILE, 1, Digests.sha256(new byte[0]), 1, 1, List.of());

    public Preset {
        obtain = Map.copyOf(obtain);
    }

    /// Return what the model is: of its file, the facts mean nothing yet.
    public Manifest manifest() throws FaultException {
        return contract.fill(NO_FILE).manifest();
    }

    /// Return whether a labels file has to come with the model.
    public boolean needsLabels() {
        return contract.namesLabelsFile();
    }
}
