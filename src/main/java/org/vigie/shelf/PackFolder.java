package org.vigie.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.ManifestReader;
import org.vigie.inference.ModelPack;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;

/// One folder of the shelf, read with suspicion: nothing is used that is not what was added.
final class PackFolder {
    private static final int MOST_RECORD_BYTES = 64 << 10;

    private final Path folder;
    private final String id;

    PackFolder(Path folder) {
        this.folder = folder;
        this.id = String.valueOf(folder.getFileName());
    }

    /// Return what stands here, without reading the model.
    Shelved look() {
        try {
            Described described = described();
            Manifest manifest = described.manifest();
            if (Files.size(regular(manifest.file())) != manifest.bytes()) {
                throw damaged(null);
            }
            return new Shelved.Whole(manifest, described.arrival());
        } catch (IOException | FaultException e) {
            return new Shelved.Damaged(id, damaged(e).fault());
        }
    }

    /// Load the model, hashing everything. Its file is read again whenever a session is made of it.
    ///
    /// @throws FaultException `added-model-damaged`
    ModelPack load() throws FaultException {
        try {
            Described described = described();
            Manifest manifest = described.manifest();
            Labels labels = labels(manifest, described.arrival());
            return ModelPack.of(manifest, () -> model(manifest), labels);
        } catch (IOException | FaultException e) {
            throw damaged(e);
        }
    }

    private byte[] model(Manifest manifest) throws FaultException {
        try {
            return bytes(manifest.file(), manifest.bytes());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private record Described(Manifest manifest, Arrival arrival) {}

    private Described described() throws IOException, FaultException {
        byte[] json = bytes(FileNames.MANIFEST, ManifestReader.MOST_BYTES);
        Manifest manifest = ManifestReader.read(json);
        Arrival arrival = arrival().orElseThrow(() -> damaged(null));
        boolean same =
                manifest.id().equals(id)
                        && arrival.model().equals(id)
                        && arrival.manifestSha256().equals(Digests.sha256(json))
                        && arrival.modelSha256().equals(manifest.sha256());
        if (!same || !new HashSet<>(arrival.flags()).containsAll(RedFlags.of(manifest))) {
            throw damaged(null);
        }
        FileNames.check(manifest);
        return new Described(manifest, arrival);
    }

    private Labels labels(Manifest manifest, Arrival arrival) throws IOException, FaultException {
        Manifest.LabelsFile file = manifest.labelsFile();
        if (file == null) {
            return Labels.of(manifest.labels());
        }
        byte[] csv = bytes(file.file(), LabelsCsv.MOST_BYTES);
        if (!Digests.sha256(csv).equals(arrival.labelsSha256())) {
            throw damaged(null);
        }
        return LabelsCsv.read(file, csv);
    }

    /// Return the record of its coming; empty when there is none that can be read.
    Optional<Arrival> arrival() {
        return record(FileNames.ARRIVAL, Arrival.class);
    }

    /// Return the record of its going.
    Optional<Departure> departure() {
        return record(FileNames.DEPARTURE, Departure.class);
    }

    private <T> Optional<T> record(String name, Class<T> type) {
        try {
            return Optional.ofNullable(
                    ShelfFiles.JSON.readValue(bytes(name, MOST_RECORD_BYTES), type));
        } catch (IOException | JacksonException | FaultException e) {
            return Optional.empty();
        }
    }

    private byte[] bytes(String name, long most) throws IOException, FaultException {
        Path file = regular(name);
        if (Files.size(file) > most) {
            throw damaged(null);
        }
        return Files.readAllBytes(file);
    }

    private Path regular(String name) throws FaultException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw damaged(null);
        }
        return file;
    }

    private FaultException damaged(@Nullable Throwable cause) {
        return new FaultException(Fault.of("added-model-damaged", "model", id), cause);
    }
}
