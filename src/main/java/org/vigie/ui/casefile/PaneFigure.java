package org.vigie.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Explanation;
import org.vigie.review.Medium;
import org.vigie.review.Rung;
import org.vigie.ui.casefile.ExplanationViewModel.State;
import org.vigie.ui.casefile.FigureWords.Sign;
import org.vigie.ui.casefile.figure.Figure;
import org.vigie.ui.casefile.figure.SkinBars;
import org.vigie.ui.kit.Text;

/// Puts together what a pane draws: at the lowest rung the figure that stands for the picture, over
/// a veil nothing but the answer of a model somebody asked.
final class PaneFigure {
    private final Figures figures;
    private final FigureWords words;

    PaneFigure(Text text) {
        figures = new Figures(text);
        words = new FigureWords(text);
    }

    /// What stands in a pane.
    ///
    /// @param figure null when there is nothing to draw
    /// @param caption what stands under it, or null
    /// @param spoken all of it as sentences
    record Standing(@Nullable Figure figure, @Nullable FigureCaption caption, String spoken) {
        static final Standing NOTHING = new Standing(null, null, "");
    }

    Standing of(@Nullable CaseFile file, PaneViewModel.State pane, State asked) {
        Medium medium = pane.medium();
        if (file == null || medium == null || pane.fault() != null) {
            return Standing.NOTHING;
        }
        Explanation cells = answer(asked, medium);
        if (pane.resting() != Rung.EVIDENCE) {
            return over(cells, pane);
        }
        Figure figure = figures.bare(file, medium, cells);
        String reason = words.reason(file, medium);
        if (figure == null) {
            return new Standing(null, null, reason);
        }
        List<Sign> signs = new ArrayList<>(words.legend(file, medium));
        String spoken = words.spoken(file, medium);
        if (cells != null) {
            signs.addAll(words.legend(cells));
            spoken = (spoken + " " + words.spoken(cells)).strip();
        }
        return new Standing(figure, new FigureCaption(signs, bars(file, medium), reason), spoken);
    }

    private Standing over(@Nullable Explanation cells, PaneViewModel.State pane) {
        return cells == null || pane.veil() == null
                ? Standing.NOTHING
                : new Standing(
                        Figures.over(cells),
                        new FigureCaption(words.legend(cells), null, ""),
                        words.spoken(cells));
    }

    private static @Nullable Explanation answer(State asked, Medium medium) {
        return asked instanceof State.Answered answered
                        && answered.finding().mediumSha256().equals(medium.sha256())
                ? answered.explanation()
                : null;
    }

    private @Nullable Node bars(CaseFile file, Medium medium) {
        return Changes.of(file, medium)
                .filter(Changes.Found::mapped)
                .map(found ->
                        new SkinBars(
                                words.bar(Medium.Role.SOURCE, found.change().before(), false),
                                words.bar(
                                        Medium.Role.OUTPUT,
                                        found.change().after(),
                                        found.finding().over()),
                                words.bars(found.change())))
                .orElse(null);
    }
}
