package org.vigie.ui.casefile.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangementTest {

    @ParameterizedTest
    @CsvSource({
        "329,1,110,true,1",
        "329,2,110,true,2",
        "329,3,110,false,3",
        "329,5,110,false,5",
        "329,7,110,false,4",
        "244,3,90,false,3",
        "244,9,90,false,3",
        "40,3,90,false,1",
        "329,0,0,true,1"
    })
    void columnsStandBesideTheNamesThenUnderThemThenInBands(
            double width, int columns, double widest, boolean beside, int band) {
        assertThat(Arrangement.of(width, columns, widest)).isEqualTo(new Arrangement(beside, band));
    }
}
