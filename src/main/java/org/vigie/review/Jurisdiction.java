package org.vigie.review;

import java.util.Collection;
import java.util.Set;

/// Which places a jurisdiction takes in: its own, and for `EU` every member state.
public final class Jurisdiction {
    /// ISO 3166 codes of the members of the European Union.
    private static final Set<String> UNION =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
                    "SK");

    private Jurisdiction() {}

    /// Return whether what concerns these places concerns a jurisdiction.
    ///
    /// @param code ISO 3166 code or `EU`
    public static boolean covers(String code, Collection<String> places) {
        return places.contains(code)
                || (code.equals("EU") && places.stream().anyMatch(UNION::contains));
    }

    /// Return whose rules are law in a place: its own, and the Union's in a member state.
    public static Set<String> lawIn(String code) {
        return UNION.contains(code) ? Set.of(code, "EU") : Set.of(code);
    }
}
