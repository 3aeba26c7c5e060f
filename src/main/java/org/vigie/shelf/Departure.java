package org.vigie.shelf;

import java.time.Instant;

/// Who took a model from the shelf.
///
/// @param record identifies this departure, once and for all
/// @param model id of the model
/// @param actor pseudonymous code of who removed it
/// @param modelSha256 lower-case hex, empty when the pack was too damaged to say
/// @param manifestSha256 lower-case hex, empty when the pack was too damaged to say
public record Departure(
        String record,
        String model,
        String actor,
        Instant at,
        String modelSha256,
        String manifestSha256) {

    public Departure {
        RecordRules.require(RecordRules.ID, model, record);
        RecordRules.require(RecordRules.ACTOR, actor);
        RecordRules.require(RecordRules.SHA256_OR_NONE, modelSha256, manifestSha256);
    }
}
