package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.review.Evidence;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.Phrases;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Accord;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Cell;
import org.vigie.ui.kit.Text;

/// Says what the evidence says, without concluding anything from it.
final class EvidenceWords {
    private final PolicyPack policy;
    private final Text text;
    private final Phrases phrases;

    EvidenceWords(PolicyPack policy, Text text) {
        this.policy = policy;
        this.text = text;
        this.phrases = new Phrases(text);
    }

    /// Return how the classifiers stand, and where they disagree.
    String summary(EvidenceMatrix matrix) {
        List<String> sentences = new ArrayList<>();
        sentences.add(counts(matrix.over(), matrix.judging()));
        disagreement(matrix, Accord.OPPOSED, "evidence.opposed", sentences);
        disagreement(matrix, Accord.DIVIDED, "evidence.divided", sentences);
        return String.join(" ", sentences);
    }

    /// Return a category's name in the reader's language; the feed's word where the policy has
    /// none.
    String category(String id) {
        String ours = "evidence.category." + id;
        return policy.category(id)
                .map(category -> category.names().get(text.locale().getLanguage()))
                .orElseGet(() -> text.has(ours) ? text.get(ours) : VisibleText.of(id));
    }

    /// Return everything known about a cell: who, what, against which threshold, and what that
    /// model cannot see.
    String spoken(String category, String analyzer, Cell cell) {
        String head = category(category) + text.get("case.colon");
        return head
                + switch (cell) {
                    case Cell.Silent() -> text.get("evidence.silent", Map.of("who", analyzer));
                    case Cell.NotApplicable(Evidence why) ->
                            text.get("evidence.notApplicable", Map.of("who", analyzer))
                                    + provenance(why);
                    case Cell.Judged judged -> judged(judged) + provenance(judged.finding());
                };
    }

    private String judged(Cell.Judged judged) {
        Evidence finding = judged.finding();
        if (!judged.decisive()) {
            return text.get(
                    "evidence.unbounded",
                    Map.of(
                            "who",
                            VisibleText.of(finding.analyzer()),
                            "label",
                            VisibleText.of(finding.label()),
                            "score",
                            phrases.score(finding.score(), Double.NaN)));
        }
        return text.get(
                finding.over() ? "evidence.over" : "evidence.under",
                Map.of(
                        "who",
                        VisibleText.of(finding.analyzer()),
                        "label",
                        VisibleText.of(finding.label()),
                        "score",
                        phrases.score(finding.score(), finding.threshold()),
                        "threshold",
                        phrases.score(finding.threshold(), Double.NaN)));
    }

    private String provenance(Evidence finding) {
        StringBuilder said = new StringBuilder();
        if (finding.origin() == Evidence.Origin.UPSTREAM) {
            said.append('\n').append(text.get("evidence.fromUpstream"));
        } else {
            String sha = finding.modelSha256();
            said.append('\n')
                    .append(
                            text.get(
                                    "evidence.model",
                                    Map.of(
                                            "model",
                                            finding.model(),
                                            "sha",
                                            sha.substring(0, Math.min(12, sha.length())))));
        }
        return said.append('\n').append(caveat(finding)).toString();
    }

    private String caveat(Evidence finding) {
        String key = finding.caveat();
        return !key.isEmpty() && text.has(key) ? text.get(key) : text.get("evidence.noCaveat");
    }

    private String counts(int over, int judging) {
        if (judging == 0) {
            return text.get("evidence.sum.nobody");
        }
        if (judging == 1) {
            return text.get(over == 1 ? "evidence.sum.only.over" : "evidence.sum.only.under");
        }
        String pair = judging == 2 ? ".two" : ".many";
        Map<String, String> words =
                Map.of("over", phrases.word(over), "total", phrases.word(judging));
        String key;
        if (over == 0) {
            key = "evidence.sum.none" + pair;
        } else if (over == judging) {
            key = "evidence.sum.all" + pair;
        } else {
            key = "evidence.sum.some" + (over == 1 ? ".one" : ".other");
        }
        return phrases.capital(text.get(key, words));
    }

    private void disagreement(
            EvidenceMatrix matrix, Accord accord, String key, List<String> sentences) {
        List<String> rows =
                matrix.rows().stream()
                        .filter(row -> row.accord() == accord)
                        .map(row -> phrases.small(category(row.category())))
                        .toList();
        if (!rows.isEmpty()) {
            sentences.add(text.get(key, Map.of("categories", phrases.list(rows))));
        }
    }
}
