package org.vigie.clocks;

import java.util.List;
import org.vigie.review.Complaint;
import org.vigie.review.Generation;
import org.vigie.review.Jurisdiction;

/// Where a rule is law.
final class Places {
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
        return jurisdiction.equals(Rule.POLICY) || Jurisdiction.covers(jurisdiction, places);
    }
}
