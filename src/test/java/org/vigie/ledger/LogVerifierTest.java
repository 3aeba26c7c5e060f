package org.vigie.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vigie.ledger.LogVerifier.Flaw;

class LogVerifierTest {
    private static final Flaw NONE = new Flaw(0, "none", "");
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");

    private static Entry entry(long sequence, byte[] previous, String device) throws Exception {
        return Entry.of(sequence, envelope(sequence, previous, device, "é").bytes());
    }

    private static Envelope envelope(long sequence, byte[] previous, String device, String note) {
        return new Envelope(
                EventId.at(AT, new Random(sequence)),
                device,
                sequence,
                HexFormat.of().formatHex(previous),
                "mod-7",
                "moderator",
                EventType.NOTE,
                sequence % 2 == 0 ? null : "g" + sequence,
                0,
                "",
                Map.of("note", note),
                Map.of("reason", "ab".repeat(32)),
                AT.toString(),
                "0.1.0",
                List.of("cd".repeat(32)),
                "");
    }

    private static List<Entry> log(int length) throws Exception {
        List<Entry> log = new ArrayList<>();
        byte[] previous = Entry.noLeaf();
        for (int i = 1; i <= length; i++) {
            Entry entry = entry(i, previous, "desk-1");
            log.add(entry);
            previous = entry.leafHash();
        }
        return log;
    }

    private static Flaw flaw(List<Entry> log) {
        return new LogVerifier().accept(log).orElse(NONE);
    }

    @Test
    void aSoundLogVerifies() throws Exception {
        LogVerifier verifier = new LogVerifier();
        List<Entry> log = log(20);
        assertThat(verifier.accept(log)).isEmpty();
        assertThat(verifier.verified()).isEqualTo(20);
        assertThat(verifier.head()).isEqualTo(HexFormat.of().formatHex(log.getLast().leafHash()));
    }

