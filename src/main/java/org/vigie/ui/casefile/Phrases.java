package org.vigie.ui.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.ui.kit.Text;

/// Says numbers and lists inside sentences.
public final class Phrases {
    private static final int WORDED = 10;

    private final Text text;

    public Phrases(Text text) {
        this.text = text;
    }

    /// Return a share as whole per cent; what is there but rounds to nothing is said to be there.
    ///
    /// @param share 0–1
    public String percent(double share) {
        long rounded = Math.round(share * 100);
        return rounded == 0 && share > 0
                ? text.get("case.percent.under", Map.of("count", 1))
                : text.get("case.percent", Map.of("count", rounded));
    }

    /// Return a score in two decimals, `.93` or `0,93`; a score under its threshold never rounds up
    /// to it.
    ///
    /// @param threshold NaN for none
    public String score(double score, double threshold) {
        BigDecimal exact = BigDecimal.valueOf(score);
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
        if (score < threshold && rounded.doubleValue() >= threshold) {
            rounded = exact.setScale(2, RoundingMode.DOWN);
        }
        String plain = rounded.toPlainString();
        if (text.locale() == Locale.FRENCH) {
            return plain.replace('.', ',');
        }
        return plain.startsWith("0") ? plain.substring(1) : plain;
    }

    /// Return a count as a word where people would write one.
    public String word(int count) {
        return count <= WORDED ? text.get("case.number." + count) : text.number(count);
    }

    /// Return items as a list inside a sentence.
    public String list(List<String> items) {
        if (items.size() == 1) {
            return items.getFirst();
        }
        String head = String.join(", ", items.subList(0, items.size() - 1));
        return text.get("case.list.and", Map.of("head", head, "last", items.getLast()));
    }

    /// Return a sentence with its first letter as sentences begin.
    public String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(text.locale()) + sentence.substring(1);
    }

    /// Return a name as it stands inside a sentence.
    public String small(String name) {
        return name.substring(0, 1).toLowerCase(text.locale()) + name.substring(1);
    }
}
