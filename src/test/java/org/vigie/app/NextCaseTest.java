package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.imaging.PngWriter;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Digests;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.Outcome;
import org.vigie.review.QueueRow;
import org.vigie.review.Veil;
import org.vigie.store.DataFolder;
import org.vigie.store.GenerationStore.Incoming;
import org.vigie.ui.kit.StallWatch;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.shell.Look;

/// From the key that decides to the next case laid out, through the real window, two hundred times.
/// It says how long that takes; what it asserts is what makes it quick on any machine: no blocking
/// call is made on the JavaFX thread, and a case is filled into the faces that are there. And every
/// case comes up in the order of the queue.
@SuppressWarnings("NullAway.Init")
class NextCaseTest extends UiTest {
    private static final int FEW = 12;

    /// The window has over a thousand; what a case still makes anew are the tries before it, and
    /// what stands under a figure.
    private static final double FEW_NODES = 60;

    private static final int MANY = Integer.getInteger("vigie.next-cases", 220);
    private static final String MODEL = "ab".repeat(32);

    @TempDir Path root;

    private final Random random = new Random(4);
    private DataFolder folder;
    private Workstation workstation;
    private ConsoleWindow window;
    private StallWatch watch;

    private void open(int cases) throws FaultException {
        folder = DataFolder.open(root.resolve("data"));
        workstation =
                Workstation.open(
                        folder,
                        new Workstation.Opening(
                                Packs.builtInPolicy(),
                                Packs.builtInClocks(),
                                Settings.fresh(),
                                null,
                                false,
                                new Text(Locale.FRENCH)));
        List<Incoming> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            all.add(incoming(i));
        }
        workstation.storage().generations().admit(all);
        for (Incoming one : all) {
            prepare(one);
        }
        watch = new StallWatch();
        LocalStation station = new LocalStation(workstation, "M-01", look -> {}, () -> {});
        window =
                onFx(() ->
                        new ConsoleWindow(
                                workstation,
                                Packs.builtInPolicy(),
                                station,
                                new Look(Theme.DARK, Locale.FRENCH),
                                watch::guarded));
        showScene(() -> window.scene(1_000, 900));
        doOnFx(window::start);
    }

    @AfterEach
    void shut() throws FaultException {
        watch.close();
        doOnFx(window::close);
        workstation.close();
        folder.close();
    }

    private Incoming incoming(int number) {
        Map<String, byte[]> media = new LinkedHashMap<>();
        List<Medium> named = new ArrayList<>();
        for (Medium.Role role : Medium.Role.values()) {
            byte[] rgb = new byte[48 * 48 * 3];
            random.nextBytes(rgb);
            byte[] png = PngWriter.png(48, 48, rgb);
            media.put(Digests.sha256(png), png);
            named.add(new Medium(role, 0, Digests.sha256(png), "image/png"));
        }
        String id = "gen-%04d".formatted(number);
        Instant start = Instant.now().minusSeconds(600);
        Generation generation =
                new Generation(
                        id,
                        new Generation.Service("svc", "model", "1"),
                        start,
                        start,
                        new Generation.Prompt(
                                "change la couleur du ciel, scène " + number, "fr", ""),
                        named,
                        new Generation.Requester("acct-" + number, null, 1),
                        new Generation.Publication("https://example.test/", "public", start, 310),
                        List.of(
                                new Complaint(
                                        "c" + number, start, Complaint.By.USER, "FR", "other", "")),
                        List.of(new Generation.Signal("up", "3", "sexual", 0.9, 0.8)),
                        List.of(new Generation.Attempt(start, "change le ciel", "refused")),
                        List.of("FR", "IN"),
                        "{}");
        Clock clock =
                new Clock("bench", "IN", start, start.plus(Duration.ofMinutes(600 + number)), true);
        return new Incoming(
                generation,
                ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8),
                media,
                "drop",
                List.of(clock),
                "sexualised-edit",
                3);
    }

    private void prepare(Incoming incoming) throws FaultException {
        Map<String, Veil> veils = new LinkedHashMap<>();
        List<Evidence> evidence = new ArrayList<>();
        for (String sha256 : incoming.mediaBySha256().keySet()) {
            byte[] cells = new byte[16 * 16 * 3];
            random.nextBytes(cells);
            veils.put(sha256, new Veil(16, 16, cells, MODEL));
            for (String category : List.of("sexualised-edit", "violence", "adult", "exposure")) {
                evidence.add(
                        new Evidence(
                                sha256,
                                "model " + category,
                                Evidence.Origin.LOCAL,
                                category,
                                category,
                                random.nextDouble(),
                                0.5,
                                "model 1",
                                MODEL,
                                "",
                                List.of()));
            }
        }
        workstation
                .storage()
                .generations()
                .prepared(
                        incoming.generation().id(),
                        veils,
                        Map.of(),
                        Map.of(),
                        List.of(new Outcome("model", "1", List.of(MODEL), evidence, "")));
    }

    @Test
    void aDozenCasesFollowEachOtherWithoutABlockingCall() throws Exception {
        decide(FEW);
    }

    @Test
    @Tag("slow")
    void twoHundredCasesAreTimed() throws Exception {
        Map<String, Object> figures = decide(MANY);
        System.out.println("nextCaseMs " + Json.line(figures));
    }

    private Map<String, Object> decide(int cases) throws Exception {
        open(cases + 1);
        List<String> order =
                workstation.desk().queue(0, cases + 1).stream()
                        .map(QueueRow::generationId)
                        .toList();
        await("the first case", () -> shown(order.getFirst()));
        watch.take();
        Sample wall = new Sample();
        Sample screen = new Sample();
        Sample made = new Sample();
        for (int i = 0; i < cases; i++) {
            Set<Node> before = onFx(this::nodes);
            next(order.get(i + 1), wall, screen, i >= cases / 10);
            made.add(onFx(() -> nodes().stream().filter(node -> !before.contains(node)).count()));
        }
        assertThat(made.quantile(0.5)).as("nodes made anew for a case").isLessThan(FEW_NODES);
        assertThat(watch.blockingCalls()).isEmpty();
        assertThat(workstation.desk().recent(cases + 1)).hasSize(cases);
        List<StallWatch.Stall> stalls = watch.take();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("wallMs", wall.summary());
        figures.put("screenThreadMs", screen.summary());
        figures.put("nodesMade", made.summary());
        figures.put("stalls", stalls.size());
        figures.put(
                "longest",
                stalls.stream()
                        .limit(5)
                        .map(s -> Math.round(s.millis()) + " " + s.place())
                        .toList());
        return figures;
    }

    private void next(String id, Sample wall, Sample screen, boolean counted) throws Exception {
        push(KeyCode.E);
        CountDownLatch laidOut = new CountDownLatch(1);
        AtomicReference<double[]> end = new AtomicReference<>(new double[2]);
        Scene scene = stage().getScene();
        double[] begin = new double[2];
        Runnable pulse =
                () -> {
                    if (laidOut.getCount() > 0 && shown(id)) {
                        end.set(times());
                        laidOut.countDown();
                    }
                };
        doOnFx(() -> {
            scene.addPostLayoutPulseListener(pulse);
            double[] now = times();
            begin[0] = now[0];
            begin[1] = now[1];
        });
        push(KeyCode.ENTER);
        assertThat(laidOut.await(60, TimeUnit.SECONDS)).as(id).isTrue();
        doOnFx(() -> scene.removePostLayoutPulseListener(pulse));
        if (counted) {
            wall.add(end.get()[0] - begin[0]);
            screen.add(end.get()[1] - begin[1]);
        }
    }

    /// Return every node of the window, each as itself.
    private Set<Node> nodes() {
        Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> left = new ArrayDeque<>(List.of(stage().getScene().getRoot()));
        while (!left.isEmpty()) {
            Node node = left.pop();
            all.add(node);
            if (node instanceof Parent parent) {
                left.addAll(parent.getChildrenUnmodifiable());
            }
        }
        return all;
    }

    /// On the JavaFX thread: the wall's time and this thread's own, in milliseconds.
    private static double[] times() {
        return new double[] {
            System.nanoTime() / 1e6,
            ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6
        };
    }

    private boolean shown(String id) {
        Scene scene = stage().getScene();
        boolean named =
                scene.getRoot().lookupAll(".case-id").stream()
                        .anyMatch(node ->
                                node instanceof Labeled label && id.equals(label.getText()));
        return named && scene.getRoot().lookup("#evidence-summary") instanceof Label;
    }
}
