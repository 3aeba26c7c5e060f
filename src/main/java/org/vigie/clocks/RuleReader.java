package org.vigie.clocks;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Complaint;
import org.vigie.review.FaultException;
import org.vigie.review.Happening.What;

/// Reads one rule of a clock pack.
final class RuleReader {
    private static final int MANY = 100;
    private static final int MOST_HOLIDAYS = 400;
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}|policy");

    private RuleReader() {}

    static Rule read(PackFields nameless) throws FaultException {
        String id = nameless.id("id");
        PackFields rule = nameless.named(id);
        rule.id("id");
        String jurisdiction = rule.text("jurisdiction");
        if (!PLACE.matcher(jurisdiction).matches() || !known(jurisdiction)) {
            throw rule.wrong("jurisdiction");
        }
        @Nullable ZoneId zone = rule.has("zone") ? rule.zone("zone") : null;
        Rule read =
                new Rule(
                        id,
                        rule.text("regime"),
                        jurisdiction,
                        start(rule),
                        rule.texts("categories", MANY),
                        period(rule, zone),
                        zone,
                        rule.words(What.class, "metBy"),
                        rule.words(What.class, "stoppedBy"),
                        pauses(rule),
                        names(rule.object("names")),
                        rule.text("source"),
                        verified(rule));
        rule.requireNothingElse();
        return read;
    }

    private static boolean known(String jurisdiction) {
        return jurisdiction.equals(Rule.POLICY)
                || jurisdiction.equals("EU")
                || Set.of(Locale.getISOCountries()).contains(jurisdiction);
    }

    /// Whom and what a rule listens to belongs to its kind of start, and to no other.
    private static Start start(PackFields rule) throws FaultException {
        String word = rule.text("start");
        Set<Complaint.By> by = rule.words(Complaint.By.class, "complaintBy");
        List<String> claims = rule.texts("claims", MANY);
        Set<What> events = rule.words(What.class, "events");
        boolean complaint = word.equals("complaint");
        boolean event = word.equals("event");
        if ((!complaint && !(by.isEmpty() && claims.isEmpty())) || event == events.isEmpty()) {
            throw rule.about("clocks-start");
        }
        return switch (word) {
            case "flag" -> new Start.Flag();
            case "publication" -> new Start.Publication();
            case "complaint" -> new Start.Complained(by, claims);
            case "event" -> new Start.Event(events);
            default -> throw rule.wrong("start");
        };
    }

    private static Period period(PackFields rule, @Nullable ZoneId zone) throws FaultException {
        try {
            return rule.isObject("period")
                    ? days(rule, rule.object("period"), zone)
                    : new Period.Elapsed(rule.duration("period"));
        } catch (IllegalArgumentException e) {
            throw rule.about("clocks-period");
        }
    }

    /// Days are somebody's days: without a zone nobody can say when one ends.
    private static Period days(PackFields rule, PackFields period, @Nullable ZoneId zone)
            throws FaultException {
        String count = period.text("count");
        boolean business = count.equals("business-days");
        if (zone == null
                || !(business || count.equals("calendar-days"))
                || business != period.has("weekend")
                || (!business && period.has("holidays"))) {
            throw rule.about("clocks-period");
        }
        Period.Days days =
                new Period.Days(
                        period.count("days", Period.MOST_DAYS),
                        zone,
                        period.word(Period.Ends.class, "ends"),
                        period.words(DayOfWeek.class, "weekend"),
                        holidays(period));
        period.requireNothingElse();
        return days;
    }

    private static Set<LocalDate> holidays(PackFields period) throws FaultException {
        Set<LocalDate> days = new HashSet<>();
        for (String text : period.texts("holidays", MOST_HOLIDAYS)) {
            try {
                days.add(LocalDate.parse(text));
            } catch (DateTimeException e) {
                throw period.wrong("holidays");
            }
        }
        return days;
    }

    private static List<Rule.Pause> pauses(PackFields rule) throws FaultException {
        List<Rule.Pause> pauses = new ArrayList<>();
        if (rule.has("pauses")) {
            for (PackFields pause : rule.objects("pauses", MANY)) {
                pauses.add(
                        new Rule.Pause(
                                pause.word(What.class, "from"), pause.word(What.class, "until")));
                pause.requireNothingElse();
            }
        }
        return pauses;
    }

    private static Map<String, String> names(PackFields names) throws FaultException {
        Map<String, String> both = Map.of("fr", names.text("fr"), "en", names.text("en"));
        names.requireNothingElse();
        return both;
    }

    private static boolean verified(PackFields rule) throws FaultException {
        return switch (rule.text("status")) {
            case "verified" -> true;
            case "unverified" -> false;
            default -> throw rule.wrong("status");
        };
    }
}
