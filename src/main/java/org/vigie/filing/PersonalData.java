package org.vigie.filing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what may be personal data in a text that must hold none. It errs on the side of finding:
/// somebody reads what it points at.
public final class PersonalData {
    private static final int QUOTED_WORDS = 5;

    /// A shorter identifier is a word like others.
    private static final int IDENTIFIER = 6;

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]{2,}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(https?://|www\\.)\\S+");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w@])@\\w{2,}");
    private static final Pattern IP =
            Pattern.compile(
                    "\\b\\d{1,3}(\\.\\d{1,3}){3}\\b|\\b([0-9a-fA-F]{1,4}:){3,7}[0-9a-fA-F]{0,4}");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)\\+?\\d[\\d ().-]{7,}\\d(?!\\d)");
    private static final Pattern NO_PHONE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|" + IP.pattern());
    private static final Pattern TITLE =
            Pattern.compile("\\b(Mr|Mrs|Ms|Miss|Mme|Mlle|M\\.|Dr|Prof)\\.?\\s+\\p{Lu}[\\p{L}'’-]+");
    private static final Pattern DATE_OF_BIRTH =
            Pattern.compile("(?i)\\b(born|née?|date of birth|date de naissance)\\b.{0,20}\\d{4}");

    private PersonalData() {}

    /// Return the kinds found, in a fixed order: mail, address, handle, ip, phone, name, birth,
    /// known, quoted.
    ///
    /// @param known identifiers that must not appear, such as an account
    /// @param quotable a text of which five words in a row must not appear, such as a prompt
    public static Set<String> kinds(String text, List<String> known, String quotable) {
        Set<String> kinds = new LinkedHashSet<>();
        add(kinds, "mail", MAIL, text);
        add(kinds, "address", ADDRESS, text);
        add(kinds, "handle", HANDLE, text);
        add(kinds, "ip", IP, text);
        add(kinds, "phone", PHONE, NO_PHONE.matcher(text).replaceAll(" "));
        add(kinds, "name", TITLE, text);
        add(kinds, "birth", DATE_OF_BIRTH, text);
        String plain = text.toLowerCase(Locale.ROOT);
        if (known.stream()
                .filter(each -> each.length() >= IDENTIFIER)
                .anyMatch(each -> plain.contains(each.toLowerCase(Locale.ROOT)))) {
            kinds.add("known");
        }
        if (quotes(plain, quotable.toLowerCase(Locale.ROOT))) {
            kinds.add("quoted");
        }
        return kinds;
    }

    private static void add(Set<String> kinds, String kind, Pattern pattern, String text) {
        if (pattern.matcher(text).find()) {
            kinds.add(kind);
        }
    }

    private static boolean quotes(String text, String quotable) {
        String words = " " + String.join(" ", text.split("\\P{L}+")) + " ";
        String[] quoted = quotable.split("\\P{L}+");
        for (int i = 0; i + QUOTED_WORDS <= quoted.length; i++) {
            String run =
                    String.join(" ", java.util.Arrays.asList(quoted).subList(i, i + QUOTED_WORDS));
            if (run.length() > QUOTED_WORDS * 2 && words.contains(" " + run + " ")) {
                return true;
            }
        }
        return false;
    }
}
