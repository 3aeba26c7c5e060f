package org.vigie.inference.framing;

import java.util.Arrays;
import java.util.List;
import org.vigie.imaging.Picture;
import org.vigie.inference.EmbeddingContract;
import org.vigie.inference.InputContract;
import org.vigie.inference.framing.Placement.Point;

/// Lays a face out as a face model learnt to see faces: turned, scaled and moved, never mirrored or
/// skewed, so that its points come as near as possible (least squares) to those of the template.
///
/// Places are read as OpenCV's FaceRecognizerSF reads them: whole numbers are pixel centres, what
/// lies beside the picture is black. Where the face is larger than the model's input, each new
/// pixel is the mean of several samples.
public final class FaceAlignment {
    /// Samples of a new pixel on each axis, at most.
    private static final int MOST_SAMPLES = 8;

    private static final double ROUNDING = 1e-6;

    private final List<List<Double>> template;
    private final int width;
    private final int height;

    private FaceAlignment(List<List<Double>> template, int width, int height) {
        this.template = template;
        this.width = width;
        this.height = height;
    }

    /// Align faces for a model.
    ///
    /// @throws IllegalArgumentException when its manifest has no template
    public static FaceAlignment of(EmbeddingContract embedding, InputContract input) {
        if (embedding.alignTemplate().isEmpty()) {
            throw new IllegalArgumentException("this model takes faces as they are");
        }
        return new FaceAlignment(embedding.alignTemplate(), input.width(), input.height());
    }

    /// Cut a face out.
    ///
    /// @param keypoints of one face, in the order of the template: image-left eye first
    /// @throws IllegalArgumentException when there are not as many, or all lie in one place
    public Picture crop(Picture upright, List<Point> keypoints) {
        if (keypoints.size() != template.size()) {
            throw new IllegalArgumentException("a point for every point of the template");
        }
        Similarity back = Similarity.between(template, places(upright, keypoints));
        int samples = (int) Math.clamp(Math.ceil(back.scale() - ROUNDING), 1, MOST_SAMPLES);
        byte[] rgb = new byte[width * height * 3];
        double[] sums = new double[3];
        for (int i = 0; i < width * height; i++) {
            Arrays.fill(sums, 0);
            for (int s = 0; s < samples * samples; s++) {
                double x = i % width + (s % samples + 0.5) / samples - 0.5;
                double y = i / width + (s / samples + 0.5) / samples - 0.5;
                add(upright, back.x(x, y), back.y(x, y), sums);
            }
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (byte) Math.round(sums[c] / (samples * samples));
            }
        }
        return new Picture(width, height, rgb, upright.format());
    }

    private static List<List<Double>> places(Picture picture, List<Point> points) {
        return points.stream()
                .map(p -> List.of(p.x() * picture.width(), p.y() * picture.height()))
                .toList();
    }

    /// Add what lies between the four nearest pixels.
    private static void add(Picture picture, double x, double y, double[] sums) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        for (int i = 0; i < 4; i++) {
            int column = left + i % 2;
            int row = top + i / 2;
            boolean inside =
                    column >= 0 && row >= 0 && column < picture.width() && row < picture.height();
            if (inside) {
                double weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
                int at = (row * picture.width() + column) * 3;
                for (int c = 0; c < 3; c++) {
                    sums[c] += weight * (picture.rgb()[at + c] & 0xff);
                }
            }
        }
    }
}
