package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.review.Evidence;
import org.vigie.review.Family;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.ui.casefile.Changes;
import org.vigie.ui.casefile.ExposureSentence;
import org.vigie.ui.casefile.Phrases;
import org.vigie.ui.casefile.RelationWords;
import org.vigie.ui.kit.Text;

/// Chooses the one sentence that says most, and the two that say most beside it. The order is that
/// of what a sentence rests on: pictures compared, words read, known files, then opinions.
final class HeadlineWords {
    private static final int MOST_SUPPORTING = 2;

    private final Text text;
    private final Phrases phrases;
    private final ExposureSentence exposure;
    private final PromptSection prompt;
    private final HashSection hashes;
    private final ClaimsSection claims;
    private final LimitSections limits;
    private final EvidenceWords opinions;
    private final RelationWords relations;

    HeadlineWords(Text text, EvidenceWords opinions, RelationWords relations) {
        this.text = text;
        this.phrases = new Phrases(text);
        this.exposure = new ExposureSentence(text);
        this.prompt = new PromptSection(text);
        this.hashes = new HashSection(text);
        this.claims = new ClaimsSection(text);
        this.limits = new LimitSections(text);
        this.opinions = opinions;
        this.relations = relations;
    }

    Headline of(Findings findings, EvidenceMatrix matrix) {
        String counts = matrix.judging() == 0 ? "" : opinions.summary(matrix);
        List<String> leading = leading(findings, counts);
        String strong = leading.isEmpty() ? text.get("panel.nothing") : leading.getFirst();
        List<String> supporting =
                leading.isEmpty()
                        ? List.of(text.get("panel.nothing.says"))
                        : supporting(findings, counts).stream()
                                .distinct()
                                .filter(line -> !line.equals(strong))
                                .limit(MOST_SUPPORTING)
                                .toList();
        return new Headline(strong, supporting, limits.warning(findings).orElse(""));
    }

    private List<String> leading(Findings findings, String counts) {
        List<String> said = new ArrayList<>();
        mapped(findings, true).ifPresent(said::add);
        prompt.sentence(findings).ifPresent(said::add);
        hashes.sentence(findings).ifPresent(said::add);
        said.add(counts);
        mapped(findings, false).ifPresent(said::add);
        skin(findings).ifPresent(said::add);
        claims.contradiction(findings).ifPresent(said::add);
        family(findings).ifPresent(said::add);
        said.removeIf(String::isEmpty);
        return said;
    }

    private List<String> supporting(Findings findings, String counts) {
        List<String> said = new ArrayList<>();
        if (HashSection.exact(findings)) {
            hashes.sentence(findings).ifPresent(said::add);
        }
        prompt.rephrasing(findings).or(() -> prompt.sentence(findings)).ifPresent(said::add);
        said.add(counts);
        said.addAll(leading(findings, counts));
        said.removeIf(String::isEmpty);
        return said;
    }

    private Optional<String> mapped(Findings findings, boolean mapped) {
        return findings.change()
                .filter(found -> found.mapped() == mapped)
                .map(Changes.Found::change)
                .map(exposure::of);
    }

    /// The shares of skin-coloured area, where no change was measured.
    private Optional<String> skin(Findings findings) {
        if (findings.change().isPresent()) {
            return Optional.empty();
        }
        Generation generation = findings.file().generation();
        return generation.outputs().stream()
                .flatMap(output ->
                        generation.sources().stream()
                                .flatMap(source -> skin(findings, source, output).stream()))
                .findFirst();
    }

    private Optional<String> skin(Findings findings, Medium source, Medium output) {
        Optional<Evidence> before = findings.skin(source);
        Optional<Evidence> after = findings.skin(output);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                text.get(
                        "evidence.exposure",
                        Map.of(
                                "before", phrases.percent(before.get().score()),
                                "after", phrases.percent(after.get().score()))));
    }

    private Optional<String> family(Findings findings) {
        Family family = findings.file().family();
        return family == null ? Optional.empty() : Optional.of(relations.tally(family));
    }
}
