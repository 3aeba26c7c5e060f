package org.vigie.ui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.vigie.review.Fault;

/// Every sentence and word people read, in one language.
///
/// Values use `{name}` placeholders replaced literally, so French apostrophes need no escaping. A
/// counted text has the keys `key.one` and `key.other`; French counts 0 and 1 as one, English only
/// 1.
public final class Text {

    /// The bundles, one pair of property files an area under `org/vigie/i18n`.
    public static final List<String> AREAS =
            List.of(
                    "common",
                    "faults",
                    "command",
                    "desk",
                    "queue",
                    "casefile",
                    "casework",
                    "findings",
                    "exposure",
                    "prompts",
                    "provenance",
                    "relations",
                    "clocks",
                    "models",
                    "logbook",
                    "quality",
                    "team",
                    "filing",
                    "report",
                    "notice",
                    "wellness",
                    "setup",
                    "guide",
                    "settings",
                    "lock",
                    "gallery",
                    "cli");

    /// A sentence is said even where a detail is not known.
    private static final Pattern UNFILLED = Pattern.compile("\\{[a-zA-Z]+}");

    private final Locale locale;
    private final Keymap keymap;
    private final Map<String, String> values = new HashMap<>();

    /// Load all areas in `locale`; anything but French reads English.
    public Text(Locale locale) {
        this(locale, Keymap.STANDARD);
    }

    /// Load all areas in `locale`, and print keys as `keymap` has them.
    public Text(Locale locale, Keymap keymap) {
        this.keymap = keymap;
        this.locale = "fr".equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
        for (String area : AREAS) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle(
                            "org.vigie.i18n." + area,
                            this.locale,
                            Text.class.getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(
                                    ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> values.put(key, bundle.getString(key)));
        }
    }

    /// Return the language actually spoken.
    public Locale locale() {
        return locale;
    }

    /// Return the keys that are printed beside words.
    public Keymap keymap() {
        return keymap;
    }

    /// Return whether a text exists.
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /// Return a text.
    ///
    /// @throws MissingResourceException when the key is unknown: a defect a test catches
    public String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new MissingResourceException("no text for " + key, "Text", key);
        }
        return value;
    }

    /// Return a text with its placeholders filled.
    public String get(String key, Map<String, ?> details) {
        return fill(get(key), details);
    }

    /// Return a counted text; `{count}` is the number, grouped as the language does.
    public String count(String key, long count) {
        return count(key, count, Map.of());
    }

    /// Return a counted text with its other placeholders filled.
    public String count(String key, long count, Map<String, ?> details) {
        boolean one = locale == Locale.FRENCH ? Math.abs(count) < 2 : Math.abs(count) == 1;
        String counted = get(key + (one ? ".one" : ".other"), Map.of("count", number(count)));
        return fill(counted, details);
    }

    /// Return a whole number, grouped as the language does.
    public String number(long number) {
        return String.format(locale, "%,d", number);
    }

    /// Return the sentence for a fault; an unknown code still gets a sentence that names it.
    public String of(Fault fault) {
        String key = "fault." + fault.code();
        if (!has(key)) {
            return get("fault.unknown", Map.of("code", fault.code()));
        }
        return UNFILLED.matcher(get(key, fault.details())).replaceAll("…");
    }

    private static String fill(String text, Map<String, ?> details) {
        String filled = text;
        for (Map.Entry<String, ?> detail : details.entrySet()) {
            filled = filled.replace("{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
        }
        return filled;
    }
}
