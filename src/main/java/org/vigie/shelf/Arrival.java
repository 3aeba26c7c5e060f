package org.vigie.shelf;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.vigie.inference.Manifest.RedFlag;

/// Who put a model on the shelf, and what they confirmed. Kept beside the model and recorded in the
/// log.
///
/// @param record identifies this arrival, once and for all
/// @param model id of the model
/// @param actor pseudonymous code of who added it
/// @param modelSha256 lower-case hex
/// @param manifestSha256 lower-case hex of the manifest as it is kept
/// @param labelsSha256 lower-case hex, empty when there is no labels file
/// @param contract id of the preset, or empty when the manifest was brought along
/// @param flags all that were confirmed
public record Arrival(
        String record,
        String model,
        String actor,
        Instant at,
        String modelSha256,
        String manifestSha256,
        String labelsSha256,
        String contract,
        List<RedFlag> flags,
        Confirmation confirmation) {

    public Arrival {
        flags = List.copyOf(flags);
        RecordRules.require(RecordRules.ID, model, record);
        RecordRules.require(RecordRules.ID_OR_NONE, contract);
        RecordRules.require(RecordRules.ACTOR, actor);
        RecordRules.require(RecordRules.SHA256, modelSha256, manifestSha256);
        RecordRules.require(RecordRules.SHA256_OR_NONE, labelsSha256);
    }

    /// How the flags were confirmed.
    public enum Confirmation {
        /// There were none.
        @JsonProperty("none")
        NONE,
        /// The id of the model was typed.
        @JsonProperty("typed")
        TYPED,
        /// Each flag was named when the command was given.
        @JsonProperty("named")
        NAMED
    }
}
