package org.vigie.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.ui.kit.Chord;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Keys;
import org.vigie.ui.kit.SystemKeys.Platform;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.shell.Fixed;
import org.vigie.ui.shell.Look;

class SettingsViewTest extends UiTest {
    private final Commands commands = new Commands();
    private final Keys keys = new Keys(commands);
    private final List<String> done = new ArrayList<>();
    private final List<Sources> kept = new ArrayList<>();
    private final Set<Fixed> fixed = EnumSet.noneOf(Fixed.class);
    private WornLook worn = new WornLook(new Look(Theme.DARK, Locale.FRENCH));

    private final Sources.Keeper keeper =
            new Sources.Keeper() {
                @Override
                public boolean fixed() {
                    return fixed.contains(Fixed.SOURCES);
                }

                @Override
                public Sources kept() {
                    return new Sources(Path.of("/depot"), "", null);
                }

                @Override
                public void keep(Sources sources) throws FaultException {
                    if (!sources.feedUrl().isEmpty()) {
                        throw new FaultException(Fault.of("feed-address-invalid"));
                    }
                    kept.add(sources);
                }
            };

    private void open(Theme theme, String language, int size, int width, int height) {
        worn = new WornLook(new Look(theme, Locale.of(language)).withTextSize(size));
        worn.fixed().addAll(fixed);
        Text text = new Text(Locale.of(language));
        Jobs jobs = Jobs.onCurrentThread(fault -> done.add(fault.code()));
        commands.bind(Command.SKIP, () -> done.add("skip"));
        showScene(() -> {
            KeysViewModel model = new KeysViewModel(worn, Set.of("E"));
            SourcesViewModel sources = new SourcesViewModel(keeper, jobs);
            List<Section> sections =
                    List.of(
                            new Section("look", Feather.EYE, new LookSection(worn, commands)::node),
                            new Section(
                                    "keymap",
                                    Feather.COMMAND,
                                    new KeysSection(model, keys, Platform.LINUX)::node),
                            new Section(
                                    "sources", Feather.DOWNLOAD, new SourcesSection(sources)::node),
                            new Section(
                                    "managed",
                                    Feather.LOCK,
                                    new ManagedSection(
                                                    fixed, Map.of("minutes", 5, "watermark", "on"))
                                            ::node),
                            new Section(
                                    "about",
                                    Feather.INFO,
                                    new AboutSection(List.of("Vigie"), List.of("…"))::node));
            SettingsView view = new SettingsView(sections, new SettingsView.Chosen(), text);
            StackPane root = new StackPane(view.root());
            root.setStyle("-fx-font-size: " + 13 * size / 100 + "px");
            Scene scene = new Scene(root, width, height);
            theme.dress(scene);
            keys.install(scene);
            return scene;
        });
    }

    private void section(String id) {
        doOnFx(() -> lookup("#settings-" + id).queryAs(ToggleButton.class).fire());
        settle();
    }

    @ParameterizedTest
    @CsvSource({
        "DARK,fr,100,1440,850",
        "LIGHT,en,100,1440,850",
        "DARK,fr,200,1440,850",
        "CONTRAST,fr,200,1100,650",
        "LIGHT,en,200,1100,650"
    })
    void nothingIsCutShort(Theme theme, String language, int size, int width, int height) {
        open(theme, language, size, width, height);
        for (String id : List.of("look", "keymap", "sources", "about")) {
            section(id);
            assertThat(cutShort()).as(id).isEmpty();
            shot(String.join("-", "settings", id, language, theme.word(), size + "", width + ""));
        }
        assertThat(
                        lookup(n -> n instanceof Labeled l && l.isFocusTraversable())
                                .queryAllAs(Labeled.class))
                .allMatch(node -> node.getAccessibleText() != null);
    }

