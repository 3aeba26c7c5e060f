package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.review.AttemptTrail;
import org.vigie.review.Claims;
import org.vigie.review.Detail;
import org.vigie.review.ExposureChange;
import org.vigie.review.ExposureChange.Correspondence;
import org.vigie.review.ExposureChange.Face;
import org.vigie.review.ExposureChange.Place;
import org.vigie.review.ExposureChange.Reading;
import org.vigie.review.ExposureChange.Silhouette;
import org.vigie.review.ExposureChange.Skin;
import org.vigie.review.ExposureChange.Transformation;
import org.vigie.review.HashMatch;
import org.vigie.review.ModelValues;
import org.vigie.review.PromptMarks;
import org.vigie.review.PromptMarks.Mark;
import org.vigie.review.PromptMarks.Part;
import org.vigie.review.PromptMarks.Slot;
import org.vigie.review.PromptMarks.Stage;
import org.vigie.review.Rephrasing;
import org.vigie.ui.kit.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DetailJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DetailJson details = new DetailJson(new Text(Locale.ENGLISH));

    private JsonNode printed(Detail detail) {
        return JSON.readTree(Json.line(Objects.requireNonNull(details.of(detail))));
    }

    @Test
    void nothingIsNothing() {
        assertThat(details.of(null)).isNull();
    }

    @Test
    void anExposureChangeKeepsWhatCouldNotBeMeasuredEmpty() {
        ExposureChange change =
                new ExposureChange(
                        "ab",
                        Correspondence.SAME_PHOTO,
                        Set.of(Transformation.MIRRORED, Transformation.CROPPED),
                        0.5,
                        new Silhouette(2, 1, new byte[] {0, (byte) 255}),
                        0.123456,
                        Place.CLOTHING,
                        Skin.without(Reading.GREYSCALE),
                        new Skin(Reading.MEASURED, 0.5, 0.25, 0.75, 0.125, 3),
                        Face.KEPT);
        assertThat(printed(change).toString())
                .isEqualTo(
                        "{\"kind\":\"exposure-change\",\"source\":\"ab\","
                                + "\"correspondence\":\"same-photo\","
                                + "\"transformations\":[\"mirrored\",\"cropped\"],"
                                + "\"agreement\":0.5,\"changedShare\":0.1235,"
                                + "\"place\":\"clothing\",\"painted\":0.0309,"
                                + "\"added\":null,"
                                + "\"before\":{\"reading\":\"greyscale\",\"share\":null,"
                                + "\"inside\":null,\"outside\":null,\"largest\":null,"
                                + "\"pieces\":null},"
                                + "\"after\":{\"reading\":\"measured\",\"share\":0.5,"
                                + "\"inside\":0.25,\"outside\":0.75,\"largest\":0.125,"
                                + "\"pieces\":3},\"face\":\"kept\","
                                + "\"changed\":{\"columns\":2,\"rows\":1,\"cells\":[0,255]}}");
    }

    @Test
    void marksOfAPromptSayWhereTheyStand() {
        PromptMarks marks =
                new PromptMarks(
                        Part.PROMPT,
                        -1,
                        "edit",
                        List.of(
                                new Mark(
                                        3,
                                        8,
                                        Slot.TARGET,
                                        "en/target/coat",
                                        "en",
                                        List.of(Stage.LEET))),
                        List.of(Stage.LEET),
                        "");
        assertThat(printed(marks).toString())
                .isEqualTo(
                        "{\"kind\":\"prompt-marks\",\"part\":\"prompt\",\"attempt\":null,"
                                + "\"rule\":\"edit\",\"stages\":[\"leet\"],\"hidden\":\"\","
                                + "\"marks\":[{\"start\":3,\"end\":8,\"slot\":\"target\","
                                + "\"entry\":\"en/target/coat\",\"language\":\"en\","
                                + "\"stages\":[\"leet\"]}]}");
    }

    @Test
    void aRephrasingTellsAttemptsFromThePrompt() {
        Rephrasing rephrasing =
                new Rephrasing(
                        "other",
                        List.of(
                                new Rephrasing.Step(0, "refused", "edit", List.of()),
                                new Rephrasing.Step(
                                        AttemptTrail.PROMPT,
                                        "produced",
                                        "edit",
                                        List.of(Stage.SPACING))));
        assertThat(printed(rephrasing).toString())
                .isEqualTo(
                        "{\"kind\":\"rephrasing\",\"category\":\"other\",\"steps\":["
                                + "{\"attempt\":0,\"outcome\":\"refused\",\"rule\":\"edit\","
                                + "\"stages\":[]},"
                                + "{\"attempt\":null,\"outcome\":\"produced\","
                                + "\"rule\":\"edit\",\"stages\":[\"spacing\"]}]}");
    }

    @Test
    void claimsAndMatchesNameTheirPlace() {
        Claims claims = new Claims(List.of(new Claims.Claim("png", "Software", "x", "no.such")));
        assertThat(printed(claims).toString())
                .isEqualTo(
                        "{\"kind\":\"claims\",\"claims\":[{\"place\":\"png\","
                                + "\"field\":\"Software\",\"value\":\"x\",\"meaning\":\"no.such\","
                                + "\"sentence\":\"\"}]}");
        HashMatch match =
                new HashMatch(HashMatch.Kind.PDQ, "list", "label", "7", 12, 90, "ROTATE_90");
        assertThat(printed(match).toString())
                .isEqualTo(
                        "{\"kind\":\"hash-match\",\"hash\":\"pdq\",\"list\":\"list\","
                                + "\"label\":\"label\",\"sourceId\":\"7\",\"distance\":12,"
                                + "\"quality\":90,\"turned\":\"rotate-90\"}");
    }

    @Test
    void modelValuesAreTheModelsOwn() {
        ModelValues values =
                new ModelValues(
                        "logits", "0a1b2c3d4e5f", List.of(new ModelValues.Value("NSFW", -2.34567)));

        assertThat(printed(values).toString())
                .isEqualTo(
                        "{\"kind\":\"model-values\",\"numbers\":\"logits\","
                                + "\"framing\":\"0a1b2c3d4e5f\","
                                + "\"values\":[{\"label\":\"NSFW\",\"value\":-2.3457}]}");
    }
}
