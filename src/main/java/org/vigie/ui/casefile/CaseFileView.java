package org.vigie.ui.casefile;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.vigie.review.CaseFile;
import org.vigie.review.Medium;
import org.vigie.ui.casefile.CaseFileViewModel.Content;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Patience;
import org.vigie.ui.kit.Presence;
import org.vigie.ui.kit.Repeated;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Ticker;
import org.vigie.ui.kit.VeilFaces;

/// The case file: who and when, the two pictures behind their veils, and the words around them.
public final class CaseFileView {
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final double PICTURE_SHARE = 0.5;

    /// The height of what must be seen without scrolling beside the pictures.
    private static final double AROUND_PICTURES = 410;

    private final CaseFileViewModel caseFile;
    private final Text text;
    private final Label id = Faces.label("", "case-id");
    private final Label about = Faces.paragraph("", "small", "muted");
    private final FlowPane chips = new FlowPane(6, 6);
    private final Repeated<ClockChip, ChipView> clocks =
            new Repeated<>(chips, ChipView::new, ChipView::show);
    private final PaneView source;
    private final PaneView output;
    private final Label fault = Faces.paragraph("", "over", "case-fault");
    private final PromptView prompt;
    private final RecordView record;
    private final Label silence = Faces.paragraph("", "muted");
    private final VBox page = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(page);
    private final StackPane root = new StackPane();
    private final Patience patience;
    private final Ticker ticker;
    private final Pulse pulse;
    private Subscription presence = Subscription.EMPTY;
    private boolean left = true;

    /// @param commands where the keys of looking are bound
    public CaseFileView(CaseFileViewModel caseFile, Commands commands, Text text) {
        this(caseFile, new VeilFaces(Foresight.BYTES), commands, text);
    }

    /// @param foresight where veils are drawn beforehand
    public CaseFileView(
            CaseFileViewModel caseFile, Foresight foresight, Commands commands, Text text) {
        this(caseFile, foresight.faces(), commands, text);
    }

    private CaseFileView(
            CaseFileViewModel caseFile, VeilFaces faces, Commands commands, Text text) {
        this.caseFile = caseFile;
        this.text = text;
        this.source = new PaneView(caseFile.source(), caseFile, faces, text);
        this.output = new PaneView(caseFile.output(), caseFile, faces, text);
        this.prompt = new PromptView(caseFile.words());
        this.record = new RecordView(caseFile.words());
        this.patience = new Patience(caseFile::waiting);
        build();
        caseFile.contentProperty().subscribe(this::show);
        caseFile.turningProperty().subscribe(this::turn);
        caseFile.reveal()
                .faultProperty()
                .subscribe(failure -> {
                    fault.setText(failure == null ? "" : text.of(failure));
                    Faces.shown(fault, failure != null);
                });
        ticker = new Ticker(BEAT, this::beat);
        pulse = new Pulse(caseFile.reveal()::beat);
        new LookCommands(caseFile, root).bind(commands);
        root.getChildren()
                .add(new SecondPersonView(caseFile.secondPerson(), commands, root, text).root());
        guardWindow();
        watchHand();
        caseFile.reveal().lookProperty().subscribe(look -> pulse(look));
    }

    /// Return the style sheet of the case file, the evidence and the decision bar.
    public static String stylesheet() {
        return Objects.requireNonNull(CaseFileView.class.getResource("/org/vigie/css/casefile.css"))
                .toExternalForm();
    }

    public Parent root() {
        return root;
    }

    /// Let others put something of their own into the file: above the pictures, and before the
    /// complaints.
    public void insert(Node above, Node among) {
        page.getChildren().add(1, above);
        page.getChildren().add(page.getChildren().indexOf(record.root()), among);
    }

    /// Stop the clocks; a view that is replaced by another is closed.
    public void close() {
        ticker.close();
        patience.wear(false);
        pulse.stop();
        presence.unsubscribe();
        caseFile.secondPerson().close();
        caseFile.reveal().release();
    }

    private void build() {
        HBox head = new HBox(12, id, about);
        head.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        id.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(about, Priority.ALWAYS);
        Node panes = new PanePair(source.root(), output.root());
        Node hints = new LookHints(text).root();
        page.getStyleClass().addAll("case-page");
        page.getChildren().addAll(head, chips, panes, fault, hints, prompt.root(), record.root());
        scroll.setId("case-scroll");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("clear", "edge-to-edge");
        scroll.setFocusTraversable(false);
        ObservableValue<Number> tall =
                Bindings.createDoubleBinding(
                        () -> pictureHeight(scroll.getHeight()), scroll.heightProperty());
        source.picture().prefHeightProperty().bind(tall);
        output.picture().prefHeightProperty().bind(tall);
        silence.getStyleClass().add("case-silence");
        root.getStylesheets().add(stylesheet());
        root.getStyleClass().add("case-file");
        root.getChildren().addAll(scroll, silence);
    }

