package org.vigie.ui.family;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vigie.review.FamilyDesk.Fate;
import org.vigie.review.FamilyDesk.Prospect;
import org.vigie.review.Veil;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.VeilImage;

/// One member: in or out, its veil where one may be shown, why it belongs, what becomes of it.
final class FamilyRow extends ListCell<Prospect> {
    private static final double THUMB = 40;
    private static final List<String> TONES = List.of("ok", "due", "minor", "muted");

    private final FamilyViewModel model;
    private final FamilyWords words;
    private final FontIcon in = Faces.icon(Feather.CHECK_SQUARE);
    private final ImageView thumb = new ImageView();
    private final FontIcon nothing = Faces.icon(Feather.EYE_OFF);
    private final Label why = new Label();
    private final Label standing = Faces.label("", "small", "muted");
    private final Label fate = Faces.label("", "small");
    private final VBox lines = new VBox(1, why, standing);
    private final HBox face = new HBox(12);
    private @Nullable Veil shown;

    FamilyRow(FamilyViewModel model, FamilyWords words) {
        this.model = model;
        this.words = words;
        why.setMinWidth(0);
        standing.setMinWidth(0);
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        fate.setMinWidth(USE_PREF_SIZE);
        face.setAlignment(Pos.CENTER_LEFT);
        face.getChildren().addAll(in, frame(), lines, fate);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                model.toggle(getItem());
            }
        });
    }

    /// Say what becomes of it below the rest, where it does not fit beside it.
    void stack(boolean below) {
        why.setWrapText(below);
        Pane has = below ? lines : face;
        if (fate.getParent() != has) {
            (below ? face : lines).getChildren().remove(fate);
            has.getChildren().add(fate);
        }
    }

    private StackPane frame() {
        Rectangle corners = new Rectangle(THUMB, THUMB);
        corners.setArcWidth(10);
        corners.setArcHeight(10);
        thumb.setFitWidth(THUMB);
        thumb.setFitHeight(THUMB);
        thumb.setSmooth(true);
        StackPane frame = new StackPane(nothing, thumb);
        frame.getStyleClass().add("queue-thumb");
        frame.setClip(corners);
        frame.setMinSize(THUMB, THUMB);
        frame.setMaxSize(THUMB, THUMB);
        return frame;
    }

    @Override
    protected void updateItem(@Nullable Prospect prospect, boolean empty) {
        super.updateItem(prospect, empty);
        if (empty || prospect == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean chosen = model.isChosen(prospect);
        in.setIconCode(chosen ? Feather.CHECK_SQUARE : Feather.SQUARE);
        in.setOpacity(prospect.choosable() ? 1 : 0);
        picture(model.veil(getIndex()));
        why.setText(words.why(prospect));
        standing.setText(words.standing(prospect));
        fate.setText(words.fate(prospect, chosen));
        fate.getStyleClass().removeAll(TONES);
        fate.getStyleClass().add(tone(prospect.fate(), chosen));
        setAccessibleText(
                String.join(", ", fate.getText(), why.getText(), standing.getText())
                        .toLowerCase(Locale.ROOT));
        setGraphic(face);
    }

    private static String tone(Fate fate, boolean chosen) {
        return switch (fate) {
            case SETTLES, DISSENTS -> chosen ? "ok" : "muted";
            case FAR -> "due";
            case DIVERTS -> "minor";
            case DECIDED, ELSEWHERE -> "muted";
        };
    }

    private void picture(@Nullable Veil veil) {
        nothing.setVisible(veil == null);
        if (veil != shown) {
            shown = veil;
            thumb.setImage(veil == null ? null : VeilImage.square(veil, (int) (2 * THUMB)));
        }
    }
}
