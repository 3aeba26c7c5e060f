package org.vigie.evidence.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.evidence.exposure.Edit.Recolour;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Resampling;
import org.vigie.imaging.Scenes;
import org.vigie.review.ExposureChange.Correspondence;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;

class RegistrationTest {
    /// How far a corner may be off, as a share of the source's edge.
    private static final double EXACT = 0.006;

    /// Every crop with every mirror, in turn with every size, light, quality and covered share.
    static List<Object[]> edits() {
        double[][] crops = {
            {0, 0, 0, 0},
            {0.02, 0.02, 0.02, 0.02},
            {0.1, 0.05, 0.15, 0.1},
            {0.3, 0, 0, 0.25},
            {0, 0.4, 0.2, 0},
            {0.25, 0.2, 0.25, 0.2}
        };
        double[][] sizes = {{1, 1}, {0.5, 0.5}, {1.6, 1.6}, {0.8, 0.74}, {0.33, 0.33}};
        double[] qualities = {0, 0.75, 0.4};
        double[] covered = {0, 0.3, 0.6};
        List<Object[]> edits = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            double[] crop = crops[i % 6];
            double[] size = sizes[i * 7 % 5];
            edits.add(
                    new Object[] {
                        new Edit(
                                crop[0],
                                crop[1],
                                crop[2],
                                crop[3],
                                size[0],
                                size[1],
                                i / 6 % 2 == 1,
                                Recolour.values()[i * 5 % 6 == i % 6 ? i / 6 : (i * 5 + i / 6) % 6],
                                qualities[(i + i / 6) % 3]),
                        covered[(i + i / 12) % 3]
                    });
        }
        return edits;
    }

    /// Up to a third painted over, it is found; beyond that a small, coarse output may leave too
    /// little. What is found is found exactly.
    @Test
    void editedDrawnPhotosAreLaidOverThemselves() {
        int found = 0;
        for (Object[] edit : edits()) {
            boolean same = laidOverItself(new Scene(1).photo(), (Edit) edit[0], (double) edit[1]);
            assertThat(same || (double) edit[1] > 0.3).as(edit[0] + " " + edit[1]).isTrue();
            found += same ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"astronaut.png,11", "chelsea.png,10", "coffee.png,10", "rocket.jpg,8"})
    void editedPhotosAreLaidOverThemselves(String name, int least)
            throws IOException, FaultException {
        Picture photo = photo(name);
        List<Object[]> edits = edits();
        int found = 0;
        for (int i = 0; i < edits.size(); i += 3) {
            Object[] edit = edits.get(i + i / 12);
            found += laidOverItself(photo, (Edit) edit[0], (double) edit[1]) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(least);
    }

    private static boolean laidOverItself(Picture photo, Edit edit, double covered) {
        Picture output = edit.of(painted(photo, edit.alignment(), covered));
        Registration found = Registration.of(Study.of(output), Study.of(photo));
        if (found.correspondence() != Correspondence.SAME_PHOTO) {
            return false;
        }
        Alignment truth = edit.alignment();
        for (double corner : new double[] {0, 1}) {
            double u = found.alignment().u(corner) - truth.u(corner);
            double v = found.alignment().v(corner) - truth.v(corner);
            assertThat(Math.max(Math.abs(u), Math.abs(v)))
                    .as(edit + " covered " + covered)
                    .isLessThan(EXACT);
        }
        return true;
    }

    /// Something else over the middle of what an output will show, a share of it.
    static Picture painted(Picture photo, Alignment shown, double share) {
        double half = Math.sqrt(share) / 2;
        Picture other =
                Resampling.bilinear(new Scene(99).undressed(), photo.width(), photo.height());
        return Scenes.of(
                photo.width(),
                photo.height(),
                (x, y) -> {
                    double u = ((x + 0.5) / photo.width() - shown.u(0.5)) / shown.across();
                    double v = ((y + 0.5) / photo.height() - shown.v(0.5)) / shown.down();
                    boolean over = Math.max(Math.abs(u), Math.abs(v)) < half;
                    return Edit.rgb(over ? other : photo, x, y);
                });
    }

    @Test
    void otherPhotosAreDifferent() {
        for (int seed = 2; seed < 14; seed++) {
            Study output = Study.of(elsewhere(seed));
            Registration found = Registration.of(output, Study.of(elsewhere(1)));
            assertThat(found.correspondence())
                    .as(seed + ": " + found.agreement())
                    .isEqualTo(Correspondence.DIFFERENT);
        }
    }

    /// A place with nobody in it.
    private static Picture elsewhere(int seed) {
        return Edit.cut(0.7, 0, 0, 0).of(new Scene(seed).photo());
    }

    @Test
    void photosOfOtherThingsAreDifferent() throws IOException, FaultException {
        String[] names = {"astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg"};
        for (String one : names) {
            for (String other : names) {
                if (!one.equals(other)) {
                    Registration found =
                            Registration.of(Study.of(photo(one)), Study.of(photo(other)));
                    assertThat(found.correspondence())
                            .as(one + " " + other + " " + found.agreement())
                            .isEqualTo(Correspondence.DIFFERENT);
                }
            }
        }
    }

    @Test
    void aPersonCutOutAndPutElsewhereIsNotTheSamePhoto() {
        Picture photo = new Scene(1).photo();
        Picture person = Edit.cut(0.3, 0.1, 0.3, 0.18).of(photo);
        Picture small = Resampling.area(person, person.width() / 2, person.height() / 2);
        Picture ground = Resampling.bilinear(elsewhere(2), 480, 640);
        Picture collage =
                Scenes.of(
                        ground.width(),
                        ground.height(),
                        (x, y) -> {
                            int u = x - 30;
                            int v = y - 380;
                            boolean in =
                                    u >= 0 && v >= 0 && u < small.width() && v < small.height();
                            return in ? Edit.rgb(small, u, v) : Edit.rgb(ground, x, y);
                        });
        Registration found = Registration.of(Study.of(collage), Study.of(photo));
        assertThat(found.correspondence()).isNotEqualTo(Correspondence.SAME_PHOTO);
    }

    @Test
    void whatIsPaintedOverAlmostEntirelyIsNoLongerTheSamePhoto() {
        Picture photo = new Scene(1).photo();
        Registration found =
                Registration.of(Study.of(painted(photo, Alignment.SAME, 0.93)), Study.of(photo));
        assertThat(found.correspondence()).isNotEqualTo(Correspondence.SAME_PHOTO);
    }

    @Test
    void aMomentLaterIsTheSamePhoto() {
        Scene scene = new Scene(1);
        Registration found = Registration.of(Study.of(scene.later()), Study.of(scene.photo()));
        assertThat(found.correspondence()).isEqualTo(Correspondence.SAME_PHOTO);
        assertThat(found.alignment().left()).isBetween(0.001, 0.005);
    }

    @Test
    void whatShowsNothingIsDoubtful() {
        Study flat = Study.of(Scenes.of(300, 200, (x, y) -> 0x808080));
        Study photo = Study.of(new Scene(1).photo());
        assertThat(Registration.of(flat, flat).correspondence()).isEqualTo(Correspondence.DOUBTFUL);
        assertThat(Registration.of(flat, photo).correspondence())
                .isEqualTo(Correspondence.DOUBTFUL);
        assertThat(Registration.of(photo, flat).correspondence())
                .isEqualTo(Correspondence.DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x1", "2x900", "12x9", "900x2", "3000x40", "40x3000", "64x64"})
    void everyShapeIsTakenAndNothingIsInvented(String shape) {
        String[] edges = shape.split("x");
        Picture odd = Scenes.noise(Integer.parseInt(edges[0]), Integer.parseInt(edges[1]), 5);
        Study photo = Study.of(new Scene(1).photo());
        assertThat(Registration.of(Study.of(odd), photo).correspondence())
                .isNotEqualTo(Correspondence.SAME_PHOTO);
        assertThat(Registration.of(photo, Study.of(odd)).correspondence())
                .isNotEqualTo(Correspondence.SAME_PHOTO);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Picture output = Edit.cut(0.1, 0.2, 0, 0.1).of(new Scene(1).undressed());
        Picture source = new Scene(1).photo();
        assertThat(Registration.of(Study.of(output), Study.of(source)))
                .isEqualTo(Registration.of(Study.of(output), Study.of(source)));
    }

    static Picture photo(String name) throws IOException, FaultException {
        Path path =
                Path.of(System.getProperty("vigie.shared", "../shared"), "data", "photos", name);
        assumeTrue(Files.isRegularFile(path), "the shared photos are not beside this checkout");
        return new BoundedDecoder(PolicyPack.Limits.DEFAULT).decode(Files.readAllBytes(path));
    }
}
