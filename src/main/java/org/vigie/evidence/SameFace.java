package org.vigie.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.imaging.Picture;
import org.vigie.inference.DetectorContract;
import org.vigie.inference.EmbeddingContract;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.ModelPack;
import org.vigie.inference.PackEngine;
import org.vigie.inference.reading.Answer;
import org.vigie.inference.reading.Detection;
import org.vigie.inference.reading.Likeness;
import org.vigie.review.Evidence;
import org.vigie.review.ExposureChange.Face;
import org.vigie.review.FaultException;

/// Compares faces with a detector that gives five points and a model that embeds aligned faces,
/// where an operator added both. Embeddings live as long as one comparison.
public final class SameFace implements FaceComparison {
    private static final String LABEL = "face";
    private static final int POINTS = 5;

    private final PackEngine engine;

    public SameFace(PackEngine engine) {
        this.engine = engine;
    }

    @Override
    public Face compare(Picture source, Picture output, Budget budget) throws FaultException {
        Optional<ModelPack> detector = first(SameFace::detects);
        Optional<ModelPack> embedder = first(SameFace::embeds);
        if (detector.isEmpty() || embedder.isEmpty()) {
            return Face.UNKNOWN;
        }
        Optional<Detection> one = only(detector.get(), source, budget);
        Optional<Detection> other =
                one.isEmpty() ? Optional.empty() : only(detector.get(), output, budget);
        EmbeddingContract contract = embedder.get().manifest().embedding();
        if (one.isEmpty() || other.isEmpty() || contract == null) {
            return Face.UNKNOWN;
        }
        float[] before = engine.face(embedder.get(), source, one.get(), budget);
        float[] after = engine.face(embedder.get(), output, other.get(), budget);
        return switch (Likeness.of(contract, before, after).verdict()) {
            case SAME -> Face.KEPT;
            case DIFFERENT -> Face.REPLACED;
            case UNSURE -> Face.UNKNOWN;
        };
    }

    @Override
    public List<Evidence.Box> faces(Picture picture, Budget budget) throws FaultException {
        Optional<ModelPack> detector = first(SameFace::detects);
        return detector.isEmpty()
                ? List.of()
                : found(detector.get(), picture, budget).stream().map(Detection::box).toList();
    }

    @Override
    public String version() {
        return Stream.of(first(SameFace::detects), first(SameFace::embeds))
                .flatMap(Optional::stream)
                .map(pack -> pack.manifest().sha256())
                .collect(Collectors.joining(" "));
    }

    private interface Test {
        boolean of(ModelPack pack);
    }

    private Optional<ModelPack> first(Test test) {
        return engine.packs().stream().filter(test::of).findFirst();
    }

    private static boolean detects(ModelPack pack) {
        DetectorContract decoder = pack.manifest().decoder();
        return pack.manifest().task() == Task.DETECTOR
                && pack.labels().names().contains(LABEL)
                && decoder != null
                && decoder.keypoints() != null
                && decoder.keypoints() == POINTS;
    }

    private static boolean embeds(ModelPack pack) {
        EmbeddingContract embedding = pack.manifest().embedding();
        return pack.manifest().task() == Task.EMBEDDING
                && embedding != null
                && !embedding.alignTemplate().isEmpty();
    }

    /// Return the face of a picture that has exactly one.
    private Optional<Detection> only(ModelPack detector, Picture picture, Budget budget)
            throws FaultException {
        List<Detection> faces = found(detector, picture, budget);
        return faces.size() == 1 ? Optional.of(faces.getFirst()) : Optional.empty();
    }

    private List<Detection> found(ModelPack detector, Picture picture, Budget budget)
            throws FaultException {
        Answer answer = engine.answer(detector, picture, null, budget).value();
        return answer instanceof Answer.Places places
                ? places.detections().stream()
                        .filter(found -> found.box().label().equals(LABEL))
                        .toList()
                : List.of();
    }
}
