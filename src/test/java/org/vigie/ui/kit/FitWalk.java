package org.vigie.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Walks what is on the screen and says where words have not the room they need: cut short, cut off
/// by an edge, outside the window, beside a scroll bar that runs across, or under other words.
public final class FitWalk {
    /// Edges are rounded to pixels, and the box of a line is taller than its letters.
    private static final double SLACK = 1.5;

    private static final double LEADING = 3;

    /// What lies in sight, and what may be reached without scrolling across.
    ///
    /// @param may where words may stand: a list that scrolls down is endless
    /// @param sight what of it is painted
    /// @param scroll the one thing they scroll in together
    /// @param storey what is laid over the rest of the window
    private record Room(Bounds may, Bounds sight, Object scroll, Object storey) {
        Room within(Bounds edge) {
            return new Room(common(may, edge), common(sight, edge), scroll, storey);
        }

        Room scrolling(Bounds edge, Object inside, boolean across) {
            Bounds strip =
                    new BoundingBox(
                            across ? -ENDLESS : edge.getMinX(),
                            -ENDLESS,
                            across ? 2 * ENDLESS : edge.getWidth(),
                            2 * ENDLESS);
            return new Room(strip, common(sight, edge), inside, storey);
        }

        Room over(Object sheet) {
            return new Room(may, sight, scroll, sheet);
        }
    }

    /// Words where they stand.
    private record Words(String said, Bounds box, Room room, Node owner) {}

    /// The sentences that end in an ellipsis of their own.
    private static final List<Pattern> WHOLE =
            Stream.of(Locale.ENGLISH, Locale.FRENCH).flatMap(FitWalk::unfinished).toList();

    /// What dims the rest of the window and is read instead of it.
    private static final List<String> LAID_OVER = List.of("overlay", "case-sheet");

    private static final double ENDLESS = 100_000;
    private static final Bounds NOWHERE = new BoundingBox(0, 0, -1, -1);

    private final List<String> faults = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final Map<String, String> excuses;
    private final Set<String> used = new HashSet<>();

    private FitWalk(Map<String, String> excuses) {
        this.excuses = excuses;
    }

    /// Walk everything under `root`, on the JavaFX thread.
    ///
    /// @param excuses selectors of what may be shortened, or scroll across, and why
    public static FitWalk of(Parent root, Map<String, String> excuses) {
        FitWalk walk = new FitWalk(excuses);
        root.applyCss();
        root.layout();
        Bounds window = root.localToScene(root.getLayoutBounds());
        walk.visit(root, new Room(window, window, root, root));
        walk.overlaps();
        return walk;
    }

    /// Return what has not the room it needs, empty when everything has.
    public List<String> faults() {
        return faults;
    }

    /// Return the selectors of the excuses that were needed.
    public Set<String> used() {
        return used;
    }

    /// Return how many words were looked at.
    public int words() {
        return words.size();
    }

