package org.vigie.filing.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.tlog.Checkpoint;

/// Writes a report as one HTML page that needs nothing else: no script, no picture from elsewhere,
/// charts with their figures in words beside them, and a layout for paper.
public final class ReportPage {
    private static final String STYLE =
            "body{font:15px/1.5 system-ui,sans-serif;color:#15191f;background:#fff;max-width:52rem;"
                    + "margin:2rem auto;padding:0 1.5rem}h1{font-size:1.6rem;margin:0 0 .2rem}"
                    + "h2{font-size:1.1rem;margin:2rem 0 .5rem}p.what{color:#4c5664;margin:.2rem 0}"
                    + "table{border-collapse:collapse;width:100%}th,td{text-align:left;"
                    + "padding:.35rem .5rem;border-bottom:1px solid #cdd3db}td.n,th.n{text-align:"
                    + "right;font-variant-numeric:tabular-nums}svg{width:100%;height:auto;margin-top:.8rem}"
                    + ".figures{display:flex;flex-wrap:wrap;gap:1rem;margin:1.2rem 0}"
                    + ".figures div{border:1px solid #cdd3db;border-radius:8px;padding:.6rem 1rem;"
                    + "min-width:9rem}.figures b{display:block;font-size:1.4rem}footer{color:"
                    + "#4c5664;font-size:.85rem;margin-top:2.5rem}@media print{body{margin:0;"
                    + "max-width:none;font-size:11pt}h2{break-after:avoid}table,svg{break-inside:"
                    + "avoid}}";

    private final BiFunction<String, Map<String, ?>, String> text;
    private final Function<String, String> categories;
    private final Function<String, String> actions;
    private final Function<String, String> rules;
    private final Locale locale;
    private final ZoneId zone;
    private final StringBuilder page = new StringBuilder();

    /// @param text sentence of a key with its details, in the reader's language
    /// @param categories names of categories by id
    /// @param actions names of actions by id
    /// @param rules names of deadline rules by id
    public ReportPage(
            BiFunction<String, Map<String, ?>, String> text,
            Function<String, String> categories,
            Function<String, String> actions,
            Function<String, String> rules,
            Locale locale,
            ZoneId zone) {
        this.text = text;
        this.categories = categories;
        this.actions = actions;
        this.rules = rules;
        this.locale = locale;
        this.zone = zone;
    }

    /// Return the page.
    ///
    /// @param made when the report was made
    public String write(Report whole, Instant made) {
        ActionTaken report = whole.taken();
        page.setLength(0);
        page.append("<!DOCTYPE html>\n<html lang=\"").append(locale.getLanguage()).append("\">\n");
        page.append("<head><meta charset=\"utf-8\"/><title>").append(safe(title(report)));
        page.append("</title><style>").append(STYLE).append("</style></head>\n<body>\n");
        element("h1", title(report));
        paragraph(period(report));
        cards(report);
        time(report);
        clocks(report);
        deadlines(whole.deadlines());
        table("report.categories", report.byCategory(), categories, report.decisions());
        table("report.actions", report.byAction(), actions, report.decisions());
        rungs(report);
        heading("report.people");
        paragraph(say("report.people.what"));
        found(whole.found());
        paragraph(say("report.together", "count", number(report.together())));
        paragraph(say("report.takenBack", "count", number(report.takenBack())));
        passed(whole.passed());
        second(whole.second());
        page.append("<footer>");
        page.append(safe(say("report.made", "time", when(made), "zone", zone.getId())));
        page.append(' ').append(safe(say("report.proof"))).append("<br/>");
        page.append(safe(log(whole.log()))).append("</footer>\n</body></html>\n");
        return page.toString();
    }

    private String title(ActionTaken report) {
        return report.jurisdiction().isEmpty()
                ? say("report.title")
                : say("report.titleFor", "jurisdiction", report.jurisdiction());
    }

    private String period(ActionTaken report) {
        return say(
                "report.period",
                "since",
                day(report.since()),
                "until",
                day(report.until().minusNanos(1)),
                "zone",
                zone.getId());
    }

