package org.vigie.evidence.lexicon;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PromptMarks.Slot;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Reads a word list in every word or not at all: half a list finds half of what it should.
public final class LexiconReader {
    /// Most bytes of a file.
    public static final int MOST_BYTES = 2 << 20;

    private static final String SCHEMA = "vigie/lexicon/1";
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_FORMS = 500;
    private static final int MOST_RULES = 200;
    private static final int MOST_EXAMPLES = 2_000;
    private static final int MOST_TEXT = 1_000;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(16)
                                                    .maxStringLength(4_096)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private LexiconReader() {}

    /// Read a list.
    ///
    /// @throws FaultException `lexicon-not-understood` naming the field
    public static Lexicon read(byte[] bytes) throws FaultException {
        try {
            if (bytes.length > MOST_BYTES) {
                throw new Fields.NotUnderstood("2 MiB");
            }
            return lexicon(new Fields("", JSON.readTree(bytes)), Digests.sha256(bytes));
        } catch (Fields.NotUnderstood e) {
            throw new FaultException(Fault.of("lexicon-not-understood", "field", e.field()), e);
        } catch (JacksonException e) {
            throw new FaultException(Fault.of("lexicon-not-understood", "field", "JSON"));
        }
    }

    private static Lexicon lexicon(Fields root, String digest) {
        root.only(
                "$schema",
                "schema",
                "id",
                "language",
                "version",
                "names",
                "licence",
                "entries",
                "rules",
                "examples");
        if (!root.text("schema", 40).equals(SCHEMA)) {
            throw root.wrong("schema");
        }
        if (root.has("licence")) {
            root.text("licence", 200);
        }
        List<Entry> entries = root.each("entries", MOST_ENTRIES, LexiconReader::entry);
        List<Rule> rules = root.each("rules", MOST_RULES, LexiconReader::rule);
        List<Example> examples = root.each("examples", MOST_EXAMPLES, LexiconReader::example);
        unique(root, entries.stream().map(Entry::id).toList());
        if (entries.isEmpty() && rules.isEmpty()) {
            throw root.wrong("entries");
        }
        if (examples.isEmpty()) {
            throw root.wrong("examples");
        }
        return new Lexicon(
                root.matching("id", "[a-z][a-z0-9-]{0,39}"),
                root.matching("language", "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"),
                root.text("version", 40),
                names(root.object("names")),
                entries,
                rules,
                examples,
                digest);
    }

    private static void unique(Fields root, List<String> ids) {
        if (new HashSet<>(ids).size() != ids.size()) {
            throw root.wrong("entries.id");
        }
    }

    private static Map<String, String> names(Fields names) {
        names.only("fr", "en");
        return Map.of("fr", names.text("fr", 80), "en", names.text("en", 80));
    }

    private static Entry entry(Fields fields) {
        fields.only("id", "slot", "role", "forms", "weight", "substring", "requires", "excludes");
        boolean substring = fields.flag("substring");
        List<String> forms = fields.texts("forms", MOST_FORMS, Forms.LONGEST);
        if (forms.isEmpty()) {
            throw fields.wrong("forms");
        }
        List<String> requires = fields.texts("requires", MOST_FORMS, Forms.LONGEST);
        List<String> excludes = fields.texts("excludes", MOST_FORMS, Forms.LONGEST);
        forms.forEach(form -> Forms.check(fields, form, substring));
        requires.forEach(form -> Forms.check(fields, form, false));
        excludes.forEach(form -> Forms.check(fields, form, false));
        return new Entry(
                fields.matching("id", "[a-z][a-z0-9.-]{0,59}"),
                fields.matching("role", "[a-z][a-z0-9.-]{0,39}"),
                slot(fields),
                forms,
                fields.share("weight", 1),
                substring,
                requires,
                excludes);
    }

    private static @Nullable Slot slot(Fields fields) {
        String word = fields.text("slot", 20);
        return switch (word) {
            case "context" -> null;
            case "verb", "target", "subject", "age", "content" ->
                    Slot.valueOf(word.toUpperCase(Locale.ROOT));
            default -> throw fields.wrong("slot");
        };
    }

    private static Rule rule(Fields fields) {
        fields.only(
                "id",
                "signal",
                "parts",
                "sequence",
                "together",
                "within",
                "weight",
                "raise",
                "blockers",
                "unless",
                "despite",
                "after");
        boolean ordered = fields.has("sequence");
        if (ordered == fields.has("together")) {
            throw fields.wrong("sequence");
        }
        List<Set<String>> slots = fields.choices(ordered ? "sequence" : "together", 5);
        Map<String, Double> raises = new LinkedHashMap<>();
        if (fields.has("raise")) {
            Fields raise = fields.object("raise");
            raise.names().forEach(role -> raises.put(role, raise.share(role, 0)));
        }
        return new Rule(
                fields.matching("id", "[a-z][a-z0-9-]{0,39}"),
                fields.matching("signal", "[a-z][a-z0-9_]{0,39}"),
                parts(fields),
                slots,
                ordered,
                fields.whole("within", 1, 200),
                fields.share("weight", 1),
                raises,
                words(fields, "blockers"),
                words(fields, "unless"),
                words(fields, "despite"),
                words(fields, "after"));
    }

    private static Set<Rule.Where> parts(Fields fields) {
        if (!fields.has("parts")) {
            return EnumSet.of(Rule.Where.PROMPT);
        }
        EnumSet<Rule.Where> parts = EnumSet.noneOf(Rule.Where.class);
        for (String word : fields.texts("parts", 2, 10)) {
            parts.add(where(fields, word));
        }
        return parts;
    }

    private static Rule.Where where(Fields fields, String word) {
        return switch (word) {
            case "prompt" -> Rule.Where.PROMPT;
            case "negative" -> Rule.Where.NEGATIVE;
            default -> throw fields.wrong("parts");
        };
    }

    private static Set<String> words(Fields fields, String name) {
        return new TreeSet<>(fields.texts(name, 60, 40));
    }

    private static Example example(Fields fields) {
        fields.only("text", "in", "expect");
        String where = fields.has("in") ? fields.text("in", 10) : "prompt";
        return new Example(
                fields.text("text", MOST_TEXT),
                where(fields, where),
                fields.textOrNull("expect", 40));
    }
}
