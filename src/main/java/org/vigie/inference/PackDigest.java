package org.vigie.inference;

import org.vigie.review.Digests;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The word that changes whenever a pack may say something else.
final class PackDigest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private record Said(Manifest manifest, Labels labels) {}

    private PackDigest() {}

    /// Return the lower-case SHA-256 of all that is said about a model, the hash of the model
    /// itself among it.
    static String of(Manifest manifest, Labels labels) {
        return Digests.sha256(JSON.writeValueAsBytes(new Said(manifest, labels)));
    }
}
