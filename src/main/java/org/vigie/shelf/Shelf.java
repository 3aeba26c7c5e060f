package org.vigie.shelf;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.inference.ModelPack;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The models an operator added to one data folder, each in a folder of its own: the manifest, the
/// model, its labels, and the record of who added it. A pack comes and goes by renaming its folder,
/// as a whole or not at all. Whoever changes the shelf holds the data folder.
public final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final Pattern ID = RecordRules.ID;

    private final Path folder;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Shelf(Path folder) {
        this.folder = folder;
    }

    /// The shelf of a data folder, which need not have any model.
    public static Shelf in(Path dataFolder) {
        return new Shelf(dataFolder.resolve("models"));
    }

    /// What can be used, and what cannot.
    ///
    /// @param faults one for each pack left out
    public record Loaded(List<ModelPack> packs, List<Fault> faults) {
        public Loaded {
            packs = List.copyOf(packs);
            faults = List.copyOf(faults);
        }
    }

    /// Return every place, by id. Reads descriptions, not models.
    ///
    /// @throws FaultException `folder-unreadable`
    public List<Shelved> all() throws FaultException {
        List<Shelved> places = new ArrayList<>();
        for (Path pack : folders(folder)) {
            if (ID.matcher(name(pack)).matches()) {
                places.add(new PackFolder(pack).look());
            }
        }
        places.sort(Comparator.comparing(Shelved::id));
        return places;
    }

    /// Load every model whose file is still the one that was added. A damaged one is left out and
    /// named; the others are not touched by it.
    ///
    /// @throws FaultException `folder-unreadable`
    public Loaded load() throws FaultException {
        List<ModelPack> packs = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Shelved place : all()) {
            try {
                packs.add(load(place.id()));
            } catch (FaultException e) {
                LOG.warn("{} is not used: {}", place.id(), e.fault().code());
                faults.add(e.fault());
            }
        }
        return new Loaded(packs, faults);
    }

    /// Load one model, hashing its file again.
    ///
    /// @throws FaultException `model-unknown`, `added-model-damaged`
    public ModelPack load(String id) throws FaultException {
        return pack(id).load();
    }

    /// Return what is known of one place.
    ///
    /// @throws FaultException `model-unknown`
    public Shelved find(String id) throws FaultException {
        return pack(id).look();
    }

    /// Return whether there is a pack by that id, damaged ones too.
    public boolean has(String id) {
        return ID.matcher(id).matches() && Files.exists(folder.resolve(id), nofollow());
    }

    private PackFolder pack(String id) throws FaultException {
        if (!has(id)) {
            throw new FaultException(Fault.of("model-unknown", "model", id));
        }
        return new PackFolder(folder.resolve(id));
    }

    /// Put a pack on the shelf.
    ///
    /// @throws FaultException `model-exists`, `shelf-unwritable`. Nothing has changed then
    synchronized void put(Parcel parcel) throws FaultException {
        Path place = folder.resolve(parcel.manifest().id());
        if (Files.exists(place, nofollow())) {
            throw new FaultException(Fault.of("model-exists", "model", parcel.manifest().id()));
        }
        try {
            ShelfFiles.prepare(folder);
            ShelfFiles.put(folder, parcel);
        } catch (IOException e) {
            throw new FaultException(Fault.of("shelf-unwritable"), e);
        }
        changed();
    }

    /// Take a pack from the shelf. Its files are deleted; the records of its coming and going stay.
    ///
    /// @param actor pseudonymous code of who removes it
    /// @throws FaultException `model-unknown`, `shelf-unwritable`
    public synchronized Departure remove(String id, String actor, Instant at)
            throws FaultException {
        PackFolder pack = pack(id);
        Optional<Arrival> arrival = pack.arrival();
        Departure departure =
                new Departure(
                        ShelfFiles.record(),
                        id,
                        actor,
                        at,
                        arrival.map(Arrival::modelSha256).orElse(""),
                        arrival.map(Arrival::manifestSha256).orElse(""));
        try {
            ShelfFiles.prepare(folder);
            ShelfFiles.remove(folder, departure);
        } catch (IOException e) {
            throw new FaultException(Fault.of("shelf-unwritable"), e);
        }
        changed();
        return departure;
    }

    /// Everything that came and went, oldest first.
    ///
    /// @throws FaultException `folder-unreadable`
    public List<Move> history() throws FaultException {
        List<Move> moves = new ArrayList<>();
        for (Path pack : folders(folder)) {
            if (ID.matcher(name(pack)).matches()) {
                new PackFolder(pack).arrival().map(Move.Came::new).ifPresent(moves::add);
            }
        }
        for (Path gone : folders(folder.resolve(ShelfFiles.GONE))) {
            PackFolder pack = new PackFolder(gone);
            pack.arrival().map(Move.Came::new).ifPresent(moves::add);
            pack.departure().map(Move.Went::new).ifPresent(moves::add);
        }
        moves.sort(Comparator.comparing(Move::at).thenComparing(Move::record));
        return moves;
    }

    /// Be told, on the thread that does it, whenever a pack has come or gone.
    ///
    /// @return ends it
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("somebody was not told of a model", e);
            }
        }
    }

    private static List<Path> folders(Path parent) throws FaultException {
        if (Files.notExists(parent)) {
            return List.of();
        }
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(parent)) {
            List<Path> found = new ArrayList<>();
            paths.forEach(found::add);
            return found.stream().filter(path -> Files.isDirectory(path, nofollow())).toList();
        } catch (IOException e) {
            throw new FaultException(Fault.of("folder-unreadable"), e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static LinkOption nofollow() {
        return LinkOption.NOFOLLOW_LINKS;
    }
}
