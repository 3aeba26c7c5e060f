package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Evidence;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Cell;
import org.vigie.ui.casefile.evidence.EvidenceMatrix.Row;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The matrix category × classifier, arranged as its width allows; a row in which classifiers
/// disagree says so. Its parts are made once and filled for every case, and it lays them out
/// itself: nothing is measured that did not change.
final class MatrixView extends Region {
    private static final double BETWEEN_BANDS = 12;

    /// The narrowest column beside the names.
    private static final double LEAST = 72;

    private final EvidenceWords words;
    private final Text text;
    private final Consumer<@Nullable MatrixCell> pointed;
    private final List<MatrixHead> heads = new ArrayList<>();

    /// The names of the rows in a column of their own.
    private final List<MatrixName> beside = new ArrayList<>();

    /// The names above their rows, by band, since every band names its rows.
    private final List<List<MatrixName>> above = new ArrayList<>();

    private final List<List<MatrixCell>> cells = new ArrayList<>();
    private final Region corner = new Region();
    private final HBox adulthood;
    private EvidenceMatrix matrix = new EvidenceMatrix(List.of(), List.of(), 0, 0);
    private Arrangement arranged = new Arrangement(true, 1);

    /// @param pointed gets the cell that has the keyboard, or null
    MatrixView(EvidenceWords words, Text text, Consumer<@Nullable MatrixCell> pointed) {
        this.words = words;
        this.text = text;
        this.pointed = pointed;
        adulthood =
                new HBox(
                        12,
                        Faces.label(text.get("evidence.adulthood"), "minor"),
                        Faces.paragraph(text.get("evidence.notEstablished"), "small", "minor"));
        adulthood.setAlignment(Pos.CENTER_LEFT);
        adulthood.getStyleClass().add("matrix-cell");
        HBox.setHgrow(adulthood, Priority.ALWAYS);
        corner.getStyleClass().add("matrix-cell");
        getStyleClass().add("matrix");
        widthProperty().subscribe(width -> arrange());
    }

    void show(EvidenceMatrix next, boolean minor) {
        matrix = next;
        boolean grown = grow();
        each(heads, next.columns(), MatrixHead::show);
        for (int line = 0; line < cells.size(); line++) {
            List<Cell> said =
                    line < next.rows().size() ? next.rows().get(line).cells() : List.<Cell>of();
            String category = said.isEmpty() ? "" : next.rows().get(line).category();
            for (int at = 0; at < cells.get(line).size(); at++) {
                fill(cells.get(line).get(at), category, said, at);
            }
        }
        Faces.shown(adulthood, minor);
        if (grown) {
            getChildren().setAll(inOrder());
            heads.forEach(Region::applyCss);
        }
        arrange();
        requestLayout();
    }

    private void fill(MatrixCell face, String category, List<Cell> said, int at) {
        boolean used = at < said.size();
        Faces.shown(face, used);
        if (used) {
            String analyzer = matrix.columns().get(at).analyzer();
            face.show(said.get(at), words.spoken(category, analyzer, said.get(at)));
        } else {
            face.show(new Cell.Silent(), "");
        }
    }

    private static <N extends Region, T> void each(
            List<N> faces, List<T> things, BiConsumer<N, T> fill) {
        for (int at = 0; at < faces.size(); at++) {
            Faces.shown(faces.get(at), at < things.size());
            if (at < things.size()) {
                fill.accept(faces.get(at), things.get(at));
            }
        }
    }

    /// Make what parts there are too few of; return whether there were.
    private boolean grow() {
        boolean grown = getChildren().isEmpty();
        while (heads.size() < matrix.columns().size()) {
            heads.add(new MatrixHead(text));
            grown = true;
        }
        while (cells.size() < matrix.rows().size()) {
            cells.add(new ArrayList<>());
            grown = true;
        }
        for (List<MatrixCell> line : cells) {
            while (line.size() < heads.size()) {
                line.add(cell());
            }
        }
        return growNames() || grown;
    }