    @Test
    void everySingleByteChangeIsDetectedAndNamed() throws Exception {
        List<Entry> log = log(4);
        Random random = new Random(1);
        for (int i = 0; i < log.size(); i++) {
            byte[] bytes = log.get(i).bytes();
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 + random.nextInt(255));
                List<Entry> bad = new ArrayList<>(log);
                bad.set(i, new Entry(i + 1, changed, log.get(i).leafHash()));
                assertThat(flaw(bad)).as("entry %d byte %d", i, at).isNotEqualTo(NONE);
                assertThat(flaw(bad).sequence()).isEqualTo(i + 1);
            }
        }
    }

    /// Somebody who changes an entry and recomputes its leaf is caught by the entry behind it.
    @Test
    void aChangeWithAFreshLeafBreaksTheChain() throws Exception {
        List<Entry> log = log(4);
        for (int i = 0; i < log.size() - 1; i++) {
            byte[] bytes = log.get(i).bytes();
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] ^= 1;
                List<Entry> bad = new ArrayList<>(log);
                bad.set(i, Entry.of(i + 1, changed));
                assertThat(flaw(bad)).as("entry %d byte %d", i, at).isNotEqualTo(NONE);
                assertThat(flaw(bad).sequence()).isBetween(i + 1L, i + 2L);
            }
        }
    }

    @Test
    void everyChangeOfALeafHashIsDetected() throws Exception {
        List<Entry> log = log(3);
        for (int i = 0; i < log.size(); i++) {
            for (int at = 0; at < 32; at++) {
                byte[] leaf = log.get(i).leafHash().clone();
                leaf[at] ^= 1;
                List<Entry> bad = new ArrayList<>(log);
                bad.set(i, new Entry(i + 1, log.get(i).bytes(), leaf));
                assertThat(flaw(bad)).isNotEqualTo(NONE);
            }
        }
    }

    @Test
    void removalReorderAndRepetitionAreNamed() throws Exception {
        List<Entry> removed = log(5);
        removed.remove(2);
        assertThat(flaw(removed)).isEqualTo(new Flaw(3, "sequence-differs", "device_seq"));
        List<Entry> swapped = log(5);
        Collections.swap(swapped, 1, 2);
        assertThat(flaw(swapped)).isEqualTo(new Flaw(2, "sequence-differs", "device_seq"));
        List<Entry> repeated = log(3);
        repeated.add(repeated.getLast());
        assertThat(flaw(repeated)).isEqualTo(new Flaw(4, "sequence-differs", "device_seq"));
    }

    @Test
    void aForkAndAnotherDeviceAreNamed() throws Exception {
        List<Entry> forked = log(3);
        forked.set(2, entry(3, forked.get(0).leafHash(), "desk-1"));
        assertThat(flaw(forked)).isEqualTo(new Flaw(3, "chain-broken", "prev_leaf_hash"));
        List<Entry> foreign = log(3);
        foreign.set(2, entry(3, foreign.get(1).leafHash(), "desk-2"));
        assertThat(flaw(foreign)).isEqualTo(new Flaw(3, "device-differs", "device_id"));
    }

    @Test
    void anEntryThatIsNoEventIsNamed() throws Exception {
        byte[] none = "{\"v\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(flaw(List.of(Entry.of(1, none))))
                .isEqualTo(new Flaw(1, "event-malformed", "event_id"));
        String more = new String(log(1).getFirst().bytes(), StandardCharsets.UTF_8);
        byte[] extra =
                (more.substring(0, more.length() - 1) + ",\"zz\":1}")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(flaw(List.of(Entry.of(1, extra))))
                .isEqualTo(new Flaw(1, "event-malformed", "unknown"));
    }

    /// Whichever field is missing, in the place of another or one too many.
    @Test
    void everyFieldIsAskedFor() throws Exception {
        Map<String, Object> sound = new TreeMap<>(CanonicalJson.read(log(1).getFirst().bytes()));
        assertThat(sound).hasSize(17);
        for (String field : sound.keySet()) {
            Map<String, Object> less = new TreeMap<>(sound);
            Object value = less.remove(field);
            assertThat(flaw(List.of(Entry.of(1, CanonicalJson.write(less)))))
                    .isEqualTo(new Flaw(1, "event-malformed", field));
            less.put(field + "x", value);
            assertThat(flaw(List.of(Entry.of(1, CanonicalJson.write(less)))))
                    .isEqualTo(new Flaw(1, "event-malformed", "unknown"));
            Map<String, Object> more = new TreeMap<>(sound);
            more.put(field + "x", 1);
            assertThat(flaw(List.of(Entry.of(1, CanonicalJson.write(more)))))
                    .isEqualTo(new Flaw(1, "event-malformed", "unknown"));
            Map<String, Object> other = new TreeMap<>(sound);
            other.put(field, true);
            assertThat(flaw(List.of(Entry.of(1, CanonicalJson.write(other)))))
                    .isEqualTo(new Flaw(1, "event-malformed", field));
        }
        Map<String, Object> digests = new TreeMap<>(sound);
        digests.put("model_digests", List.of("cd".repeat(32), "CD".repeat(32)));
        assertThat(flaw(List.of(Entry.of(1, CanonicalJson.write(digests)))))
                .isEqualTo(new Flaw(1, "event-malformed", "model_digests"));
        Map<String, Object> commitments = new TreeMap<>(sound);
        commitments.put("commitments", Map.of("a", "ab".repeat(32), "b", 7));
        assertThat(flaw(List.of(Entry.of(1, CanonicalJson.write(commitments)))))
                .isEqualTo(new Flaw(1, "event-malformed", "commitments"));
    }

    @Test
    void goesOnBehindAKnownEntry() throws Exception {
        List<Entry> log = log(5);
        LogVerifier verifier = LogVerifier.after(log.get(1));
        assertThat(verifier.accept(log.subList(2, 5))).isEmpty();
        assertThat(LogVerifier.after(log.get(1)).accept(log.get(3))).isPresent();
    }

    @Test
    void stopsAtTheFirstFlaw() throws Exception {
        List<Entry> log = log(5);
        LogVerifier verifier = new LogVerifier();
        assertThat(verifier.accept(log.get(1))).isPresent();
        assertThat(verifier.accept(log.get(0))).isPresent();
        assertThat(verifier.verified()).isZero();
    }

    @Test
    void anEventHasABound() {
        String note = "x".repeat(Envelope.MAX_BYTES);
        assertThatThrownBy(() -> envelope(1, Entry.noLeaf(), "d", note).bytes())
                .hasMessageStartingWith("event-too-large");
    }

    @Test
    void anEnvelopeReadsBackAsItWas() throws Exception {
        byte[] bytes = log(1).getFirst().bytes();
        assertThat(Envelope.read(bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void commitmentsHideAndBind() {
        Commitment first = Commitment.to("yes", new Random(1));
        Commitment second = Commitment.to("yes", new Random(2));
        assertThat(first.digest()).isNotEqualTo(second.digest()).hasSize(64);
        Commitment disclosed = Commitment.disclosed(first.disclosure());
        assertThat(disclosed.text()).isEqualTo("yes");
        assertThat(disclosed.digest()).isEqualTo(first.digest());
    }
}
