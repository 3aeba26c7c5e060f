package org.vigie.sync;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.FaultException;

class FlagsPageTest {

    @Test
    void keepsTheVeryBytesOfEachFlag() throws FaultException {
        String one =
                "{\"id\" : \"gé\\u0000n\",  \"score\":0.80000, \"big\":123456789012345678901234567890}";
        String two = "{\"a\":1,\"a\":2}";
        String page =
                "{\"later\":{\"x\":[1]},\"flags\":[ "
                        + one
                        + " ,"
                        + two
                        + ",7, \"s\\\"\",null],\"next\":\"c/1\",\"more\":true}";
        FlagsPage read = FlagsPage.read(page.getBytes(UTF_8), 10);
        assertThat(read.flags().stream().map(flag -> new String(flag, UTF_8)))
                .containsExactly(one, two, "7", "\"s\\\"\"", "null");
        assertThat(read.next()).isEqualTo("c/1");
        assertThat(read.more()).isTrue();
    }

    @Test
    void aMonstrousFlagDoesNotSpoilThePage() throws FaultException {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        String page =
                "{\"flags\":[{\"x\":"
                        + deep
                        + "},{\"n\":"
                        + "9".repeat(100_000)
                        + "},{\"ok\":true}],\"next\":\"\",\"more\":false}";
        assertThat(FlagsPage.read(page.getBytes(UTF_8), 10).flags()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>",
                "{\"flags\":[],\"next\":\"a\"}",
                "{\"flags\":[],\"more\":false}",
                "{\"next\":\"a\",\"more\":false}",
                "{\"flags\":{},\"next\":\"a\",\"more\":false}",
                "{\"flags\":[],\"next\":null,\"more\":false}",
                "{\"flags\":[],\"next\":7,\"more\":false}",
                "{\"flags\":[],\"next\":\"a\",\"more\":\"no\"}",
                "{\"flags\":[],\"next\":\"a\\n\",\"more\":false}",
                "{\"flags\":[],\"flags\":[],\"next\":\"a\",\"more\":false}",
                "{\"flags\":[],\"next\":\"a\",\"more\":false} x",
                "{\"flags\":[],\"next\":\"a\",\"more\":false}{}",
                "{\"flags\":[{}],\"next\":\"a\",\"more\":fal",
                "{\"flags\":[1,2,3,4],\"next\":\"a\",\"more\":false}",
                "{\"flags\":[],\"next\":\"a\",\"more\":false,}"
            })
    void refusesWhatIsNoPage(String page) {
        assertUnreadable(page.getBytes(UTF_8));
    }

    @Test
    void refusesAnEndlessCursorAndOtherEncodings() {
        String page = "{\"flags\":[],\"next\":\"" + "x".repeat(1_025) + "\",\"more\":false}";
        assertUnreadable(page.getBytes(UTF_8));
        assertUnreadable("{\"flags\":[],\"next\":\"a\",\"more\":false}".getBytes(UTF_16LE));
    }

    private static void assertUnreadable(byte[] page) {
        assertThat(FeedAddressTest.code(() -> FlagsPage.read(page, 3)))
                .isEqualTo("feed-answer-unreadable");
    }
}
