package org.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;
import org.vigie.store.GenerationStore.Quarantined;

final class IntakeTest {
    private static final byte[] PICTURE = {1, 2, 3, 4};

    @TempDir private Path temp;

    private Path drop;
    private OpenStore store;

    @BeforeEach
    void open() throws Exception {
        drop = Files.createDirectories(temp.resolve("drop"));
        store = new OpenStore(temp.resolve("data"));
    }

    @AfterEach
    void close() throws FaultException {
        store.close();
    }

    @Test
    void eachFlagGetsWhatItDeservesAndNoneStopsTheOthers() throws Exception {
        Files.write(drop.resolve("a.png"), PICTURE);
        write(
                Flags.output("first", "a.png", Flags.sha256(PICTURE)),
                "not json",
                Flags.output("gone", "b.png", Flags.sha256(PICTURE)),
                Flags.output("outside", "../a.png", Flags.sha256(PICTURE)),
                Flags.output("other", "a.png", Flags.HASH),
                Flags.output("first", "a.png", Flags.sha256(PICTURE)),
                Flags.output("twin", "a.png", Flags.sha256(PICTURE)),
                Flags.prompt("first", "something else"),
                Flags.prompt("second", "x"));
        Summary summary = store.pull(feed());
        assertThat(summary)
                .isEqualTo(
                        new Summary(
                                2,
                                1,
                                1,
                                5,
                                Map.of(
                                        "flag-not-json", 1,
                                        "medium-missing", 1,
                                        "medium-outside", 1,
                                        "medium-hash-differs", 1,
                                        "id-conflict", 1)));
        assertThat(store.cases()).isEqualTo(2);
        List<Quarantined> kept = store.generations().quarantined(10);
        assertThat(kept)
                .extracting(Quarantined::origin)
                .containsExactlyInAnyOrder(
                        "a.flags.jsonl:2",
                        "a.flags.jsonl:3",
                        "a.flags.jsonl:4",
                        "a.flags.jsonl:5",
                        "a.flags.jsonl:8");
        assertThat(kept).extracting(Quarantined::bytes).contains(Flags.bytes("not json"));
        assertThat(kept)
                .filteredOn(q -> q.code().equals("medium-hash-differs"))
                .extracting(Quarantined::details)
                .containsExactly(Map.of("role", "outputs[0]"));
    }

    @Test
    void nothingIsTakenTwiceEvenWhenTheCursorIsLost() throws Exception {
        write(Flags.prompt("a", "x"), Flags.prompt("b", "x"), "broken");
        store.pull(feed());
        assertThat(store.pull(feed())).isEqualTo(Summary.NOTHING);
        store.generations().cursor(feed().name(), "");
        assertThat(store.pull(feed()))
                .isEqualTo(new Summary(0, 2, 0, 1, Map.of("flag-not-json", 1)));
        assertThat(store.cases()).isEqualTo(2);
        assertThat(store.generations().quarantined(10)).hasSize(1);
    }

    @Test
    void picturesInTheFlagAreTakenAndChecked() throws Exception {
        String data = Base64.getEncoder().encodeToString(PICTURE);
        String good = Flags.output("a", "FILE", Flags.sha256(PICTURE));
        String inline = good.replace("\"file\":\"FILE\"", "\"data\":\"" + data + "\"");
        write(inline, inline.replace(Flags.sha256(PICTURE), Flags.HASH).replace("\"a\"", "\"b\""));
        assertThat(store.pull(feed()).reasons()).isEqualTo(Map.of("medium-hash-differs", 1));
        assertThat(store.generations().generation("a").outputs()).hasSize(1);
    }

    @Test
    void aFolderHasNoPictureByItsHashAlone() throws Exception {
        String named = Flags.output("a", "FILE", Flags.sha256(PICTURE));
        write(named.replace("\"file\":\"FILE\",", ""), Flags.prompt("b", "x"));
        assertThat(store.pull(feed()).reasons()).isEqualTo(Map.of("medium-missing", 1));
        assertThat(store.cases()).isEqualTo(1);
    }

