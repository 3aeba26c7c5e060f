package org.vigie.ui.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vigie.ui.kit.Text;

/// Says where in a picture something lies, in thirds across and thirds down.
final class Whereabouts {
    private static final int THIRDS = 3;
    private static final double NOTABLE = 0.2;
    private static final int MOST_PLACES = 3;

    private final Text text;
    private final Phrases phrases;

    Whereabouts(Text text) {
        this.text = text;
        this.phrases = new Phrases(text);
    }

    /// Name the ninths of a picture that hold most of the weight, the heaviest first.
    ///
    /// @param weights row-major, none below 0
    String of(double[] weights, int columns, int rows) {
        double[] ninths = new double[THIRDS * THIRDS];
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            int across = (i % columns) * THIRDS / columns;
            int down = (i / columns) * THIRDS / rows;
            ninths[down * THIRDS + across] += weights[i];
            all += weights[i];
        }
        double whole = all;
        if (whole == 0) {
            return text.get("case.where.nowhere");
        }
        List<String> named =
                IntStream.range(0, ninths.length)
                        .boxed()
                        .filter(i -> ninths[i] >= NOTABLE * whole)
                        .sorted(Comparator.comparingDouble((Integer i) -> -ninths[i]))
                        .limit(MOST_PLACES)
                        .map(i -> text.get("case.where." + i))
                        .toList();
        return named.isEmpty() ? text.get("case.where.spread") : phrases.list(named);
    }
}
