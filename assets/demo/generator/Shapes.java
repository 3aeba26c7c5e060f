import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/// Shapes a figure is made of.
final class Shapes {
    private Shapes() {}

    /// A limb of changing thickness along a smooth line through `x, y, radius` triples.
    static Shape limb(double... joints) {
        int steps = 9;
        int spans = joints.length / 3 - 1;
        double[][] line = new double[spans * steps + 1][];
        for (int i = 0; i < line.length; i++) {
            int span = Math.min(spans - 1, i / steps);
            line[i] = joint(joints, span, (i - span * steps) / (double) steps);
        }
        Path2D path = new Path2D.Double();
        side(path, line, 1, 0, line.length, 1);
        cap(path, line[line.length - 1], direction(line, line.length - 1));
        side(path, line, -1, line.length - 1, -1, -1);
        double[] back = direction(line, 0);
        cap(path, line[0], new double[] {-back[0], -back[1]});
        path.closePath();
        return path;
    }

    private static void side(
            Path2D path, double[][] line, int side, int from, int until, int step) {
        for (int i = from; i != until; i += step) {
            double[] along = direction(line, i);
            double x = line[i][0] - along[1] * line[i][2] * side;
            double y = line[i][1] + along[0] * line[i][2] * side;
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
    }

    /// Half a circle around the end of a limb, turning the way its outline runs.
    private static void cap(Path2D path, double[] end, double[] along) {
        for (int i = 1; i < 10; i++) {
            double angle = Math.PI * (0.5 - i / 10.0);
            double forward = StrictMath.cos(angle) * end[2];
            double across = StrictMath.sin(angle) * end[2];
            path.lineTo(
                    end[0] + along[0] * forward - along[1] * across,
                    end[1] + along[1] * forward + along[0] * across);
        }
    }

    private static double[] direction(double[][] line, int at) {
        double[] a = line[Math.max(0, at - 1)];
        double[] b = line[Math.min(line.length - 1, at + 1)];
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double length = Math.max(1e-6, StrictMath.sqrt(dx * dx + dy * dy));
        return new double[] {dx / length, dy / length};
    }

    /// Catmull–Rom with a little tension, so that elbows bend without bulging.
    private static double[] joint(double[] joints, int span, double t) {
        int count = joints.length / 3;
        int before = Math.max(0, span - 1);
        int after = Math.min(count - 1, span + 2);
        double[] point = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double p1 = joints[span * 3 + axis];
            double p2 = joints[Math.min(count - 1, span + 1) * 3 + axis];
            double m1 = 0.32 * (p2 - joints[before * 3 + axis]);
            double m2 = 0.32 * (joints[after * 3 + axis] - p1);
            double t2 = t * t;
            double t3 = t2 * t;
            point[axis] =
                    (2 * t3 - 3 * t2 + 1) * p1
                            + (t3 - 2 * t2 + t) * m1
                            + (-2 * t3 + 3 * t2) * p2
                            + (t3 - t2) * m2;
        }
        return point;
    }

    static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /// A closed outline, symmetric about x = 0, from its right half: a start, then cubic triples,
    /// ending on the axis or wherever the left half should join.
    static Path2D mirrored(double startX, double startY, double... cubics) {
        Path2D path = new Path2D.Double();
        path.moveTo(startX, startY);
        for (int i = 0; i < cubics.length; i += 6) {
            path.curveTo(
                    cubics[i],
                    cubics[i + 1],
                    cubics[i + 2],
                    cubics[i + 3],
                    cubics[i + 4],
                    cubics[i + 5]);
        }
        path.lineTo(-cubics[cubics.length - 2], cubics[cubics.length - 1]);
        for (int i = cubics.length - 6; i >= 0; i -= 6) {
            double endX = i == 0 ? startX : cubics[i - 2];
            double endY = i == 0 ? startY : cubics[i - 1];
            path.curveTo(-cubics[i + 2], cubics[i + 3], -cubics[i], cubics[i + 1], -endX, endY);
        }
        path.closePath();
        return path;
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
    }

    static Shape oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, rx * 2, ry * 2);
    }

    static Shape less(Shape whole, Shape... cuts) {
        Area area = new Area(whole);
        for (Shape cut : cuts) {
            area.subtract(new Area(cut));
        }
        return area;
    }

    static Shape both(Shape one, Shape other) {
        Area area = new Area(one);
        area.intersect(new Area(other));
        return area;
    }

    static Shape sum(Shape... parts) {
        Area area = new Area();
        for (Shape part : parts) {
            area.add(new Area(part));
        }
        return area;
    }

    static Shape box(double x, double y, double width, double height) {
        return polygon(x, y, x + width, y, x + width, y + height, x, y + height);
    }
}
