package org.vigie.ui.casefile.figure;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.vigie.ui.kit.Faces;

/// An outline around something that was found, with its name.
final class OutlineShape extends Region {
    private final Figure.Outline outline;
    private final Region box = new Region();
    private final Label name;

    OutlineShape(Figure.Outline outline) {
        this.outline = outline;
        box.getStyleClass().add(outline.face() ? "face-box" : "found-box");
        name = Faces.label(outline.label(), "box-name");
        name.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(box, name);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double x = Math.round(outline.x1() * width);
        double y = Math.round(outline.y1() * height);
        box.resizeRelocate(
                x,
                y,
                Math.max(4, Math.round(outline.x2() * width) - x),
                Math.max(4, Math.round(outline.y2() * height) - y));
        double tall = Math.ceil(name.prefHeight(-1));
        double wide = Math.ceil(name.prefWidth(-1));
        double above = y - tall - 1;
        name.resizeRelocate(
                Math.clamp(x, 0, Math.max(0, width - wide)),
                above >= 0 ? above : y + 2,
                wide,
                tall);
    }
}
