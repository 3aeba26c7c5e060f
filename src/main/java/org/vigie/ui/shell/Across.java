package org.vigie.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// The rooms of the desk side by side, and the edges between them, which can be moved.
final class Across extends Pane {
    /// Size of letters at 100 %, in pixels.
    private static final double USUAL_TEXT = 13;

    private static final double QUEUE_LEAST = 294;
    private static final double QUEUE_MOST = 320;

    /// In letters of the usual size; they grow with them.
    private static final double EVIDENCE_LEAST = 272;

    private static final double EVIDENCE_MOST = 370;

    /// What two pictures side by side need, with the ladder under each; grows with the letters.
    private static final double CASE_LEAST = 490;

    /// The queue beside a case with its evidence below it: time and category of each case; grows
    /// with the letters, but for what is around them.
    private static final double RAIL = 132;

    private static final double AROUND = 48;

    /// How much of the height the case keeps from the evidence below it.
    private static final double UPPER = 0.64;

    private final Region left;
    private final Region middle;
    private final Region right;
    private final ObjectProperty<Shares> shares;
    private final Divider first;
    private final Divider second;
    private final Label writing = new Label();

    /// What is laid over the case; in large letters it needs the room of the evidence too.
    private final @Nullable Node sheet;

    Across(Region left, Region middle, Region right, ObjectProperty<Shares> shares, Text text) {
        this.left = left;
        this.middle = middle;
        this.right = right;
        this.shares = shares;
        first =
                new Divider(
                        "queue-edge",
                        text.get("desk.edge.queue"),
                        by -> shares.set(shares.get().withQueue((wide(left) + by) / getWidth())),
                        () -> shares.set(shares.get().withQueue(Shares.STANDARD.queue())));
        second =
                new Divider(
                        "evidence-edge",
                        text.get("desk.edge.evidence"),
                        by ->
                                shares.set(
                                        shares.get().withEvidence((wide(right) - by) / getWidth())),
                        () -> shares.set(shares.get().withEvidence(Shares.STANDARD.evidence())));
        writing.setManaged(false);
        writing.setVisible(false);
        writing.fontProperty().subscribe(this::requestLayout);
        sheet = middle.lookup(".case-sheet");
        if (sheet != null) {
            sheet.visibleProperty().subscribe(this::requestLayout);
        }
        getChildren().addAll(left, first, middle, second, right, writing);
        first.setViewOrder(-1);
        second.setViewOrder(-1);
        setMinSize(0, 0);
    }

    /// Lay out anew when the shares change; for as long as this is in use.
    javafx.util.Subscription follow() {
        return shares.subscribe(next -> requestLayout());
    }

    private static double wide(Region room) {
        return room.getWidth();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double letters = Math.max(1, writing.getFont().getSize() / USUAL_TEXT);
        boolean narrow = width < QUEUE_LEAST + (EVIDENCE_LEAST + CASE_LEAST) * letters;
        Faces.shown(second, !narrow);
        boolean asked = narrow && sheet != null && sheet.isVisible();
        right.setVisible(!asked);
        if (narrow) {
            stack(width, height, letters, asked ? 1 : UPPER);
            return;
        }
        Shares now = shares.get();
        double queue = room(width, now.queue(), Shares.STANDARD.queue(), QUEUE_LEAST, QUEUE_MOST);
        double evidence =
                room(
                        width,
                        now.evidence(),
                        Shares.STANDARD.evidence(),
                        EVIDENCE_LEAST * letters,
                        EVIDENCE_MOST * letters);
        left.resizeRelocate(0, 0, queue, height);
        middle.resizeRelocate(queue, 0, Math.max(0, width - queue - evidence), height);
        right.resizeRelocate(width - evidence, 0, evidence, height);
        edge(first, queue, height);
        edge(second, width - evidence, height);
    }

    /// In letters too large for three rooms side by side the evidence stands below the case.
    private void stack(double width, double height, double letters, double share) {
        double chosen = shares.get().queue();
        double wanted = chosen == Shares.STANDARD.queue() ? 0 : width * chosen;
        double queue = Math.round(Math.max(RAIL * letters + AROUND, wanted));
        double upper = Math.round(height * share);
        left.resizeRelocate(0, 0, queue, height);
        middle.resizeRelocate(queue, 0, width - queue, upper);
        right.resizeRelocate(queue, upper, width - queue, height - upper);
        edge(first, queue, height);
    }

    private static void edge(Divider divider, double x, double height) {
        divider.resizeRelocate(x - Math.floor(Divider.WIDTH / 2), 0, Divider.WIDTH, height);
    }

    /// What nobody has dragged does not grow with a wide window: the case does.
    private static double room(
            double width, double share, double standard, double least, double most) {
        double wanted = width * share;
        return Math.round(
                share == standard ? Math.clamp(wanted, least, most) : Math.max(wanted, least));
    }

    /// It takes what is left of the window; to ask the rooms would measure every word in them.
    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
