package org.vigie.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Keys;
import org.vigie.ui.kit.Text;
import org.vigie.ui.queue.QueueView;

/// Everything inside the window, in one language.
final class DeskView {
    private static final double QUEUE = 320;
    private static final double EVIDENCE = 370;

    private final ShellViewModel model;
    private final Text text;
    private final QueueView queue;
    private final Pills pills;
    private final StatusBar status;
    private final FaultBanner banner;
    private final Rooms rooms;
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private final Map<Page, Node> made = new HashMap<>();
    private final Subscription subscription;

    DeskView(
            ShellViewModel model,
            PolicyPack policy,
            Commands commands,
            Keys keys,
            Rooms rooms,
            List<Page> others,
            Text text) {
        this.model = model;
        this.text = text;
        this.rooms = rooms;
        this.queue = new QueueView(model.queue(), policy, text);
        this.pills = new Pills(model, text);
        this.status = new StatusBar(text);
        this.banner = new FaultBanner(model, text);
        Overlay overlay = new Overlay(keys);
        Palette palette = new Palette(commands, overlay, text);
        CheatSheet sheet = new CheatSheet(policy, overlay, text);
        commands.bind(Command.PALETTE, palette::open);
        commands.bind(Command.KEYS, sheet::open);
        Node desk = desk();
        Page home = new Page("desk.page", language -> desk);
        List<Page> pages = new ArrayList<>(List.of(home));
        pages.addAll(others);
        frame.setTop(new TopBar(pages, this::go, commands, pills, text).root());
        frame.setCenter(desk);
        frame.setBottom(status.root());
        root.getChildren().addAll(frame, overlay.root());
        subscription = follow();
    }

    Parent root() {
        return root;
    }

    Node queue() {
        return queue.focus();
    }

    void close() {
        subscription.unsubscribe();
        queue.close();
        rooms.close().run();
    }

    private Node desk() {
        Region list = (Region) queue.root();
        list.getStyleClass().add("room-left");
        StackPane middle = new StackPane(rooms.caseFile());
        middle.setMinWidth(0);
        StackPane right = new StackPane(rooms.evidence());
        right.getStyleClass().addAll("panel", "room-right");
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox across = new HBox(list, middle, right);
        fix(list, across, 0.223, 294, QUEUE);
        fix(right, across, 0.251, 272, EVIDENCE);
        VBox.setVgrow(across, Priority.ALWAYS);
        StackPane below = new StackPane(rooms.decision());
        below.getStyleClass().addAll("panel", "room-below");
        return new VBox(across, banner.root(), below);
    }

    private static void fix(Region room, Region whole, double share, double least, double most) {
        room.prefWidthProperty()
                .bind(whole.widthProperty().map(w -> clamp(w.doubleValue() * share, least, most)));
        room.setMinWidth(Region.USE_PREF_SIZE);
        room.setMaxWidth(Region.USE_PREF_SIZE);
    }

    private static double clamp(double value, double least, double most) {
        return Math.round(Math.clamp(value, least, most));
    }

    private void go(Page page) {
        frame.setCenter(made.computeIfAbsent(page, p -> p.content().apply(text)));
    }

    private Subscription follow() {
        Runnable delivery =
                () -> status.show(model.station().delivery(), model.syncingProperty().get());
        return Subscription.combine(
                model.figuresProperty()
                        .subscribe(figures -> {
                            pills.show(figures);
                            pills.show(model.station().engine());
                            status.show(figures);
                            delivery.run();
                        }),
                model.savedProperty().subscribe(saved -> status.show(saved)),
                model.noticeProperty().subscribe(notice -> status.show(notice)),
                model.faultProperty().subscribe(banner::show),
                model.syncingProperty().subscribe(busy -> delivery.run()));
    }
}
