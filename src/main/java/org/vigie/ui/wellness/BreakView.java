package org.vigie.ui.wellness;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.casefile.CaseFileView;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Ticker;

/// The page of a break: nothing of any case is on it, and it ends whenever the person likes.
public final class BreakView implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final double WIDE = 560;

    private final PaceViewModel pace;
    private final Text text;
    private final Label left = Faces.label("", "break-left", "figures");
    private final Label words = Faces.paragraph("", "muted", "break-words");
    private final Button end = new Button();
    private final Button fit = new Button();
    private final StackPane pastime = new StackPane();
    private final StackPane root = new StackPane();
    private final Ticker ticker;
    private @Nullable BlocksView blocks;

    public BreakView(PaceViewModel pace, Text text) {
        this.pace = pace;
        this.text = text;
        end.setId("end-break");
        end.setText(text.get("wellness.break.end"));
        end.setAccessibleText(end.getText());
        end.setGraphic(Faces.keycap(text.get("key.escape")));
        end.getStyleClass().add("accent");
        end.setOnAction(event -> pace.endBreak());
        fit.setId("fit-blocks");
        fit.setOnAction(event -> toggleBlocks());
        HBox actions = new HBox(12, end, fit);
        actions.setAlignment(Pos.CENTER);
        words.setMaxWidth(WIDE);
        Label title = Faces.label(text.get("wellness.break.title"), "break-title");
        VBox column = new VBox(16, title, left, words, actions, pastime);
        column.setAlignment(Pos.CENTER);
        root.setId("break");
        root.getStyleClass().add("break-page");
        root.getStylesheets().addAll(CaseFileView.stylesheet(), WellnessStyle.sheet());
        root.getChildren().add(column);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.sceneProperty()
                .subscribe((before, scene) -> {
                    if (scene == null) {
                        pace.endBreak();
                    }
                });
        nameToggle();
        show();
        ticker = new Ticker(BEAT, this::show);
    }

    public Parent root() {
        return root;
    }

    /// Return what takes the keyboard.
    public Node focus() {
        return end;
    }

    @Override
    public void close() {
        ticker.close();
        closeBlocks();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            pace.endBreak();
        }
    }

    private void show() {
        Duration rest = pace.left();
        boolean over = rest.isNegative() || rest.isZero();
        left.setText(over ? "" : Spans.clock(rest));
        Faces.shown(left, !over);
        left.setAccessibleText(
                text.get("wellness.break.left", Map.of("time", Spans.clock(rest.abs()))));
        words.setText(text.get(over ? "wellness.break.over" : "wellness.break.words"));
    }

    private void toggleBlocks() {
        if (blocks == null) {
            blocks = new BlocksView(RandomGenerator.getDefault(), text);
            Label keys = Faces.label(text.get("wellness.blocks.keys"), "small", "muted");
            Label evidence =
                    Faces.paragraph(
                            text.get("wellness.blocks.evidence"), "small", "muted", "break-words");
            evidence.setMaxWidth(WIDE);
            VBox column = new VBox(8, blocks.root(), keys, evidence);
            column.setAlignment(Pos.CENTER);
            pastime.getChildren().setAll(column);
            blocks.root().requestFocus();
        } else {
            closeBlocks();
            end.requestFocus();
        }
        nameToggle();
    }

    private void closeBlocks() {
        BlocksView up = blocks;
        if (up != null) {
            up.close();
            blocks = null;
            pastime.getChildren().clear();
        }
    }

    private void nameToggle() {
        fit.setText(text.get(blocks == null ? "wellness.blocks.open" : "wellness.blocks.close"));
        fit.setAccessibleText(fit.getText());
    }
}
