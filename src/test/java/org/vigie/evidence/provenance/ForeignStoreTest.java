package org.vigie.evidence.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.imaging.MetadataPart;
import org.vigie.imaging.MetadataParts;

/// Stores that the reference library wrote.
class ForeignStoreTest {

    private static byte[] file(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ForeignStoreTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2pa-segments.jpg", "c2pa-store.gif"})
    void areListedWhole(String name) throws IOException {
        List<String> said = ClaimReadingTest.said(file(name));
        assertThat(said)
                .contains(
                        "c2pa|claim_generator_info|c2pa-generator|Phare Studio 1.2",
                        "c2pa|c2pa.created|trained-algorithmic-media|trainedAlgorithmicMedia",
                        "c2pa|c2pa.created softwareAgent|c2pa-agent|Phare Paint 3",
                        "c2pa|alg|c2pa-algorithm|ES256",
                        "c2pa|x5chain|c2pa-signer|Phare, Inc, Phare signer");
        assertThat(said).anyMatch(one -> one.contains("|c2pa-manifests|1, active: urn:c2pa:"));
        assertThat(said).noneMatch(one -> one.contains("|unread|"));
    }

    @Test
    void theFirstOfThemTakesSeveralSegments() throws IOException {
        assertThat(MetadataParts.of(file("c2pa-segments.jpg")).parts())
                .filteredOn(part -> part.kind() == MetadataPart.Kind.JUMBF_SEGMENT)
                .hasSize(3);
    }
}
