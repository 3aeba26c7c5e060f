package org.vigie.evidence.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.evidence.exposure.Edit.Recolour;
import org.vigie.evidence.exposure.Scene.Part;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Resampling;
import org.vigie.imaging.Scenes;
import org.vigie.inference.Accelerators;
import org.vigie.inference.SkinModel;
import org.vigie.review.Evidence.Box;
import org.vigie.review.ExposureChange;
import org.vigie.review.ExposureChange.Correspondence;
import org.vigie.review.ExposureChange.Face;
import org.vigie.review.ExposureChange.Place;
import org.vigie.review.ExposureChange.Reading;
import org.vigie.review.ExposureChange.Transformation;
import org.vigie.review.FaultException;

/// Drawn edits whose areas were counted, against what is measured.
class ExposureComparisonTest {
    /// A pixel of the 128 frame on every side of the largest area is about this much.
    private static final double NEAR = 0.03;

    @TempDir static Path folder;
    private static Accelerators accelerators;
    private static ExposureComparison comparison;

    @BeforeAll
    static void start() {
        accelerators = Accelerators.start(folder, Thread::new);
        comparison = new ExposureComparison(new SkinModel(accelerators), 16);
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    static List<Edit> edits() {
        return List.of(
                Edit.NONE,
                Edit.compressed(0.4),
                Edit.resized(0.5, 0.5),
                Edit.resized(1.4, 1.3),
                Edit.mirror(),
                Edit.cut(0.1, 0.05, 0.15, 0.1),
                Edit.cut(0.2, 0, 0.2, 0.3),
                Edit.in(Recolour.DARK),
                Edit.in(Recolour.WARM),
                Edit.in(Recolour.FLAT),
                new Edit(0.05, 0.1, 0.1, 0, 0.6, 0.6, true, Recolour.WARM, 0.75),
                new Edit(0.1, 0, 0, 0.2, 0.8, 0.74, true, Recolour.BRIGHT, 0.6));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whatWasEditedIsMeasuredWhateverElseWasDone(Edit edit) throws FaultException {
        Scene scene = new Scene(3);
        ExposureChange change = change(scene.photo(), edit.of(scene.undressed()));
        Map<Part, Double> shares = shares(edit.alignment());
        double face = shares.getOrDefault(Part.FACE, 0.0);
        double bared = shares.getOrDefault(Part.BARED, 0.0);
        double changed = bared + shares.getOrDefault(Part.EXCHANGED, 0.0);
        assertThat(change.correspondence()).isEqualTo(Correspondence.SAME_PHOTO);
        assertThat(change.transformations()).isEqualTo(edit.transformations());
        assertThat(change.changedShare()).isCloseTo(changed, within(NEAR));
        assertThat(change.before().share()).isCloseTo(face, within(NEAR));
        assertThat(change.after().share()).isCloseTo(face + bared, within(NEAR));
        assertThat(change.painted()).isCloseTo(bared, within(NEAR));
        assertThat(change.added()).isCloseTo(bared, within(NEAR));
        assertThat(change.before().outside()).isCloseTo(change.after().outside(), within(NEAR));
        assertThat(change.place()).isEqualTo(Place.CLOTHING);
        assertThat(change.masked()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whatWasNotEditedDoesNotChange(Edit edit) throws FaultException {
        Picture photo = new Scene(4).photo();
        ExposureChange change = change(photo, edit.of(photo));
        assertThat(change.transformations()).isEqualTo(edit.transformations());
        assertThat(change.changedShare()).isLessThan(0.005);
        assertThat(change.after().share()).isCloseTo(change.before().share(), within(0.015));
        assertThat(change.painted()).isLessThan(0.005);
    }

    /// Shares of what an output shows.
    private static Map<Part, Double> shares(Alignment shown) {
        Map<Part, Double> shares = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            shares.put(part, 0.0);
        }
        int steps = 400;
        for (int i = 0; i < steps * steps; i++) {
            double x = shown.u((i % steps + 0.5) / steps) * Scene.WIDTH;
            double y = shown.v((i / steps + 0.5) / steps) * Scene.HEIGHT;
            shares.merge(Scene.part(x, y), 1.0 / steps / steps, Double::sum);
        }
        return shares;
    }

    @Test
    void aMomentLaterAlmostNothingChanged() throws FaultException {
        Scene scene = new Scene(5);
        ExposureChange change = change(scene.photo(), scene.later());
        assertThat(change.correspondence()).isEqualTo(Correspondence.SAME_PHOTO);
        assertThat(change.changedShare()).isLessThan(0.01);
        assertThat(change.painted()).isLessThan(0.01);
    }

    /// It cannot be told from a photo in which the person was exchanged, and is none that was
    /// undressed.
    @Test
    void someoneElseInTheSamePlaceIsAChangeWithoutNewSkinColour() throws FaultException {
        ExposureChange change =
                change(new Scene(6).photo(), new Scene(6, 0x825C43, 0x5A6A8A).photo());
        assertThat(change.correspondence()).isEqualTo(Correspondence.SAME_PHOTO);
        assertThat(change.changedShare()).isGreaterThan(0.2);
        assertThat(change.painted()).isLessThan(0.03);
    }

    @Test
    void clothThatHasTheColourOfSkinIsSaidToHaveIt() throws FaultException {
        Scene brown = new Scene(7, Scene.TAN, 0x9A6440);
        ExposureChange change = change(brown.photo(), brown.undressed());
        assertThat(change.masked()).isTrue();
        assertThat(change.added()).isLessThan(0.03);
        assertThat(change.painted()).isGreaterThan(0.08);
        assertThat(change.place()).isEqualTo(Place.SOMEWHERE);
    }

    /// The two ends of the scale are missed; then nothing may claim to know where the change lies.
    @Test
    void skinTheModelDoesNotSeeLeavesThePlaceOpen() throws FaultException {
        Scene dark = new Scene(8, 0x292420, Scene.GREEN);
        ExposureChange change = change(dark.photo(), dark.undressed());
        assertThat(change.changedShare()).isGreaterThan(0.18);
        assertThat(change.after().share()).isLessThan(0.02);
        assertThat(change.place()).isEqualTo(Place.SOMEWHERE);
    }

    @Test
    void greyPicturesAreComparedButNotMeasured() throws FaultException {
        Scene scene = new Scene(9);
        Edit grey = Edit.in(Recolour.GREY);
        ExposureChange change = change(scene.photo(), grey.of(scene.undressed()));
        assertThat(change.after().reading()).isEqualTo(Reading.GREYSCALE);
        assertThat(change.before().applicable()).isTrue();
        assertThat(change.painted()).isNaN();
        assertThat(change.changedShare()).isBetween(0.15, 0.24);
        assertThat(change.transformations()).containsExactly(Transformation.RECOLOURED);
        ExposureChange both = change(grey.of(scene.photo()), grey.of(scene.undressed()));
        assertThat(both.before().reading()).isEqualTo(Reading.GREYSCALE);
        assertThat(both.transformations()).isEmpty();
    }

    @Test
    void illustrationsAreComparedButNotMeasured() throws FaultException {
        ExposureChange change = change(drawing(false), drawing(true));
        assertThat(change.correspondence()).isEqualTo(Correspondence.SAME_PHOTO);
        assertThat(change.before().reading()).isEqualTo(Reading.ILLUSTRATION);
        assertThat(change.after().reading()).isEqualTo(Reading.ILLUSTRATION);
        assertThat(change.changedShare()).isBetween(0.03, 0.07);
    }

    /// Flat discs in flat colours.
    private static Picture drawing(boolean changed) {
        return Scenes.of(
                400,
                300,
                (x, y) -> {
                    int disc = x / 50 * 31 + y / 50 * 17;
                    boolean in = Math.hypot(x % 50 - 25, y % 50 - 25) < 12 + disc % 11;
                    int colour = 0x204060 * (1 + disc % 5) + 0x300000 * (disc % 3);
                    boolean middle = changed && x > 150 && x < 250 && y > 100 && y < 160;
                    return middle ? 0xE0B080 : in ? colour & 0xFFFFFF : 0xF2EAD8;
                });
    }

    @Test
    void aChangeAllAroundIsTheBackground() throws FaultException {
        Picture photo = new Scene(1).photo();
        Picture other = new Scene(2).photo();
        Picture moved =
                Scenes.of(
                        photo.width(),
                        photo.height(),
                        (x, y) ->
                                Edit.rgb(
                                        y < 560 && x > 90 && x < 390 && y > 40 ? photo : other,
                                        x,
                                        y));
        ExposureChange change = change(photo, moved);
        assertThat(change.place()).isEqualTo(Place.BACKGROUND);
        assertThat(change.masked()).isFalse();
    }

    @Test
    void aCanvasThatWasExtendedIsMeasuredWhereThePhotoIs() throws FaultException {
        Scene scene = new Scene(3);
        Picture undressed = scene.undressed();
        Picture wider =
                Scenes.of(
                        720,
                        640,
                        (x, y) -> x >= 480 ? 0x405870 + x % 7 * y % 5 : Edit.rgb(undressed, x, y));
        ExposureChange change = change(scene.photo(), wider);
        assertThat(change.transformations()).containsExactly(Transformation.EXTENDED);
        assertThat(change.changedShare()).isCloseTo(0.211, within(NEAR));
        assertThat(change.painted()).isCloseTo(0.129, within(NEAR));
    }

    @Test
    void aFaceModelNamesTheFace() throws FaultException {
        Scene scene = new Scene(10);
        Picture photo = scene.photo();
        Picture other = new Scene(10, 0x825C43, Scene.GREEN).photo();
        Picture swapped =
                Scenes.of(
                        photo.width(),
                        photo.height(),
                        (x, y) -> Edit.rgb(y < 150 ? other : photo, x, y));
        Box head = new Box("face", 0.9, 0.42, 0.12, 0.58, 0.23);
        Faces faces = new Faces(List.of(head), List.of(head), Face.REPLACED);
        ExposureChange change = change(photo, swapped, faces, comparison);
        assertThat(change.place()).isEqualTo(Place.FACE);
        assertThat(change.face()).isEqualTo(Face.REPLACED);
        assertThat(change(photo, swapped).place()).isNotEqualTo(Place.FACE);
    }

    @Test
    void otherPhotosAreNotMeasured() throws FaultException {
        Picture one = Edit.cut(0.7, 0, 0, 0).of(new Scene(1).photo());
        Picture other = Edit.cut(0.7, 0, 0, 0).of(new Scene(2).photo());
        ExposureChange change = change(one, other);
        assertThat(change.correspondence()).isEqualTo(Correspondence.DIFFERENT);
        assertThat(change.before().reading()).isEqualTo(Reading.NOT_COMPARED);
        assertThat(change.painted()).isNaN();
        assertThat(change.changed().cells()).isEmpty();
        assertThat(change.transformations()).isEqualTo(Set.of());
    }

    /// Rung 0 shows nothing finer than the veil.
    @ParameterizedTest
    @EnumSource(Shape.class)
    void aSilhouetteHasTheCellsOfTheVeil(Shape shape) throws FaultException {
        Scene scene = new Scene(3);
        ExposureComparison as = new ExposureComparison(new SkinModel(accelerators), shape.cells);
        Picture photo = Resampling.area(scene.photo(), shape.width, shape.height);
        Picture output = Resampling.area(scene.undressed(), shape.width, shape.height);
        ExposureChange.Silhouette seen = change(photo, output, Faces.UNKNOWN, as).changed();
        assertThat(seen.columns()).isEqualTo(shape.columns);
        assertThat(seen.rows()).isEqualTo(shape.rows);
        double sum = 0;
        for (byte cell : seen.cells()) {
            sum += (cell & 0xff) / 255.0;
        }
        assertThat(sum / seen.cells().length).isCloseTo(0.211, within(NEAR));
    }

    enum Shape {
        UPRIGHT(480, 640, 16, 12, 16),
        WIDE(640, 400, 16, 16, 10),
        STRONG(480, 640, 8, 6, 8),
        SOFT(480, 640, 32, 24, 32);

        private final int width;
        private final int height;
        private final int cells;
        private final int columns;
        private final int rows;

        Shape(int width, int height, int cells, int columns, int rows) {
            this.width = width;
            this.height = height;
            this.cells = cells;
            this.columns = columns;
            this.rows = rows;
        }
    }

    private static ExposureChange change(Picture source, Picture output) throws FaultException {
        return change(source, output, Faces.UNKNOWN, comparison);
    }

    private static ExposureChange change(
            Picture source, Picture output, Faces faces, ExposureComparison as)
            throws FaultException {
        Study before = Study.of(source);
        Study after = Study.of(output);
        Registration registration = Registration.of(after, before);
        return as.measure(new Pair("source", before, after, registration), faces);
    }
}
