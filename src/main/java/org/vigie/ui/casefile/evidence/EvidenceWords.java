package org.vigie.ui.casefile.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Evidence;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Accord;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Cell;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.kit.Text;

/// Says what the evidence says, without concluding anything from it.
final class EvidenceWords {
    private static final int WORDED = 10;

    private final PolicyPack policy;
    private final Text text;

    EvidenceWords(PolicyPack policy, Text text) {
        this.policy = policy;
        this.text = text;
    }

    /// Return the one strong sentence at the head of the panel.
    String summary(EvidenceMatrix matrix) {
        List<String> sentences = new ArrayList<>();
        sentences.add(counts(matrix.over(), matrix.judging()));
        disagreement(matrix, Accord.OPPOSED, "evidence.opposed", sentences);
        disagreement(matrix, Accord.DIVIDED, "evidence.divided", sentences);
        return String.join(" ", sentences);
    }

    /// Return what was measured beside the opinions, empty when nothing was.
    String detail(CaseFile file) {
        List<String> sentences = new ArrayList<>();
        exposure(file, sentences);
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

    /// Return a score in two decimals, `.93` or `0,93`; a score under its threshold never rounds up
    /// to it.
    String score(double score, double threshold) {
        BigDecimal exact = BigDecimal.valueOf(score);
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
        if (score < threshold && rounded.doubleValue() >= threshold) {
            rounded = exact.setScale(2, RoundingMode.DOWN);
        }
        String plain = rounded.toPlainString();
        if (text.locale() == Locale.FRENCH) {
            return plain.replace('.', ',');
        }
        return plain.startsWith("0") ? plain.substring(1) : plain;
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
                            score(finding.score(), Double.NaN)));
        }
        return text.get(
                finding.over() ? "evidence.over" : "evidence.under",
                Map.of(
                        "who",
                        VisibleText.of(finding.analyzer()),
                        "label",
                        VisibleText.of(finding.label()),
                        "score",
                        score(finding.score(), finding.threshold()),
                        "threshold",
                        score(finding.threshold(), Double.NaN)));
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
        Map<String, String> words = Map.of("over", word(over), "total", word(judging));
        String key;
        if (over == 0) {
            key = "evidence.sum.none" + pair;
        } else if (over == judging) {
            key = "evidence.sum.all" + pair;
        } else {
            key = "evidence.sum.some" + (over == 1 ? ".one" : ".other");
        }
        return capital(text.get(key, words));
    }

    private void disagreement(
            EvidenceMatrix matrix, Accord accord, String key, List<String> sentences) {
        List<String> rows =
                matrix.rows().stream()
                        .filter(row -> row.accord() == accord)
                        .map(row -> small(category(row.category())))
                        .toList();
        if (!rows.isEmpty()) {
            sentences.add(text.get(key, Map.of("categories", list(rows))));
        }
    }

    /// The share of skin-coloured area, when the same analyzer measured a source and an output.
    private void exposure(CaseFile file, List<String> sentences) {
        for (Medium output : file.generation().outputs()) {
            for (Medium source : file.generation().sources()) {
                Evidence before = skin(file, source);
                Evidence after = skin(file, output);
                if (before != null && after != null) {
                    sentences.add(
                            text.get(
                                    "evidence.exposure",
                                    Map.of(
                                            "before", percent(before.score()),
                                            "after", percent(after.score()))));
                    return;
                }
            }
        }
    }

    private static @Nullable Evidence skin(CaseFile file, Medium medium) {
        return file.evidence().stream()
                .filter(one -> one.category().equals("exposure") && one.applicable())
                .filter(one -> one.mediumSha256().equals(medium.sha256()))
                .findFirst()
                .orElse(null);
    }

    private String percent(double share) {
        return text.get("case.percent", Map.of("count", Math.round(share * 100)));
    }

    private String word(int count) {
        return count <= WORDED ? text.get("case.number." + count) : text.number(count);
    }

    private String list(List<String> items) {
        if (items.size() == 1) {
            return items.getFirst();
        }
        String head = String.join(", ", items.subList(0, items.size() - 1));
        return text.get("case.list.and", Map.of("head", head, "last", items.getLast()));
    }

    private String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(text.locale()) + sentence.substring(1);
    }

    private String small(String name) {
        return name.substring(0, 1).toLowerCase(text.locale()) + name.substring(1);
    }
}
