package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.casefile.evidence.Section.Row;
import org.vigie.ui.kit.Text;

/// What is missing: examinations that failed, and what those that did not fail cannot see.
final class LimitSections {
    private static final String ANALYZER = "panel.analyzer.";

    private final Text text;

    LimitSections(Text text) {
        this.text = text;
    }

    Optional<Section> gaps(Findings findings) {
        Map<String, String> gaps = new TreeMap<>(findings.file().gaps());
        List<Row> rows = new ArrayList<>();
        gaps.forEach(
                (analyzer, code) -> rows.add(new Row(analyzer(analyzer), text.of(Fault.of(code)))));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section(
                                Section.Kind.GAPS,
                                text.get("panel.gaps"),
                                text.number(rows.size()),
                                "",
                                rows,
                                "",
                                true));
    }

    /// Return the sentence that evidence is missing, empty when all examinations ended well.
    Optional<String> warning(Findings findings) {
        int failed = findings.file().gaps().size();
        return failed == 0
                ? Optional.empty()
                : Optional.of(text.count("panel.gaps.warning", failed));
    }

    /// Return what each of the models and rules that spoke cannot see.
    Optional<Section> limits(Findings findings) {
        Map<String, Set<String>> caveats = new LinkedHashMap<>();
        for (Evidence one : findings.file().evidence()) {
            if (text.has(one.caveat())) {
                caveats.computeIfAbsent(analyzer(one.analyzer()), who -> new LinkedHashSet<>())
                        .add(text.get(one.caveat()));
            }
        }
        List<Row> rows = new ArrayList<>();
        caveats.forEach((who, said) -> rows.add(new Row(who, String.join("\n", said))));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section(
                                Section.Kind.LIMITS,
                                text.get("panel.limits"),
                                "",
                                "",
                                rows,
                                "",
                                false));
    }

    private String analyzer(String id) {
        return text.has(ANALYZER + id) ? text.get(ANALYZER + id) : VisibleText.of(id);
    }
}
