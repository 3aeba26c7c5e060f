import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes maps, lists, strings, numbers and booleans as JSON on one line.
final class Json {
    private Json() {}

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    /// The same over several lines: one line for each entry of the outer two levels.
    static String pretty(Map<String, Object> object) {
        StringBuilder out = new StringBuilder("{");
        String gap = "\n  ";
        for (Map.Entry<String, Object> entry : object.entrySet()) {
            out.append(gap);
            quote(out, entry.getKey());
            out.append(": ");
            if (entry.getValue() instanceof Map<?, ?> map) {
                String inner = "{\n    ";
                for (Map.Entry<?, ?> item : map.entrySet()) {
                    out.append(inner);
                    quote(out, item.getKey().toString());
                    out.append(": ");
                    append(out, item.getValue());
                    inner = ",\n    ";
                }
                out.append("\n  }");
            } else {
                append(out, entry.getValue());
            }
            gap = ",\n  ";
        }
        return out.append("\n}\n").toString();
    }

    private static void append(StringBuilder out, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                String gap = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(gap);
                    quote(out, entry.getKey().toString());
                    out.append(':');
                    append(out, entry.getValue());
                    gap = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                String gap = "[";
                for (Object item : list) {
                    out.append(gap);
                    append(out, item);
                    gap = ",";
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case Double number -> out.append(String.format(Locale.ROOT, "%.2f", number));
            case Number number -> out.append(number);
            case Boolean yes -> out.append(yes);
            default -> quote(out, value.toString());
        }
    }

    /// Invisible characters are escaped, so that the file shows that they are there.
    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || Character.getType(c) == Character.FORMAT) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
