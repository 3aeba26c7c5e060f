package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.intake.Progress;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.QueueRow;
import org.vigie.review.Role;
import org.vigie.review.Rung;
import org.vigie.store.DataFolder;

/// Ceilings on a real workstation: what is not to be seen leaves the desk neither as a veil at rest
/// nor in the queue nor when it is asked for.
@ResourceLock(Run.LOCK)
class RevealLimitsTest {
    private static final String MINOR = SmallDesk.sha256(1);
    private static final String LISTED = SmallDesk.sha256(2);

    @TempDir Path root;

    @BeforeEach
    void set() throws Exception {
        SmallDesk.set(root);
    }

    private interface Work {
        void on(Desk desk) throws FaultException;
    }

    private void as(Role role, Work work) throws FaultException {
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation workstation =
                        SmallDesk.open(folder, root, Settings.fresh().withRole(role))) {
            workstation.pull(Progress.SILENT);
            workstation.prepare();
            work.on(workstation.desk());
        }
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }

    @Test
    void ofWhatIsCappedNotEvenTheVeilIsShown() throws FaultException {
        as(
                Role.MODERATOR,
                desk -> {
                    Map<String, Boolean> veiled =
                            desk.queue(0, 10).stream()
                                    .collect(
                                            Collectors.toMap(
                                                    QueueRow::generationId,
                                                    row -> row.veil() != null));
                    assertThat(veiled)
                            .containsOnly(
                                    Map.entry("plain", true),
                                    Map.entry("minor", false),
                                    Map.entry("listed", false));
                    assertThat(desk.open("plain").veils()).isNotEmpty();
                    assertThat(desk.open("minor").veils()).isEmpty();
                    assertThat(desk.open("listed").veils()).isEmpty();
                });
    }

    @Test
    void oneWhoMayNotGoAboveIsRefusedAndTheLogStaysAsItWas() throws FaultException {
        as(
                Role.MODERATOR,
                desk -> {
                    long before = desk.figures().events();
                    refused("reveal-barred", () -> desk.reveal("minor", MINOR, Rung.COLOUR));
                    refused("reveal-known-barred", () -> desk.reveal("listed", LISTED, Rung.GREY));
                    refused(
                            "reveal-barred",
                            () -> desk.colleagues().agree("minor", MINOR, "M-22", new char[12]));
                    assertThat(desk.figures().events()).isEqualTo(before);
                    assertThat(desk.reveal("minor", MINOR, Rung.DRAWING).rendition().rung())
                            .isEqualTo(Rung.DRAWING);
                });
    }

    @Test
    void aSpecialistAndAColleagueMayLookAtOneMediumUntilTheDeskIsLeft() throws FaultException {
        char[] words = "a lighthouse at noon".toCharArray();
        as(
                Role.SPECIALIST,
                desk -> {
                    refused(
                            "reveal-needs-second-person",
                            () -> desk.reveal("minor", MINOR, Rung.GREY));
                    desk.colleagues().register("M-22", words);
                    desk.colleagues().agree("minor", MINOR, "m-22", words);
                    assertThat(desk.reveal("minor", MINOR, Rung.GREY).rendition().rung())
                            .isEqualTo(Rung.GREY);
                    refused(
                            "reveal-known-needs-second-person",
                            () -> desk.reveal("listed", LISTED, Rung.GREY));
                    assertThat(desk.open("minor").veils()).isEmpty();
                });
        as(
                Role.SPECIALIST,
                desk ->
                        refused(
                                "reveal-needs-second-person",
                                () -> desk.reveal("minor", MINOR, Rung.GREY)));
        Run verified = Run.vigie("log", "verify", "--data", root.resolve("data").toString());
        assertThat(verified.code()).as(verified.err()).isZero();
    }
}
