package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.Picture;
import org.vigie.inference.reading.Answer;
import org.vigie.review.Evidence.Box;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;
import org.vigie.shelf.LoosePack;
import org.vigie.shelf.UltraFacePack;

/// A real third-party model on real photographs, against another binding of the runtime; and a twin
/// that needs neither.
class UltraFaceTest {
    private static final Path PHOTOS = Path.of("../shared/data/photos");
    private static final double AGREED = 0.9;
    private static Accelerators accelerators;
    private static PackEngine engine;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        accelerators = Pictures.accelerators();
        engine = new PackEngine(accelerators, new BoundedDecoder(Limits.DEFAULT), List::of);
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    @ParameterizedTest
    @CsvSource({
        "astronaut.png, 1.00, 0.351, 0.120, 0.523, 0.339",
        "chelsea.png, 0.99, 0.136, 0.160, 0.495, 0.694",
        "coffee.png, , , , ,",
        "rocket.jpg, , , , ,"
    })
    void findsWhatTheReferenceFinds(
            String photo,
            @Nullable Double score,
            @Nullable Double x1,
            @Nullable Double y1,
            @Nullable Double x2,
            @Nullable Double y2)
            throws Exception {
        assumeThat(UltraFacePack.FILE).as("needs ../shared/data").exists();
        ModelPack pack = LoosePack.read(UltraFacePack.write(folder));
        byte[] bytes = Files.readAllBytes(PHOTOS.resolve(photo));
        Picture picture = new BoundedDecoder(Limits.DEFAULT).decode(bytes);

        List<Box> found = boxes(pack, picture, bytes);

        assertThat(found).hasSize(score == null ? 0 : 1);
        if (score != null && x1 != null && y1 != null && x2 != null && y2 != null) {
            Box expected = new Box("face", score, x1, y1, x2, y2);
            assertThat(overlap(found.getFirst(), expected)).isGreaterThanOrEqualTo(AGREED);
            assertThat(found.getFirst().score()).isCloseTo(score, within(0.02));
        }
    }

    @Test
    void theDrawnTwinFindsWhatItWasDrawnToFind() throws Exception {
        DrawnPack twin = DrawnPacks.faceWhereRed("twin");
        List<Box> found = boxes(twin.pack(), Pictures.flat(30, 20, 0xff0000), null);
        assertThat(found).hasSize(1);
        Box drawn = new Box("face", 0.9, 0.25, 0.25, 0.75, 0.5);
        assertThat(overlap(found.getFirst(), drawn)).isGreaterThan(0.999);
        assertThat(found.getFirst().score()).isCloseTo(0.9, within(1e-4));
        assertThat(boxes(twin.pack(), Pictures.flat(30, 20, 0x00ff00), null)).isEmpty();
    }

    private static List<Box> boxes(ModelPack pack, Picture picture, byte @Nullable [] bytes)
            throws FaultException {
        Answer answer = engine.answer(pack, picture, bytes, Wanted.ALWAYS).value();
        return ((Answer.Places) answer).detections().stream().map(d -> d.box()).toList();
    }

    private static double overlap(Box a, Box b) {
        double across = Math.min(a.x2(), b.x2()) - Math.max(a.x1(), b.x1());
        double down = Math.min(a.y2(), b.y2()) - Math.max(a.y1(), b.y1());
        double both = Math.max(0, across) * Math.max(0, down);
        return both / (area(a) + area(b) - both);
    }

    private static double area(Box box) {
        return (box.x2() - box.x1()) * (box.y2() - box.y1());
    }
}
