package org.vigie.evidence;

import java.util.List;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;

/// Something that examines a generation and says what it found, with what, and what it cannot see.
/// It never decides.
public interface Analyzer {

    /// Return the name findings carry.
    String id();

    /// Examine a generation.
    ///
    /// @throws FaultException when the examination failed; the generation then lacks this evidence
    ///   and stays veiled
    List<Evidence> examine(Material material) throws FaultException;
}
