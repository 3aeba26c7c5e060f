package org.vigie.ui.team;

import java.net.URL;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.Team.Standing;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Tiles;

/// How a desk stands: what waits, what comes and goes, what will be late, what nobody had to see.
public final class TeamView implements AutoCloseable {
    private final TeamViewModel model;
    private final Text text;
    private final TeamWords words;
    private final Label sentence = Faces.paragraph("", "team-sentence");
    private final Label agreement = Faces.paragraph("");
    private final Label fault = Faces.paragraph("", "over");
    private final Bars backlog = new Bars();
    private final Bars late = new Bars();
    private final Bars flow = new Bars();
    private final Bars unseen = new Bars();
    private final ScrollPane root;
    private final Subscription subscription;

    public TeamView(TeamViewModel model, ZoneId zone, Text text) {
        this.model = model;
        this.text = text;
        this.words = new TeamWords(text, zone);
        sentence.setId("team-forecast");
        agreement.setId("team-agreement");
        fault.setId("team-fault");
        VBox page =
                new VBox(
                        16,
                        Faces.label(text.get("team.title"), "card-title"),
                        sentence,
                        agreement,
                        fault,
                        row(card("team.backlog", backlog), card("team.late", late)),
                        row(card("team.flow", flow), card("team.unseen", unseen)),
                        Faces.paragraph(text.get("team.totals"), "small", "muted"));
        page.getStyleClass().add("team-page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("edge-to-edge", "team");
        root.setAccessibleText(text.get("team.title"));
        root.setFocusTraversable(true);
        root.getStylesheets().add(stylesheet());
        subscription =
                Subscription.combine(
                        model.standingProperty().subscribe(this::show),
                        model.faultProperty().subscribe(this::say));
    }

    private static String stylesheet() {
        URL sheet = TeamView.class.getResource("/org/vigie/css/team.css");
        return Objects.requireNonNull(sheet).toExternalForm();
    }

    public Parent root() {
        return root;
    }

    /// Read anew and move the keyboard to the page.
    public void shown() {
        model.refresh();
        root.requestFocus();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private static Node row(Node left, Node right) {
        return new Tiles(16, 28, left, right);
    }

    private Region card(String key, Bars bars) {
        VBox card =
                new VBox(
                        4,
                        Faces.label(text.get(key), "strong"),
                        Faces.paragraph(text.get(key + ".what"), "small", "muted"),
                        bars);
        card.getStyleClass().addAll("card", "team-card");
        VBox.setVgrow(bars, Priority.ALWAYS);
        return card;
    }

    private void show(@Nullable Standing standing) {
        if (standing == null) {
            return;
        }
        sentence.setText(words.forecast(standing));
        agreement.setText(words.agreement(standing));
        draw(backlog, "team.backlog", words.backlog(standing));
        draw(late, "team.late", words.late(standing));
        draw(flow, "team.flow", words.flow(standing));
        draw(unseen, "team.unseen", words.unseen(standing));
    }

    private void draw(Bars bars, String key, List<Bars.Step> steps) {
        bars.show(steps, words.spoken(text.get(key), steps));
    }

    private void say(@Nullable Fault what) {
        fault.setText(what == null ? "" : text.of(what));
        Faces.shown(fault, what != null);
    }
}
