package org.vigie.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The event as the log holds it (design §7).
///
/// @param deviceSeq place in this device's log, from 1
/// @param prevLeafHash leaf hash of the event before, lower-case hex; 64 zeros for the first
/// @param actor pseudonymous code
/// @param leaseEpoch fencing token of the lease, 0 without a lease
/// @param commitments field → hex of SHA-256(salt‖text)
/// @param device wall clock of the device, ISO 8601, UTC, milliseconds; informs, decides nothing
public record Envelope(
        String eventId,
        String deviceId,
        long deviceSeq,
        String prevLeafHash,
        String actor,
        String role,
        EventType type,
        @Nullable String generationId,
        long leaseEpoch,
        String contentSha256,
        Map<String, ?> body,
        Map<String, String> commitments,
        String device,
        String appVersion,
        List<String> modelDigests,
        String policyDigest) {

    /// The version of this form.
    public static final int VERSION = 1;

    /// The largest event: C2SP entry bundles have a 16-bit length.
    public static final int MAX_BYTES = 65_535;

    /// Return the canonical bytes.
    ///
    /// @throws FaultException `event-too-large`
    public byte[] bytes() throws FaultException {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("v", VERSION);
        all.put("event_id", eventId);
        all.put("device_id", deviceId);
        all.put("device_seq", deviceSeq);
        all.put("prev_leaf_hash", prevLeafHash);
        all.put("actor", actor);
        all.put("role", role);
        all.put("type", type.word());
        all.put("generation_id", generationId);
        all.put("lease_epoch", leaseEpoch);
        all.put("content_sha256", contentSha256);
        all.put("body", body);
        all.put("commitments", commitments);
        all.put("t_device", device);
        all.put("app_version", appVersion);
        all.put("model_digests", modelDigests);
        all.put("policy_digest", policyDigest);
        byte[] bytes = CanonicalJson.write(all);
        if (bytes.length > MAX_BYTES) {
            throw new FaultException(
                    new Fault(
                            "event-too-large",
                            Map.of("bytes", "" + bytes.length, "limit", "" + MAX_BYTES)));
        }
        return bytes;
    }

    /// Read an event, checking its canonical form and its schema.
    ///
    /// @throws FaultException `json-not-canonical`, or `event-malformed` with the field at fault
    public static Envelope read(byte[] bytes) throws FaultException {
        return EnvelopeReader.read(bytes);
    }
}
