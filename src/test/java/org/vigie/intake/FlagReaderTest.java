package org.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.review.Complaint;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.review.PolicyPack.Limits;
import org.vigie.ui.kit.Text;
import tools.jackson.core.JacksonException;

final class FlagReaderTest {
    private static final Schema SCHEMA = schema();

    private final FlagReader reader = new FlagReader(Limits.DEFAULT);

    @Test
    void everyFieldArrives() throws FaultException {
        Parsed parsed = reader.read(Flags.bytes(Flags.FULL));
        Generation g = parsed.generation();
        assertThat(g.id()).isEqualTo("gen-1");
        assertThat(g.service()).isEqualTo(new Generation.Service("atelier", "m", "2"));
        assertThat(g.flaggedAt()).isEqualTo(Instant.parse("2026-01-04T10:15:00.250Z"));
        assertThat(g.prompt()).isEqualTo(new Generation.Prompt("une place", "fr", "pluie"));
        assertThat(g.sources()).hasSize(1);
        assertThat(g.outputs()).hasSize(1);
        assertThat(Objects.requireNonNull(g.requester()).priorViolations()).isEqualTo(2);
        assertThat(Objects.requireNonNull(g.publication()).views()).isEqualTo(1200);
        assertThat(g.complaints().getFirst().by()).isEqualTo(Complaint.By.SUBJECT);
        assertThat(g.signals().getFirst().over()).isTrue();
        assertThat(g.attempts().getFirst().outcome()).isEqualTo("refused");
        assertThat(g.jurisdictions()).containsExactly("IN", "FR", "EU");
        assertThat(g.happenings())
                .containsExactly(
                        new Happening(
                                Instant.parse("2026-01-04T11:05:00Z"),
                                Happening.What.ACKNOWLEDGED,
                                "c-1"));
        assertThat(g.unknownFields()).isEqualTo("{}");
        assertThat(parsed.media())
                .extracting(MediumReference::place)
                .containsExactly(
                        new MediumReference.Referenced("media/in.png"),
                        new MediumReference.Referenced("media/out.png"));
    }

    @Test
    void whatIsNotKnownIsKeptAsWritten() throws FaultException {
        String json =
                Flags.with(
                                "\"id\": \"gen-1\"",
                                "\"id\": \"gen-1\", \"weight\": 1.50, \"big\": 123456789012345678901234567890, \"deep\": {\"é\": [null, true]}")
                        .replace("\"score\": 0.93", "\"score\": 0.93, \"layer\": 7");
        assertThat(reader.read(Flags.bytes(json)).generation().unknownFields())
                .isEqualTo(
                        "{\"weight\":1.50,\"big\":123456789012345678901234567890,\"deep\":{\"é\":[null,true]},\"signals[0].layer\":7}");
    }

    @Test
    void aByteOrderMarkIsSkippedAndOtherEncodingsAreRefused() throws FaultException {
        assertThat(reader.read(Flags.bytes("\uFEFF" + Flags.FULL)).generation().id())
                .isEqualTo("gen-1");
        assertThat(code(Flags.FULL.getBytes(StandardCharsets.UTF_16))).isEqualTo("flag-not-json");
        byte[] latin = Flags.with("une place", "été").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(code(latin)).isEqualTo("flag-not-json");
    }

    @Test
    void theLimitIsCheckedBeforeTheParser() {
        Limits small = new Limits(100, 1, 1, 1, 1, 1);
        FaultException fault =
                catchThrowableOfType(
                        FaultException.class, () -> new FlagReader(small).read(new byte[101]));
        assertThat(fault.fault().code()).isEqualTo("flag-too-heavy");
        assertThat(fault.fault().details())
                .containsEntry("bytes", "101")
                .containsEntry("limit", "100");
    }

    @Test
    void theFieldIsNamedByItsPath() {
        FaultException fault =
                catchThrowableOfType(
                        FaultException.class,
                        () -> reader.read(Flags.bytes(Flags.with("\"subject\"", "\"mother\""))));
        assertThat(fault.fault().details()).containsEntry("field", "complaints[0].by");
    }

    @ParameterizedTest
    @MethodSource("org.vigie.intake.FlagTable#rows")
    void eachFlagIsJudged(FlagTable.Row row) {
        assertThat(code(Flags.bytes(row.json()))).isEqualTo(row.code());
    }

    @ParameterizedTest
    @MethodSource("org.vigie.intake.FlagTable#rows")
    void theSchemaSaysTheSame(FlagTable.Row row) {
        boolean valid = valid(row.json());
        if (row.schemaKnows()) {
            assertThat(valid).isEqualTo(row.code().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("org.vigie.intake.FlagTable#rows")
    void eachRefusalIsASentenceInBothLanguages(FlagTable.Row row) {
        FaultException fault =
                catchThrowableOfType(
                        FaultException.class, () -> reader.read(Flags.bytes(row.json())));
        if (fault != null) {
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                Text text = new Text(locale);
                assertThat(text.has("fault." + fault.fault().code())).isTrue();
                assertThat(text.of(fault.fault())).doesNotContain("{").hasSizeGreaterThan(40);
            }
        }
    }

    @Test
    void theSchemaSaysTheSameOfTheDemoSet() throws FaultException {
        List<String> policy = List.of("too-many-media", "prompt-too-long");
        DemoFeed demo = new DemoFeed(Instant.EPOCH, Limits.DEFAULT);
        for (RawFlag flag : demo.pull("", 1_000).flags()) {
            String code = code(flag.json());
            if (!policy.contains(code)) {
                assertThat(valid(new String(flag.json(), StandardCharsets.UTF_8)))
                        .as(flag.origin())
                        .isEqualTo(code.isEmpty());
            }
        }
    }

    @Test
    void changedBytesGiveAGenerationOrAFaultAndNothingElse() {
        byte[] valid = Flags.bytes(Flags.FULL);
        Random random = new Random(20260104);
        int taken = 0;
        for (int i = 0; i < 3_000; i++) {
            try {
                Parsed parsed = reader.read(Mutations.of(valid, random));
                assertThat(parsed.media()).hasSameSizeAs(parsed.generation().media());
                taken++;
            } catch (FaultException e) {
                assertThat(e.fault().code()).startsWith("flag-");
            }
        }
        assertThat(taken).isBetween(50, 2_000);
    }

    private String code(byte[] json) {
        try {
            reader.read(json);
            return "";
        } catch (FaultException e) {
            return e.fault().code();
        }
    }

    private static boolean valid(String json) {
        try {
            return SCHEMA.validate(
                            json,
                            InputFormat.JSON,
                            context ->
                                    context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                    .isEmpty();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Schema schema() {
        try (InputStream in =
                Objects.requireNonNull(
                        FlagReader.class.getResourceAsStream(
                                "/org/vigie/assets/schema/flag-1.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
