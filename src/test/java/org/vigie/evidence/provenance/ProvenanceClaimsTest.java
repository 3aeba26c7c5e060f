package org.vigie.evidence.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.evidence.Material;
import org.vigie.evidence.provenance.Made.Tag;
import org.vigie.review.Claims;
import org.vigie.review.Digests;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Generation.Prompt;
import org.vigie.review.Medium;
import org.vigie.review.Medium.Role;
import org.vigie.ui.kit.Text;

class ProvenanceClaimsTest {
    private static final byte[] CAMERA =
            Made.jpeg(Made.app1Exif(Made.exif(Tag.text(0x010f, "Contax"))));
    private static final byte[] GENERATED =
            Made.png(Made.chunk("caBX", MadeStore.store("Sora", "x/trainedAlgorithmicMedia")));
    private static final byte[] SILENT = Made.png();
    private static final Prompt ASKED = new Prompt("a lighthouse", "en", "");

    private static List<Evidence> examine(@Nullable Prompt prompt, byte[] source, byte[] output)
            throws FaultException {
        Map<String, byte[]> bytes =
                Map.of(Digests.sha256(source), source, Digests.sha256(output), output);
        List<Medium> media = new ArrayList<>();
        media.add(new Medium(Role.SOURCE, 0, Digests.sha256(source), "image/jpeg"));
        media.add(new Medium(Role.OUTPUT, 0, Digests.sha256(output), "image/png"));
        Generation generation =
                new Generation(
                        "g",
                        new Generation.Service("", "", ""),
                        null,
                        Instant.EPOCH,
                        prompt,
                        media,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "{}");
        return new ProvenanceClaims()
                .examine(
                        new Material(
                                generation,
                                Map.of(),
                                Map.of(),
                                medium -> Objects.requireNonNull(bytes.get(medium.sha256()))));
    }

    private static List<String> labels(List<Evidence> found) {
        return found.stream().map(Evidence::label).toList();
    }

    @Test
    void claimsHaveNoScoreAndNoThresholdAndSayThatTheyAreClaims() throws FaultException {
        List<Evidence> found = examine(ASKED, CAMERA, GENERATED);
        assertThat(labels(found)).containsExactly("claims", "claims");
        for (Evidence one : found) {
            assertThat(one.applicable()).isFalse();
            assertThat(one.over()).isFalse();
            assertThat(one.threshold()).isNaN();
            assertThat(one.caveat()).isEqualTo("provenance.caveat");
            assertThat(one.detail()).isInstanceOf(Claims.class);
        }
        assertThat(found.getFirst().mediumSha256()).isEqualTo(Digests.sha256(CAMERA));
    }

    @Test
    void filesThatSayNothingLeaveNoFinding() throws FaultException {
        assertThat(examine(ASKED, SILENT, Made.jpeg())).isEmpty();
    }

    @Test
    void anOutputThatClaimsACameraAndASourceThatClaimsAGeneratorContradictTheFlag()
            throws FaultException {
        List<Evidence> found = examine(ASKED, GENERATED, CAMERA);
        assertThat(labels(found))
                .containsExactly("claims", "contradiction", "claims", "contradiction");
        Claims source = (Claims) Objects.requireNonNull(found.get(1).detail());
        assertThat(source.claims().getFirst().meaning())
                .isEqualTo(Meaning.SOURCE_CLAIMS_GENERATED.key());
        assertThat(source.claims().get(1).value()).isEqualTo("trainedAlgorithmicMedia");
        Claims output = (Claims) Objects.requireNonNull(found.get(3).detail());
        assertThat(output.claims().getFirst().meaning())
                .isEqualTo(Meaning.OUTPUT_CLAIMS_CAMERA.key());
        assertThat(output.claims().get(1).value()).isEqualTo("Contax");
    }

    @Test
    void whatWasNotSaidToBeGeneratedCannotContradictThat() throws FaultException {
        assertThat(labels(examine(null, SILENT, CAMERA))).containsExactly("claims");
    }

    @Test
    void anOutputThatSaysBothIsAnEditedPhotoAndNoContradiction() throws FaultException {
        byte[] both =
                Made.jpeg(
                        Made.app1Exif(Made.exif(Tag.text(0x010f, "Contax"))),
                        MadeStore.segments(
                                MadeStore.store("x", "x/compositeWithTrainedAlgorithmicMedia"),
                                1,
                                300));
        assertThat(labels(examine(ASKED, SILENT, both))).containsExactly("claims");
    }

    @Test
    void whatAnOutputWasMadeFromIsNotTheOutput() throws FaultException {
        byte[] edited =
                Made.png(
                        Made.chunk(
                                "caBX",
                                MadeStore.superbox(
                                        "c2pa",
                                        "c2pa",
                                        MadeStore.manifest("urn:one", "x", "x/digitalCapture"),
                                        MadeStore.manifest("urn:two", "x", "x/humanEdits"))));
        assertThat(labels(examine(ASKED, SILENT, edited))).containsExactly("claims");
    }

    @ParameterizedTest
    @EnumSource
    void everyMeaningIsOneSentenceInBothLanguages(Meaning meaning) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(new Text(locale).get(meaning.key())).endsWith(".").hasSizeBetween(20, 240);
            assertThat(new Text(locale).has("provenance.caveat")).isTrue();
        }
    }
}
