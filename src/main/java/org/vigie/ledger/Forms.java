package org.vigie.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Month;

/// The forms that strings of an event have. A log has ten of them an event: they are looked at
/// without patterns.
final class Forms {
    private static final int HASH_DIGITS = 64;
    private static final int UUID_LENGTH = 36;

    /// Where a moment without a fraction ends: `2026-01-04T10:00:00`.
    private static final int SECONDS_END = 19;

    private static final int LONGEST_FRACTION = 9;

    private Forms() {}

    /// Return whether this is a SHA-256 as the log writes it: 64 lower-case hex digits.
    static boolean hash(String text) {
        return text.length() == HASH_DIGITS && hex(text, 0, HASH_DIGITS);
    }

    /// Return whether this is a UUID of version 7 (RFC 9562) in lower case.
    static boolean uuid7(String text) {
        return text.length() == UUID_LENGTH
                && hex(text, 0, 8)
                && text.charAt(8) == '-'
                && hex(text, 9, 13)
                && text.charAt(13) == '-'
                && text.charAt(14) == '7'
                && hex(text, 15, 18)
                && text.charAt(18) == '-'
                && "89ab".indexOf(text.charAt(19)) >= 0
                && hex(text, 20, 23)
                && text.charAt(23) == '-'
                && hex(text, 24, UUID_LENGTH);
    }

    private static boolean hex(String text, int from, int to) {
        int strange = 0;
        for (int i = from; i < to; i++) {
            // Without a branch a digit: nobody can predict the digits of a hash.
            int c = text.charAt(i);
            int noDigit = c - '0' | '9' - c;
            int noLetter = c - 'a' | 'f' - c;
            strange |= noDigit & noLetter;
        }
        return strange >= 0;
    }

    /// Return whether [Instant#parse] reads this.
    static boolean moment(String text) {
        if (usual(text)) {
            return true;
        }
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Return whether this is a moment as [Instant#toString] writes one, on a day that its month
    /// has in every year.
    private static boolean usual(String text) {
        int last = text.length() - 1;
        if (last < SECONDS_END
                || text.charAt(last) != 'Z'
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || last > SECONDS_END && !fraction(text, last)) {
            return false;
        }
        int month = pair(text, 5);
        return within(pair(text, 0), 0, 99)
                && within(pair(text, 2), 0, 99)
                && within(month, 1, 12)
                && within(pair(text, 8), 1, Month.of(month).minLength())
                && within(pair(text, 11), 0, 23)
                && within(pair(text, 14), 0, 59)
                && within(pair(text, 17), 0, 59);
    }

    private static boolean fraction(String text, int end) {
        int first = SECONDS_END + 1;
        int digits = end - first;
        boolean well = text.charAt(SECONDS_END) == '.' && within(digits, 1, LONGEST_FRACTION);
        for (int i = first; well && i < end; i++) {
            well = within(text.charAt(i), '0', '9');
        }
        return well;
    }

    /// Return the number that two digits are, -1 when they are none.
    private static int pair(String text, int at) {
        int tens = text.charAt(at) - '0';
        int units = text.charAt(at + 1) - '0';
        return within(tens, 0, 9) && within(units, 0, 9) ? 10 * tens + units : -1;
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
    }
}
