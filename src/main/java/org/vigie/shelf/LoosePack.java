package org.vigie.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vigie.inference.Manifest;
import org.vigie.inference.ManifestReader;
import org.vigie.inference.ModelPack;
import org.vigie.inference.Word;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Reads a pack from any folder laid out as those on the shelf, without putting it there: nobody
/// has vouched for it, so it serves one command and nothing else.
public final class LoosePack {
    private LoosePack() {}

    /// Read manifest.json, the model it names, and its labels.
    ///
    /// @throws FaultException `loose-model-flagged`, `file-unreadable`, what [ManifestReader#read]
    ///   and [ModelPack#of] say, or what is wrong with the labels
    public static ModelPack read(Path folder) throws FaultException {
        try {
            Manifest manifest =
                    ManifestReader.read(
                            bytes(folder.resolve(FileNames.MANIFEST), ManifestReader.MOST_BYTES));
            FileNames.check(manifest);
            requireNoFlags(manifest);
            byte[] model = bytes(folder.resolve(manifest.file()), manifest.bytes());
            Manifest.LabelsFile labels = manifest.labelsFile();
            byte[] csv =
                    labels == null
                            ? null
                            : bytes(folder.resolve(labels.file()), LabelsCsv.MOST_BYTES);
            return ModelPack.of(manifest, model, LabelsCsv.of(labels, manifest.labels(), csv));
        } catch (IOException e) {
            throw new FaultException(Fault.of("file-unreadable"), e);
        }
    }

    /// Flags are confirmed, and that is recorded, where a model is added; there is no way around.
    private static void requireNoFlags(Manifest manifest) throws FaultException {
        List<String> flags = RedFlags.of(manifest).stream().map(Word::of).toList();
        if (!flags.isEmpty()) {
            throw new FaultException(
                    new Fault(
                            "loose-model-flagged",
                            Map.of("model", manifest.id(), "flags", String.join(",", flags))));
        }
    }

    /// One byte too many is enough to see that it is another file.
    private static byte[] bytes(Path file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
        }
    }
}
