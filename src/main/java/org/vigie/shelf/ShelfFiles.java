package org.vigie.shelf;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import org.vigie.store.OwnerOnly;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How packs are written and deleted: under a name nobody reads, then renamed.
final class ShelfFiles {
    /// Where the records of removed packs stay.
    static final String GONE = ".gone";

    /// What a pack is called while it is being written.
    static final String ADDING = ".adding-";

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Set<String> RECORDS = Set.of(FileNames.ARRIVAL, FileNames.DEPARTURE);

    private ShelfFiles() {}

    /// Make a new name for a record.
    static String record() {
        return UUID.randomUUID().toString();
    }

    /// Make the shelf, and clear what a crash left on it.
    static void prepare(Path folder) throws IOException {
        OwnerOnly.folder(folder);
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, ADDING + "*")) {
            for (Path left : paths) {
                delete(left, Set.of());
            }
        }
        Path gone = folder.resolve(GONE);
        OwnerOnly.folder(gone);
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(gone)) {
            for (Path left : paths) {
                delete(left, RECORDS);
            }
        }
    }

    static void put(Path folder, Parcel parcel) throws IOException {
        Path temporary = folder.resolve(ADDING + parcel.arrival().record());
        boolean whole = false;
        try {
            OwnerOnly.folder(temporary);
            write(temporary, parcel);
            OwnerOnly.sync(temporary);
            Files.move(
                    temporary,
                    folder.resolve(parcel.manifest().id()),
                    StandardCopyOption.ATOMIC_MOVE);
            whole = true;
            OwnerOnly.sync(folder);
        } finally {
            if (!whole) {
                delete(temporary, Set.of());
            }
        }
    }

    private static void write(Path place, Parcel parcel) throws IOException {
        OwnerOnly.write(place.resolve(FileNames.MANIFEST), parcel.json());
        OwnerOnly.write(place.resolve(parcel.manifest().file()), parcel.model());
        if (parcel.manifest().labelsFile() != null && parcel.labels() != null) {
            OwnerOnly.write(place.resolve(parcel.manifest().labelsFile().file()), parcel.labels());
        }
        OwnerOnly.write(place.resolve(FileNames.ARRIVAL), JSON.writeValueAsBytes(parcel.arrival()));
    }

    /// The pack is gone once its folder is renamed; deleting it may be finished later.
    static void remove(Path folder, Departure departure) throws IOException {
        Path place = folder.resolve(departure.model());
        OwnerOnly.replace(place.resolve(FileNames.DEPARTURE), JSON.writeValueAsBytes(departure));
        Path gone = folder.resolve(GONE).resolve(departure.record());
        Files.move(place, gone, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.sync(folder);
        delete(gone, RECORDS);
    }

    /// Delete a folder, or all of it but some files.
    private static void delete(Path folder, Set<String> but) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder);
            return;
        }
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                if (!but.contains(String.valueOf(path.getFileName()))) {
                    delete(path, Set.of());
                }
            }
        }
        if (but.isEmpty()) {
            Files.delete(folder);
        }
    }
}
