package org.vigie.ui.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vigie.review.Clock;
import org.vigie.review.Course;
import org.vigie.review.QueueRow;
import org.vigie.ui.casefile.ClockWords;
import org.vigie.ui.casefile.Moments;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// Every clock of a case in the queue in words, where the row itself has room for one.
final class ClockList {
    private final Text text;
    private final Moments moments;
    private final ClockWords words;
    private final Function<Clock, String> names;

    /// @param names what a rule is called; never empty
    ClockList(Text text, Moments moments, Function<Clock, String> names) {
        this.text = text;
        this.moments = moments;
        this.words = new ClockWords(text);
        this.names = names;
    }

    /// What a row says of the clocks beside the one it shows.
    ///
    /// @param all of them, those that run and those that wait
    /// @param breached of those, the ones whose time ran out
    /// @param waiting of those, the ones that wait for somebody else
    record Beside(int all, int breached, int waiting) {
        static final Beside NONE = new Beside(0, 0, 0);

        static Beside of(QueueRow row, Instant now) {
            int breached = 0;
            int waiting = 0;
            for (Clock clock : row.others()) {
                if (clock.state(now) == Clock.State.BREACHED) {
                    breached++;
                } else if (clock.course() instanceof Course.Paused) {
                    waiting++;
                }
            }
            return new Beside(row.others().size(), breached, waiting);
        }
    }

    /// Return a line for each clock: the rule, how much is left, until when, and what is to be
    /// known of it.
    List<String> lines(QueueRow row, Instant now) {
        return row.clocks().stream().map(clock -> line(clock, now)).toList();
    }

    private String line(Clock clock, Instant now) {
        Map<String, String> details = new HashMap<>();
        details.put("name", names.apply(clock));
        details.put("time", Faces.hoursAndMinutes(clock.slack(now)));
        details.put("due", moments.day(clock.due()));
        String said = text.get("queue.clock." + key(clock, now, details), details);
        String doubt = words.doubt(clock);
        return doubt.isEmpty() ? said : said + " · " + doubt;
    }

    private String key(Clock clock, Instant now, Map<String, String> details) {
        if (clock.state(now) == Clock.State.BREACHED) {
            return "breached";
        }
        if (clock.course() instanceof Course.Paused(Instant since, String by)) {
            details.put("since", moments.day(since));
            details.put("event", words.event(by));
            return "waiting";
        }
        return clock.state(now) == Clock.State.LIKELY_LATE ? "late" : "left";
    }
}
