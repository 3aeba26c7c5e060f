package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefacesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noto Sans Devanagari",
                "Lohit Devanagari",
                "Nirmala UI",
                "Devanagari Sangam MN",
                "FreeSans"
            })
    void aFamilyMadeForDevanagariIsKnown(String family) {
        assertThat(Typefaces.writeDevanagari(List.of("DejaVu Sans", family))).isTrue();
    }

    @Test
    void theUsualLatinFamiliesAreNotEnough() {
        assertThat(
                        Typefaces.writeDevanagari(
                                List.of("DejaVu Sans", "Liberation Serif", "Noto Sans", "System")))
                .isFalse();
    }

    @Test
    void theFamiliesOfThisMachineAreToldWithoutAWindow() {
        assertThat(Typefaces.installed()).isNotEmpty().doesNotContainNull();
    }
}
