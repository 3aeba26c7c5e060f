package org.vigie.evidence.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.evidence.Budget;
import org.vigie.evidence.FaceComparison;
import org.vigie.evidence.Material;
import org.vigie.imaging.Picture;
import org.vigie.inference.Accelerators;
import org.vigie.inference.SkinModel;
import org.vigie.review.Evidence;
import org.vigie.review.ExposureChange;
import org.vigie.review.ExposureChange.Correspondence;
import org.vigie.review.ExposureChange.Face;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.Medium.Role;
import org.vigie.review.PolicyPack;

class ExposureChangeAnalyzerTest {
    private static final PolicyPack POLICY =
            new PolicyPack(
                    "p",
                    "d",
                    List.of(),
                    List.of(),
                    Map.of(ExposureChangeAnalyzer.ID, 0.1),
                    PolicyPack.Limits.DEFAULT,
                    new PolicyPack.RevealRules(10, 8, 8, false));

    @TempDir static Path folder;
    private static Accelerators accelerators;
    private static SkinModel skin;
    private static final Picture PHOTO = new Scene(1).photo();
    private static final Picture UNDRESSED = new Scene(1).undressed();
    private static final Picture OTHER = Edit.cut(0.7, 0, 0, 0).of(new Scene(2).photo());

    @BeforeAll
    static void start() {
        accelerators = Accelerators.start(folder, Thread::new);
        skin = new SkinModel(accelerators);
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    @Test
    void eachOutputHasOneFindingAboutTheSourceItShows() throws FaultException {
        Material material =
                material(
                        Map.of("other", OTHER, "photo", PHOTO),
                        Map.of("undressed", UNDRESSED, "copy", PHOTO));
        List<Evidence> found = analyzer(FaceComparison.NONE).examine(material);
        assertThat(found).hasSize(2);
        for (Evidence evidence : found) {
            ExposureChange change = Objects.requireNonNull((ExposureChange) evidence.detail());
            assertThat(change.sourceSha256()).isEqualTo("photo");
            assertThat(change.changed().columns()).isEqualTo(6);
            assertThat(change.changed().rows()).isEqualTo(8);
            assertThat(evidence.score()).isEqualTo(change.painted());
            assertThat(evidence.threshold()).isEqualTo(0.1);
            assertThat(evidence.over()).isEqualTo(evidence.mediumSha256().equals("undressed"));
            assertThat(evidence.caveat()).isEqualTo("caveat.exposure");
            assertThat(evidence.modelSha256()).matches("[0-9a-f]{64}");
            assertThat(evidence.category()).isEqualTo("exposure");
        }
    }

    @Test
    void anOutputOfNothingKnownHasNoScore() throws FaultException {
        Material material = material(Map.of("photo", PHOTO), Map.of("other", OTHER));
        Evidence evidence = analyzer(FaceComparison.NONE).examine(material).getFirst();
        assertThat(evidence.applicable()).isFalse();
        assertThat(evidence.over()).isFalse();
        assertThat(evidence.caveat()).isEqualTo("caveat.exposure.apart");
        assertThat(Objects.requireNonNull((ExposureChange) evidence.detail()).correspondence())
                .isEqualTo(Correspondence.DIFFERENT);
    }

    @Test
    void withoutSourceOrOutputNothingIsSaid() throws FaultException {
        ExposureChangeAnalyzer analyzer = analyzer(FaceComparison.NONE);
        assertThat(analyzer.examine(material(Map.of(), Map.of("photo", PHOTO)))).isEmpty();
        assertThat(analyzer.examine(material(Map.of("photo", PHOTO), Map.of()))).isEmpty();
    }

    @Test
    void whoComparesFacesIsAskedAboutTheSamePhotoOnly() throws FaultException {
        FaceComparison kept = (source, output, budget) -> Face.KEPT;
        assertThat(face(kept, PHOTO, UNDRESSED)).isEqualTo(Face.KEPT);
        assertThat(face(kept, PHOTO, OTHER)).isEqualTo(Face.UNKNOWN);
    }

    @Test
    void aFaceModelThatFailsTakesNothingFromTheRest() throws FaultException {
        FaceComparison broken =
                (source, output, budget) -> {
                    throw new FaultException(Fault.of("inference-failed", "model", "faces"));
                };
        assertThat(face(broken, PHOTO, UNDRESSED)).isEqualTo(Face.UNKNOWN);
    }

    private static Face face(FaceComparison faces, Picture source, Picture output)
            throws FaultException {
        Material material = material(Map.of("source", source), Map.of("output", output));
        Evidence evidence = analyzer(faces).examine(material).getFirst();
        return Objects.requireNonNull((ExposureChange) evidence.detail()).face();
    }

    @Test
    void nobodyWaitsForWhatIsNoLongerWanted() {
        Budget budget = Budget.unlimited();
        Material whole = material(Map.of("photo", PHOTO), Map.of("undressed", UNDRESSED));
        Material material =
                new Material(whole.generation(), whole.pictures(), Map.of(), whole.media(), budget);
        budget.cancel();
        assertThatThrownBy(() -> analyzer(FaceComparison.NONE).examine(material))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void anotherThresholdOrFaceModelIsAnotherVersion() {
        String version = analyzer(FaceComparison.NONE).version();
        PolicyPack other =
                new PolicyPack(
                        "p",
                        "d",
                        List.of(),
                        List.of(),
                        Map.of(),
                        PolicyPack.Limits.DEFAULT,
                        POLICY.reveal());
        assertThat(new ExposureChangeAnalyzer(skin, FaceComparison.NONE, other).version())
                .isNotEqualTo(version);
    }

    private static ExposureChangeAnalyzer analyzer(FaceComparison faces) {
        return new ExposureChangeAnalyzer(skin, faces, POLICY);
    }

    private static Material material(Map<String, Picture> sources, Map<String, Picture> outputs) {
        Map<String, Picture> pictures = new HashMap<>(sources);
        pictures.putAll(outputs);
        List<Medium> media = new ArrayList<>();
        sources.keySet().forEach(sha -> media.add(new Medium(Role.SOURCE, media.size(), sha, "")));
        outputs.keySet().forEach(sha -> media.add(new Medium(Role.OUTPUT, media.size(), sha, "")));
        Generation generation =
                new Generation(
                        "g",
                        new Generation.Service("", "", ""),
                        null,
                        Instant.EPOCH,
                        null,
                        media,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "{}");
        return new Material(generation, pictures, Map.of(), medium -> new byte[0]);
    }
}
