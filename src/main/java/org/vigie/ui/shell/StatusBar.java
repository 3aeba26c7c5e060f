package org.vigie.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Desk;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The line at the bottom: how the day goes, where the log and its delivery stand.
final class StatusBar {
    private static final List<String> COLOURS = List.of("ok", "due", "over", "muted");

    private final Text text;
    private final Label unseen = Faces.label("", "small", "muted", "figures");
    private final Label notice = Faces.label("", "small", "muted");
    private final Label delivery = Faces.label("", "small", "muted");
    private final Region deliveryDot = Faces.dot("muted");
    private final Label ledger = Faces.label("", "small", "muted", "figures");
    private final HBox root =
            new HBox(16) {
                @Override
                protected void layoutChildren() {
                    fit();
                    super.layoutChildren();
                }
            };
    private boolean counted;

    private final boolean paced;

    /// @param pace what is said of the person's day, null for what the desk's figures say
    StatusBar(Text text, @Nullable Node pace) {
        this.text = text;
        this.paced = pace != null;
        delivery.setId("delivery");
        HBox sent = pair(deliveryDot, delivery);
        root.getStyleClass().addAll("panel", "status-bar-line");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMinWidth(0);
        notice.setMinWidth(0);
        root.getChildren()
                .addAll(pace == null ? unseen : pace, notice, Faces.spring(), sent, ledger);
        for (Region fixed : new Region[] {unseen, sent, ledger}) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        show((Desk.Figures) null);
    }

    /// Leave the length of the ledger out where the rest needs its room.
    private void fit() {
        double needs = root.getInsets().getLeft() + root.getInsets().getRight();
        for (Node part : root.getChildren()) {
            if (part == ledger) {
                needs += Math.ceil(ledger.prefWidth(-1)) + root.getSpacing();
            } else if (part.isManaged()) {
                needs += Math.ceil(part.minWidth(-1)) + root.getSpacing();
            }
        }
        boolean fits = counted && needs <= root.getWidth() + root.getSpacing();
        if (fits != ledger.isManaged()) {
            Faces.shown(ledger, fits);
        }
    }

    HBox root() {
        return root;
    }

    void show(Desk.@Nullable Figures figures) {
        Faces.shown(unseen, !paced && figures != null && figures.decidedToday() > 0);
        counted = figures != null;
        Faces.shown(ledger, counted);
        if (figures != null) {
            unseen.setText(
                    text.get(
                            "desk.unseen",
                            Map.of(
                                    "unseen",
                                    text.number(figures.settledUnseenToday()),
                                    "all",
                                    text.number(figures.decidedToday()))));
            ledger.setText(
                    text.get("desk.ledger", Map.of("length", text.number(figures.events()))));
        }
    }

    void show(ShellViewModel.@Nullable Notice what) {
        notice.setText(what == null ? "" : text.get(what.key(), what.details()));
    }

    void show(Station.Delivery now, boolean sending) {
        String word = sending ? "sending" : now.name().toLowerCase(Locale.ROOT);
        delivery.setText(text.get("desk.delivery." + word));
        Faces.tipped(delivery, text.get("desk.delivery." + word + ".help"));
        String colour =
                switch (now) {
                    case DELIVERED -> "ok";
                    case WAITING, UNREACHABLE -> "due";
                    case ATTENTION -> "over";
                    case ALONE -> "muted";
                };
        Faces.styled(deliveryDot, sending ? "muted" : colour, COLOURS);
    }

    private static HBox pair(Region dot, Label words) {
        HBox pair = new HBox(6, dot, words);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }
}
