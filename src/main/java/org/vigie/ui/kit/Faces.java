package org.vigie.ui.kit;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small parts every screen is made of. Sizes and colours are in the stylesheet: style classes
/// `strong`, `muted`, `dim`, `small`, `ok`, `due`, `over`, `minor`, `figures`.
public final class Faces {
    private Faces() {}

    /// Return an icon, which says nothing to a screen reader: words stand beside it.
    public static FontIcon icon(Feather icon) {
        FontIcon face = new FontIcon(icon);
        face.setAccessibleRole(AccessibleRole.NODE);
        return face;
    }

    /// Return words in the given style classes.
    public static Label label(String words, String... styleClasses) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// Return words that may take several lines.
    public static Label paragraph(String words, String... styleClasses) {
        Label label = label(words, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Return a key as printed where it acts; nothing where there is none.
    public static Label keycap(String keys) {
        Label keycap = label("", "keycap");
        keycap.textProperty().subscribe(words -> shown(keycap, !words.isEmpty()));
        keycap.setText(keys);
        return keycap;
    }

    /// Return a small dot of colour; words must stand beside it.
    public static Region dot(String styleClass) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", styleClass);
        return dot;
    }

    /// Return space that takes what is left.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Return a button for a command: its label, its help and keys as tooltip, enabled as it is.
    public static Button button(Command command, Commands commands, Text text) {
        Button button = new Button(command.label(text));
        button.setTooltip(tooltip(command, text));
        button.setAccessibleText(command.label(text));
        button.setAccessibleHelp(command.help(text));
        button.disableProperty().bind(commands.enabled(command).not());
        button.setOnAction(event -> commands.fire(command));
        return button;
    }

    /// Return a command's help and keys.
    public static Tooltip tooltip(Command command, Text text) {
        String keys = command.keys(text);
        return tip(keys.isEmpty() ? command.help(text) : command.help(text) + "  (" + keys + ")");
    }

    /// Return a tooltip that wraps.
    public static Tooltip tip(String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setShowDelay(javafx.util.Duration.millis(400));
        tooltip.setShowDuration(javafx.util.Duration.seconds(30));
        return tooltip;
    }

    /// Give a control a tooltip, or other words to the one it has.
    public static void tipped(Control control, String words) {
        Tooltip known = control.getTooltip();
        if (known == null) {
            control.setTooltip(tip(words));
        } else {
            known.setText(words);
        }
    }

    /// Explain a node when the pointer first rests on it. Making a tooltip costs more than laying
    /// out what it explains, and a case has dozens that nobody asks for.
    public static void explained(Node node, String words) {
        node.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                new EventHandler<>() {
                    @Override
                    public void handle(MouseEvent event) {
                        node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                        Tooltip.install(node, tip(words));
                    }
                });
    }

    /// Explain a node whose words change, in the words it has when the pointer comes.
    public static void explained(Node node, Supplier<String> words) {
        Tooltip[] made = new Tooltip[1];
        node.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                event -> {
                    String now = words.get();
                    if (made[0] == null && !now.isEmpty()) {
                        made[0] = tip(now);
                        Tooltip.install(node, made[0]);
                    } else if (made[0] != null) {
                        made[0].setText(now);
                    }
                });
    }

    /// Give a node one of several style classes. One that is there already is left alone: any
    /// change dresses everything below anew.
    public static void styled(Node node, String wanted, List<String> others) {
        if (!node.getStyleClass().contains(wanted)) {
            node.getStyleClass().removeAll(others);
            node.getStyleClass().add(wanted);
        }
    }

    /// Give a node a style class, or take it away.
    public static void styled(Node node, String styleClass, boolean on) {
        if (on != node.getStyleClass().contains(styleClass)) {
            if (on) {
                node.getStyleClass().add(styleClass);
            } else {
                node.getStyleClass().remove(styleClass);
            }
        }
    }

    /// Say something in a label that takes no room while there is nothing to say.
    public static void say(Label label, String words) {
        label.setText(words);
        shown(label, !words.isEmpty());
    }

    /// Show or hide a node together with the room it takes.
    public static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Return a length of time as `h:mm`, without sign.
    public static String hoursAndMinutes(Duration time) {
        Duration length = time.abs();
        return "%d:%02d".formatted(length.toHours(), length.toMinutesPart());
    }
}
