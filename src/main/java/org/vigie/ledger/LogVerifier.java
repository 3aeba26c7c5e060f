package org.vigie.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Verifies one device's log entry by entry: canonical form, schema, sequence, chain, device and
/// leaf hash. Feed it every entry in order; it keeps the last leaf only, so the length does not
/// matter.
///
/// Without a checkpoint somebody else holds, a log that was cut short at its end still verifies;
/// the last entry is bound by its leaf hash alone.
public final class LogVerifier {
    private long sequence;
    private byte[] leaf = Entry.noLeaf();
    private @Nullable Envelope last;
    private @Nullable Flaw flaw;

    /// Start at the beginning of a log.
    public LogVerifier() {}

    /// Start behind an entry that is known to be good.
    ///
    /// @throws FaultException when that entry is no event at all
    public static LogVerifier after(Entry known) throws FaultException {
        LogVerifier verifier = new LogVerifier();
        verifier.sequence = known.sequence();
        verifier.leaf = known.leafHash().clone();
        verifier.last = Envelope.read(known.bytes());
        return verifier;
    }

    /// Check the next entry. After a flaw everything later is refused with that same flaw.
    ///
    /// @return the first flaw met, empty while all is well
    public Optional<Flaw> accept(Entry entry) {
        return accept(entry, null);
    }

    /// Check the next entry.
    ///
    /// @param known what [Envelope#read] made of its bytes when their leaf was worked out; null
    ///   when neither was done yet
    public Optional<Flaw> accept(Entry entry, @Nullable Envelope known) {
        if (flaw == null) {
            flaw = examine(entry, known);
        }
        if (flaw == null) {
            sequence = entry.sequence();
            leaf = entry.leafHash().clone();
        }
        return Optional.ofNullable(flaw);
    }

    /// Check entries until the first flaw or the end.
    public Optional<Flaw> accept(Iterable<Entry> entries) {
        for (Entry entry : entries) {
            if (accept(entry).isPresent()) {
                break;
            }
        }
        return Optional.ofNullable(flaw);
    }

    /// Return how many entries from the start of the log are known to be good.
    public long verified() {
        return sequence;
    }

    /// Return the leaf hash of the last good entry, lower-case hex.
    public String head() {
        return HexFormat.of().formatHex(leaf);
    }

    /// Return the event of the last good entry.
    ///
    /// @throws IllegalStateException before the first
    public Envelope last() {
        if (last == null) {
            throw new IllegalStateException("no entry yet");
        }
        return last;
    }

    private @Nullable Flaw examine(Entry entry, @Nullable Envelope known) {
        long place = sequence + 1;
        if (entry.bytes().length > Envelope.MAX_BYTES) {
            return new Flaw(place, "event-too-large", "bytes");
        }
        if (known == null && !Arrays.equals(Entry.leaf(entry.bytes()), entry.leafHash())) {
            return new Flaw(place, "leaf-differs", "leaf");
        }
        try {
            return place(entry, known == null ? Envelope.read(entry.bytes()) : known);
        } catch (FaultException e) {
            String field = e.fault().details().getOrDefault("field", "bytes");
            return new Flaw(place, e.fault().code(), field);
        }
    }

    private @Nullable Flaw place(Entry entry, Envelope event) {
        long place = sequence + 1;
        if (entry.sequence() != place || event.deviceSeq() != place) {
            return new Flaw(place, "sequence-differs", "device_seq");
        }
        if (!event.prevLeafHash().equals(head())) {
            return new Flaw(place, "chain-broken", "prev_leaf_hash");
        }
        if (last != null && !last.deviceId().equals(event.deviceId())) {
            return new Flaw(place, "device-differs", "device_id");
        }
        last = event;
        return null;
    }

    /// The first entry that cannot be believed.
    ///
    /// @param sequence the place where it should have stood
    /// @param code `leaf-differs`, `json-not-canonical`, `event-malformed`, `event-too-large`,
    ///   `sequence-differs`, `chain-broken`, `device-differs` or `rule-broken`
    /// @param field the field at fault
    public record Flaw(long sequence, String code, String field) {

        /// Say it to people.
        public Fault fault() {
            return new Fault(
                    "log-broken",
                    Map.of("sequence", "" + sequence, "reason", code, "field", field));
        }
    }
}
