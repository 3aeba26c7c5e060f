package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.review.Evidence;
import org.vigie.review.PromptMarks;
import org.vigie.review.Rephrasing;
import org.vigie.ui.casefile.Phrases;
import org.vigie.ui.casefile.PromptWords;
import org.vigie.ui.casefile.evidence.Section.Row;
import org.vigie.ui.kit.Text;

/// What the words of the request ask for. Where they stand is marked in the prompt itself.
final class PromptSection {
    private final PromptWords words;
    private final Text text;

    PromptSection(Text text) {
        this.words = new PromptWords(text);
        this.text = text;
    }

    Optional<Section> of(Findings findings) {
        List<Evidence> rules = findings.rules();
        List<Evidence> rephrased = findings.rephrasings();
        if (rules.isEmpty() && rephrased.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        rules.forEach(one -> rows.add(row(one)));
        Set<String> caveats = new LinkedHashSet<>();
        Stream.concat(rules.stream(), rephrased.stream())
                .map(Evidence::caveat)
                .filter(text::has)
                .forEach(key -> caveats.add(text.get(key)));
        return Optional.of(
                new Section(
                        Section.Kind.PROMPT,
                        text.get("panel.prompt"),
                        rules.isEmpty() ? "" : text.count("panel.prompt.size", rules.size()),
                        rephrasing(findings).orElse(""),
                        rows,
                        String.join(" ", caveats),
                        false));
    }

    /// Return the strongest rule over its threshold as a sentence.
    Optional<String> sentence(Findings findings) {
        return findings.rules().stream()
                .filter(Evidence::over)
                .findFirst()
                .map(one -> words.summary(marks(one)));
    }

    /// Return what was refused and then went through as a sentence.
    Optional<String> rephrasing(Findings findings) {
        return findings.rephrasings().stream()
                .findFirst()
                .map(one -> words.rephrasing((Rephrasing) Objects.requireNonNull(one.detail())));
    }

    private Row row(Evidence one) {
        PromptMarks marks = marks(one);
        String where = words.part(marks);
        String said =
                String.join(" ", where + ".", words.stages(marks.stages()), words.hidden(marks));
        return new Row(
                words.rule(marks.rule()),
                one.over() ? "" : text.get("panel.prompt.under"),
                new Phrases(text).capital(said.replaceAll(" +", " ").strip()));
    }

    private static PromptMarks marks(Evidence one) {
        return (PromptMarks) Objects.requireNonNull(one.detail());
    }
}
