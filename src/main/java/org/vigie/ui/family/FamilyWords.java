package org.vigie.ui.family;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.review.FamilyDesk.Fate;
import org.vigie.review.FamilyDesk.Prospect;
import org.vigie.review.PolicyPack;
import org.vigie.review.Verdict;
import org.vigie.ui.casefile.RelationWords;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.kit.Text;

/// Says what will become of a family, in the reader's language.
final class FamilyWords {
    private final PolicyPack policy;
    private final RelationWords relations;
    private final Text text;

    FamilyWords(PolicyPack policy, Text text, Clock wall) {
        this.policy = policy;
        this.relations = new RelationWords(policy, text, wall);
        this.text = text;
    }

    /// Return which case it is and why it belongs.
    String why(Prospect prospect) {
        return VisibleText.of(prospect.member().generationId())
                + " · "
                + relations.why(prospect.member());
    }

    /// Return where it stands: decided as what, or flagged as what.
    String standing(Prospect prospect) {
        String standing = relations.standing(prospect.member());
        return prospect.otherwise() ? standing + " · " + text.get("relation.dissents") : standing;
    }

    /// Return what becomes of it.
    String fate(Prospect prospect, boolean chosen) {
        return switch (prospect.fate()) {
            case SETTLES, DISSENTS -> text.get(chosen ? "family.in" : "family.out");
            case FAR -> text.get("family.far");
            case DIVERTS -> text.get("family.diverts");
            case DECIDED -> text.get("family.decided");
            case ELSEWHERE -> text.get("family.elsewhere");
        };
    }

    /// Return in one sentence each what happens to all of them.
    String summary(FamilyViewModel model) {
        List<String> parts = new ArrayList<>();
        parts.add(text.count("family.chosen", model.chosen()));
        add(parts, "family.sample", model.sample());
        add(parts, "family.kept", model.of(Fate.FAR));
        add(parts, "family.alone", model.of(Fate.DIVERTS));
        return String.join(" ", parts);
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(text.count(key, count));
        }
    }

    /// Return what the button records: how many decisions, and which.
    String record(int decisions, Verdict verdict) {
        return text.count("family.record", decisions, Map.of("verdict", verdict(verdict)));
    }

    private String verdict(Verdict verdict) {
        Stream<String> category =
                policy.category(verdict.categoryId()).stream()
                        .map(known -> named(known.names(), known.id()));
        Stream<String> actions =
                policy.actions().stream()
                        .filter(action -> verdict.actionIds().contains(action.id()))
                        .map(action -> named(action.names(), action.id()));
        return String.join(" · ", Stream.concat(category, actions).toList());
    }

    private String named(Map<String, String> names, String id) {
        return names.getOrDefault(text.locale().getLanguage(), id);
    }
}
