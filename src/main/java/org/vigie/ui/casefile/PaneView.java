package org.vigie.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.review.CaseFile;
import org.vigie.review.Ceiling;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.Medium;
import org.vigie.review.Rung;
import org.vigie.review.Veil;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.FittingLabel;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.VeilFaces;

/// One picture pane: its title, the picture behind its veil, and the ladder.
final class PaneView {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("chosen");

    private final PaneViewModel pane;
    private final RevealViewModel reveal;
    private final ExplanationViewModel explanation;
    private final Text text;
    private final ObservableValue<Boolean> turning;
    private final PaneFigure figure;
    private final VeiledPane picture;
    private final FittingLabel note = new FittingLabel("small", "muted", "pane-note").orNothing();
    private final Label place = Faces.label("", "small", "muted", "figures");
    private final HBox pager = new HBox(4);
    private final RungStrip strip;
    private final PaneHand hand;
    private final VBox root = new VBox(12);
    private PaneFigure.Standing standing = PaneFigure.Standing.NOTHING;
    private @Nullable Ground ground;

    PaneView(PaneViewModel pane, CaseFileViewModel caseFile, VeilFaces faces, Text text) {
        this.pane = pane;
        this.reveal = caseFile.reveal();
        this.explanation = caseFile.explanation();
        this.text = text;
        this.turning = caseFile.turningProperty();
        this.picture = new VeiledPane(faces);
        this.figure = new PaneFigure(text);
        this.strip = new RungStrip(pane, reveal, text);
        root.getStyleClass().addAll("card", "picture-card");
        root.setId("pane-" + pane.role().name().toLowerCase(Locale.ROOT));
        this.hand = new PaneHand(pane, reveal, picture);
        hand.follow(root);
        root.getChildren().addAll(head(), picture, strip);
        root.setOnMousePressed(event -> caseFile.focus(pane.role()));
        pane.stateProperty().subscribe(state -> stand());
        caseFile.fileProperty().subscribe(file -> stand());
        explanation.stateProperty().subscribe(state -> stand());
        turning.subscribe(on -> stand());
        pane.cropProperty().subscribe(crop -> turn());
        reveal.lookProperty().subscribe(this::look);
        reveal.apertureProperty().subscribe(this::see);
        reveal.spotlightProperty().subscribe(on -> say());
        reveal.faultProperty().subscribe(fault -> say());
        caseFile.focusedProperty()
                .subscribe(role -> root.pseudoClassStateChanged(FOCUSED, role == pane.role()));
    }

    VBox root() {
        return root;
    }

    /// Return what stands here, null for nothing.
    @Nullable Medium medium() {
        return pane.state().medium();
    }

    VeiledPane picture() {
        return picture;
    }

    private HBox head() {
        Label title = Faces.label(title(), "strong");
        title.setMinWidth(HBox.USE_PREF_SIZE);
        pager.setAlignment(Pos.CENTER);
        pager.getChildren()
                .addAll(
                        turn(Feather.CHEVRON_LEFT, -1, "case.previousPicture"),
                        place,
                        turn(Feather.CHEVRON_RIGHT, 1, "case.nextPicture"));
        place.setMinWidth(HBox.USE_PREF_SIZE);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox head = new HBox(8, title, pager, note);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(24);
        return head;
    }

    private String title() {
        return text.get(pane.role() == Medium.Role.SOURCE ? "case.sourcePhoto" : "case.output");
    }

    private Button turn(Feather icon, int step, String key) {
        Button button = new Button("", Faces.icon(icon));
        button.getStyleClass().addAll("flat", "pager");
        button.setFocusTraversable(false);
        button.setAccessibleText(text.get(key));
        button.setTooltip(Faces.tip(text.get(key)));
        button.setOnAction(event -> pane.turn(step));
        return button;
    }

    /// What a pane stands for: three things tell of a new case, and one drawing is enough.
    private record Ground(
            @Nullable CaseFile file, PaneViewModel.State state, ExplanationViewModel.State asked) {}

    /// Return whether the next case is on its way, and what stood here stays until it comes.
    private boolean holds() {
        return turning.getValue() && pane.file() == null;
    }

    private void stand() {
        if (holds()) {
            return;
        }
        PaneViewModel.State state = pane.state();
        Ground next = new Ground(pane.file(), state, explanation.stateProperty().get());
        if (next.equals(ground)) {
            return;
        }
        ground = next;
        standing = figure.of(pane.file(), state, next.asked());
        Veil veil = state.veil();
        picture.shape(veil == null ? 1 : veil.columns() / (double) veil.rows());
        picture.stand(
                state.resting() == Rung.VEIL ? state.veil() : null,
                standing.figure() == null ? words(state) : "",
                standing.figure(),
                standing.caption());
        Faces.shown(pager, state.count() > 1);
        place.setText(
                text.get("case.place", Map.of("index", state.index() + 1, "count", state.count())));
        say();
    }

