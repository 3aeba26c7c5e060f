package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.hashes.HashImport;
import org.vigie.hashes.HashList;
import org.vigie.hashes.HashListFile;
import org.vigie.hashes.HashLists;
import org.vigie.hashes.KnownHashSet;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch;
import org.vigie.store.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie hashes`: the imported lists of a workstation. Needs no key; changing them needs the data
/// folder to itself.
@Command(name = "hashes")
final class HashesCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw root.which(spec, "import, list, remove, check");
    }

    @Command(name = "import")
    int take(
            @Parameters(paramLabel = "FILE", descriptionKey = "file") Path file,
            @Option(names = "--name", required = true, paramLabel = "NAME") String name,
            @Option(names = "--source", defaultValue = "", paramLabel = "TEXT") String source,
            @Option(names = "--kind", paramLabel = "pdq|sha256|md5") HashMatch.@Nullable Kind kind,
            @Option(names = "--json") boolean json)
            throws FaultException {
        Talk talk = root.talk();
        Path data = root.workstation();
        try (DataFolder folder = DataFolder.open(data)) {
            HashLists lists = HashLists.in(folder.root());
            String actor = Settings.read(folder.root()).actor();
            HashImport.Result result =
                    new HashImport(lists, InstantSource.system())
                            .run(
                                    new HashImport.Request(file, name, source, kind, actor),
                                    entries -> progress(talk, entries));
            talk.progressDone();
            HashList list = result.list();
            if (json) {
                Map<String, Object> object = describe(list);
                object.put("notTaken", result.first());
                talk.object(Json.line(object));
            } else {
                talk.result(talk.text().get("hashes.imported", words(talk, list)));
            }
            sayRejected(talk, lists, result);
            return 0;
        }
    }

    private static void progress(Talk talk, long entries) {
        String count = talk.text().number(entries);
        talk.progress(talk.text().get("hashes.progress", Map.of("count", count)));
    }

    private static void sayRejected(Talk talk, HashLists lists, HashImport.Result result) {
        for (HashImport.Rejected rejected : result.first()) {
            String reason = talk.text().get("hashes.reason." + rejected.reason());
            talk.say("hashes.rejected", Map.of("line", rejected.line(), "reason", reason));
        }
        if (!result.first().isEmpty()) {
            talk.say("hashes.kept", Map.of("file", lists.rejected(result.list().name())));
        }
    }

    @Command(name = "list")
    int list(@Option(names = "--json") boolean json) throws FaultException {
        Talk talk = root.talk();
        HashLists lists = HashLists.in(root.workstation());
        boolean allSound = true;
        for (HashList list : lists.all()) {
            boolean sound = sound(lists, list);
            allSound &= sound;
            if (json) {
                Map<String, Object> object = describe(list);
                object.put("sound", sound);
                talk.object(Json.line(object));
            } else {
                Map<String, Object> words = words(talk, list);
                words.put("state", talk.text().get(sound ? "hashes.sound" : "hashes.damaged"));
                talk.result(talk.text().get("hashes.line", words));
            }
        }
        if (lists.all().isEmpty()) {
            talk.say("hashes.none");
        }
        return allSound ? 0 : 1;
    }

    private static boolean sound(HashLists lists, HashList list) {
        try (HashListFile file = lists.open(list)) {
            file.verify();
            return true;
        } catch (FaultException e) {
            return false;
        }
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "NAME", descriptionKey = "name") String name)
            throws FaultException {
        Talk talk = root.talk();
        try (DataFolder folder = DataFolder.open(root.workstation())) {
            String actor = Settings.read(folder.root()).actor();
            HashLists.in(folder.root()).remove(name, actor, InstantSource.system().instant());
            talk.result(talk.text().get("hashes.removed", Map.of("name", name)));
            return 0;
        }
    }

    @Command(name = "check")
    int check(
            @Parameters(paramLabel = "FILE|HASH", descriptionKey = "what") String what,
            @Option(names = "--json") boolean json)
            throws FaultException {
        Talk talk = root.talk();
        try (KnownHashSet known = KnownHashSet.open(HashLists.in(root.workstation()))) {
            HashCheck check = new HashCheck(known, root.policyPack(), talk);
            List<KnownHashSet.Match> matches = new ArrayList<>(check.matches(read(what), what));
            for (KnownHashSet.Match match : matches) {
                if (json) {
                    talk.object(Json.line(describe(match.match())));
                } else {
                    talk.result(sentence(talk, match.match()));
                }
            }
            if (matches.isEmpty()) {
                talk.err().println(talk.text().count("hashes.no-match", known.lists().size()));
            }
            known.unusable().forEach(list -> talk.say(Fault.of("hash-index-damaged")));
            return known.unusable().isEmpty() ? 0 : 1;
        }
    }

    private byte @Nullable [] read(String what) throws FaultException {
        Path file = Path.of(what);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            long limit = root.policyPack().limits().mediumBytes();
            if (Files.size(file) > limit) {
                throw new FaultException(
                        new Fault(
                                "image-too-heavy",
                                Map.of("bytes", "" + Files.size(file), "limit", "" + limit)));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FaultException(Fault.of("file-unreadable"), e);
        }
    }

    private static String sentence(Talk talk, HashMatch match) {
        boolean exact = match.kind() != HashMatch.Kind.PDQ;
        return talk.text()
                .get(
                        exact ? "hashes.match.exact" : "hashes.match.pdq",
                        Map.of(
                                "name", match.list(),
                                "kind", match.kind().name(),
                                "distance", match.distance(),
                                "label", match.label(),
                                "id", match.sourceId()))
                .strip();
    }

    private static Map<String, Object> describe(HashMatch match) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", match.kind().name().toLowerCase(Locale.ROOT));
        object.put("list", match.list());
        object.put("label", match.label());
        object.put("sourceId", match.sourceId());
        object.put("distance", match.distance());
        object.put("quality", match.quality());
        object.put("turned", match.turned());
        return object;
    }

    private static Map<String, Object> describe(HashList list) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", list.name());
        object.put("kind", list.kind().name().toLowerCase(Locale.ROOT));
        object.put("source", list.source());
        object.put("importedBy", list.importedBy());
        object.put("importedAt", list.importedAt().toString());
        object.put("fileSha256", list.fileSha256());
        object.put("hashes", list.hashes());
        object.put("entries", list.entries());
        object.put("repeated", list.repeated());
        object.put("rejected", list.rejected());
        return object;
    }

    private static Map<String, Object> words(Talk talk, HashList list) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", list.name());
        words.put("kind", list.kind().name());
        words.put("hashes", talk.text().number(list.hashes()));
        words.put("entries", talk.text().number(list.entries()));
        words.put("repeated", talk.text().number(list.repeated()));
        words.put("rejected", talk.text().number(list.rejected()));
        words.put("at", list.importedAt());
        words.put("by", list.importedBy());
        return words;
    }
}
