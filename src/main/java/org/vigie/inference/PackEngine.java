package org.vigie.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.imaging.Backdrop;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.Picture;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.ResizeContract.ExifOrientation;
import org.vigie.inference.framing.Framed;
import org.vigie.inference.framing.Framing;
import org.vigie.inference.framing.Placement;
import org.vigie.inference.reading.Answer;
import org.vigie.inference.reading.AnswerReader;
import org.vigie.inference.reading.Detection;
import org.vigie.inference.reading.Finding;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Asks added models about pictures: frames the picture, runs the model, reads the answer, as the
/// manifest says. Models that need another one, such as a head its embedding, get it.
public final class PackEngine {
    /// Faces of one picture whose age is asked.
    private static final int MOST_FACES = 16;

    private final Accelerators accelerators;
    private final BoundedDecoder decoder;
    private final Supplier<List<ModelPack>> packs;

    /// @param packs the models there are at the moment, among which companions are found
    public PackEngine(
            Accelerators accelerators, BoundedDecoder decoder, Supplier<List<ModelPack>> packs) {
        this.accelerators = accelerators;
        this.decoder = decoder;
        this.packs = packs;
    }

    /// Return the models there are at the moment.
    public List<ModelPack> packs() {
        return packs.get();
    }

    /// Return what a model needs besides itself; empty when it needs nothing, or when what it needs
    /// is not there.
    public Optional<ModelPack> companion(ModelPack pack) {
        String id = companionId(pack.manifest());
        return id == null
                ? Optional.empty()
                : packs().stream().filter(other -> other.id().equals(id)).findFirst();
    }

    private static @Nullable String companionId(Manifest manifest) {
        EmbeddingContract embedding = manifest.embedding();
        AgeContract age = manifest.age();
        if (manifest.task() == Task.HEAD && embedding != null) {
            return embedding.embeddingFrom();
        }
        return age == null ? null : age.facesFrom();
    }

    /// Ask a model about a picture.
    ///
    /// @param bytes the file the picture came from, null when there is none: some models want it
    ///   laid over another colour, or not upright
    /// @throws FaultException `examination-cancelled`, `examination-out-of-time`,
    ///   `model-companion-missing`, or what is wrong with the model or its answer
    public Timed<Answer> answer(
            ModelPack pack, Picture picture, byte @Nullable [] bytes, Wanted wanted)
            throws FaultException {
        return switch (pack.manifest().task()) {
            case HEAD -> head(pack, picture, bytes, wanted);
            case AGE -> age(pack, picture, bytes, wanted);
            default -> direct(pack, framed(pack, picture, bytes), wanted);
        };
    }

    private Timed<Answer> head(
            ModelPack pack, Picture picture, byte @Nullable [] bytes, Wanted wanted)
            throws FaultException {
        ModelPack source = needed(pack, Task.EMBEDDING);
        Timed<Answer> embedded = direct(source, framed(source, picture, bytes), wanted);
        if (!(embedded.value() instanceof Answer.Vector vector)) {
            throw new FaultException(Fault.of("model-answer-wrong", "model", source.id()));
        }
        Tensor input = Framing.of(pack.manifest()).embedding(vector.values());
        Timed<Answer> read = direct(pack, new Framed(input, Placement.whole(1, 1)), wanted);
        return new Timed<>(read.value(), embedded.millis() + read.millis());
    }

    /// One face that looks young is enough for the question.
    private Timed<Answer> age(
            ModelPack pack, Picture picture, byte @Nullable [] bytes, Wanted wanted)
            throws FaultException {
        if (companionId(pack.manifest()) == null) {
            return direct(pack, framed(pack, picture, bytes), wanted);
        }
        ModelPack detector = needed(pack, Task.DETECTOR);
        Timed<Answer> faces = direct(detector, framed(detector, picture, bytes), wanted);
        double millis = faces.millis();
        double youngest = Double.NaN;
        List<Finding> findings = new ArrayList<>();
        List<Detection> seen = places(faces.value());
        for (Detection face : seen.stream().limit(MOST_FACES).toList()) {
            Picture cut = Cutting.cut(picture, face.box());
            Timed<Answer> asked = direct(pack, framed(pack, cut, null), wanted);
            millis += asked.millis();
            if (asked.value() instanceof Answer.Years years && !(years.years() >= youngest)) {
                youngest = years.years();
                findings = placed(years.findings(), face);
            }
        }
        int unasked = Math.max(0, seen.size() - MOST_FACES);
        return new Timed<>(new Answer.Years(findings, youngest, unasked), millis);
    }

    private static List<Detection> places(Answer answer) {
        return answer instanceof Answer.Places places ? places.detections() : List.of();
    }

    private static List<Finding> placed(List<Finding> findings, Detection face) {
        return findings.stream()
                .map(finding ->
                        new Finding(
                                finding.label(),
                                finding.category(),
                                finding.score(),
                                finding.threshold(),
                                List.of(face.box()),
                                finding.raw()))
                .toList();
    }

    private ModelPack needed(ModelPack pack, Task task) throws FaultException {
        return companion(pack)
                .filter(found -> found.manifest().task() == task)
                .orElseThrow(() ->
                        new FaultException(
                                new Fault(
                                        "model-companion-missing",
                                        Map.of(
                                                "model",
                                                pack.id(),
                                                "needed",
                                                String.valueOf(companionId(pack.manifest()))))));
    }

    /// Embed a face, brought to where the model expects it.
    ///
    /// @return the embedding, which nobody may keep
    public float[] face(ModelPack pack, Picture picture, Detection face, Wanted wanted)
            throws FaultException {
        EmbeddingContract embedding = pack.manifest().embedding();
        InputContract input = pack.manifest().input();
        Picture cut =
                embedding == null || embedding.alignTemplate().isEmpty()
                        ? Cutting.cut(picture, face.box())
                        : Cutting.align(
                                picture,
                                face.keypoints(),
                                embedding.alignTemplate(),
                                input.width(),
                                input.height());
        Answer answer = direct(pack, framed(pack, cut, null), wanted).value();
        if (answer instanceof Answer.Vector vector) {
            return vector.values();
        }
        throw new FaultException(Fault.of("model-answer-wrong", "model", pack.id()));
    }

    /// Make the input of a model of a picture, as a model wants it laid down.
    Framed framed(ModelPack pack, Picture picture, byte @Nullable [] bytes) throws FaultException {
        Framing framing = Framing.of(pack.manifest());
        ResizeContract resize = pack.manifest().resize();
        Picture shown = picture;
        int orientation = 1;
        if (bytes != null && !framing.backdrop().equals(Backdrop.GREY)) {
            shown = decoder.decode(bytes, framing.backdrop());
        }
        if (bytes != null && resize != null && resize.exifOrientation() == ExifOrientation.IGNORE) {
            orientation = decoder.peek(bytes).orientation();
        }
        return framing.frame(shown, orientation);
    }

    private Timed<Answer> direct(ModelPack pack, Framed framed, Wanted wanted)
            throws FaultException {
        AnswerReader reader = AnswerReader.of(pack.manifest(), pack.labels());
        Timed<Map<String, Tensor>> run =
                accelerators
                        .run(pack, Urgency.BACKGROUND, List.of(framed.tensor()), wanted)
                        .getFirst();
        return new Timed<>(reader.read(run.value(), 0, framed.placement()), run.millis());
    }
}
