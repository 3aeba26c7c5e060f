package org.vigie.app;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Logbook.Form;
import org.vigie.review.Logbook.Line;

/// A decision as a line of a file: CSV after RFC 4180, or one JSON object.
final class LogbookLines {
    private static final List<String> COLUMNS =
            List.of(
                    "sequence",
                    "generation",
                    "at",
                    "moderator",
                    "category",
                    "signalled",
                    "actions",
                    "rung",
                    "spareSeconds",
                    "reach",
                    "takenBack");

    private LogbookLines() {}

    /// Return the first line of a file, empty where the form has none.
    static String heading(Form form) {
        return form == Form.CSV ? String.join(",", COLUMNS) + "\r\n" : "";
    }

    static String line(Line line, Form form) {
        Map<String, @Nullable Object> values = values(line);
        return form == Form.JSON_LINES
                ? Json.line(values) + "\n"
                : values.values().stream()
                        .map(LogbookLines::cell)
                        .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static Map<String, @Nullable Object> values(Line line) {
        Duration spare = line.spare();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("sequence", line.sequence());
        values.put("generation", line.generationId());
        values.put("at", line.at().toString());
        values.put("moderator", line.actor());
        values.put("category", line.category());
        values.put("signalled", line.hint());
        values.put("actions", line.actions());
        values.put("rung", line.rung().number());
        values.put("spareSeconds", spare == null ? null : spare.toSeconds());
        values.put("reach", line.reach().name().toLowerCase(Locale.ROOT));
        values.put("takenBack", line.takenBack());
        return values;
    }

    /// A cell that no spreadsheet takes for a formula.
    static String cell(@Nullable Object value) {
        String words =
                switch (value) {
                    case null -> "";
                    case List<?> list ->
                            list.stream().map(Object::toString).collect(Collectors.joining(" "));
                    default -> value.toString();
                };
        if (value instanceof String && words.matches("(?s)[=+\\-@\\t\\r].*")) {
            words = "'" + words;
        }
        return words.matches("(?s).*[\",\\r\\n].*")
                ? '"' + words.replace("\"", "\"\"") + '"'
                : words;
    }
}