    /// Leave room for the clocks and the prompt below.
    private static double pictureHeight(double whole) {
        return Math.clamp(whole - AROUND_PICTURES, 160, Math.max(160, whole * PICTURE_SHARE));
    }

    /// What lies open stays in sight while the next case is on its way, for as long as nobody
    /// notices.
    private void show(Content content) {
        if (content instanceof Content.Opening && caseFile.turningProperty().get()) {
            return;
        }
        boolean open = content instanceof Content.Open;
        Faces.shown(scroll, open);
        Faces.shown(silence, !open);
        switch (content) {
            case Content.Nothing _ -> silence.setText(text.get("case.nothing"));
            case Content.Opening _ -> silence.setText(text.get("case.opening"));
            case Content.Failed failed -> silence.setText(text.of(failed.fault()));
            case Content.Open shown -> show(shown.file());
        }
    }

    private void turn(boolean turning) {
        patience.wear(turning);
        if (turning) {
            left = true;
        } else {
            show(caseFile.contentProperty().get());
        }
    }

    private void show(CaseFile file) {
        if (left) {
            left = false;
            scroll.setVvalue(0);
        }
        id.setText(VisibleText.of(file.generation().id()));
        about.setText(caseFile.words().about(file.generation()));
        prompt.show(file);
        record.show(file.generation());
        clocks(file);
    }

    private void beat() {
        if (caseFile.contentProperty().get() instanceof Content.Open(CaseFile file)) {
            clocks(file);
        }
    }

    private void clocks(CaseFile file) {
        List<ClockChip> running = caseFile.words().clocks(file);
        clocks.show(running);
        Faces.shown(chips, !running.isEmpty());
    }

    /// While something is held up every pulse of the screen asks whether it still may be.
    private void pulse(Look look) {
        if (look instanceof Look.Asking) {
            bringUp(look);
        }
        if (look instanceof Look.Showing) {
            pulse.start();
        } else {
            pulse.stop();
        }
    }

    /// What is about to be held up is brought into sight, where the file is longer than its room;
    /// but nothing moves under a hand that points at it.
    private void bringUp(Look look) {
        Medium medium = source.medium();
        Region pane = medium != null && look.isOf(medium) ? source.root() : output.root();
        double room = scroll.getViewportBounds().getHeight();
        double beyond = page.getHeight() - room;
        Bounds box = page.sceneToLocal(pane.localToScene(pane.getLayoutBounds()));
        double top = scroll.getVvalue() * beyond;
        if (!pane.isHover() && beyond > 0 && (box.getMinY() < top || box.getMaxY() > top + room)) {
            double down = box.getHeight() > room ? box.getMinY() : box.getMaxY() - room;
            scroll.setVvalue(Math.clamp(Math.min(down, box.getMinY()) / beyond, 0, 1));
        }
    }

    private static final class Pulse extends AnimationTimer {
        private final Runnable beat;

        Pulse(Runnable beat) {
            this.beat = beat;
        }

        @Override
        public void handle(long now) {
            beat.run();
        }
    }

    private void watchHand() {
        root.sceneProperty()
                .subscribe(scene -> {
                    presence.unsubscribe();
                    presence =
                            scene == null
                                    ? Subscription.EMPTY
                                    : Presence.watch(scene, caseFile.reveal()::touched);
                });
    }

    /// A window that is not in front, or not there, shows nothing but veils.
    private void guardWindow() {
        ObservableValue<Boolean> watched =
                root.sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(CaseFileView::inFront)
                        .orElse(false);
        watched.subscribe(front -> {
            if (!front) {
                caseFile.reveal().release();
            }
        });
    }

    private static ObservableValue<Boolean> inFront(Window window) {
        return Bindings.createBooleanBinding(
                () -> window.isFocused() && window.isShowing() && !iconified(window),
                window.focusedProperty(),
                window.showingProperty(),
                window instanceof Stage stage
                        ? stage.iconifiedProperty()
                        : window.showingProperty());
    }

    private static boolean iconified(Window window) {
        return window instanceof Stage stage && stage.isIconified();
    }
}
