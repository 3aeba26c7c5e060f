package org.vigie.shelf;

import java.time.Instant;
import java.util.List;
import org.vigie.inference.ModelReport;

/// What came of the last test of one model on this computer.
///
/// @param modelSha256 lower-case hex of the model that was tested
/// @param reports one for each accelerator that works, best first
public record Tested(Instant at, String modelSha256, List<ModelReport> reports) {

    public Tested {
        reports = List.copyOf(reports);
    }

    /// Return whether every accelerator gave what the manifest says.
    public boolean right() {
        return !reports.isEmpty() && reports.stream().allMatch(r -> r.contract() && r.golden());
    }
}
