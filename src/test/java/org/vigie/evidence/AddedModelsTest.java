package org.vigie.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.ImageFormat;
import org.vigie.imaging.Picture;
import org.vigie.inference.Accelerators;
import org.vigie.inference.DrawnFaces;
import org.vigie.inference.DrawnPack;
import org.vigie.inference.DrawnPacks;
import org.vigie.inference.ModelPack;
import org.vigie.inference.PackEngine;
import org.vigie.review.Evidence;
import org.vigie.review.ExposureChange.Face;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.PolicyPack.Limits;
import org.vigie.review.PolicyPack.RevealRules;

/// What added models say of a generation, alone and with the models they need.
@SuppressWarnings("NullAway.Init")
class AddedModelsTest {
    private static final String SHA256 = "a".repeat(64);
    private static final PolicyPack POLICY =
            new PolicyPack(
                    "test",
                    "f".repeat(64),
                    List.of(category("minor", 4, true), category("sexual", 2, false)),
                    List.of(),
                    Map.of(),
                    Limits.DEFAULT,
                    new RevealRules(10, 8, 16, false));

    private static Accelerators accelerators;

    private final List<ModelPack> packs = new ArrayList<>();
    private PackEngine engine;

    @BeforeAll
    static void start() {
        accelerators =
                Accelerators.start(
                        Path.of("target", "inference"), Thread.ofPlatform().daemon().factory());
    }

    @BeforeEach
    void engine() {
        engine = new PackEngine(accelerators, new BoundedDecoder(Limits.DEFAULT), () -> packs);
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    @Test
    void aFindingNamesModelThresholdAndCategory() throws FaultException {
        add(
                DrawnPacks.redOrGreen("colours")
                        .with("\"task\"", "\"policyMapping\":{\"red\":[\"sexual\"]}, \"task\""));
        Evidence found = examine(0xff0000).getFirst();
        assertThat(found.analyzer()).isEqualTo("colours");
        assertThat(found.category()).isEqualTo("sexual");
        assertThat(found.label()).isEqualTo("red");
        assertThat(found.score()).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-5));
        assertThat(found.threshold()).isEqualTo(0.5);
        assertThat(found.over()).isTrue();
        assertThat(found.modelSha256()).isEqualTo(packs.getFirst().manifest().sha256());
        assertThat(examine(0x00ff00).getFirst().over()).isFalse();
    }

    @Test
    void aHeadTakesTheEmbeddingItNames() throws FaultException {
        add(DrawnFaces.head("warmth", "means"));
        Analyzer head = analyzers().getFirst();
        String alone = head.version();
        assertThatThrownBy(() -> examine(0xff0000))
                .hasMessageContaining("model-companion-missing")
                .hasMessageContaining("needed=means");

        add(DrawnFaces.embedder("means"));
        assertThat(analyzers()).hasSize(1);
        assertThat(analyzers().getFirst().version()).isNotEqualTo(alone);
        assertThat(analyzers().getFirst().models())
                .containsExactly(
                        packs.get(0).manifest().sha256(), packs.get(1).manifest().sha256());
        assertThat(examine(0xff0000).getFirst().score())
                .isCloseTo(1 / (1 + Math.exp(-1)), within(1e-5));
        assertThat(examine(0x0000ff).getFirst().score())
                .isCloseTo(1 / (1 + Math.exp(1)), within(1e-5));
    }

    @Test
    void anAgeOnlyEverAsksAQuestion() throws FaultException {
        add(DrawnFaces.detector("faces"));
        add(DrawnFaces.ages("ages", "faces"));
        List<Evidence> young = of("ages", examine(0xff0000));
        assertThat(young)
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.label()).isEqualTo("adulthood-not-established");
                    assertThat(question.category()).isEqualTo("minor");
                    assertThat(question.boxes()).hasSize(1);
                });
        assertThat(of("ages", examine(0x0000ff))).isEmpty();
    }

    @Test
    void aDetectorOfFacesShowsWhereAndAccusesNobody() throws FaultException {
        add(DrawnFaces.detector("faces"));
        Evidence face = examine(0x0000ff).getFirst();
        Evidence.Box box = face.boxes().getFirst();
        assertThat(List.of(box.x1(), box.y1(), box.x2(), box.y2()))
                .allSatisfy(edge -> assertThat(edge).isBetween(0.2, 0.8));
        assertThat(face.over()).isFalse();
    }

    @Test
    void aFaceIsKeptReplacedOrUnknown() throws FaultException {
        FaceComparison faces = new SameFace(engine);
        assertThat(compare(faces, 0xff0000, 0xff0000)).isEqualTo(Face.UNKNOWN);
        add(DrawnFaces.detector("faces"));
        assertThat(compare(faces, 0xff0000, 0xff0000)).isEqualTo(Face.UNKNOWN);
        add(DrawnFaces.embedder("means"));
        assertThat(compare(faces, 0xff0000, 0xff0000)).isEqualTo(Face.KEPT);
        assertThat(compare(faces, 0xff0000, 0x0000ff)).isEqualTo(Face.REPLACED);
        // A cosine of 0.71 is neither.
        assertThat(compare(faces, 0xff0000, 0xff00ff)).isEqualTo(Face.UNKNOWN);
        // Two faces in one of them.
        assertThat(compare(faces, 0x00ff00, 0x00ff00)).isEqualTo(Face.UNKNOWN);
    }

    @Test
    void aComparisonNobodyWantsEnds() throws FaultException {
        add(DrawnFaces.detector("faces"));
        add(DrawnFaces.embedder("means"));
        Budget budget = Budget.unlimited();
        budget.cancel();
        assertThatThrownBy(() ->
                        new SameFace(engine).compare(picture(0xff0000), picture(0xff0000), budget))
                .hasMessage("examination-cancelled");
    }

    private static Face compare(FaceComparison faces, int one, int other) throws FaultException {
        return faces.compare(picture(one), picture(other), Budget.unlimited());
    }

    private void add(DrawnPack pack) throws FaultException {
        packs.add(pack.pack());
    }

    private List<Analyzer> analyzers() {
        return PackAnalyzer.of(engine, POLICY);
    }

    private static List<Evidence> of(String analyzer, List<Evidence> all) {
        return all.stream().filter(one -> one.analyzer().equals(analyzer)).toList();
    }

    private List<Evidence> examine(int colour) throws FaultException {
        Medium medium = new Medium(Medium.Role.OUTPUT, 0, SHA256, "");
        Generation generation =
                new Generation(
                        "g",
                        new Generation.Service("", "", ""),
                        null,
                        Instant.EPOCH,
                        null,
                        List.of(medium),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "{}");
        Material material =
                new Material(
                        generation, Map.of(SHA256, picture(colour)), Map.of(), any -> new byte[0]);
        List<Evidence> found = new ArrayList<>();
        for (Analyzer analyzer : analyzers()) {
            found.addAll(analyzer.examine(material));
        }
        return found;
    }

    private static Picture picture(int colour) {
        byte[] rgb = new byte[32 * 32 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (colour >> (16 - 8 * (i % 3)));
        }
        return new Picture(32, 32, rgb, ImageFormat.PNG);
    }

    private static PolicyPack.Category category(String id, int severity, boolean diverts) {
        return new PolicyPack.Category(
                id, Map.of(), severity, "", diverts, List.of(), List.of(), false, Map.of());
    }
}