    /// What stands in the pane when nothing is drawn there.
    private String words(PaneViewModel.State state) {
        Fault fault = state.fault();
        if (state.medium() == null) {
            return text.get("case.noPicture");
        }
        if (fault != null) {
            return text.of(fault) + "\n" + text.get("case.staysVeiled");
        }
        if (state.ceiling().cause() != Ceiling.Cause.NONE) {
            String rung = RungStrip.name(state.ceiling().rung(), text);
            return text.get("case.capped.what", Map.of("why", why(state.ceiling()), "rung", rung));
        }
        if (state.resting() == Rung.EVIDENCE) {
            return (text.get("case.notShown") + "\n" + standing.spoken()).strip();
        }
        return state.veil() == null ? text.get("case.noVeilYet") : "";
    }

    private void look(Look look) {
        Medium mine = pane.state().medium();
        Desk.Revealed revealed = shown(look);
        if (revealed == null) {
            picture.cover();
        } else {
            see(reveal.apertureProperty().get());
        }
        if (mine != null && look instanceof Look.Asking && look.isOf(mine)) {
            hand.aim();
        }
        say();
    }

    /// Show what is in sight now of the picture held up here.
    private void see(@Nullable Aperture aperture) {
        Desk.Revealed revealed = shown(reveal.lookProperty().get());
        Shown up = picture.shown();
        if (revealed == null || aperture == null) {
            return;
        }
        if (up != null && up.turn(aperture)) {
            picture.mark();
            return;
        }
        picture.show(Shown.of(revealed, aperture), reveal.mark(revealed));
    }

    private Desk.@Nullable Revealed shown(Look look) {
        Medium mine = pane.state().medium();
        return look instanceof Look.Showing(Medium medium, Desk.Revealed revealed)
                        && medium.equals(mine)
                ? revealed
                : null;
    }

    private void say() {
        if (holds()) {
            return;
        }
        PaneViewModel.State state = pane.state();
        Look look = reveal.lookProperty().get();
        strip.show(state, look);
        List<String> noted = note(state, look);
        note.say(noted);
        picture.setAccessibleText(
                (title()
                                + text.get("case.colon")
                                + String.join(" · ", noted)
                                + ". "
                                + standing.spoken())
                        .strip());
    }

    /// What is up, the most important word first.
    private List<String> note(PaneViewModel.State state, Look look) {
        Medium medium = state.medium();
        if (medium == null) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        if (look.isOf(medium)) {
            notes.addAll(looking(look));
        } else if (state.fault() != null) {
            return List.of(text.get("case.cannotBeShown"));
        } else {
            notes.addAll(standing(state));
        }
        if (!pane.crop().isWhole()) {
            notes.add(text.get("case.enlarged", Map.of("times", times(pane.crop().zoom()))));
        }
        if (reveal.spotlightProperty().get()) {
            notes.add(text.get("case.spotlight"));
        }
        return notes;
    }

    private List<String> standing(PaneViewModel.State state) {
        if (state.ceiling().cause() != Ceiling.Cause.NONE) {
            return state.lifted()
                    ? List.of(text.get("case.agreed"), text.get("case.agreed.second"))
                    : List.of(text.get("case.capped"), why(state.ceiling()));
        }
        if (state.resting() == Rung.VEIL) {
            return List.of(text.get("case.veiled"));
        }
        String hidden = text.get("case.hidden");
        return standing.figure() == null
                ? List.of(hidden)
                : List.of(hidden, text.get("case.hidden.map"));
    }

    private String why(Ceiling ceiling) {
        return text.get("case.ceiling." + ceiling.cause().name().toLowerCase(Locale.ROOT));
    }

    private String times(double zoom) {
        return String.format(text.locale(), zoom == Math.rint(zoom) ? "%.0f" : "%.1f", zoom);
    }

    private void turn() {
        picture.turn(pane.crop());
        say();
    }

    private List<String> looking(Look look) {
        return switch (look) {
            case Look.Asking _ -> List.of(text.get("case.recording"));
            case Look.Showing(Medium _, Desk.Revealed revealed) ->
                    List.of(
                            RungStrip.name(revealed.rendition().rung(), text),
                            text.get("case.recorded"));
            case Look.Veiled _ -> List.of();
        };
    }
}
