package org.vigie.ui.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Keys;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;
import org.vigie.ui.queue.QueueView;

/// Everything inside the window, in one language.
final class DeskView {
    /// What acts on the case, and has nothing to act on while another page is up.
    private static final Set<Command.Group> OF_THE_CASE =
            EnumSet.of(Command.Group.LOOK, Command.Group.DECIDE, Command.Group.MOVE);

    private final ShellViewModel model;
    private final Text text;
    private final QueueView queue;
    private final Pills pills;
    private final StatusBar status;
    private final FaultBanner banner;
    private final Rooms rooms;
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private final Map<Page, Page.Content> made = new HashMap<>();
    private final Commands commands;
    private final Keys keys;
    private final TopBar top;
    private final Page home;
    private Page up;
    private Subscription edges = Subscription.EMPTY;
    private final Subscription subscription;

    DeskView(
            ShellViewModel model,
            PolicyPack policy,
            Commands commands,
            Keys keys,
            Rooms rooms,
            List<Page> others,
            Sheets sheets,
            Finder finder,
            Supplier<CaseFinder> cases,
            ObjectProperty<Shares> shares,
            Text text) {
        this.model = model;
        this.text = text;
        this.commands = commands;
        this.keys = keys;
        this.rooms = rooms;
        this.queue = new QueueView(model.queue(), policy, sheets, text);
        queue.bind(commands);
        this.pills = new Pills(model, text);
        this.status = new StatusBar(text, rooms.pace());
        this.banner = new FaultBanner(model, text);
        Overlay overlay = new Overlay(keys);
        sheets.hostedBy(overlay);
        Palette palette = new Palette(commands, finder, cases, overlay, text);
        CheatSheet sheet = new CheatSheet(policy, overlay, text);
        commands.bind(Command.PALETTE, palette::open);
        commands.bind(Command.KEYS, sheet::open);
        Node desk = desk(shares);
        home =
                new Page(
                        "desk.page",
                        Command.SHOW_DESK,
                        language -> new Page.Content(desk, queue()::requestFocus, () -> {}));
        up = home;
        List<Page> pages = new ArrayList<>(List.of(home));
        pages.addAll(others);
        top = new TopBar(pages, commands, pills, text);
        frame.setTop(top.root());
        frame.setBottom(new VBox(banner.root(), status.root()));
        pages.forEach(page -> commands.bind(page.command(), () -> go(page)));
        show(home);
        root.getChildren().addAll(frame, overlay.root());
        subscription = follow();
    }

    Parent root() {
        return root;
    }

    /// Return the command of the page that is up.
    Command page() {
        return up.command();
    }

    /// Put away what was said and end a search one is typing in.
    void putAway() {
        model.dismiss();
        queue.leaveSearch();
    }

    Node queue() {
        return queue.focus();
    }

    void close() {
        subscription.unsubscribe();
        edges.unsubscribe();
        queue.close();
        made.values().forEach(content -> content.close().run());
        rooms.close().run();
    }

    private Node desk(ObjectProperty<Shares> shares) {
        Region list = (Region) queue.root();
        list.getStyleClass().add("room-left");
        StackPane middle = new StackPane(rooms.caseFile());
        middle.setMinWidth(0);
        StackPane right = new StackPane(rooms.evidence());
        right.getStyleClass().addAll("panel", "room-right");
        Across across = new Across(list, middle, right, shares, text);
        edges = across.follow();
        VBox.setVgrow(across, Priority.ALWAYS);
        StackPane below = new StackPane(rooms.decision());
        below.getStyleClass().addAll("panel", "room-below");
        return new VBox(across, below);
    }

    /// Put a page up. Whatever of the case was in sight is veiled first.
    private void go(Page page) {
        keys.letGo();
        if (page != home) {
            commands.fireAlone(Command.BLANK);
        }
        show(page);
        content(page).shown().run();
    }

    private void show(Page page) {
        up = page;
        top.show(page);
        frame.setCenter(content(page).root());
        commands.rest(page == home ? Set.of() : OF_THE_CASE);
    }

    private Page.Content content(Page page) {
        return made.computeIfAbsent(page, p -> p.content().apply(text));
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
                model.noticeProperty().subscribe(notice -> status.show(notice)),
                model.faultProperty().subscribe(banner::show),
                model.syncingProperty().subscribe(busy -> delivery.run()));
    }
}
