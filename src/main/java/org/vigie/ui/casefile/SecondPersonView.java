package org.vigie.ui.casefile;

import java.util.EnumSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vigie.ui.casefile.SecondPersonViewModel.Asking;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Labelled;
import org.vigie.ui.kit.Snug;
import org.vigie.ui.kit.Text;

/// The sheet a second person fills in, over the case file. While it is open nothing is decided and
/// no other case is turned to; Esc puts it away.
final class SecondPersonView {
    private final SecondPersonViewModel model;
    private final Text text;
    private final Commands commands;
    private final Node home;
    private final StackPane root = new StackPane();

    /// @param home where the keyboard goes afterwards
    SecondPersonView(SecondPersonViewModel model, Commands commands, Node home, Text text) {
        this.model = model;
        this.commands = commands;
        this.home = home;
        this.text = text;
        root.setId("second-person");
        root.getStyleClass().add("case-sheet");
        Faces.shown(root, false);
        model.askingProperty().subscribe((before, asking) -> show(before, asking));
    }

    Region root() {
        return root;
    }

    private void show(Asking before, Asking asking) {
        boolean open = asking != Asking.NOBODY;
        commands.rest(open ? EnumSet.of(Command.Group.DECIDE, Command.Group.MOVE) : Set.of());
        Faces.shown(root, open);
        root.getChildren().clear();
        if (open) {
            TextField code = field(new TextField(), "second-code");
            code.textProperty().bindBidirectional(model.code);
            root.getChildren().add(scrolled(card(asking, code)));
            root.applyCss();
            (model.code.get().isEmpty() ? code : root.lookup("#second-passphrase")).requestFocus();
        } else if (before != Asking.NOBODY) {
            home.requestFocus();
        }
    }

    private <F extends TextField> F field(F field, String id) {
        field.setId(id);
        field.disableProperty().bind(model.busyProperty());
        field.setOnAction(event -> model.enter());
        return field;
    }

    private VBox card(Asking asking, TextField code) {
        boolean registers = asking == Asking.TO_REGISTER;
        PasswordField passphrase = field(new PasswordField(), "second-passphrase");
        passphrase.textProperty().bindBidirectional(model.passphrase);
        VBox card =
                new VBox(
                        12,
                        Faces.label(text.get(key("second.title", registers)), "strong"),
                        Faces.paragraph(text.get(key("second.what", registers)), "muted"),
                        Labelled.field(text.get("second.code"), code, code),
                        Labelled.field(text.get("second.passphrase"), passphrase, passphrase));
        if (registers) {
            PasswordField again = field(new PasswordField(), "second-repeated");
            again.textProperty().bindBidirectional(model.repeated);
            card.getChildren().add(Labelled.field(text.get("second.again"), again, again));
        }
        card.getChildren().addAll(trouble(), buttons(registers));
        card.getStyleClass().add("sheet-card");
        return card;
    }

    /// Over a low case file it can be scrolled.
    private static ScrollPane scrolled(VBox card) {
        ScrollPane scroll = new Snug(card);
        scroll.getStyleClass().add("case-sheet-scroll");
        scroll.setMaxHeight(Region.USE_PREF_SIZE);
        return scroll;
    }

    private static String key(String key, boolean registers) {
        return registers ? key + ".register" : key;
    }

    private Label trouble() {
        Label words = Faces.paragraph("", "over");
        words.setId("second-fault");
        model.faultProperty()
                .subscribe(fault -> {
                    words.setText(fault == null ? "" : text.of(fault));
                    Faces.shown(words, fault != null);
                });
        return words;
    }

    private FlowPane buttons(boolean registers) {
        Button enter = button(registers ? "second.register" : "second.agree", model::enter);
        enter.getStyleClass().add("accent");
        enter.setId("second-enter");
        enter.disableProperty().bind(model.busyProperty());
        Button other = button("second.new", model::register);
        other.getStyleClass().add("flat");
        Faces.shown(other, !registers);
        FlowPane buttons = new FlowPane(8, 8, other, button("second.cancel", model::close), enter);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(text.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
