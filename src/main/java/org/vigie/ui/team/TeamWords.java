package org.vigie.ui.team;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.quality.Estimate;
import org.vigie.review.Team.Day;
import org.vigie.review.Team.Hour;
import org.vigie.review.Team.Slack;
import org.vigie.review.Team.Standing;
import org.vigie.ui.kit.Text;

/// Says how a desk stands, and draws it as steps.
final class TeamWords {
    private final Text text;
    private final ZoneId zone;

    TeamWords(Text text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
    }

    /// Return the sentence that says what the pace will not reach.
    String forecast(Standing standing) {
        Hour worst = standing.worst();
        long open = standing.backlog().stream().mapToLong(Long::longValue).sum();
        if (open == 0) {
            return text.get("team.forecast.nothing");
        }
        if (standing.pace() == 0) {
            return text.get("team.forecast.noPace");
        }
        String pace = String.format(text.locale(), "%.0f", standing.pace());
        return worst.late() == 0
                ? text.get("team.forecast.well", Map.of("pace", pace))
                : text.count(
                        "team.forecast.late",
                        worst.late(),
                        Map.of("pace", pace, "time", time(worst.end())));
    }

    /// Return how far second looks agreed with the first, with how sure that is.
    String agreement(Standing standing) {
        int judged = standing.agreement().judged();
        if (judged == 0) {
            return text.get("team.agreement.none");
        }
        Estimate share = Estimate.share(standing.agreement().alike(), judged);
        return text.count(
                "team.agreement",
                judged,
                Map.of(
                        "share", percent(Math.round(100 * share.value())),
                        "low", percent(Math.round(100 * share.low())),
                        "high", percent(Math.round(100 * share.high()))));
    }

    String time(Instant at) {
        return DateTimeFormatter.ofPattern(text.get("team.time"), text.locale())
                .format(at.atZone(zone));
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofPattern(text.get("team.day"), text.locale())
                .format(at.atZone(zone));
    }

    String slack(Slack slack) {
        return text.get("team.slack." + slack.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    List<Bars.Step> backlog(Standing standing) {
        List<Bars.Step> steps = new ArrayList<>();
        for (Slack slack : Slack.values()) {
            String style =
                    switch (slack) {
                        case BREACHED -> "bar-over";
                        case UNDER_AN_HOUR -> "bar-due";
                        default -> "bar-plain";
                    };
            long cases = standing.backlog(slack);
            steps.add(
                    new Bars.Step(
                            slack(slack),
                            List.of(cases),
                            List.of(text.number(cases)),
                            List.of(style)));
        }
        return steps;
    }

    List<Bars.Step> flow(Standing standing) {
        return standing.days().stream()
                .map(day ->
                        new Bars.Step(
                                day(day.start()),
                                List.of(day.came(), day.decided()),
                                List.of(text.number(day.came()), text.number(day.decided())),
                                List.of("bar-plain", "bar-accent")))
                .toList();
    }

    List<Bars.Step> unseen(Standing standing) {
        return standing.days().stream()
                .map(day ->
                        new Bars.Step(
                                day(day.start()),
                                List.of(share(day)),
                                List.of(day.decided() == 0 ? "" : percent(share(day))),
                                List.of("bar-ok")))
                .toList();
    }

    private static long share(Day day) {
        return day.decided() == 0 ? 0 : Math.round(100.0 * day.unseen() / day.decided());
    }

    private String percent(long share) {
        return text.get("team.percent", Map.of("share", share));
    }

    List<Bars.Step> late(Standing standing) {
        List<Bars.Step> steps = new ArrayList<>();
        for (int i = 0; i < standing.forecast().size(); i++) {
            Hour hour = standing.forecast().get(i);
            steps.add(
                    new Bars.Step(
                            i % 3 == 2 ? time(hour.end()) : "",
                            List.of(hour.late()),
                            List.of(hour.late() == 0 ? "" : text.number(hour.late())),
                            List.of("bar-over")));
        }
        return steps;
    }

    /// Return the steps as one sentence: each name with its figures.
    String spoken(String title, List<Bars.Step> steps) {
        return title
                + text.get("case.colon")
                + steps.stream()
                        .filter(step -> !step.name().isEmpty())
                        .map(step -> step.name() + " " + String.join(" / ", step.figures()))
                        .collect(Collectors.joining(", "));
    }
}
