package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.LogRules;
import org.vigie.review.Ceiling;
import org.vigie.review.Colleagues.Agreement;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;
import org.vigie.review.Saved;

/// Who may agree, and what an agreement lets be seen. The desk's own code is mod-7.
class PeopleTest {
    private static final String WORDS = "a lighthouse at noon";

    @TempDir Path root;

    private Instant at = Desks.NOW;

    private Desks open() throws FaultException {
        return Desks.open(root, Terms.ALONE, () -> at);
    }

    private static char[] words(String words) {
        return words.toCharArray();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }

    private static List<String> types(Desks desk) throws FaultException {
        return desk.storage.events().after(0, 100).stream()
                .map(entry -> new String(entry.bytes(), StandardCharsets.UTF_8))
                .map(json -> json.replaceAll(".*\"type\":\"([a-z_]+)\".*", "$1"))
                .toList();
    }

    @Test
    void whoRegistersIsThereAfterARestartAndNothingIsReadable() throws Exception {
        try (Desks desk = open()) {
            desk.storage.people().add("M-22", words(WORDS));
            assertThat(types(desk)).containsExactly("person_added");
        }
        byte[] kept = Files.readAllBytes(root.resolve("people.sealed"));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("M-22");
        try (Desks desk = open()) {
            People people = desk.storage.people();
            assertThat(people.all()).containsExactly(new People.Listed("M-22", Desks.NOW));
            assertThat(people.verified("m-22", words(WORDS))).isEqualTo("M-22");
            people.remove("M-22");
            assertThat(people.all()).isEmpty();
            refused("second-person-wrong", () -> people.verified("M-22", words(WORDS)));
            assertThat(types(desk)).containsExactly("person_added", "person_removed");
        }
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        try (Desks desk = open()) {
            People people = desk.storage.people();
            people.add("M-22", words(WORDS));
            refused("person-known", () -> people.add("m-22", words(WORDS)));
            refused("person-is-actor", () -> people.add("MOD-7", words(WORDS)));
            refused("person-code-unusable", () -> people.add("Marie Curie", words(WORDS)));
            refused("person-passphrase-short", () -> people.add("M-23", words("short")));
            refused("person-unknown", () -> people.remove("M-23"));
            refused("second-person-same", () -> people.verified("mod-7", words(WORDS)));
            assertThat(people.all()).hasSize(1);
        }
    }

    @Test
    void aWrongPassphraseCostsMoreEachTimeAlsoAfterARestart() throws Exception {
        try (Desks desk = open()) {
            People people = desk.storage.people();
            people.add("M-22", words(WORDS));
            refused("second-person-wrong", () -> people.verified("M-22", words("not those words")));
            refused("second-person-wait", () -> people.verified("M-22", words(WORDS)));
            at = at.plusSeconds(1);
            refused("second-person-wrong", () -> people.verified("M-99", words(WORDS)));
            at = at.plusMillis(1_999);
            refused("second-person-wait", () -> people.verified("M-22", words(WORDS)));
        }
        try (Desks desk = open()) {
            People people = desk.storage.people();
            refused("second-person-wait", () -> people.verified("M-22", words(WORDS)));
            at = at.plusMillis(1);
            assertThat(people.verified("M-22", words(WORDS))).isEqualTo("M-22");
            refused("second-person-wrong", () -> people.verified("M-22", words("not those words")));
            at = at.plusSeconds(1);
            assertThat(people.verified("M-22", words(WORDS))).isEqualTo("M-22");
        }
    }

    @Test
    void aListSomebodyChangedAgreesToNothing() throws Exception {
        try (Desks desk = open()) {
            desk.storage.people().add("M-22", words(WORDS));
            Path file = root.resolve("people.sealed");
            byte[] kept = Files.readAllBytes(file);
            kept[kept.length / 2] ^= 1;
            Files.write(file, kept);
            refused("people-damaged", () -> desk.storage.people().verified("M-22", words(WORDS)));
            refused("people-damaged", () -> desk.storage.people().all());
        }
    }

    @Test
    void theJournalKeepsWhatIsSeenAboveItsCeilingToTheAgreement() throws Exception {
        Ceiling ceiling = new Ceiling(Rung.DRAWING, Ceiling.Cause.APPARENT_MINOR);
        try (Desks desk = open()) {
            var first = Desks.incoming("g1");
            desk.storage.generations().admit(List.of(first, Desks.incoming("g2")));
            desk.storage.people().add("M-22", words(WORDS));
            String sha256 = Desks.output(first);
            Journal journal = desk.storage.journal();
            refused(
                    "reveal-needs-second-person",
                    () -> journal.reveal("g1", sha256, Rung.VEIL, ceiling, Optional.empty()));
            Saved saved = journal.agree("g1", sha256, "M-22", 300);
            Optional<Agreement> agreed =
                    Optional.of(new Agreement(saved, sha256, "M-22", at.plusSeconds(300)));
            journal.reveal("g1", sha256, Rung.COLOUR, ceiling, agreed);
            String source = first.generation().sources().getFirst().sha256();
            refused(
                    "second-person-over",
                    () -> journal.reveal("g1", source, Rung.GREY, ceiling, agreed));
            at = at.plusSeconds(301);
            refused(
                    "second-person-over",
                    () -> journal.reveal("g1", sha256, Rung.GREY, ceiling, agreed));
            journal.reveal("g1", sha256, Rung.DRAWING, ceiling, Optional.empty());
            LogRules rules = new LogRules();
            for (Entry entry : desk.storage.events().after(0, 100)) {
                assertThat(rules.accept(Envelope.read(entry.bytes()))).isEmpty();
            }
            assertThat(types(desk)).endsWith("second_person", "reveal", "reveal");
        }
    }
}
