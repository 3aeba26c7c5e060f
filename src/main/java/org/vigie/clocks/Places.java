package org.vigie.clocks;

import java.util.List;
import java.util.Set;
import org.vigie.review.Complaint;
import org.vigie.review.Generation;

/// Where a rule is law.
final class Places {
    private static final Set<String> UNION =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "EU", "FI", "FR", "GR",
                    "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE",
                    "SI", "SK");

    private Places() {}

    /// Return whether a rule is law for a generation as a whole.
    static boolean covers(String jurisdiction, Generation generation) {
        return covers(jurisdiction, generation.jurisdictions());
    }

    /// Return whether a rule is law for a complaint. One that names no jurisdiction counts in each
    /// of the generation's.
    static boolean covers(String jurisdiction, Generation generation, Complaint complaint) {
        return complaint.jurisdiction().isEmpty()
                ? covers(jurisdiction, generation)
                : covers(jurisdiction, List.of(complaint.jurisdiction()));
    }

    private static boolean covers(String jurisdiction, List<String> places) {
        return jurisdiction.equals(Rule.POLICY)
                || places.contains(jurisdiction)
                || (jurisdiction.equals("EU") && places.stream().anyMatch(UNION::contains));
    }
}
