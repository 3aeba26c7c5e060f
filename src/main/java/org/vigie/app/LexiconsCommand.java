package org.vigie.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.evidence.lexicon.Lexicon;
import org.vigie.evidence.lexicon.LexiconSet;
import org.vigie.evidence.lexicon.Lexicons;
import org.vigie.evidence.prompt.LexiconImport;
import org.vigie.evidence.prompt.PromptAnalyzer;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PromptMarks;
import org.vigie.store.DataFolder;
import org.vigie.ui.casefile.PromptWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie lexicons`: the word lists prompts are read with. Needs no key; changing them needs the
/// data folder to itself.
@Command(name = "lexicons")
final class LexiconsCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw root.which(spec, "add, list, remove, check");
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "FILE", descriptionKey = "file") Path file,
            @Option(names = "--json") boolean json)
            throws FaultException {
        try (DataFolder folder = DataFolder.open(root.workstation())) {
            Lexicon lexicon = new LexiconImport(Lexicons.in(folder.root())).take(file);
            say(lexicon, "lexicons.added", false, json);
            return 0;
        }
    }

    @Command(name = "list")
    int list(@Option(names = "--json") boolean json) throws FaultException {
        LexiconSet set = Lexicons.in(root.dataFolder()).all();
        set.builtIn().forEach(lexicon -> say(lexicon, "lexicons.line.built-in", true, json));
        set.own().forEach(lexicon -> say(lexicon, "lexicons.line.own", false, json));
        set.damaged().forEach(name -> root.talk().say("lexicons.damaged", Map.of("file", name)));
        return set.damaged().isEmpty() ? 0 : 1;
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "ID", descriptionKey = "id") String id)
            throws FaultException {
        try (DataFolder folder = DataFolder.open(root.workstation())) {
            Lexicons.in(folder.root()).remove(id);
            root.talk().result(root.talk().text().get("lexicons.removed", Map.of("id", id)));
            return 0;
        }
    }

    @Command(name = "check")
    int check(
            @Parameters(paramLabel = "FILE", descriptionKey = "file") Path file,
            @Option(names = "--json") boolean json)
            throws FaultException {
        Talk talk = root.talk();
        PromptAnalyzer analyzer =
                new PromptAnalyzer(Lexicons.in(root.dataFolder()).all(), root.policyPack());
        DetailJson details = new DetailJson(talk.text());
        boolean any = false;
        for (Evidence finding : analyzer.read(text(file))) {
            if (finding.detail() instanceof PromptMarks marks) {
                any = true;
                if (json) {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("category", finding.category());
                    object.put("score", Math.round(finding.score() * 1_000) / 1_000.0);
                    object.put("detail", details.of(marks));
                    talk.object(Json.line(object));
                } else {
                    talk.result(new PromptWords(talk.text()).summary(marks));
                }
            }
        }
        if (!any) {
            talk.say("lexicons.nothing");
        }
        return 0;
    }

    private String text(Path file) throws FaultException {
        try {
            int limit = root.policyPack().limits().promptCharacters();
            if (!Files.isRegularFile(file) || Files.size(file) > 4L * limit) {
                throw new FaultException(Fault.of("file-unreadable"));
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new FaultException(Fault.of("file-unreadable"), e);
        }
    }

    private void say(Lexicon lexicon, String key, boolean builtIn, boolean json) {
        Talk talk = root.talk();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("id", lexicon.id());
            object.put("language", lexicon.language());
            object.put("version", lexicon.version());
            object.put("builtIn", builtIn);
            object.put("entries", lexicon.entries().size());
            object.put("rules", lexicon.rules().size());
            object.put("examples", lexicon.examples().size());
            object.put("sha256", lexicon.digest());
            talk.object(Json.line(object));
            return;
        }
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", lexicon.id());
        words.put("name", lexicon.names().get(talk.text().locale().getLanguage()));
        words.put("version", lexicon.version());
        words.put("entries", talk.text().number(lexicon.entries().size()));
        words.put("rules", talk.text().number(lexicon.rules().size()));
        words.put("examples", talk.text().number(lexicon.examples().size()));
        talk.result(talk.text().get(key, words));
    }
}