    @Test
    void aHeavyPictureIsRefused() throws Exception {
        Limits small = new Limits(1 << 20, 3, 16, 1, 1_000, 1);
        FaultException fault =
                catchThrowableOfType(
                        FaultException.class,
                        () ->
                                new MediaFetch(small)
                                        .fetch(
                                                parsed(Flags.output("a", "a", Flags.HASH)),
                                                (reference, max) -> PICTURE));
        assertThat(fault.fault().code()).isEqualTo("medium-too-heavy");
    }

    @Test
    void whatIsWrongWithTheFeedStopsThePullAndSkipsNothing() throws Exception {
        MediaSource down =
                (reference, max) -> {
                    throw new FaultException(Fault.of("feed-unreachable"));
                };
        RawFlag flag = new RawFlag("1", Flags.bytes(Flags.output("a", "a", Flags.HASH)), down);
        Feed feed = feed(new Batch(List.of(flag), "next", false));
        FaultException fault = catchThrowableOfType(FaultException.class, () -> store.pull(feed));
        assertThat(fault.fault().code()).isEqualTo("feed-unreachable");
        assertThat(store.generations().cursor("test")).isEmpty();
        assertThat(store.generations().quarantined(10)).isEmpty();
    }

    @Test
    void aFeedThatStandsStillDoesNotHoldTheDesk() throws Exception {
        assertThat(store.pull(feed(new Batch(List.of(), "", true)))).isEqualTo(Summary.NOTHING);
    }

    @Test
    void aPullCanBeStoppedAndGoesOnLater() throws Exception {
        String[] flags = new String[500];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = Flags.prompt("g" + i, "x");
        }
        write(flags);
        List<Long> totals = new ArrayList<>();
        Progress once =
                new Progress() {
                    @Override
                    public void at(long counted, long total) {
                        totals.add(total);
                    }

                    @Override
                    public boolean cancelled() {
                        return !totals.isEmpty();
                    }
                };
        assertThat(store.intake().pull(feed(), once).added()).isEqualTo(200);
        assertThat(totals).singleElement().satisfies(t -> assertThat(t).isBetween(480L, 520L));
        assertThat(store.pull(feed()).added()).isEqualTo(300);
    }

    @Test
    void theHintOrdersTheQueue() throws Exception {
        CategoryHint hint = new CategoryHint(OpenStore.POLICY);
        assertThat(hint.of(parsed(Flags.FULL).generation())).isEqualTo("sexualised-edit");
        String calm = Flags.with("0.93", "0.10");
        assertThat(hint.of(parsed(calm).generation()))
                .as("the complaint says intimate")
                .isEqualTo("sexualised-edit");
        String quiet = calm.replace("intimate", "other");
        assertThat(hint.of(parsed(quiet).generation())).isEqualTo("other");
        String grave = quiet.replace("sexual", "APPARENT_MINOR").replace("0.10", "0.80");
        assertThat(hint.of(parsed(grave).generation())).isEqualTo("apparent-minor");
        assertThat(hint.severity("apparent-minor")).isEqualTo(4);
        assertThat(hint.severity("unheard-of")).isZero();
    }

    private static Parsed parsed(String json) throws FaultException {
        return new FlagReader(Limits.DEFAULT).read(Flags.bytes(json));
    }

    private void write(String... lines) throws IOException {
        Files.writeString(drop.resolve("a.flags.jsonl"), String.join("\n", lines) + "\n");
    }

    private DropFolderFeed feed() {
        return new DropFolderFeed(drop, Limits.DEFAULT, InstantSource.system());
    }

    private static Feed feed(Batch batch) {
        return new Feed() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Batch pull(String cursor, int limit) {
                return batch;
            }
        };
    }
}
