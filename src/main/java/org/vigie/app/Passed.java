package org.vigie.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vigie.filing.dsa.Statements;
import org.vigie.filing.report.Report;
import org.vigie.review.Generation;
import org.vigie.review.Jurisdiction;
import org.vigie.review.PolicyPack;

/// Goes through the cases of a period: how each came to attention, and which requests passed the
/// generator although what came of them had to be restricted.
final class Passed {
    private static final String PRODUCED = "produced";
    private static final String REFUSED = "refused";

    private final PolicyPack policy;
    private final String jurisdiction;
    private final Map<String, Map<String, Object>> prompts = new LinkedHashMap<>();
    private long program;
    private long people;

    /// @param jurisdiction only cases that concern it, all when empty
    Passed(PolicyPack policy, String jurisdiction) {
        this.policy = policy;
        this.jurisdiction = jurisdiction;
    }

    void take(Generation generation, String category) {
        if (!jurisdiction.isEmpty()
                && !Jurisdiction.covers(jurisdiction, generation.jurisdictions())) {
            return;
        }
        if (Statements.detectedByMachine(generation)) {
            program++;
        } else {
            people++;
        }
        boolean harmful =
                policy.category(category).map(known -> known.severity() > 0).orElse(false);
        if (!harmful) {
            return;
        }
        long refused =
                generation.attempts().stream()
                        .filter(attempt -> attempt.outcome().equals(REFUSED))
                        .count();
        Generation.Prompt prompt = generation.prompt();
        String language = prompt == null ? "" : prompt.language();
        if (prompt != null) {
            passed(prompt.text(), language, category, refused);
        }
        generation.attempts().stream()
                .filter(attempt -> attempt.outcome().equals(PRODUCED))
                .forEach(attempt -> passed(attempt.prompt(), language, category, refused));
    }

    private void passed(String text, String language, String category, long refused) {
        if (text.isBlank()) {
            return;
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("prompt", text.strip());
        one.put("language", language);
        one.put("category", category);
        one.put("refusedBefore", refused);
        prompts.putIfAbsent(text.strip(), one);
    }

    Report.Found found(long erased) {
        return new Report.Found(program, people, erased);
    }

    /// Return how many different requests passed.
    int count() {
        return prompts.size();
    }

    /// Return the requests as JSON lines, each once: words only, nothing about who asked.
    String lines() {
        StringBuilder lines = new StringBuilder();
        prompts.values().forEach(one -> lines.append(Json.line(one)).append('\n'));
        return lines.toString();
    }
}
