package org.vigie.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.css.CssMetaData;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.Motion;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;

/// How the shell looks: its rooms, the system it follows, what moves.
class ShellLookTest extends DrawnShell {
    @Test
    void theEdgesOfTheRoomsMoveByPointerAndByKey() {
        open(new DrawnDesk(), new Look(Theme.DARK, Locale.FRENCH), 1400, 700);
        Node edge = lookup("#queue-edge").query();
        double before = onFx(edge::getLayoutX);
        doOnFx(edge::requestFocus);
        type(KeyCode.RIGHT, KeyCode.RIGHT);
        settle();
        assertThat(onFx(edge::getLayoutX)).isEqualTo(before + 32);
        double share = onFx(() -> shell.sharesProperty().get().queue());
        assertThat(share).isGreaterThan(Shares.STANDARD.queue());
        doOnFx(() -> commands.fire(Command.LANGUAGE));
        settle();
        Node again = lookup("#queue-edge").query();
        assertThat(onFx(again::getLayoutX)).isEqualTo(before + 32);
        assertThat(again.getAccessibleText())
                .isEqualTo(new Text(Locale.ENGLISH).get("desk.edge.queue"));
        doOnFx(again::requestFocus);
        type(KeyCode.HOME);
        assertThat(onFx(() -> shell.sharesProperty().get())).isEqualTo(Shares.STANDARD);
        drag("#evidence-edge").dropBy(-40, 0);
        assertThat(onFx(() -> shell.sharesProperty().get().evidence()))
                .isGreaterThan(Shares.STANDARD.evidence());
    }

    @Test
    void theWindowFollowsTheSystemUntilSomebodyChooses() {
        open(new DrawnDesk(), new Look(Theme.DARK, Locale.ENGLISH).withThemeOfSystem(), 1000, 700);
        Scene scene = stage().getScene();
        doOnFx(() -> scene.getPreferences().setColorScheme(ColorScheme.LIGHT));
        assertThat(scene.getRoot().getStyleClass()).contains("theme-light");
        doOnFx(() -> scene.getPreferences().setColorScheme(ColorScheme.DARK));
        assertThat(scene.getRoot().getStyleClass()).contains("theme-dark");
        assertThat(onFx(() -> shell.look().asSystem())).isTrue();
        doOnFx(() -> shell.wear(shell.look().withTheme(Theme.CONTRAST)));
        doOnFx(() -> scene.getPreferences().setColorScheme(ColorScheme.LIGHT));
        assertThat(scene.getRoot().getStyleClass()).contains("theme-contrast");
        doOnFx(() -> shell.wear(shell.look().withThemeOfSystem()));
        assertThat(scene.getRoot().getStyleClass()).contains("theme-light");
    }

    @Test
    void whatMovesIsGovernedByTheChoice() {
        open(
                new DrawnDesk(),
                new Look(Theme.DARK, Locale.ENGLISH).withMotion(Motion.REDUCED),
                1000,
                700);
        assertThat(onFx(() -> Motion.still(shell.root()))).isTrue();
        double still = swing();
        doOnFx(() -> shell.wear(shell.look().withMotion(Motion.FULL)));
        assertThat(onFx(() -> Motion.still(shell.root()))).isFalse();
        assertThat(still).isGreaterThan(3_600).isGreaterThan(swing() * 1_000);
    }

    /// How long the bar takes from one end to the other, in seconds.
    @SuppressWarnings("unchecked")
    private double swing() {
        ProgressBar bar = new ProgressBar();
        doOnFx(() -> ((Pane) shell.root()).getChildren().add(bar));
        settle();
        return ((SkinBase<?>) bar.getSkin())
                .getCssMetaData().stream()
                        .filter(each ->
                                each.getProperty().equals("-fx-indeterminate-bar-animation-time"))
                        .map(each ->
                                ((CssMetaData<ProgressBar, Number>) each).getStyleableProperty(bar))
                        .mapToDouble(property -> property.getValue().doubleValue())
                        .findFirst()
                        .orElseThrow();
    }
}
