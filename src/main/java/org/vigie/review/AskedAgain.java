package org.vigie.review;

import java.time.Instant;

/// A decided case a complaint came for afterwards: its clock runs, and the decision stands until a
/// person takes it back.
///
/// @param due of the nearest clock that started since
public record AskedAgain(String generationId, Instant due) {}
