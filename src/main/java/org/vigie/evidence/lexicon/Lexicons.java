package org.vigie.evidence.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.OwnerOnly;

/// The word lists of a workstation: the built-in ones, and those an operator put into its data
/// folder. Whoever changes them holds the data folder.
public final class Lexicons {
    private static final Logger LOG = LoggerFactory.getLogger(Lexicons.class);
    private static final String SUFFIX = ".json";

    /// The lists that come with Vigie, by id.
    public static final List<String> BUILT_IN = List.of("mul", "fr", "en", "hi", "ms");

    /// More than this is no longer a workstation's own.
    private static final int MOST = 50;

    private final Path folder;

    private Lexicons(Path folder) {
        this.folder = folder;
    }

    /// The lists of a data folder, which need not have any of its own.
    public static Lexicons in(Path dataFolder) {
        return new Lexicons(dataFolder.resolve("lexicons"));
    }

    /// Read the lists that come with Vigie.
    public static List<Lexicon> builtIn() {
        return BUILT_IN.stream().map(Lexicons::builtIn).toList();
    }

    private static Lexicon builtIn(String id) {
        String resource = "/org/vigie/assets/lexicons/" + id + SUFFIX;
        try (InputStream in = Lexicons.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + resource);
            }
            return LexiconReader.read(in.readAllBytes());
        } catch (IOException | FaultException e) {
            throw new IllegalStateException("a built-in word list is damaged: " + id, e);
        }
    }

    /// Read every list there is. One that cannot be read is named and left out.
    ///
    /// @throws FaultException `folder-unreadable`
    public LexiconSet all() throws FaultException {
        List<Lexicon> own = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            try {
                Lexicon lexicon = LexiconReader.read(bytes(file));
                claim(lexicon.id());
                if (!name.equals(lexicon.id() + SUFFIX)) {
                    throw new FaultException(Fault.of("lexicon-unknown"));
                }
                own.add(lexicon);
            } catch (FaultException e) {
                LOG.warn("a word list was left out: {} {}", name, e.fault().code());
                damaged.add(name);
            }
        }
        own.sort(Comparator.comparing(Lexicon::id));
        return new LexiconSet(builtIn(), own, damaged);
    }

    private List<Path> files() throws FaultException {
        List<Path> files = new ArrayList<>();
        if (Files.notExists(folder)) {
            return files;
        }
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path path : paths) {
                files.add(path);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of("folder-unreadable"), e);
        }
        files.sort(null);
        return files.size() > MOST ? files.subList(0, MOST) : files;
    }

    /// Read the bytes of a file that claims to be a list; one byte too many is enough to refuse it.
    ///
    /// @throws FaultException `lexicon-unreadable`
    public static byte[] bytes(Path file) throws FaultException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new FaultException(Fault.of("lexicon-unreadable"));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(LexiconReader.MOST_BYTES + 1);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of("lexicon-unreadable"), e);
        }
    }

    /// Keep a list, in the place of the one of its id, as a whole or not at all.
    ///
    /// @param bytes the file `lexicon` was read from
    /// @throws FaultException `lexicon-id-taken`, `lexicon-too-many`, `file-unwritable`
    public void put(Lexicon lexicon, byte[] bytes) throws FaultException {
        claim(lexicon.id());
        Path file = folder.resolve(lexicon.id() + SUFFIX);
        if (files().size() >= MOST && Files.notExists(file)) {
            throw new FaultException(Fault.of("lexicon-too-many", "most", "" + MOST));
        }
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.replace(file, bytes);
        } catch (IOException e) {
            throw new FaultException(Fault.of("file-unwritable"), e);
        }
    }

    /// Make sure that an id is not one of the built-in lists.
    ///
    /// @throws FaultException `lexicon-id-taken`
    public void claim(String id) throws FaultException {
        if (BUILT_IN.contains(id)) {
            throw new FaultException(Fault.of("lexicon-id-taken", "id", id));
        }
    }

    /// Remove a list.
    ///
    /// @throws FaultException `lexicon-unknown`, `file-unwritable`
    public void remove(String id) throws FaultException {
        try {
            boolean named = id.matches("[a-z][a-z0-9-]{0,39}");
            if (!named || !Files.deleteIfExists(folder.resolve(id + SUFFIX))) {
                throw new FaultException(Fault.of("lexicon-unknown"));
            }
            OwnerOnly.sync(folder);
        } catch (IOException e) {
            throw new FaultException(Fault.of("file-unwritable"), e);
        }
    }
}
