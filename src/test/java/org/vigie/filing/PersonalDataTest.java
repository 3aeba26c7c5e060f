package org.vigie.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTest {
    private static final String PROMPT = "put the woman on the left in a swimsuit please";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to jane.doe@example.org about it|mail",
                "seen at https://example.org/post/9|address",
                "posted by @someone_else|handle",
                "from 203.0.113.9 at night|ip",
                "from 2001:db8:85a3:0:0:8a2e:370:7334|ip",
                "call +33 6 12 34 56 78 first|phone",
                "a picture of Mrs Dupont at work|name",
                "born on 3 May 1999 in Lyon|birth",
                "the account acct-9f2e asked for it|known",
                "it said put the woman on the left and so on|quoted"
            })
    void eachKindIsFound(String text, String kind) {
        assertThat(PersonalData.kinds(text, List.of("acct-9f2e"), PROMPT)).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An image made by an AI system was flagged for review.",
                "Decided on 2026-01-04 at rung 2 after 38 s.",
                "Skin-coloured area 9 % before, 31 % after.",
                "National law transposing Directive 2011/93/EU"
            })
    void ordinaryWordsAreLeftAlone(String text) {
        assertThat(PersonalData.kinds(text, List.of("acct-9f2e"), PROMPT)).isEmpty();
    }

    @Test
    void aShortIdentifierIsNotSearchedFor() {
        assertThat(PersonalData.kinds("an image", List.of("an"), "")).isEmpty();
    }
}
