package org.vigie.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.review.Calibration.Told;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Text;

/// Tells whoever judged a case with a known answer what was agreed on it.
record ToldWords(Text text, PolicyPack policy) {

    String of(Told told) {
        Map<String, String> details =
                Map.of(
                        "case", told.generationId(),
                        "agreed", category(told.category()),
                        "actions", actions(told.actions()),
                        "own", category(told.own()),
                        "alike", text.number(told.alike()),
                        "answers", text.number(told.answers()));
        String reason =
                told.reason().isEmpty()
                        ? ""
                        : " " + text.get("quality.told.reason", Map.of("reason", told.reason()));
        return text.get(told.same() ? "quality.told.same" : "quality.told.differs", details)
                + reason
                + " "
                + text.get("quality.told.own", details);
    }

    private String category(String id) {
        return policy.category(id).map(each -> named(each.names(), id)).orElse(id);
    }

    private String actions(List<String> ids) {
        return ids.stream()
                .map(id -> policy.action(id).map(each -> named(each.names(), id)).orElse(id))
                .collect(Collectors.joining(" · "));
    }

    private String named(Map<String, String> names, String id) {
        return names.getOrDefault(text.locale().getLanguage(), id);
    }
}
