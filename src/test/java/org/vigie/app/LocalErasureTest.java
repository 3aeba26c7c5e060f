package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.intake.Progress;
import org.vigie.review.Erasure;
import org.vigie.review.Role;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;

/// Erasing over a real desk: what is gone is gone, and the log still verifies.
@ResourceLock(Run.LOCK)
class LocalErasureTest {
    @TempDir Path root;

    private interface Work {
        void on(Workstation desk, Erasure erasure) throws Exception;
    }

    private static Erasure erasure(Workstation desk, Instant now) {
        return desk.lead().erasure(InstantSource.fixed(now));
    }

    private void as(Role role, Work work) throws Exception {
        SmallDesk.set(root);
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation desk = SmallDesk.open(folder, root, Settings.fresh().withRole(role))) {
            desk.pull(Progress.SILENT);
            work.on(desk, erasure(desk, Instant.now()));
        }
    }

    private static Saved decide(Workstation desk, String id, String category, String action)
            throws Exception {
        return desk.desk()
                .decide(new Verdict(id, category, List.of(action), "CANARY", Rung.EVIDENCE));
    }

    @Test
    void aDecidedCaseIsErasedForGoodAndTheLogVerifies() throws Exception {
        as(
                Role.LEAD,
                (desk, erasure) -> {
                    String sha256 = SmallDesk.sha256(0);
                    assertThatThrownBy(() -> erasure.erase("plain", "plain", "asked"))
                            .hasMessage("erase-open");
                    decide(desk, "plain", "sexualised-edit", "remove");
                    assertThatThrownBy(() -> erasure.erase("plain", "plane", "asked"))
                            .hasMessage("erase-confirmation");
                    assertThatThrownBy(() -> erasure.erase("plain", "plain", " "))
                            .hasMessage("note-needed");
                    assertThat(desk.storage().vault().medium("plain", sha256)).isNotEmpty();
                    Saved saved = erasure.erase("plain", "plain", "asked by the subject");
                    assertThatThrownBy(() -> desk.storage().vault().medium("plain", sha256))
                            .hasMessage("generation-erased");
                    assertThatThrownBy(() -> erasure.erase("plain", "plain", "again"))
                            .hasMessage("generation-erased");
                    var details = desk.lead().eventLog().details(saved.sequence());
                    assertThat(details.line().type()).isEqualTo("erased");
                    assertThat(details.said().getFirst().values())
                            .containsExactly("asked by the subject");
                    assertThat(desk.lead().logbook().verify(entries -> {}).entries())
                            .isGreaterThanOrEqualTo(saved.sequence());
                });
    }

    @Test
    void whatWentToTheChildSafetyPathIsKeptForAYear() throws Exception {
        as(
                Role.LEAD,
                (desk, erasure) -> {
                    Saved decided = decide(desk, "minor", "apparent-minor", "divert");
                    assertThatThrownBy(() -> erasure.erase("minor", "minor", "why"))
                            .hasMessage("erase-preserved");
                    desk.desk().undo(decided);
                    decide(desk, "minor", "none", "keep");
                    assertThatThrownBy(() -> erasure.erase("minor", "minor", "why"))
                            .hasMessage("erase-preserved");
                    Erasure later = erasure(desk, Instant.now().plus(Duration.ofDays(366)));
                    assertThat(later.erase("minor", "minor", "why").sequence()).isPositive();
                });
    }

    @Test
    void aTextIsDeletedAndItsProofStays() throws Exception {
        as(
                Role.LEAD,
                (desk, erasure) -> {
                    long entry = decide(desk, "plain", "none", "keep").sequence();
                    assertThatThrownBy(() -> erasure.redact(entry, "note", "" + entry, "why"))
                            .hasMessage("redact-nothing");
                    erasure.redact(entry, "reason", "" + entry, "it names somebody");
                    var details = desk.lead().eventLog().details(entry);
                    assertThat(details.said()).isEmpty();
                    assertThat(details.redacted()).containsExactly("reason");
                    assertThat(details.proof().included()).isTrue();
                    assertThat(desk.lead().logbook().verify(entries -> {}).entries()).isPositive();
                    assertThatThrownBy(() -> erasure.redact(entry, "reason", "" + entry, "again"))
                            .hasMessage("redact-nothing");
                });
    }

    @Test
    void itIsClosedToModerators() throws Exception {
        as(
                Role.MODERATOR,
                (desk, erasure) -> {
                    decide(desk, "plain", "none", "keep");
                    assertThatThrownBy(() -> erasure.erase("plain", "plain", "why"))
                            .hasMessage("lead-only");
                    assertThatThrownBy(() -> erasure.redact(1, "reason", "1", "why"))
                            .hasMessage("lead-only");
                });
    }

    @Test
    void theCommandAsksForTheNumberAgain() throws Exception {
        as(Role.LEAD, (desk, erasure) -> decide(desk, "plain", "none", "keep"));
        Settings.fresh().withRole(Role.LEAD).write(root.resolve("data"));
        String data = root.resolve("data").toString();
        Run wrong =
                Run.vigie(
                        "erase",
                        "case",
                        "plain",
                        "--confirm",
                        "other",
                        "--reason",
                        "why",
                        "--data",
                        data);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("[erase-confirmation]");
        Run done =
                Run.vigie(
                        "erase",
                        "case",
                        "plain",
                        "--confirm",
                        "plain",
                        "--reason",
                        "why",
                        "--data",
                        data,
                        "--lang",
                        "en");
        assertThat(done.out()).contains("Erased: plain. Its decisions and the log stay.");
        assertThat(Run.vigie("log", "verify", "--data", data).code()).isZero();
    }
}
