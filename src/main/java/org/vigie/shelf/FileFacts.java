package org.vigie.shelf;

import java.util.List;
import org.vigie.inference.Manifest.Golden;

/// What only the model file itself can say.
///
/// @param file name it goes by beside its manifest
/// @param bytes size of the file
/// @param sha256 lower-case hex
/// @param golden what it gave for synthetic inputs on the processor; empty when not known yet
public record FileFacts(
        String file, long bytes, String sha256, int opset, int irVersion, List<Golden> golden) {

    public FileFacts {
        golden = List.copyOf(golden);
    }

    /// Return the same facts with the values the model gave.
    public FileFacts withGolden(List<Golden> given) {
        return new FileFacts(file, bytes, sha256, opset, irVersion, given);
    }
}
