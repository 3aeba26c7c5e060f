package org.vigie.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.review.FaultException;
import org.vigie.review.Happening.What;
import org.vigie.ui.kit.Text;
import tools.jackson.core.JacksonException;

class ClockPackReaderTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text(Path.of("assets/schema/clocks-1.schema.json")));
    private static final String BUSINESS =
            "{\"days\": 5, \"count\": \"business-days\", \"ends\": \"end-of-day\","
                    + " \"weekend\": [\"friday\", \"saturday\"], \"holidays\": [\"2026-08-31\"]}";
    private static final String FULL =
            """
            {"clocksVersion": 1, "id": "house-2026",
             "prediction": {"handling": "PT3M", "sync": "PT30S", "close": "PT6H"},
             "rules": [
              {"id": "my-5d", "regime": "Rules", "jurisdiction": "MY", "start": "complaint",
               "complaintBy": ["user"], "claims": ["query"], "categories": ["other"],
               "period": PERIOD, "zone": "Asia/Kuala_Lumpur",
               "metBy": ["acknowledged"], "stoppedBy": ["withdrawn"],
               "pauses": [{"from": "information_requested", "until": "information_received"}],
               "names": {"fr": "MY, 5 j", "en": "MY, 5 d"}, "source": "drawn", "status": "unverified"},
              {"id": "house", "regime": "House", "jurisdiction": "policy", "start": "event",
               "events": ["blocked"], "period": "PT1H30M",
               "names": {"fr": "maison", "en": "house"}, "source": "operator", "status": "verified"}]}
            """
                    .replace("PERIOD", BUSINESS);

    /// @param code what the reader says, empty when it takes the pack
    /// @param schemaKnows whether a schema can tell
    record Row(String what, String json, String code, boolean schemaKnows) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Row> rows() {
        return List.of(
                row("every field", FULL, ""),
                row("no prediction", cut(" \"prediction\"", "\n \"rules\""), ""),
                row("calendar days", with(BUSINESS, calendar("")), ""),
                row("nothing", "", "clocks-not-json"),
                row("a list", "[]", "clocks-not-json"),
                row("two packs", FULL + "{}", "clocks-not-json"),
                reader(
                        "a key twice",
                        with("{\"clocks", "{\"id\": \"a\", \"clocks"),
                        "clocks-not-json"),
                row("a version to come", with("Version\": 1", "Version\": 2"), "clocks-version"),
                row(
                        "no rules",
                        FULL.replaceAll("(?s)\"rules\": \\[.*", "\"rules\": []}"),
                        "clocks-field"),
                row(
                        "a field nobody knows",
                        with("\"source\": \"drawn\"", "\"source\": \"drawn\", \"perod\": 1"),
                        "clocks-field-unknown"),
                row(
                        "a field of the pack nobody knows",
                        with("\"id\": \"house-2026\"", "\"id\": \"a\", \"x\": 1"),
                        "clocks-field-unknown"),
                row(
                        "a field of a pause nobody knows",
                        with("{\"from\"", "{\"x\": 1, \"from\""),
                        "clocks-field-unknown"),
                row("a shouted id", with("my-5d", "MY 5D"), "clocks-field"),
                row("no source", with(" \"source\": \"drawn\",", ""), "clocks-field"),
                row("a status that is neither", with("unverified", "maybe"), "clocks-field"),
                row("one language", with("\"fr\": \"maison\", ", ""), "clocks-field"),
                row("a complainant nobody knows", with("\"user\"", "\"mother\""), "clocks-field"),
                row(
                        "an event nobody knows",
                        with("\"acknowledged\"", "\"forgotten\""),
                        "clocks-field"),
                row(
                        "a start nobody knows",
                        with(
                                "\"start\": \"event\",\n   \"events\": [\"blocked\"]",
                                "\"start\": \"dawn\""),
                        "clocks-field"),
                row("a place in small letters", with("\"MY\"", "\"my\""), "clocks-field"),
                reader("a place that is none", with("\"MY\"", "\"QQ\""), "clocks-field"),
                reader(
                        "a rule twice",
                        with("\"id\": \"house\"", "\"id\": \"my-5d\""),
                        "clocks-rule-twice"),
                reader(
                        "a zone that is none",
                        with("Asia/Kuala_Lumpur", "Asia/Atlantis"),
                        "clocks-zone"),
                row("an offset for a zone", with("Asia/Kuala_Lumpur", "+08:00"), "clocks-zone"),
                row(
                        "days without a zone",
                        with(" \"zone\": \"Asia/Kuala_Lumpur\",", ""),
                        "clocks-period"),
                row(
                        "business days without a weekend",
                        with(" \"weekend\": [\"friday\", \"saturday\"],", ""),
                        "clocks-period"),
                row(
                        "calendar days with holidays",
                        with(BUSINESS, calendar(", \"holidays\": []")),
                        "clocks-period"),
                row("days of no kind", with("business-days", "days"), "clocks-period"),
                row("no days", with("\"days\": 5", "\"days\": 0"), "clocks-field"),
                row("a day that does not exist", with("saturday", "caturday"), "clocks-field"),
                reader(
                        "a date that does not exist",
                        with("2026-08-31", "2026-02-30"),
                        "clocks-field"),
                row("days as hours", with("PT1H30M", "P2D"), "clocks-field"),
                reader("no time", with("PT1H30M", "PT0S"), "clocks-period"),
                row(
                        "a complainant for an event",
                        with(
                                "\"events\": [\"blocked\"],",
                                "\"events\": [\"blocked\"], \"complaintBy\": [\"user\"],"),
                        "clocks-start"),
                row(
                        "an event start without events",
                        with("\"events\": [\"blocked\"], ", ""),
                        "clocks-start"),
                row(
                        "events for a complaint",
                        with("\"claims\": [\"query\"]", "\"events\": [\"blocked\"]"),
                        "clocks-start"),
                row(
                        "a prediction without sync",
                        with(" \"sync\": \"PT30S\",", ""),
                        "clocks-field"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachPackIsJudged(Row row) throws FaultException {
        if (row.code().isEmpty()) {
            assertThat(read(row.json()).rules()).hasSize(2);
            return;
        }
        assertThatThrownBy(() -> read(row.json())).hasMessageStartingWith(row.code());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theSchemaSaysTheSame(Row row) {
        if (row.schemaKnows()) {
            assertThat(valid(row.json())).isEqualTo(row.code().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRefusalIsASentenceInBothLanguages(Row row) {
        FaultException fault = catchThrowableOfType(FaultException.class, () -> read(row.json()));
        if (fault != null) {
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(new Text(locale).of(fault.fault())).endsWith(".").doesNotContain("{");
            }
        }
    }

    @Test
    void everyFieldArrives() throws FaultException {
        ClockPack pack = read(FULL);
        assertThat(pack.assumed().handling()).hasMinutes(3);
        assertThat(pack.assumed().close()).hasHours(6);
        Rule rule = pack.rule("my-5d").orElseThrow();
        assertThat(rule.met()).containsExactly(What.ACKNOWLEDGED);
        assertThat(rule.stops()).containsExactly(What.WITHDRAWN);
        assertThat(rule.pauses()).hasSize(1);
        assertThat(rule.name("fr")).isEqualTo("MY, 5 j");
        assertThat(rule.period())
                .isInstanceOfSatisfying(
                        Period.Days.class,
                        days -> {
                            assertThat(days.count()).isEqualTo(5);
                            assertThat(days.zone()).isEqualTo(rule.zone());
                            assertThat(days.free())
                                    .containsExactlyInAnyOrder(
                                            DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
                            assertThat(days.holidays())
                                    .isEqualTo(Set.of(LocalDate.of(2026, 8, 31)));
                        });
    }

    @Test
    void theRuleAtFaultIsNamed() {
        FaultException named =
                catchThrowableOfType(
                        FaultException.class, () -> read(with("\"user\"", "\"mother\"")));
        assertThat(named.fault().details())
                .containsEntry("rule", "my-5d")
                .containsEntry("field", "complaintBy");
        FaultException nameless =
                catchThrowableOfType(FaultException.class, () -> read(with("\"house\",", "\"\",")));
        assertThat(nameless.fault().details()).containsEntry("rule", "2");
    }

    @Test
    void theBuiltInPackFitsItsSchema() {
        assertThat(SCHEMA.validate(text(Path.of("assets/clocks/default.json")), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsSaidToBe(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> ClockPackReader.read(folder.resolve("none.json")))
                .hasMessageStartingWith("clocks-unreadable");
        Path large = Files.write(folder.resolve("large.json"), new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> ClockPackReader.read(large))
                .hasMessageStartingWith("clocks-unreadable");
        Path good = Files.writeString(folder.resolve("good.json"), FULL);
        assertThat(ClockPackReader.read(good).digest()).hasSize(64);
    }

    private static String calendar(String more) {
        return "{\"days\": 5, \"count\": \"calendar-days\", \"ends\": \"same-time\"" + more + "}";
    }

    private static ClockPack read(String json) throws FaultException {
        return ClockPackReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean valid(String json) {
        try {
            return SCHEMA.validate(json, InputFormat.JSON).isEmpty()
                    && json.trim().startsWith("{")
                    && !json.trim().endsWith("}{}");
        } catch (IllegalArgumentException | JacksonException e) {
            return false;
        }
    }

    private static Row row(String what, String json, String code) {
        return new Row(what, json, code, true);
    }

    private static Row reader(String what, String json, String code) {
        return new Row(what, json, code, false);
    }

    private static String with(String passage, String replacement) {
        if (!FULL.contains(passage)) {
            throw new IllegalArgumentException("the pack does not say " + passage);
        }
        return FULL.replace(passage, replacement);
    }

    private static String cut(String from, String until) {
        int start = FULL.indexOf(from);
        return FULL.substring(0, start) + FULL.substring(FULL.indexOf(until));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