    private void visit(Node node, Room room) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        switch (node) {
            case ScrollBar bar -> scrolls(bar);
            case TextInputControl field -> field(field, room);
            case Text text -> words(text, text.getText(), room);
            case TextFlow flow -> words(flow, said(flow), room);
            case Parent parent -> descend(parent, room);
            default -> {}
        }
    }

    private void descend(Parent parent, Room room) {
        if (parent instanceof Labeled labeled) {
            painted(labeled);
        }
        if (parent instanceof Control && !(parent instanceof IndexedCell<?>)) {
            inside("cut off", parent, spoken(parent), box(parent), room);
        }
        Room inner = inner(parent, room);
        parent.getChildrenUnmodifiable().forEach(child -> visit(child, inner));
    }

    private static Room inner(Parent parent, Room room) {
        Bounds box = box(parent);
        if (parent.getStyleClass().contains("viewport")
                && parent.getParent() instanceof ScrollPane pane) {
            boolean down = pane.getVbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
            boolean across = pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
            return down ? room.scrolling(box, parent, across) : room.within(box);
        }
        if (parent.getStyleClass().contains("clipped-container")) {
            return room.scrolling(box, parent, false);
        }
        if (LAID_OVER.stream().anyMatch(parent.getStyleClass()::contains)) {
            return room.over(parent);
        }
        Node clip = parent.getClip();
        return clip == null ? room : room.within(parent.localToScene(clip.getBoundsInParent()));
    }

    private void scrolls(ScrollBar bar) {
        if (bar.getOrientation() == Orientation.HORIZONTAL
                && bar.getWidth() > 0
                && bar.getVisibleAmount() < bar.getMax() - bar.getMin()
                && !excused(bar)) {
            faults.add("scrolls across: " + place(bar));
        }
    }

    /// What is typed may be longer than its field; what asks for it may not.
    private void field(TextInputControl field, Room room) {
        inside("cut off", field, spoken(field), box(field), room);
        words.add(new Words(spoken(field), box(field), room, field));
        String asks = field.getPromptText();
        boolean asking = field.getText() == null || field.getText().isEmpty();
        if (!asking || asks == null || asks.isEmpty()) {
            return;
        }
        for (Node node : field.lookupAll(".text")) {
            if (node instanceof Text text && asks.equals(text.getText())) {
                double wide = text.getLayoutBounds().getWidth();
                double has =
                        field.getWidth()
                                - field.getInsets().getLeft()
                                - field.getInsets().getRight();
                if (wide > has + SLACK) {
                    fault("cut off", field, asks);
                }
            }
        }
    }

    private void words(Node node, String said, Room room) {
        if (said.isBlank() || node instanceof FontIcon) {
            return;
        }
        Bounds box = box(node);
        inside("cut off", node, said, box, room);
        Node owner = node.getParent() instanceof Labeled labeled ? labeled : node;
        if (owner instanceof Labeled labeled && sticksOut(box(labeled), box)) {
            fault("squeezed", node, said);
        }
        if (said.endsWith("…") && WHOLE.stream().noneMatch(each -> each.matcher(said).matches())) {
            fault("shortened", node, said);
        }
        words.add(new Words(said, box, room, owner));
    }

    private static Stream<Pattern> unfinished(Locale language) {
        return org.vigie.ui.kit.Text.AREAS.stream()
                .map(area -> ResourceBundle.getBundle("org.vigie.i18n." + area, language))
                .flatMap(texts -> texts.keySet().stream().map(texts::getString))
                .filter(said -> said.endsWith("…"))
                .map(said -> said.replaceAll("\\{[a-zA-Z]+}", "\\\\E.*\\\\Q"))
                .map(said -> Pattern.compile("\\Q" + said + "\\E", Pattern.DOTALL));
    }

    private static boolean sticksOut(Bounds has, Bounds needs) {
        return needs.getMinX() < has.getMinX() - SLACK
                || needs.getMaxX() > has.getMaxX() + SLACK
                || needs.getMinY() < has.getMinY() - LEADING
                || needs.getMaxY() > has.getMaxY() + LEADING;
    }

    /// Compare what a label paints with what it has to say.
    private void painted(Labeled labeled) {
        String all = labeled.getText();
        if (all == null
                || all.isBlank()
                || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text.isVisible()
                    && text.getStyleClass().contains("text")
                    && !plain(text.getText()).equals(plain(all))) {
                fault("cut short", labeled, all);
            }
        }
    }

    private static String plain(String words) {
        return words.replace("_", "").replaceAll("\\s+", " ").strip();
    }

    private void inside(String what, Node node, String said, Bounds box, Room room) {
        if (box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        Bounds may = room.may();
        if (box.getMinX() < may.getMinX() - SLACK
                || box.getMaxX() > may.getMaxX() + SLACK
                || box.getMinY() < may.getMinY() - LEADING
                || box.getMaxY() > may.getMaxY() + LEADING) {
            fault(what, node, said);
        }
    }

    private void overlaps() {
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                Words one = words.get(i);
                Words other = words.get(j);
                if (one.room().storey() == other.room().storey() && over(one, other)) {
                    fault("over “" + other.said() + "”", one.owner(), one.said());
                }
            }
        }
    }

    private static boolean over(Words one, Words other) {
        boolean together = Objects.equals(one.room().scroll(), other.room().scroll());
        Bounds a = together ? one.box() : common(one.box(), one.room().sight());
        Bounds b = together ? other.box() : common(other.box(), other.room().sight());
        Bounds both = common(a, b);
        return both.getWidth() > SLACK && both.getHeight() > LEADING;
    }

    private void fault(String what, Node node, String said) {
        if (!excused(node)) {
            String line = what + ": “" + said.replace("\n", "⏎") + "” in " + place(node);
            if (!faults.contains(line)) {
                faults.add(line);
            }
        }
    }

    private boolean excused(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            for (String selector : excuses.keySet()) {
                boolean meant =
                        selector.startsWith("#")
                                ? selector.substring(1).equals(at.getId())
                                : at.getStyleClass().contains(selector.substring(1));
                if (meant) {
                    used.add(selector);
                    return true;
                }
            }
        }
        return false;
    }

    private static String said(TextFlow flow) {
        StringBuilder said = new StringBuilder();
        flow.getChildren()
                .forEach(child -> said.append(child instanceof Text t ? t.getText() : ""));
        return said.toString();
    }

    private static String spoken(Node node) {
        return node instanceof Labeled labeled && labeled.getText() != null
                ? labeled.getText()
                : Objects.requireNonNullElse(node.getAccessibleText(), "");
    }

    private static Bounds box(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - x;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - y;
        return width < 0 || height < 0 ? NOWHERE : new BoundingBox(x, y, width, height);
    }

    /// Say where a node is: names and looks of what it is in, from outside in.
    private static String place(Node node) {
        Map<Node, String> path = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (@Nullable Node at = node; at != null && names.size() < 6; at = at.getParent()) {
            String name = name(at);
            if (!name.isEmpty() && !path.containsValue(name)) {
                path.put(at, name);
                names.addFirst(name);
            }
        }
        return String.join(" ", names);
    }

    private static String name(Node node) {
        return node.getId() != null
                ? "#" + node.getId()
                : node.getStyleClass().stream()
                        .filter(each -> !each.equals("text"))
                        .map(each -> "." + each)
                        .reduce("", String::concat);
    }
}
