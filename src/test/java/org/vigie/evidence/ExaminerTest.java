package org.vigie.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.evidence.Analyzer.Cost;
import org.vigie.evidence.Examiner.Examination;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.PngWriter;
import org.vigie.inference.Accelerators;
import org.vigie.inference.Veiler;
import org.vigie.review.Digests;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.Outcome;
import org.vigie.review.PolicyPack;
import org.vigie.review.PolicyPack.Limits;
import org.vigie.review.PolicyPack.RevealRules;

/// Order, budget, cancelling and repeating of examinations, with real pictures and a real veil.
class ExaminerTest {
    @TempDir static Path folder;
    private static Accelerators accelerators;

    private final List<String> ran = new ArrayList<>();

    @BeforeAll
    static void start() {
        accelerators = Accelerators.start(folder, Thread.ofPlatform().daemon().factory());
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    @Test
    void veilingRunsOnlyWhatLooksAtNoPixel() {
        Examiner examiner =
                examiner(looker("model", Cost.HEAVY), looker("words", Cost.INSTANT), sees("skin"));
        byte[] png = png(40, 30);
        Examined seen =
                examiner.veil(generation(png, "x".getBytes(UTF_8)), medium -> bytes(medium, png));

        assertThat(ran).containsExactly("words");
        assertThat(seen.veils()).containsOnlyKeys(Digests.sha256(png));
        assertThat(seen.faults()).containsOnlyKeys(Digests.sha256("x".getBytes(UTF_8)));
        assertThat(seen.fingerprints())
                .hasEntrySatisfying(
                        Digests.sha256(png),
                        found -> assertThat(found.md5()).isEqualTo(Digests.md5(png)))
                .hasEntrySatisfying(
                        Digests.sha256("x".getBytes(UTF_8)),
                        found -> assertThat(found.quality()).isZero());
        assertThat(examiner.veilMillis()).isPositive();
    }

    @Test
    void theCheapestComesFirstAndTheFailingLeavesTheRestStanding() {
        Analyzer broken =
                new Named("broken", Cost.INSTANT) {
                    @Override
                    public List<Evidence> examine(Material material) {
                        throw new IllegalStateException("a defect");
                    }
                };
        Analyzer failing =
                new Named("failing", Cost.LIGHT) {
                    @Override
                    public List<Evidence> examine(Material material) throws FaultException {
                        throw new FaultException(Fault.of("model-missing"));
                    }
                };
        Examination done =
                examine(
                        Map.of(),
                        Budget.unlimited(),
                        looker("model", Cost.HEAVY),
                        sees("skin"),
                        failing,
                        broken,
                        looker("words", Cost.INSTANT));

        assertThat(done.complete()).isTrue();
        assertThat(ran).containsExactly("words", "skin", "model");
        assertThat(done.outcomes())
                .extracting(Outcome::analyzer, Outcome::gap)
                .containsExactly(
                        tuple("broken", "examination-failed"),
                        tuple("words", ""),
                        tuple("skin", ""),
                        tuple("failing", "model-missing"),
                        tuple("model", ""));
    }

    @Test
    void whatStandsIsNotRunAgainUntilItsVersionOrThePolicyChanges() {
        Examination first = examine(Map.of(), Budget.unlimited(), looker("a", Cost.LIGHT));
        Outcome stands = first.outcomes().getFirst();
        Map<String, String> standing = Map.of("a", stands.version());
        ran.clear();

        assertThat(
                        examine(
                                        standing,
                                        Budget.unlimited(),
                                        looker("a", Cost.LIGHT),
                                        looker("b", Cost.LIGHT))
                                .outcomes())
                .extracting(Outcome::analyzer)
                .containsExactly("b");
        assertThat(ran).containsExactly("b");

        Analyzer newer =
                new Named("a", Cost.LIGHT) {
                    @Override
                    public String version() {
                        return "2";
                    }
                };
        assertThat(examine(standing, Budget.unlimited(), newer).outcomes()).hasSize(1);
        assertThat(examiner(newer).digest())
                .isNotEqualTo(examiner(looker("a", Cost.LIGHT)).digest());
    }

    @Test
    void cancellingKeepsWhatWasFinishedAndNothingElse() {
        Budget budget = Budget.unlimited();
        List<String> stopped = new ArrayList<>();
        Analyzer leaving =
                new Named("leaving", Cost.LIGHT) {
                    @Override
                    public List<Evidence> examine(Material material) throws FaultException {
                        try (var registration =
                                material.budget().onCancel(() -> stopped.add("stop"))) {
                            budget.cancel();
                            material.budget().check();
                            return List.of();
                        }
                    }
                };
        Examination done =
                examine(
                        Map.of(),
                        budget,
                        looker("words", Cost.INSTANT),
                        leaving,
                        looker("model", Cost.HEAVY));

        assertThat(done.complete()).isFalse();
        assertThat(done.outcomes()).extracting(Outcome::analyzer).containsExactly("words");
        assertThat(ran).containsExactly("words");
        assertThat(stopped).containsExactly("stop");
    }

    @Test
    void whoeverIsOutOfTimeLeavesAGapThatSaysSo() {
        Examination done = examine(Map.of(), Budget.of(Duration.ZERO), looker("model", Cost.HEAVY));
        assertThat(done.complete()).isTrue();
        assertThat(done.outcomes())
                .extracting(Outcome::gap)
                .containsExactly("examination-out-of-time");
        assertThat(ran).isEmpty();
    }

    private Examination examine(
            Map<String, String> standing, Budget budget, Analyzer... analyzers) {
        byte[] png = png(40, 30);
        return examiner(analyzers)
                .examine(generation(png), medium -> bytes(medium, png), standing, budget);
    }

    private static byte[] bytes(Medium medium, byte[] png) {
        return medium.sha256().equals(Digests.sha256(png)) ? png : "x".getBytes(UTF_8);
    }

    private static Examiner examiner(Analyzer... analyzers) {
        PolicyPack policy =
                new PolicyPack(
                        "test",
                        "f".repeat(64),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Limits.DEFAULT,
                        new RevealRules(10, 8, 16, false));
        return new Examiner(
                new BoundedDecoder(Limits.DEFAULT),
                new Veiler(accelerators),
                List.of(analyzers),
                policy);
    }

    private Analyzer looker(String id, Cost cost) {
        return new Named(id, cost);
    }

    private Analyzer sees(String id) {
        return new Named(id, Cost.LIGHT) {
            @Override
            public List<Evidence> examine(Material material) throws FaultException {
                assertThat(material.pictures()).hasSize(1);
                assertThat(material.fingerprints()).hasSize(1);
                return super.examine(material);
            }
        };
    }

    private class Named implements Analyzer {
        private final String id;
        private final Cost cost;

        Named(String id, Cost cost) {
            this.id = id;
            this.cost = cost;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Cost cost() {
            return cost;
        }

        @Override
        public List<Evidence> examine(Material material) throws FaultException {
            ran.add(id);
            return List.of();
        }
    }

    private static byte[] png(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i * 7 / 3);
        }
        return PngWriter.png(width, height, rgb);
    }

    private static Generation generation(byte[]... media) {
        List<Medium> all = new ArrayList<>();
        for (byte[] bytes : media) {
            all.add(new Medium(Medium.Role.OUTPUT, all.size(), Digests.sha256(bytes), ""));
        }
        return new Generation(
                "g",
                new Generation.Service("", "", ""),
                null,
                Instant.EPOCH,
                null,
                all,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "{}");
    }
}
