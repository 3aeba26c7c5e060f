package org.vigie.shelf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Labels;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.shelf.Arrival.Confirmation;

/// Packs ready for the shelf whose model is any bytes at all: the shelf never runs one.
public final class Parcels {
    public static final Instant AT = Instant.parse("2026-01-04T10:15:00Z");
    static final String TAGS =
            "tag_id,name,category,count\n1,general,9,5\n2,explicit,9,5\n3,\"a, b\",0,5\n";

    private Parcels() {}

    /// Put a pack on a shelf.
    public static void put(Shelf shelf, String preset) throws FaultException {
        shelf.put(of(preset, new byte[] {1, 2, 3}));
    }

    /// A file of any bytes, looked at as if it were the model of a preset.
    public static Candidate candidate(String preset) throws FaultException {
        Parcel parcel = of(preset, new byte[] {1, 2, 3});
        return new Candidate(
                Presets.builtIn().get(preset).contract(),
                new FileFacts("model.onnx", 3, parcel.manifest().sha256(), 17, 8, List.of()),
                parcel.manifest(),
                parcel.model(),
                Labels.of(parcel.manifest().labels()),
                null,
                preset);
    }

    /// The record a pack made of any bytes would come with.
    public static Arrival arrival(String preset) throws FaultException {
        return of(preset, new byte[] {1, 2, 3}).arrival();
    }

    static Parcel of(String preset, byte[] model) throws FaultException {
        return of(preset, model, null);
    }

    static Parcel of(String preset, byte[] model, @Nullable String labels) throws FaultException {
        String sha256 = Digests.sha256(model);
        FileFacts facts = new FileFacts("model.onnx", model.length, sha256, 17, 8, List.of());
        Contract.Filled filled = Presets.builtIn().get(preset).contract().fill(facts);
        byte[] csv = labels == null ? null : labels.getBytes(StandardCharsets.UTF_8);
        var flags = RedFlags.of(filled.manifest());
        Arrival arrival =
                new Arrival(
                        UUID.randomUUID().toString(),
                        preset,
                        "M-17",
                        AT,
                        sha256,
                        Digests.sha256(filled.json()),
                        csv == null ? "" : Digests.sha256(csv),
                        preset,
                        flags,
                        flags.isEmpty() ? Confirmation.NONE : Confirmation.TYPED);
        return new Parcel(filled.manifest(), filled.json(), model, csv, arrival);
    }
}
