package org.vigie.evidence;

import java.util.List;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;

/// Something that examines a generation and says what it found, with what, and what it cannot see.
/// It never decides.
public interface Analyzer {

    /// Return the name findings carry.
    String id();

    /// Examine a generation. Whoever takes long looks at the material's budget now and then.
    ///
    /// @throws FaultException when the examination failed; the generation then lacks this evidence
    ///   and stays veiled
    List<Evidence> examine(Material material) throws FaultException;

    /// Return a word that changes whenever the findings may: with a model, a threshold, a word
    /// list. What was found by another version is examined again.
    default String version() {
        return "1";
    }

    /// Return the lower-case SHA-256 of every model that is run.
    default List<String> models() {
        return List.of();
    }

    /// Return what an examination costs, which is the order they run in.
    default Cost cost() {
        return Cost.LIGHT;
    }

    /// What an examination costs.
    enum Cost {
        /// Looks at no pixel; under a few milliseconds.
        INSTANT,
        /// Plain arithmetic on pixels.
        LIGHT,
        /// Runs a model of unknown size.
        HEAVY
    }
}
