package org.vigie.hashes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The lists of one data folder. A list is a small description that names the file to search;
/// replacing the description replaces the list, as a whole or not at all. Whoever changes lists
/// holds the data folder.
public final class HashLists {
    private static final Logger LOG = LoggerFactory.getLogger(HashLists.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String DESCRIPTION = ".json";
    static final String REJECTED = ".rejected.csv";
    private static final String HISTORY = "history.jsonl";

    private final Path folder;

    private HashLists(Path folder) {
        this.folder = folder;
    }

    /// The lists of a data folder, which need not have any.
    public static HashLists in(Path dataFolder) {
        return new HashLists(dataFolder.resolve("hashes"));
    }

    Path folder() {
        return folder;
    }

    /// Return what lists there are, by name. A description that cannot be read is left out and
    /// named in the log.
    ///
    /// @throws FaultException `folder-unreadable`
    public List<HashList> all() throws FaultException {
        List<HashList> lists = new ArrayList<>();
        for (Path file : files()) {
            if (file.getFileName().toString().endsWith(DESCRIPTION)) {
                read(file).ifPresent(lists::add);
            }
        }
        lists.sort(Comparator.comparing(HashList::name));
        return lists;
    }

    private static Optional<HashList> read(Path file) {
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(file), HashList.class));
        } catch (IOException | JacksonException e) {
            LOG.warn("a hash list has no readable description: {}", file.getFileName());
            return Optional.empty();
        }
    }

    private List<Path> files() throws FaultException {
        List<Path> files = new ArrayList<>();
        if (Files.notExists(folder)) {
            return files;
        }
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            paths.forEach(files::add);
        } catch (IOException e) {
            throw new FaultException(Fault.of("folder-unreadable"), e);
        }
        return files;
    }

    /// Open the file of a list.
    ///
    /// @throws FaultException `hash-index-damaged`
    public HashListFile open(HashList list) throws FaultException {
        if (!list.index().matches("[0-9a-f-]+")) {
            throw HashFile.damaged();
        }
        return HashListFile.open(folder.resolve(list.index()));
    }

    /// Return the file that keeps what could not be taken of a list.
    public Path rejected(String name) {
        return folder.resolve(stem(name) + REJECTED);
    }

    /// Remove a list.
    ///
    /// @param by pseudonymous code of who removes it
    /// @throws FaultException `hash-list-unknown`, `file-unwritable`
    public void remove(String name, String by, Instant at) throws FaultException {
        HashList list =
                all().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new FaultException(Fault.of("hash-list-unknown")));
        try {
            note(list, ListMove.What.REMOVED, by, at);
            Files.deleteIfExists(description(name));
            Files.deleteIfExists(rejected(name));
            OwnerOnly.sync(folder);
        } catch (IOException e) {
            throw new FaultException(Fault.of("file-unwritable"), e);
        }
        sweep();
    }

    /// Return every import and removal, oldest first; also of lists that are gone.
    ///
    /// @throws FaultException `folder-unreadable`
    public List<ListMove> history() throws FaultException {
        List<ListMove> moves = new ArrayList<>();
        try {
            if (Files.exists(folder.resolve(HISTORY))) {
                for (String line : Files.readAllLines(folder.resolve(HISTORY))) {
                    moves.add(MAPPER.readValue(line, ListMove.class));
                }
            }
        } catch (IOException | JacksonException e) {
            throw new FaultException(Fault.of("folder-unreadable"), e);
        }
        return moves;
    }

    private void note(HashList list, ListMove.What what, String by, Instant at) throws IOException {
        ListMove move =
                new ListMove(
                        UUID.randomUUID().toString(),
                        what,
                        at.truncatedTo(ChronoUnit.SECONDS),
                        by,
                        list.name(),
                        list.kind(),
                        list.source(),
                        list.fileSha256(),
                        list.hashes(),
                        list.entries(),
                        list.rejected());
        Path file = folder.resolve(HISTORY);
        String before = Files.exists(file) ? Files.readString(file) : "";
        String all = before + MAPPER.writeValueAsString(move) + "\n";
        OwnerOnly.replace(file, all.getBytes(StandardCharsets.UTF_8));
    }

    /// Put a list in the place of the one of its name, after noting that it came.
    void describe(HashList list) throws IOException {
        note(list, ListMove.What.IMPORTED, list.importedBy(), list.importedAt());
        OwnerOnly.replace(description(list.name()), MAPPER.writeValueAsBytes(list));
    }

    /// Delete what no description names: what a crash left, and files a new one replaced. A file
    /// that is still open somewhere stays for the next time where the system wants it so.
    void sweep() throws FaultException {
        Set<String> named = new HashSet<>(Set.of(HISTORY));
        for (HashList list : all()) {
            named.add(list.index());
            named.add(stem(list.name()) + DESCRIPTION);
            named.add(stem(list.name()) + REJECTED);
        }
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (!named.contains(name) && !name.endsWith(DESCRIPTION)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    LOG.info("a replaced hash list is still open");
                }
            }
        }
    }

    private Path description(String name) {
        return folder.resolve(stem(name) + DESCRIPTION);
    }

    /// Return what the files of a list are called: a name may hold anything.
    static String stem(String name) {
        return Digests.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
