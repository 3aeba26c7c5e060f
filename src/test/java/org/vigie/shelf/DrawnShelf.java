package org.vigie.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.vigie.inference.DrawnPack;
import org.vigie.inference.Manifest;
import org.vigie.inference.ManifestReader;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.shelf.Arrival.Confirmation;

/// Puts models that run on a shelf.
public final class DrawnShelf {
    private DrawnShelf() {}

    /// Put a drawn pack on a shelf, as if somebody had added it.
    public static void put(Shelf shelf, DrawnPack pack) throws FaultException {
        byte[] json = pack.json().getBytes(UTF_8);
        Manifest manifest = ManifestReader.read(json);
        Arrival arrival =
                new Arrival(
                        UUID.randomUUID().toString(),
                        pack.id(),
                        "M-17",
                        Parcels.AT,
                        manifest.sha256(),
                        Digests.sha256(json),
                        "",
                        "",
                        List.of(),
                        Confirmation.NONE);
        shelf.put(new Parcel(manifest, json, pack.model(), null, arrival));
    }
}
