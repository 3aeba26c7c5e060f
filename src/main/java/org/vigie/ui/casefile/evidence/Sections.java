package org.vigie.ui.casefile.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.ui.casefile.Phrases;
import org.vigie.ui.casefile.RelationWords;
import org.vigie.ui.casefile.evidence.Section.Kind;
import org.vigie.ui.kit.Text;

/// The sections below the matrix, in their order, and which of them have nothing to say.
final class Sections {
    private static final Set<Kind> SEARCHED =
            EnumSet.of(Kind.HASHES, Kind.FAMILY, Kind.HISTORY, Kind.PROMPT, Kind.PROVENANCE);

    private final Text text;
    private final Phrases phrases;
    private final HashSection hashes;
    private final RelationSections relations;
    private final PromptSection prompt;
    private final ClaimsSection claims;
    private final LimitSections limits;

    Sections(Text text, RelationWords relations) {
        this.text = text;
        this.phrases = new Phrases(text);
        this.hashes = new HashSection(text);
        this.relations = new RelationSections(relations, text);
        this.prompt = new PromptSection(text);
        this.claims = new ClaimsSection(text);
        this.limits = new LimitSections(text);
    }

    /// @param headline what it says is not said again
    List<Section> of(Findings findings, Headline headline) {
        return Stream.of(
                        hashes.of(findings),
                        relations.family(findings.file()),
                        relations.history(findings.file()),
                        prompt.of(findings),
                        claims.of(findings),
                        limits.gaps(findings),
                        limits.limits(findings))
                .flatMap(Optional::stream)
                .map(section -> headline.says(section.strong()) ? section.quiet() : section)
                .toList();
    }

    /// Name the sections without a finding, in one line; empty when all have some.
    String silent(List<Section> present) {
        Set<Kind> silent = EnumSet.copyOf(SEARCHED);
        present.forEach(section -> silent.remove(section.kind()));
        if (silent.isEmpty()) {
            return "";
        }
        List<String> names = silent.stream().map(this::name).toList();
        return text.get("panel.silent", Map.of("sections", phrases.list(names)));
    }

    private String name(Kind kind) {
        String heading = text.get("panel." + kind.name().toLowerCase(Locale.ROOT));
        return phrases.small(heading);
    }
}
