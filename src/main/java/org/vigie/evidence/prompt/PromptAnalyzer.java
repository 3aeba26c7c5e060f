package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.evidence.Analyzer;
import org.vigie.evidence.Material;
import org.vigie.evidence.lexicon.LexiconSet;
import org.vigie.evidence.lexicon.Rule.Where;
import org.vigie.review.AttemptTrail;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.PolicyPack;
import org.vigie.review.PromptMarks;
import org.vigie.review.PromptMarks.Part;
import org.vigie.review.Rephrasing;

/// What the words of a generation ask for: of its prompt, of its negative prompt, and of every try
/// before it. Words that satisfy no rule well enough are not mentioned: they would look like an
/// opinion to the contrary, and a word list has none.
public final class PromptAnalyzer implements Analyzer {
    /// The category of text that nobody can see.
    public static final String SMUGGLING = "smuggling";

    private static final double DEFAULT_THRESHOLD = 0.5;

    private final PromptReader reader;
    private final LexiconSet lexicons;
    private final PromptFindings findings;
    private final String version;

    /// Read with every list, whatever language a prompt claims; the threshold is the policy's for
    /// "prompt".
    public PromptAnalyzer(LexiconSet lexicons, PolicyPack policy) {
        this.lexicons = lexicons;
        reader = new PromptReader(lexicons.all());
        double threshold =
                policy.evidenceThresholds()
                        .getOrDefault(PromptFindings.ANALYZER, DEFAULT_THRESHOLD);
        String digest = lexicons.digest();
        String names =
                lexicons.all().stream()
                        .map(lexicon -> lexicon.id() + " " + lexicon.version())
                        .collect(Collectors.joining(", "));
        findings = new PromptFindings(policy, threshold, "lexicons " + names, digest);
        version = "1 " + threshold + " " + digest;
    }

    @Override
    public String id() {
        return PromptFindings.ANALYZER;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Cost cost() {
        return Cost.INSTANT;
    }

    @Override
    public List<Evidence> examine(Material material) throws FaultException {
        Generation generation = material.generation();
        List<Evidence> found = new ArrayList<>();
        Generation.Prompt prompt = generation.prompt();
        if (prompt != null) {
            found.addAll(read(prompt.text(), Part.PROMPT, AttemptTrail.PROMPT));
            found.addAll(read(prompt.negative(), Part.NEGATIVE, AttemptTrail.PROMPT));
        }
        for (int i = 0; i < generation.attempts().size(); i++) {
            material.budget().check();
            found.addAll(read(generation.attempts().get(i).prompt(), Part.ATTEMPT, i));
        }
        for (Rephrasing rephrasing : AttemptTrail.of(generation, found).rephrasings()) {
            if (!rephrasing.category().equals(SMUGGLING)) {
                found.add(findings.of(rephrasing, score(rephrasing, found)));
            }
        }
        lexicons.damaged().forEach(file -> found.add(findings.unread(file)));
        return found;
    }

    /// Return what the words of a text ask for, read as a prompt.
    public List<Evidence> read(String text) {
        return read(text, Part.PROMPT, AttemptTrail.PROMPT);
    }

    private List<Evidence> read(String text, Part part, int attempt) {
        if (text.isBlank()) {
            return List.of();
        }
        Where where = part == Part.NEGATIVE ? Where.NEGATIVE : Where.PROMPT;
        return findings.of(reader.read(text, where), part, attempt);
    }

    /// A rephrasing is as telling as the words that went through in the end.
    private static double score(Rephrasing rephrasing, List<Evidence> found) {
        Rephrasing.Step last = rephrasing.steps().getLast();
        return found.stream()
                .filter(one ->
                        one.detail() instanceof PromptMarks marks
                                && marks.attempt() == last.attempt()
                                && marks.part() != Part.NEGATIVE
                                && marks.rule().equals(last.rule()))
                .mapToDouble(Evidence::score)
                .max()
                .orElse(Double.NaN);
    }
}
