package org.vigie.ui.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.review.CaseFile;
import org.vigie.review.CaseWork;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.Moments;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.kit.Text;

/// Lines of what happened lately, in the reader's language.
final class RecentWords {
    private final PolicyPack policy;
    private final TrailWords trail;
    private final Moments moments;
    private final Text text;

    RecentWords(PolicyPack policy, TrailWords trail, Moments moments, Text text) {
        this.policy = policy;
        this.trail = trail;
        this.moments = moments;
        this.text = text;
    }

    /// Return what was decided or done.
    String what(Recent one) {
        return switch (one) {
            case Recent.Decided(CaseFile.Standing standing) -> {
                List<String> parts = new ArrayList<>();
                parts.add(category(standing.verdict().categoryId()));
                standing.verdict().actionIds().forEach(id -> parts.add(action(id)));
                yield String.join(" · ", parts);
            }
            case Recent.Moved(CaseWork.Away away) ->
                    trail.deed(away.step()) + " · " + category(away.categoryHint());
        };
    }

    /// Return which case, at which rung, by whom, when.
    String details(Recent one) {
        List<String> parts = new ArrayList<>();
        parts.add(VisibleText.of(one.generationId()));
        switch (one) {
            case Recent.Decided(CaseFile.Standing standing) -> {
                parts.add(
                        text.get(
                                "recent.rung", Map.of("rung", standing.verdict().rung().number())));
                parts.add(VisibleText.of(standing.actor()));
            }
            case Recent.Moved(CaseWork.Away away) -> parts.add(VisibleText.of(away.step().actor()));
        }
        parts.add(moments.day(one.saved().at()));
        return String.join(" · ", parts);
    }

    /// Return how far a decision has travelled, or where a case is.
    String state(Recent one) {
        return switch (one) {
            case Recent.Decided(CaseFile.Standing standing) ->
                    text.get("recent.state." + standing.state().name().toLowerCase(Locale.ROOT));
            case Recent.Moved(CaseWork.Away away) ->
                    text.get("recent.place." + away.place().name().toLowerCase(Locale.ROOT));
        };
    }

    /// Return the style class that goes with the state.
    static String tone(Recent one) {
        return switch (one) {
            case Recent.Decided(CaseFile.Standing standing) ->
                    switch (standing.state()) {
                        case RECORDED, ACCEPTED -> "ok";
                        case QUEUED -> "due";
                        case CONFLICT -> "over";
                    };
            case Recent.Moved _ -> "muted";
        };
    }

    /// Return the receipt's number.
    static String number(Recent one) {
        return "%06d".formatted(one.saved().sequence());
    }

    /// Return everything that stands in the line.
    String whole(Recent one) {
        return String.join(" · ", number(one), what(one), details(one), state(one));
    }

    private String category(String id) {
        return policy.category(id).map(known -> named(known.names(), id)).orElse(id);
    }

    private String action(String id) {
        return policy.action(id).map(known -> named(known.names(), id)).orElse(id);
    }

    private String named(Map<String, String> names, String id) {
        return names.getOrDefault(text.locale().getLanguage(), id);
    }
}
