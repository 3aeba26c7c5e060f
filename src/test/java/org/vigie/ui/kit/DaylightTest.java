package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DaylightTest {
    @Test
    void theSystemsSchemeIsWorn() {
        assertThat(Daylight.theme(ColorScheme.LIGHT, Map.of())).isEqualTo(Theme.LIGHT);
        assertThat(Daylight.theme(ColorScheme.DARK, Map.of())).isEqualTo(Theme.DARK);
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void highContrastGoesBeforeLightAndDark(ColorScheme scheme) {
        assertThat(Daylight.theme(scheme, Map.of("Windows.SPI.HighContrast", true)))
                .isEqualTo(Theme.CONTRAST);
        assertThat(Daylight.theme(scheme, Map.of("GTK.theme_name", "HighContrastInverse")))
                .isEqualTo(Theme.CONTRAST);
        assertThat(
                        Daylight.theme(
                                scheme,
                                Map.of(
                                        "Windows.SPI.HighContrast",
                                        false,
                                        "GTK.theme_name",
                                        "Adwaita")))
                .isNotEqualTo(Theme.CONTRAST);
    }

    @ParameterizedTest
    @EnumSource(Motion.class)
    void aWordNobodyKnowsLeavesMotionToTheSystem(Motion motion) {
        assertThat(Motion.of(motion.word())).isEqualTo(motion);
        assertThat(Motion.of("wild")).isEqualTo(Motion.SYSTEM);
    }
}