    @Test
    void aNewKeyIsListenedForAndTheDeskDoesNotHearIt() {
        open(Theme.DARK, "fr", 100, 1000, 850);
        section("keymap");
        doOnFx(() -> lookup("#change-hold").queryButton().fire());
        push(KeyCode.CONTROL, KeyCode.DOWN);
        assertThat(done).isEmpty();
        assertThat(lookup("#keys-said").queryLabeled().getText()).contains("Mettre de côté");
        doOnFx(() -> lookup("#keys-take").queryButton().fire());
        Chord chord = Chord.of("ctrl+down").orElseThrow();
        assertThat(worn.look().keymap().chords(Command.HOLD)).contains(chord);
        assertThat(worn.look().keymap().chords(Command.SKIP)).isEmpty();
    }

    /// A key the system keeps for itself may be chosen, and the page says what that means.
    @ParameterizedTest
    @CsvSource({"fr, caractère", "en, character"})
    void aKeyTheSystemKeepsIsGivenWithAWarning(String language, String use) {
        open(Theme.DARK, language, 100, 1000, 850);
        section("keymap");
        assertThat(lookup("#system-see-drawing").tryQuery()).isEmpty();
        doOnFx(() -> lookup("#change-see-drawing").queryButton().fire());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        Chord chord = Chord.of("ctrl+shift+u").orElseThrow();
        assertThat(worn.look().keymap().chords(Command.SEE_DRAWING)).contains(chord);
        Text text = new Text(Locale.of(language));
        assertThat(lookup("#system-see-drawing").queryLabeled().getText())
                .contains("Linux", chord.print(text), use, Command.SEE_DRAWING.label(text));
        assertThat(cutShort()).isEmpty();
        shot("settings-keys-warned-" + language);
        doOnFx(() -> lookup("#reset-see-drawing").queryButton().fire());
        assertThat(lookup("#system-see-drawing").tryQuery()).isEmpty();
    }

    @Test
    void sourcesAreCheckedBeforeTheyAreKept() {
        open(Theme.DARK, "en", 100, 1000, 850);
        section("sources");
        TextField feed = lookup("#sources-feed").queryAs(TextField.class);
        doOnFx(() -> feed.setText("http://nowhere"));
        doOnFx(() -> lookup("#sources-keep").queryButton().fire());
        assertThat(kept).isEmpty();
        assertThat(lookup("#sources-said").queryLabeled().getText())
                .isEqualTo(new Text(Locale.ENGLISH).of(Fault.of("feed-address-invalid")));
        doOnFx(() -> feed.setText(""));
        doOnFx(() -> lookup("#sources-keep").queryButton().fire());
        assertThat(kept).containsExactly(new Sources(Path.of("/depot"), "", null));
    }

    @ParameterizedTest
    @CsvSource({"fr,100,1100", "en,100,1100", "fr,200,1100"})
    void whatTheOrganisationFixedIsShownAsSuchAndCannotBeChanged(
            String language, int size, int width) {
        fixed.addAll(EnumSet.allOf(Fixed.class));
        open(Theme.DARK, language, size, width, 700);
        Text text = new Text(Locale.of(language));
        assertThat(lookup("#theme-1").query().isDisabled()).isTrue();
        assertThat(lookup("#language-0").query().isDisabled()).isTrue();
        assertThat(lookup("#text-size-1").query().isDisabled()).isFalse();
        assertThat(says(label -> label.getText().equals(text.get("settings.managed.note"))))
                .isTrue();
        for (String id : List.of("look", "sources", "managed")) {
            section(id);
            assertThat(cutShort()).as(id).isEmpty();
            shot(String.join("-", "settings", "managed", id, language, size + ""));
        }
        section("sources");
        assertThat(lookup("#sources-feed").query().isDisabled()).isTrue();
        assertThat(lookup("#sources-keep").tryQuery()).isEmpty();
    }

    @Test
    void aChoiceHoldsAtOnce() {
        open(Theme.DARK, "fr", 100, 1000, 850);
        doOnFx(() -> lookup("#theme-1").queryAs(ToggleButton.class).fire());
        doOnFx(() -> lookup("#text-size-3").queryAs(ToggleButton.class).fire());
        assertThat(worn.look().theme()).isEqualTo(Theme.LIGHT);
        assertThat(worn.look().textSize()).isEqualTo(150);
    }
}
