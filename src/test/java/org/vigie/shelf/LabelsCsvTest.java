package org.vigie.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest.LabelsFile;
import org.vigie.review.FaultException;

class LabelsCsvTest {
    private static final LabelsFile TAGS = new LabelsFile("tags.csv", "name", "category", null);

    private static Labels read(String csv) throws FaultException {
        return LabelsCsv.read(TAGS, csv.getBytes(UTF_8));
    }

    @Test
    void readsQuotesSpacesAndEveryEndOfLine() throws FaultException {
        Labels labels =
                read(
                        "\ufeffid,name,category\r\n1,\"say \"\"a, b\"\"\",9\r\n2, o_o ,0\n\n"
                                + "3,^_^,0,more\n4,last,4");
        assertThat(labels.names()).containsExactly("say \"a, b\"", " o_o ", "^_^", "last");
        assertThat(labels.categories()).containsExactly("9", "0", "0", "4");
    }

    @Test
    void aCategoryThatIsNotAskedForIsNotRead() throws FaultException {
        LabelsFile plain = new LabelsFile("tags.csv", "name", null, null);
        assertThat(LabelsCsv.read(plain, "name\na\nb\n".getBytes(UTF_8)))
                .isEqualTo(Labels.of(List.of("a", "b")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,kind\\na,9 | labels-column-missing",
                "'' | labels-column-missing",
                "name,category\\na,9\\na,9 | labels-invalid",
                "name,category\\n ,9 | labels-invalid",
                "name,category\\n\"a,9 | labels-invalid",
                "name,category\\n\"a\"b,9 | labels-invalid",
                "name,category\\na\\tb,9 | labels-invalid",
            })
    void whatCannotBeReadIsNamed(String csv, String code) {
        assertThatThrownBy(() -> read(csv.translateEscapes())).hasMessageStartingWith(code);
    }

    @Test
    void bytesRowsAndCellsAreBounded() {
        assertThatThrownBy(() -> LabelsCsv.read(TAGS, new byte[LabelsCsv.MOST_BYTES + 1]))
                .hasMessageStartingWith("labels-unreadable");
        assertThatThrownBy(() -> LabelsCsv.read(TAGS, new byte[] {(byte) 0xff, (byte) 0xfe}))
                .hasMessageStartingWith("labels-unreadable");
        assertThatThrownBy(() -> read("name,category\n" + "x".repeat(201) + ",9"))
                .hasMessageStartingWith("labels-invalid");
        assertThatThrownBy(() -> read("name,category" + ",c".repeat(100) + "\na,9"))
                .hasMessageStartingWith("labels-invalid");
        StringBuilder many = new StringBuilder("name,category\n");
        for (int i = 0; i <= 100_000; i++) {
            many.append(i).append(",0\n");
        }
        assertThatThrownBy(() -> read(many.toString())).hasMessageStartingWith("labels-invalid");
    }

    @Test
    void labelsAndTheirFileGoTogether() throws FaultException {
        byte[] csv = "name,category\na,9\n".getBytes(UTF_8);
        assertThat(LabelsCsv.of(null, List.of("x"), null).names()).containsExactly("x");
        assertThat(LabelsCsv.of(TAGS, List.of(), csv).names()).containsExactly("a");
        assertThatThrownBy(() -> LabelsCsv.of(TAGS, List.of(), null))
                .hasMessageStartingWith("labels-needed");
        assertThatThrownBy(() -> LabelsCsv.of(null, List.of("x"), csv))
                .hasMessageStartingWith("labels-not-needed");
    }
}
