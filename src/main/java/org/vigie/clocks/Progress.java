package org.vigie.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Course;
import org.vigie.review.Happening;
import org.vigie.review.Happening.What;

/// Follows one clock through what happened after it started.
final class Progress {
    private final Rule rule;
    private final Instant start;
    private Duration waited = Duration.ZERO;
    private @Nullable Happening pausedBy;
    private Course ended = new Course.Running();

    private Progress(Rule rule, Instant start) {
        this.rule = rule;
        this.start = start;
    }

    /// How a clock stands after all of it.
    record Standing(Instant due, Course course) {}

    /// @param happenings what concerns it since `start`, in their order
    static Standing of(Rule rule, Instant start, List<Happening> happenings) {
        Progress progress = new Progress(rule, start);
        happenings.forEach(progress::take);
        return new Standing(progress.due(), progress.course());
    }

    private Course course() {
        return ended.open() && pausedBy != null
                ? new Course.Paused(pausedBy.at(), pausedBy.what().word())
                : ended;
    }

    private void take(Happening happening) {
        What what = happening.what();
        if (!ended.open()) {
            // Blocked and removed are undone by the picture being seen again; nothing else is.
            boolean hidden = endedBy(What.BLOCKED) || endedBy(What.REMOVED);
            ended = hidden && what == What.RESTORED ? new Course.Running() : ended;
            return;
        }
        if (pausedBy != null && until(pausedBy.what(), what)) {
            waited = waited.plus(Duration.between(pausedBy.at(), happening.at()));
            pausedBy = null;
        }
        if (rule.met().contains(what)) {
            ended = new Course.Met(happening.at(), what.word());
        } else if (rule.stops().contains(what)) {
            ended = new Course.Stopped(happening.at(), what.word());
        } else if (pausedBy == null && pauses(what) && !happening.at().isAfter(due())) {
            pausedBy = happening;
        }
    }

    /// Nothing pauses what has run out.
    private Instant due() {
        return rule.period().due(start.plus(waited));
    }

    private boolean pauses(What what) {
        return rule.pauses().stream().anyMatch(pause -> pause.from() == what);
    }

    private boolean until(What from, What what) {
        return rule.pauses().stream()
                .anyMatch(pause -> pause.from() == from && pause.until() == what);
    }

    private boolean endedBy(What what) {
        return switch (ended) {
            case Course.Met met -> met.by().equals(what.word());
            case Course.Stopped stopped -> stopped.by().equals(what.word());
            case Course.Running running -> false;
            case Course.Paused paused -> false;
        };
    }
}
