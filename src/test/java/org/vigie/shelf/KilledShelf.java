package org.vigie.shelf;

import java.nio.file.Path;
import java.util.Random;
import org.vigie.review.FaultException;

/// Puts one pack on a shelf and takes it away again until it is killed.
final class KilledShelf {
    private KilledShelf() {}

    public static void main(String[] arguments) throws FaultException {
        Shelf shelf = Shelf.in(Path.of(arguments[0]));
        byte[] model = new byte[24 << 20];
        new Random(1).nextBytes(model);
        while (true) {
            if (!shelf.has("open-nsfw")) {
                shelf.put(Parcels.of("open-nsfw", model));
                System.out.println("came");
            }
            shelf.remove("open-nsfw", "M-17", Parcels.AT);
            System.out.println("went");
        }
    }
}