    private boolean growNames() {
        boolean grown = grow(beside, true);
        while (above.size() < bands()) {
            above.add(new ArrayList<>());
        }
        for (List<MatrixName> band : above) {
            grown |= grow(band, false);
        }
        return grown;
    }

    private boolean grow(List<MatrixName> names, boolean apart) {
        boolean grown = names.size() < cells.size();
        while (names.size() < cells.size()) {
            names.add(new MatrixName(apart, words, text));
        }
        return grown;
    }

    private MatrixCell cell() {
        MatrixCell face = new MatrixCell(text);
        face.focusedProperty().subscribe(focused -> pointed.accept(focused ? face : null));
        return face;
    }

    /// Mark the cell whose model is being asked.
    void markAsked(@Nullable Evidence asked) {
        cells.forEach(line -> line.forEach(cell -> cell.markAsked(asked)));
    }

    /// Return the cell that has the keyboard, null while none has.
    @Nullable MatrixCell focused() {
        return cells.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.isFocused() && cell.isVisible() && cell.finding() != null)
                .findFirst()
                .orElse(null);
    }

    private int bands() {
        int columns = matrix.columns().size();
        return Math.max(1, (columns + arranged.columns() - 1) / arranged.columns());
    }

    /// Arrange the parts for the present width. They stay where they are among the children, so
    /// that none is dressed anew.
    private void arrange() {
        if (getWidth() <= 0) {
            return;
        }
        double widest =
                heads.stream()
                        .filter(Region::isManaged)
                        .mapToDouble(MatrixHead::whole)
                        .max()
                        .orElse(0);
        arranged = Arrangement.of(getWidth(), matrix.columns().size(), widest);
        if (growNames()) {
            getChildren().setAll(inOrder());
        }
        List<Row> rows = matrix.rows();
        each(beside, arranged.beside() ? rows : List.of(), MatrixName::show);
        for (int band = 0; band < above.size(); band++) {
            boolean used = !arranged.beside() && band < bands();
            each(above.get(band), used ? rows : List.of(), MatrixName::show);
        }
        Faces.shown(corner, arranged.beside() && !matrix.columns().isEmpty());
    }

    /// Return the parts as they are read, and as the keyboard passes through them: row by row.
    private List<Region> inOrder() {
        List<Region> all = new ArrayList<>(List.of(corner));
        all.addAll(heads);
        for (int line = 0; line < cells.size(); line++) {
            all.add(beside.get(line));
            for (List<MatrixName> band : above) {
                all.add(band.get(line));
            }
            all.addAll(cells.get(line));
        }
        all.add(adulthood);
        return all;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// It takes any width; the arrangement follows.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return lay(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected void layoutChildren() {
        lay(getWidth(), true);
    }

    /// Lay everything out at a width, or only measure it; return the height.
    private double lay(double width, boolean place) {
        MatrixLines lines = new MatrixLines(width, place);
        int columns = matrix.columns().size();
        for (int band = 0; band < bands(); band++) {
            int from = band * arranged.columns();
            band(lines, band, from, Math.min(from + arranged.columns(), columns));
        }
        if (adulthood.isManaged()) {
            lines.across(adulthood);
        }
        return lines.height();
    }

    private void band(MatrixLines lines, int band, int from, int to) {
        double each = lines.width() / arranged.columns();
        double[] widths = new double[to - from];
        for (int at = from; at < to; at++) {
            widths[at - from] = arranged.beside() ? Math.max(LEAST, heads.get(at).whole()) : each;
            if (lines.placing()) {
                heads.get(at).fit(arranged.beside() ? Double.MAX_VALUE : each);
            }
        }
        if (band > 0) {
            lines.skip(BETWEEN_BANDS);
        }
        boolean apart = arranged.beside();
        lines.line(apart && to > from ? corner : null, heads.subList(from, to), widths);
        for (int line = 0; line < matrix.rows().size(); line++) {
            if (!apart) {
                lines.across(above.get(band).get(line));
            }
            lines.line(apart ? beside.get(line) : null, cells.get(line).subList(from, to), widths);
        }
    }
}
