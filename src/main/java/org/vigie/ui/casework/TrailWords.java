package org.vigie.ui.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.review.CaseWork.Cause;
import org.vigie.review.CaseWork.Deed;
import org.vigie.review.CaseWork.Place;
import org.vigie.review.CaseWork.Step;
import org.vigie.review.CaseWork.Trail;
import org.vigie.ui.casefile.Moments;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.kit.Text;

/// Says what was done with a case, in the reader's language.
final class TrailWords {
    private final Text text;
    private final Moments moments;

    TrailWords(Text text, Moments moments) {
        this.text = text;
        this.moments = moments;
    }

    /// Return who did something and when.
    String by(Step step) {
        return VisibleText.of(step.actor()) + " · " + moments.day(step.saved().at());
    }

    /// Return what was done, without its note.
    String deed(Step step) {
        String key = "trail." + step.deed().name().toLowerCase(Locale.ROOT);
        if (step.deed() == Deed.ROUTED && step.colleague().isEmpty()) {
            return text.get(key + ".leads");
        }
        if (step.deed() == Deed.RESUMED) {
            Cause cause = step.cause() == null ? Cause.ASKED : step.cause();
            return text.get(key + "." + cause.name().toLowerCase(Locale.ROOT));
        }
        return text.get(key, details(step));
    }

    private Map<String, String> details(Step step) {
        return Map.of(
                "who",
                VisibleText.of(step.colleague()),
                "when",
                step.until() == null ? "" : moments.day(step.until()));
    }

    private static boolean returned(Step step) {
        return step.deed() == Deed.RESUMED && step.cause() == Cause.DEADLINE;
    }

    /// Return what must be known before anything is done with the case, empty when there is
    /// nothing.
    String standing(Trail trail) {
        List<Step> steps = new ArrayList<>(trail.steps());
        for (Step step : steps.reversed()) {
            boolean moved =
                    switch (trail.place()) {
                        case HELD -> step.deed() == Deed.HELD;
                        case ESCALATED ->
                                step.deed() == Deed.ESCALATED
                                        || step.deed() == Deed.ROUTED && step.colleague().isEmpty();
                        case HANDED_OVER ->
                                step.deed() == Deed.HANDED_OVER
                                        || step.deed() == Deed.ROUTED
                                                && !step.colleague().isEmpty();
                        case DESK -> returned(step);
                    };
            if (moved) {
                String place = trail.place().name().toLowerCase(Locale.ROOT);
                return text.get("trail.now." + place, details(step));
            }
            if (trail.place() == Place.DESK && step.deed() != Deed.COMMENTED) {
                return "";
            }
        }
        return "";
    }
}