    private void cards(ActionTaken report) {
        page.append("<div class=\"figures\">");
        card("report.decisions", number(report.decisions()));
        card("report.met", percent(report.met(), report.clocked()));
        card("report.median", length(report.median()));
        card("report.unseen", percent(report.unseen(), report.decisions()));
        page.append("</div>\n");
    }

    private void card(String key, String figure) {
        page.append("<div><b>").append(safe(figure)).append("</b>");
        page.append(safe(say(key))).append("</div>");
    }

    private void time(ActionTaken report) {
        heading("report.time");
        paragraph(say("report.time.what"));
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(say("report.time.median"), length(report.median()));
        rows.put(say("report.time.p90"), length(report.ninetieth()));
        rows.put(say("report.time.p99"), length(report.ninetyNinth()));
        rows(rows);
    }

    private void clocks(ActionTaken report) {
        heading("report.clocks");
        paragraph(say("report.clocks.what"));
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(say("report.clocks.with"), number(report.clocked()));
        rows.put(say("report.clocks.met"), number(report.met()));
        rows.put(say("report.clocks.breached"), number(report.breached()));
        rows.put(say("report.clocks.arrived"), number(report.arrivedLate()));
        rows.put(say("report.clocks.here"), number(report.breached() - report.arrivedLate()));
        rows(rows);
    }

    private void deadlines(Deadlines deadlines) {
        if (deadlines.lines().isEmpty()) {
            return;
        }
        heading("report.deadlines");
        paragraph(say("report.deadlines.what"));
        page.append("<table><tr>");
        List.of("rule", "met", "breached", "open", "median")
                .forEach(column -> head(say("report.deadlines." + column), column));
        page.append("</tr>");
        for (Deadlines.Line line : deadlines.lines()) {
            page.append("<tr><td>").append(safe(rule(line))).append("</td>");
            figure(number(line.met()));
            figure(number(line.breached()));
            figure(number(line.open()));
            figure(length(line.median()));
            page.append("</tr>");
        }
        page.append("</table>\n");
        if (!deadlines.lines().stream().allMatch(Deadlines.Line::verified)) {
            paragraph(say("report.deadlines.unverified"));
        }
        heading("report.causes");
        paragraph(say("report.causes.what"));
        Map<String, String> causes = new LinkedHashMap<>();
        deadlines
                .causes()
                .forEach((cause, count) ->
                        causes.put(
                                say("report.cause." + cause.name().toLowerCase(Locale.ROOT)),
                                number(count)));
        if (causes.isEmpty()) {
            paragraph(say("report.causes.none"));
        } else {
            rows(causes);
        }
    }

    private String rule(Deadlines.Line line) {
        String name = rules.apply(line.rule());
        return line.verified() ? name : name + " *";
    }

    private void head(String words, String column) {
        page.append(
                column.equals("rule") ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"n\">");
        page.append(safe(words)).append("</th>");
    }

    private void figure(String words) {
        page.append("<td class=\"n\">").append(safe(words)).append("</td>");
    }

