package org.vigie.hashes;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.review.HashMatch.Kind;

/// Reads `hash[,label,list,sourceId]`, one hash a line (formats §5). A first line without a hash
/// that names columns says their order; lines that begin with # are remarks.
final class CsvList {
    private static final List<String> ORDER = List.of("hash", "label", "list", "sourceid");

    private Map<String, Integer> columns = numbered(ORDER);
    private @Nullable Kind kind;

    /// Read to the end, or until `sink` has enough.
    void read(InputStream in, ListEntry.Sink sink) throws IOException {
        ListLines lines = new ListLines(in);
        boolean first = true;
        boolean more = true;
        for (ListLines.Line line = lines.next(); line != null && more; line = lines.next()) {
            String text = line.text().strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            List<String> fields = fields(text);
            if (!first || !header(fields)) {
                more = sink.take(entry(line, text, fields));
            }
            first = false;
        }
    }

    private boolean header(List<String> fields) {
        List<String> names = fields.stream().map(CsvList::name).toList();
        int hash = -1;
        for (int i = 0; i < names.size() && hash < 0; i++) {
            Kind named = HashText.kind(names.get(i));
            boolean general = List.of("hash", "value", "indicator").contains(names.get(i));
            if (named != null || general) {
                hash = i;
                kind = named;
            }
        }
        if (hash < 0) {
            return false;
        }
        columns = numbered(names);
        columns.put("hash", hash);
        return true;
    }

    private static String name(String field) {
        return field.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i), i);
        }
        return columns;
    }

    private ListEntry entry(ListLines.Line line, String text, List<String> fields) {
        Note note =
                new Note(
                        HashText.word(field(fields, "label")),
                        HashText.word(field(fields, "list")),
                        HashText.word(field(fields, "sourceid")));
        String flaw = line.cut() ? "too-long" : "";
        String hash = field(fields, "hash").strip();
        return new ListEntry(line.number(), hash, kind, quality(fields), note, flaw, text);
    }

    private int quality(List<String> fields) {
        String said = field(fields, "quality").strip();
        return said.matches("\\d{1,3}") ? Integer.parseInt(said) : -1;
    }

    private String field(List<String> fields, String name) {
        Integer column = columns.get(name);
        return column == null || column >= fields.size() ? "" : fields.get(column);
    }

    /// Split a line at commas outside of double quotes (RFC 4180); a quoted field ends on its line.
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
