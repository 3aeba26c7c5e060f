package org.vigie.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.intake.Batch;
import org.vigie.intake.MediaSource;
import org.vigie.intake.RawFlag;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;

class HttpsFeedTest {
    private static final Limits SMALL = new Limits(1_000, 5_000, 16, 64, 20, 20);

    private Rig rig;

    @BeforeEach
    void start() throws IOException, FaultException {
        rig = new Rig();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void pullsPageAfterPageAndKeepsUnknownFields() throws FaultException {
        for (int i = 0; i < 25; i++) {
            rig.server.flag("{\"id\":\"g-" + i + "\", \"unheard-of\": 0.10 }");
        }
        List<String> all = new ArrayList<>();
        Batch batch = new Batch(List.of(), "", true);
        while (batch.more()) {
            batch = rig.feed().pull(batch.next(), 10);
            batch.flags().forEach(flag -> all.add(new String(flag.json(), UTF_8)));
        }
        assertThat(all).hasSize(25).contains("{\"id\":\"g-7\", \"unheard-of\": 0.10 }");
        assertThat(rig.feed().pull(batch.next(), 10).flags()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STATUS_401", "STATUS_403", "STATUS_409", "REDIRECT", "GIANT_BODY"})
    void survivesEachTroubleAlone(Trouble trouble) throws FaultException {
        for (int i = 0; i < 30; i++) {
            rig.server.flag("{\"id\":\"g-" + i + "\"}");
        }
        rig.server.script(trouble, trouble);
        assertThat(rig.feed().pull("", 50).flags()).as(trouble.name()).hasSize(30);
    }

    @Test
    void aServerThatNeverAnswersIsLeftAtTheDeadline() {
        rig.server.plague(1, 1, Trouble.HANG);
        long start = System.nanoTime();
        assertThat(FeedAddressTest.code(() -> rig.feed().pull("", 5))).isEqualTo("feed-too-slow");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(rig.server.requests()).isGreaterThan(2);
    }

    @Test
    void stopsAnAnswerWithoutEnd() {
        rig.server.script(Trouble.GIANT_BODY);
        HttpsFeed feed = new HttpsFeed(rig.connection, SMALL);
        assertThat(FeedAddressTest.code(() -> feed.pull("", 3))).isEqualTo("feed-answer-too-heavy");
        assertThat(rig.server.requests()).isEqualTo(1);
    }

    @Test
    void neverFollowsARedirection() {
        rig.server.script(Trouble.REDIRECT);
        assertThat(FeedAddressTest.code(() -> rig.feed().pull("", 3))).isEqualTo("feed-redirects");
        assertThat(rig.server.requests()).isEqualTo(1);
    }

    @Test
    void aRefusedTokenIsNotShownAgainUntilItChanges() throws FaultException {
        String[] token = {"old"};
        FeedConnection connection = rig.connect(() -> token[0]);
        HttpsFeed feed = new HttpsFeed(connection, SMALL);
        for (int i = 0; i < 20; i++) {
            assertThat(FeedAddressTest.code(() -> feed.pull("", 3)))
                    .isEqualTo("feed-refused-sign-in");
        }
        assertThat(rig.server.requests()).isEqualTo(1);
        rig.pace.pass(Duration.ofMinutes(6));
        assertThat(FeedAddressTest.code(() -> feed.pull("", 3))).isEqualTo("feed-refused-sign-in");
        assertThat(rig.server.requests()).isEqualTo(2);
        token[0] = HostileFeedServer.TOKEN;
        assertThat(feed.pull("", 3).flags()).isEmpty();
    }

    @Test
    void aFeedThatPromisesMoreButStandsStillIsNotPulledForEver() {
        rig.server.flag("{}");
        HttpsFeed feed = rig.feed();
        rig.server.stuck(true);
        assertThat(FeedAddressTest.code(() -> feed.pull("0", 3))).isEqualTo("feed-stands-still");
    }

    @Test
    void readsMediaByHashAndByReferenceWithinLimits() throws FaultException {
        byte[] picture = "not really a picture".repeat(50).getBytes(UTF_8);
        String sha256 = rig.server.medium(picture);
        MediaSource media = media();
        assertThat(media.read(sha256, 5_000)).isEqualTo(picture);
        assertThat(media.read("/feed/v1/media/" + sha256, 5_000)).isEqualTo(picture);
        assertThat(media.read("v1/media/" + sha256, 1_000)).isEqualTo(picture);
        assertThat(FeedAddressTest.code(() -> media.read(sha256, 999)))
                .isEqualTo("medium-too-heavy");
        assertThat(FeedAddressTest.code(() -> media.read("0".repeat(64), 999)))
                .isEqualTo("medium-missing");
        assertThat(FeedAddressTest.code(() -> media.read("http://127.0.0.2/x", 999)))
                .isEqualTo("medium-outside");
        rig.server.script(Trouble.REDIRECT);
        assertThat(FeedAddressTest.code(() -> media.read(sha256, 999))).isEqualTo("medium-outside");
    }

    @Test
    void aFlagMayNameItsMediaByHashAlone() throws FaultException {
        byte[] picture = "not really a picture".repeat(50).getBytes(UTF_8);
        String sha256 = rig.server.medium(picture);
        MediaSource media = media();
        assertThat(media.byHash(sha256, 5_000)).isEqualTo(picture);
        assertThat(FeedAddressTest.code(() -> media.byHash("0".repeat(64), 5_000)))
                .isEqualTo("medium-missing");
    }

    @ParameterizedTest
    @EnumSource(names = {"TRUNCATED_JSON", "NOT_JSON", "CLOSE_MID_BODY", "TRICKLE", "GZIP", "HANG"})
    void aSpoiledMediumIsFetchedAgain(Trouble trouble) throws FaultException {
        byte[] picture = "picture".repeat(40).getBytes(UTF_8);
        String sha256 = rig.server.medium(picture);
        MediaSource media = media();
        rig.server.script(trouble, trouble);
        assertThat(media.read(sha256, 5_000)).isEqualTo(picture);
    }

    @Test
    void aMediumThatNeverMatchesItsHashIsLeftToTheIntake() throws FaultException {
        String sha256 = rig.server.medium(new byte[10]);
        MediaSource media = media();
        rig.server.plague(1, 1, Trouble.NOT_JSON);
        assertThat(new String(media.read(sha256, 5_000), UTF_8)).startsWith("<html>");
    }

    @Test
    void anEndlessMediumIsStopped() throws FaultException {
        String sha256 = rig.server.medium(new byte[10]);
        MediaSource media = media();
        rig.server.script(Trouble.GIANT_BODY);
        assertThat(FeedAddressTest.code(() -> media.read(sha256, 5_000)))
                .isEqualTo("medium-too-heavy");
    }

    @Test
    void takesTheTokenFromTheEnvironmentThenFromItsFile(@TempDir Path folder)
            throws IOException, FaultException {
        Path file = Files.writeString(folder.resolve("token"), "  from.file~1==\n");
        assertThat(Token.of(Map.of("VIGIE_FEED_TOKEN", " abc "), file).value()).isEqualTo("abc");
        assertThat(Token.of(Map.of(), file).value()).isEqualTo("from.file~1==");
        for (String bad : List.of("", "two words", "a\r\nX-Evil: 1", "é")) {
            Files.writeString(file, bad);
            assertThat(FeedAddressTest.code(() -> Token.of(Map.of(), file).value()))
                    .isEqualTo("feed-token-missing");
        }
        assertThat(FeedAddressTest.code(() -> Token.of(Map.of(), folder).value()))
                .isEqualTo("feed-token-missing");
        assertThat(FeedAddressTest.code(() -> Token.of(Map.of(), null).value()))
                .isEqualTo("feed-token-missing");
    }

    private MediaSource media() throws FaultException {
        rig.server.flag("{}");
        RawFlag flag = rig.feed().pull("", 1).flags().getFirst();
        return flag.media();
    }
}
