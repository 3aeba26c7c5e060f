package org.vigie.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.CaseFile;
import org.vigie.review.Ceiling;
import org.vigie.review.Digests;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.Outcome;
import org.vigie.review.QueueRow;
import org.vigie.review.Role;
import org.vigie.review.Rung;
import org.vigie.store.DataFolder;
import org.vigie.sync.HostileFeedServer;
import org.vigie.ui.kit.UiTest;

/// A real desk on the demo set, with a feed that takes its events and a folder to drop cases into,
/// and what its ledger says.
@SuppressWarnings("NullAway.Init")
abstract class DemoDesk extends UiTest {
    /// A case of the demo set with two source photos and a family.
    static final String HOME = "gen-2026-01-04-000121";

    @TempDir static Path root;

    private static DataFolder folder;

    private static HostileFeedServer feed;

    private static Workstation workstation;

    private static Settings settings = Settings.fresh();

    private String capped = "";

    @BeforeAll
    static void prepare() throws Exception {
        DemoFolder.prepared().copyTo(root.resolve("demo"));
        feed = HostileFeedServer.start();
        Files.writeString(root.resolve("token"), HostileFeedServer.TOKEN);
        folder = DataFolder.open(root.resolve("demo"));
        settings =
                Settings.fresh()
                        .withRole(Role.LEAD)
                        .withDropFolder(Files.createDirectory(root.resolve("drop")).toString())
                        .withFeed(feed.base(), root.resolve("token").toString());
        workstation = KilledWorkstation.open(folder, settings);
        addOpinion();
    }

    /// Let a model that was here once have judged the output of the case.
    private static void addOpinion() throws FaultException {
        String output = workstation.desk().open(HOME).generation().outputs().getFirst().sha256();
        Evidence opinion =
                new Evidence(
                        output,
                        "gone",
                        Evidence.Origin.LOCAL,
                        "violence",
                        "violence",
                        0.6,
                        0.5,
                        "gone 1",
                        "ab".repeat(32),
                        "",
                        List.of());
        Outcome outcome =
                new Outcome("gone", "1", List.of(opinion.modelSha256()), List.of(opinion), "");
        workstation.storage().generations().examined(HOME, List.of(outcome), true);
    }

    @AfterAll
    static void shut() throws FaultException {
        workstation.close();
        folder.close();
        feed.close();
    }

    /// Let somebody else sit down at this desk.
    static void hand(String actor) throws FaultException {
        workstation.close();
        workstation = KilledWorkstation.open(folder, settings.withActor(actor));
    }

    static Workstation workstation() {
        return workstation;
    }

    /// Let the feed take the token of this desk, or want another.
    static void feedTakesToken(boolean takes) {
        feed.token(takes ? HostileFeedServer.TOKEN : "another");
    }

    static String home() {
        return HOME;
    }

    /// Return the first case of the queue that is like this.
    String where(Predicate<CaseFile> wanted) {
        try {
            for (QueueRow row : workstation.desk().queue(0, 100)) {
                if (wanted.test(workstation.desk().open(row.generationId()))) {
                    return row.generationId();
                }
            }
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no such case");
    }

    /// Return a case whose output may not be seen by one person alone.
    String capped() {
        if (capped.isEmpty()) {
            capped = where(DemoDesk::isCapped);
        }
        return capped;
    }

    private static boolean isCapped(CaseFile file) {
        List<Medium> outputs = file.generation().outputs();
        return file.faults().isEmpty()
                && !outputs.isEmpty()
                && Ceiling.of(file, outputs.getFirst().sha256(), Packs.builtInPolicy()).cause()
                        != Ceiling.Cause.NONE;
    }

    String first() {
        return where(file -> true);
    }

    /// Return how much was looked at in one rung so far.
    long looks(Rung rung) {
        return events().stream()
                .filter(event -> event.type() == EventType.REVEAL)
                .filter(event -> number(event, "rung") == rung.number())
                .count();
    }

    private static int number(Envelope event, String name) {
        return event.body().get(name) instanceof Number number ? number.intValue() : -1;
    }

    long count(EventType type) {
        return events().stream().filter(event -> event.type() == type).count();
    }

    private static List<Envelope> events() {
        try {
            return workstation.storage().events().after(0, 10_000).stream()
                    .map(DemoDesk::read)
                    .toList();
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    private static Envelope read(Entry entry) {
        try {
            return Envelope.read(entry.bytes());
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    int decided() {
        try {
            return workstation.desk().recent(100).size();
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    int waiting() {
        try {
            return workstation.desk().openCases();
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    /// Return how many events there are.
    static int recorded() {
        return events().size();
    }

    /// Return how many of them the feed has accepted.
    static int delivered() {
        try {
            return feed.received(workstation.storage().database().deviceId()).size();
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    /// Drop one more case into the folder.
    void drop(int number) {
        byte[] png = CanaryWatch.picture(number);
        String flag =
                """
                {"schema":"vigie/flag/1","id":"dropped-%1$d","flaggedAt":"2026-01-04T10:15:00Z",
                 "outputs":[{"file":"%1$d.png","sha256":"%2$s","mediaType":"image/png"}],
                 "signals":[{"classifier":"up","version":"3","label":"sexual","score":0.9,"threshold":0.8}]}
                """
                        .formatted(number, Digests.sha256(png));
        try {
            Files.write(root.resolve("drop").resolve(number + ".png"), png);
            Files.writeString(root.resolve("drop").resolve(number + ".flag.json"), flag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
