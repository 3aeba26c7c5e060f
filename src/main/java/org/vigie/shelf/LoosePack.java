package org.vigie.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.inference.Manifest;
import org.vigie.inference.ManifestReader;
import org.vigie.inference.ModelPack;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Reads a pack from any folder laid out as those on the shelf, without putting it there: nobody
/// has vouched for it, so it serves one command and nothing else.
public final class LoosePack {
    private LoosePack() {}

    /// Read manifest.json, the model it names, and its labels.
    ///
    /// @throws FaultException `file-unreadable`, what [ManifestReader#read] and [ModelPack#of] say,
    ///   or what is wrong with the labels
    public static ModelPack read(Path folder) throws FaultException {
        try {
            Manifest manifest =
                    ManifestReader.read(
                            bytes(folder.resolve(FileNames.MANIFEST), ManifestReader.MOST_BYTES));
            FileNames.check(manifest);
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

    /// One byte too many is enough to see that it is another file.
    private static byte[] bytes(Path file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
        }
    }
}
