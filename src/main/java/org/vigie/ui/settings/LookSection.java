package org.vigie.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Motion;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.shell.Fixed;
import org.vigie.ui.shell.Look;

/// Language, theme, size of text and motion. Every choice holds at once.
public final class LookSection {
    private static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);

    /// The themes, and at the end the one of the system.
    private static final List<Optional<Theme>> THEMES =
            List.of(
                    Optional.of(Theme.DARK),
                    Optional.of(Theme.LIGHT),
                    Optional.of(Theme.CONTRAST),
                    Optional.empty());

    private final Wardrobe wardrobe;
    private final Commands commands;

    public LookSection(Wardrobe wardrobe, Commands commands) {
        this.wardrobe = wardrobe;
        this.commands = commands;
    }

    /// Return the section in one language.
    public Node node(Text text) {
        Look look = wardrobe.look();
        VBox language =
                choice(
                        text.get("settings.language"),
                        "language",
                        List.of(Locale.FRENCH, Locale.ENGLISH),
                        each -> text.get("language." + each.getLanguage()),
                        text.locale(),
                        each -> wardrobe.wear(wardrobe.look().withLanguage(each)));
        withhold(language, Fixed.LANGUAGE, text);
        VBox theme =
                choice(
                        text.get("settings.theme"),
                        "theme",
                        THEMES,
                        each -> text.get("theme." + each.map(Theme::word).orElse("system")),
                        look.asSystem() ? Optional.empty() : Optional.of(look.theme()),
                        this::wear);
        withhold(theme, Fixed.THEME, text);
        Node motion =
                choice(
                        text.get("settings.motion"),
                        "motion",
                        List.of(Motion.values()),
                        each -> text.get("motion." + each.word()),
                        look.motion(),
                        each -> wardrobe.wear(wardrobe.look().withMotion(each)));
        Node size =
                choice(
                        text.get("settings.text-size"),
                        "text-size",
                        SIZES,
                        each -> text.get("settings.percent", Map.of("percent", each)),
                        look.textSize(),
                        each -> wardrobe.wear(wardrobe.look().withTextSize(each)));
        Button larger = Faces.button(Command.LARGER_TEXT, commands, text);
        Button smaller = Faces.button(Command.SMALLER_TEXT, commands, text);
        larger.setMinWidth(Region.USE_PREF_SIZE);
        smaller.setMinWidth(Region.USE_PREF_SIZE);
        Label note =
                Faces.paragraph(
                        text.get(
                                "settings.text-size.keys",
                                Map.of(
                                        "larger", Command.LARGER_TEXT.keys(text),
                                        "smaller", Command.SMALLER_TEXT.keys(text))),
                        "small",
                        "muted");
        return new VBox(
                20, language, theme, size, new FlowPane(8, 8, smaller, larger), note, motion);
    }

    /// @param theme empty for the system's
    private void wear(Optional<Theme> theme) {
        Look look = wardrobe.look();
        wardrobe.wear(theme.map(look::withTheme).orElseGet(look::withThemeOfSystem));
    }

    private void withhold(VBox choice, Fixed what, Text text) {
        if (wardrobe.fixed().contains(what)) {
            choice.getChildren().getLast().setDisable(true);
            choice.getChildren().add(ManagedSection.note(text));
        }
    }

    private static <T> VBox choice(
            String name,
            String id,
            List<T> things,
            Function<T, String> words,
            T now,
            Consumer<T> choose) {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane(8, 8);
        row.setAlignment(Pos.CENTER_LEFT);
        for (T thing : things) {
            ToggleButton button = new ToggleButton(words.apply(thing));
            button.setId(id + "-" + things.indexOf(thing));
            button.getStyleClass().add("settings-choice");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(name + ", " + words.apply(thing));
            button.setToggleGroup(group);
            button.setSelected(thing.equals(now));
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(thing);
            });
            row.getChildren().add(button);
        }
        return new VBox(6, Faces.label(name, "strong"), row);
    }
}
