package org.vigie.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Alike faces in a row of their own, one for each thing. Faces are filled anew rather than made
/// anew: to dress a new one costs many times what it costs to change the words of one that is
/// there. Those that nothing is left for are hidden, and a few of them kept.
///
/// @param <T> what is shown
/// @param <N> a face of it
public final class Repeated<T, N extends Node> {
    /// Hidden faces kept for a longer row; one very long row must not be remembered for ever.
    private static final int SPARE = 24;

    private final Pane into;
    private final Supplier<N> maker;
    private final BiConsumer<N, T> filler;
    private final List<N> faces = new ArrayList<>();

    /// @param into holds these faces and nothing behind them
    /// @param filler fills a face with a thing, whatever the face showed before
    public Repeated(Pane into, Supplier<N> maker, BiConsumer<N, T> filler) {
        this.into = into;
        this.maker = maker;
        this.filler = filler;
    }

    /// Show these things and no others.
    public void show(List<T> things) {
        for (int at = 0; at < things.size(); at++) {
            if (at == faces.size()) {
                N made = maker.get();
                faces.add(made);
                into.getChildren().add(made);
            }
            filler.accept(faces.get(at), things.get(at));
            Faces.shown(faces.get(at), true);
        }
        while (faces.size() > things.size() + SPARE) {
            into.getChildren().remove(faces.removeLast());
        }
        faces.subList(things.size(), faces.size()).forEach(face -> Faces.shown(face, false));
    }
}
