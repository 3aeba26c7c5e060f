package org.vigie.ui.casefile.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.review.CaseFile;
import org.vigie.review.Family;
import org.vigie.review.History;
import org.vigie.ui.casefile.RelationWords;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.casefile.evidence.Section.Row;
import org.vigie.ui.kit.Text;

/// What other cases have to do with this one: its family, and what was decided before.
final class RelationSections {
    private final RelationWords words;
    private final Text text;

    RelationSections(RelationWords words, Text text) {
        this.words = words;
        this.text = text;
    }

    Optional<Section> family(CaseFile file) {
        Family family = file.family();
        if (family == null) {
            return Optional.empty();
        }
        List<Row> rows =
                family.members().stream()
                        .map(member ->
                                new Row(
                                        VisibleText.of(member.generationId()),
                                        member.dissents() ? text.get("relation.dissents") : "",
                                        words.why(member) + " · " + words.standing(member)))
                        .toList();
        int others = family.size() - 1 - family.members().size();
        return Optional.of(
                new Section(
                        Section.Kind.FAMILY,
                        text.get("panel.family"),
                        text.count("panel.family.size", family.size()),
                        words.family(family),
                        rows,
                        others > 0 ? text.count("panel.family.more", others) : "",
                        false));
    }

    Optional<Section> history(CaseFile file) {
        History history = file.history();
        List<String> counted = words.history(history);
        if (counted.isEmpty() && history.latest().isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows =
                history.latest().stream()
                        .map(one ->
                                new Row(VisibleText.of(one.generationId()), words.decision(one)))
                        .toList();
        return Optional.of(
                new Section(
                        Section.Kind.HISTORY,
                        text.get("panel.history"),
                        size(history),
                        counted.isEmpty() ? "" : sentence(counted),
                        rows,
                        "",
                        false));
    }

    private String size(History history) {
        int told = history.latest().size();
        return told < History.SHOWN
                ? text.count("panel.history.size", told)
                : text.get("panel.history.latest", Map.of("count", told));
    }

    private static String sentence(List<String> parts) {
        return String.join(" · ", parts);
    }
}