    private void found(Report.Found found) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(say("report.found.program"), number(found.program()));
        rows.put(say("report.found.people"), number(found.people()));
        if (found.unknown() > 0) {
            rows.put(say("report.found.unknown"), number(found.unknown()));
        }
        rows.put(say("report.automated"), number(0));
        rows(rows);
    }

    private void passed(int count) {
        heading("report.passed");
        paragraph(say("report.passed.what"));
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(say("report.passed.count"), number(count));
        rows(rows);
    }

    private String log(Checkpoint log) {
        return say(
                "report.log",
                "origin",
                log.origin(),
                "size",
                number(log.size()),
                "root",
                Base64.getEncoder().encodeToString(log.root()));
    }

    private void second(Report.Second second) {
        heading("report.second");
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(say("report.second.judged"), number(second.judged()));
        rows.put(say("report.second.differing"), number(second.differing()));
        rows.put(say("report.second.settled"), number(second.settled()));
        rows(rows);
    }

    private void rows(Map<String, String> rows) {
        page.append("<table>");
        rows.forEach((name, value) -> {
            page.append("<tr><th scope=\"row\">").append(safe(name));
            page.append("</th><td class=\"n\">").append(safe(value)).append("</td></tr>");
        });
        page.append("</table>\n");
    }

    private void table(
            String key, Map<String, Long> counts, Function<String, String> names, long whole) {
        heading(key);
        if (counts.isEmpty()) {
            paragraph(say("report.none"));
            return;
        }
        List<Bar> bars = new ArrayList<>();
        page.append("<table><tr><th>").append(safe(say(key + ".name")));
        page.append("</th><th class=\"n\">").append(safe(say("report.count")));
        page.append("</th><th class=\"n\">").append(safe(say("report.share"))).append("</th></tr>");
        counts.forEach((id, count) -> {
            bars.add(new Bar(names.apply(id), count));
            page.append("<tr><td>").append(safe(names.apply(id)));
            page.append("</td><td class=\"n\">").append(number(count));
            page.append("</td><td class=\"n\">").append(safe(percent(count, whole)));
            page.append("</td></tr>");
        });
        page.append("</table>\n");
        chart(say(key), bars);
    }

    private void rungs(ActionTaken report) {
        heading("report.rungs");
        paragraph(say("report.rungs.what"));
        List<Bar> bars = new ArrayList<>();
        for (int rung = 0; rung < report.byRung().size(); rung++) {
            bars.add(new Bar(say("report.rung." + rung), report.byRung().get(rung)));
        }
        Map<String, String> rows = new LinkedHashMap<>();
        bars.forEach(bar -> rows.put(bar.name(), number(bar.count())));
        rows(rows);
        chart(say("report.rungs"), bars);
    }

    private record Bar(String name, long count) {}

    private void chart(String title, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
        int height = bars.size() * 26 + 6;
        page.append("<svg viewBox=\"0 0 720 ").append(height).append("\" role=\"img\"><title>");
        page.append(safe(title)).append("</title>");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            long wide = Math.round(340.0 * bar.count() / most);
            int top = i * 26 + 4;
            page.append("<text x=\"288\" y=\"").append(top + 15);
            page.append("\" text-anchor=\"end\" font-size=\"13\" fill=\"#15191f\">");
            page.append(safe(bar.name())).append("</text><rect x=\"296\" y=\"").append(top);
            page.append("\" width=\"").append(wide).append("\" height=\"20\" fill=\"#0b5cad\"/>");
            page.append("<text x=\"").append(302 + wide).append("\" y=\"").append(top + 15);
            page.append("\" font-size=\"13\" fill=\"#15191f\">").append(number(bar.count()));
            page.append("</text>");
        }
        page.append("</svg>\n");
    }

    private void heading(String key) {
        element("h2", say(key));
    }

    private void element(String name, String words) {
        page.append('<').append(name).append('>').append(safe(words));
        page.append("</").append(name).append(">\n");
    }

    private void paragraph(String words) {
        page.append("<p class=\"what\">").append(safe(words)).append("</p>\n");
    }

    private String say(String key, String... details) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i], details[i + 1]);
        }
        return text.apply(key, named);
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    private String when(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    private String number(long count) {
        return String.format(locale, "%,d", count);
    }

    private String percent(long part, long whole) {
        return whole == 0
                ? "—"
                : say(
                        "report.percent",
                        "share",
                        String.format(locale, "%.1f", 100.0 * part / whole));
    }

    private String length(@Nullable Duration time) {
        if (time == null) {
            return "—";
        }
        return time.toHours() < 2
                ? say("report.minutes", "count", number(time.toMinutes()))
                : say(
                        "report.hours",
                        "hours",
                        number(time.toHours()),
                        "minutes",
                        "%02d".formatted(time.toMinutesPart()));
    }

    private static String safe(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
