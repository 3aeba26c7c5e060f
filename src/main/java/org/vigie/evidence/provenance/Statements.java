package org.vigie.evidence.provenance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Claims.Claim;

/// Collects what one file says, fit to be shown: values on one line, shortened, nothing invisible
/// in them. One place cannot crowd out another.
final class Statements {
    /// Statements that are kept of each place.
    static final int MOST_OF_A_PLACE = 24;

    /// Code points that are kept of a value.
    static final int LONGEST = 200;

    /// Code points that are kept of a prompt or another long text.
    static final int LONGEST_TEXT = 600;

    private static final int LONGEST_FIELD = 60;

    private final Map<Place, Set<Claim>> found = new EnumMap<>(Place.class);
    private boolean complete = true;

    /// Where in a file a statement stands; in the order they are shown.
    enum Place {
        C2PA,
        XMP,
        IPTC,
        EXIF,
        PNG,
        COMMENT,
        FILE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Keep a statement, unless its value is blank.
    void add(Place place, String field, String value, Meaning meaning) {
        add(place, field, value, meaning, LONGEST);
    }

    /// Keep a statement whose value may be long.
    void addText(Place place, String field, String value, Meaning meaning) {
        add(place, field, value, meaning, LONGEST_TEXT);
    }

    private void add(Place place, String field, String value, Meaning meaning, int longest) {
        String shown = Wording.tidy(value, longest);
        if (shown.isEmpty()) {
            return;
        }
        Set<Claim> here = found.computeIfAbsent(place, any -> new LinkedHashSet<>());
        Claim claim =
                new Claim(place.word(), Wording.tidy(field, LONGEST_FIELD), shown, meaning.key());
        if (here.size() < MOST_OF_A_PLACE) {
            here.add(claim);
        } else if (!here.contains(claim)) {
            incomplete();
        }
    }

    /// Note that the file says more than could be read.
    void incomplete() {
        complete = false;
    }

    /// Return all statements; the last one says so when something was not read.
    List<Claim> all() {
        List<Claim> all = new ArrayList<>();
        found.values().forEach(all::addAll);
        if (!complete) {
            all.add(new Claim(Place.FILE.word(), "metadata", "…", Meaning.UNREAD.key()));
        }
        return all;
    }
}
