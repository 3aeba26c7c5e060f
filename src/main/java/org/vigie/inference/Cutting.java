package org.vigie.inference;

import java.util.List;
import org.vigie.imaging.Picture;
import org.vigie.inference.framing.Placement.Point;
import org.vigie.review.Evidence.Box;

/// Takes faces out of pictures.
final class Cutting {
    private Cutting() {}

    /// Return what lies in a box, at least one pixel of it.
    static Picture cut(Picture picture, Box box) {
        int left = Math.min(picture.width() - 1, (int) (box.x1() * picture.width()));
        int top = Math.min(picture.height() - 1, (int) (box.y1() * picture.height()));
        int right = Math.clamp(Math.round(box.x2() * picture.width()), left + 1, picture.width());
        int bottom = Math.clamp(Math.round(box.y2() * picture.height()), top + 1, picture.height());
        int stride = (right - left) * 3;
        byte[] rgb = new byte[stride * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            int from = (y * picture.width() + left) * 3;
            System.arraycopy(picture.rgb(), from, rgb, (y - top) * stride, stride);
        }
        return new Picture(right - left, bottom - top, rgb, picture.format());
    }

    /// Turn, scale and move a picture so that its points come as near as they can to where a
    /// template wants them (least squares over similarities, Umeyama 1991); bilinear, black
    /// outside.
    ///
    /// @param points in the upright picture, 0–1
    /// @param template in pixels of the result
    static Picture align(
            Picture picture,
            List<Point> points,
            List<List<Double>> template,
            int width,
            int height) {
        Similarity back = Similarity.of(picture, points, template);
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            double x = back.x(i % width, i / width);
            double y = back.y(i % width, i / width);
            for (int channel = 0; channel < 3; channel++) {
                rgb[i * 3 + channel] = (byte) Math.round(sample(picture, x, y, channel));
            }
        }
        return new Picture(width, height, rgb, picture.format());
    }

    private static double sample(Picture picture, double x, double y, int channel) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double across = x - left;
        double down = y - top;
        return (1 - down)
                        * ((1 - across) * at(picture, left, top, channel)
                                + across * at(picture, left + 1, top, channel))
                + down
                        * ((1 - across) * at(picture, left, top + 1, channel)
                                + across * at(picture, left + 1, top + 1, channel));
    }

    private static int at(Picture picture, int x, int y, int channel) {
        boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
        return inside ? picture.rgb()[(y * picture.width() + x) * 3 + channel] & 0xff : 0;
    }

    /// Where a place of the result lies in the picture: x = a·u − b·v + c, y = b·u + a·v + d.
    private record Similarity(double a, double b, double c, double d) {

        /// Fit template to points, which is the way back.
        static Similarity of(Picture picture, List<Point> points, List<List<Double>> template) {
            int n = points.size();
            double u = 0;
            double v = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < n; i++) {
                u += template.get(i).get(0) / n;
                v += template.get(i).get(1) / n;
                x += points.get(i).x() * picture.width() / n;
                y += points.get(i).y() * picture.height() / n;
            }
            double along = 0;
            double beside = 0;
            double size = 0;
            for (int i = 0; i < n; i++) {
                double du = template.get(i).get(0) - u;
                double dv = template.get(i).get(1) - v;
                double dx = points.get(i).x() * picture.width() - x;
                double dy = points.get(i).y() * picture.height() - y;
                along += du * dx + dv * dy;
                beside += du * dy - dv * dx;
                size += du * du + dv * dv;
            }
            double a = along / size;
            double b = beside / size;
            return new Similarity(a, b, x - a * u + b * v, y - b * u - a * v);
        }

        double x(double u, double v) {
            return a * u - b * v + c;
        }

        double y(double u, double v) {
            return b * u + a * v + d;
        }
    }
}
