package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;
import org.vigie.shelf.Preset;
import org.vigie.shelf.PresetGraphs;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.shell.Look;

/// Models added, tested and removed in the whole console, on a real workstation.
@SuppressWarnings("NullAway.Init")
class ConsoleModelsTest extends UiTest {
    @TempDir Path root;

    private DataFolder folder;
    private Workstation workstation;
    private ConsoleWindow window;

    @BeforeEach
    void prepare() throws FaultException {
        folder = DataFolder.open(root.resolve("demo"));
        workstation =
                Workstation.open(
                        folder,
                        new Workstation.Opening(
                                Packs.builtInPolicy(),
                                Packs.builtInClocks(),
                                Settings.fresh(),
                                null,
                                true,
                                new Text(Locale.ENGLISH)));
    }

    @AfterEach
    void shut() throws FaultException {
        doOnFx(window::close);
        workstation.close();
        folder.close();
    }

    private void open(Theme theme, String language) {
        showScene(() -> {
            window =
                    new ConsoleWindow(
                            workstation,
                            Packs.builtInPolicy(),
                            new LocalStation(workstation, "M-17", look -> {}, () -> {}),
                            new Look(theme, Locale.of(language)),
                            workstation.threads().io());
            return window.scene(1440, 900);
        });
        doOnFx(window::start);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        await("models", () -> rows() == 9);
        assertThat(onFx(() -> stage().getScene().getFocusOwner())).isSameAs(list());
    }

    private ListView<?> list() {
        return lookup("#models").queryAs(ListView.class);
    }

    private int rows() {
        return lookup("#models").tryQuery().isPresent() ? list().getItems().size() : 0;
    }

    private void fill(String preset) throws Exception {
        Path model = Files.write(root.resolve(preset + ".onnx"), PresetGraphs.of(preset).bytes());
        clickOn("#add");
        ComboBox<Preset> presets = lookup("#presets").queryComboBox();
        await("presets", () -> !presets.getItems().isEmpty());
        doOnFx(() -> {
            lookup("#add-model").queryTextInputControl().setText(model.toString());
            presets.getItems().stream()
                    .filter(known -> known.id().equals(preset))
                    .forEach(presets::setValue);
        });
        settle();
        clickOn("#check");
        await("checked", () -> lookup("#add-it").tryQuery().isPresent());
    }

    private List<Envelope> events(EventType type) throws FaultException {
        return workstation.storage().events().after(0, 1_000).stream()
                .map(entry -> {
                    try {
                        return Envelope.read(entry.bytes());
                    } catch (FaultException e) {
                        throw new AssertionError(e);
                    }
                })
                .filter(event -> event.type() == type)
                .toList();
    }

    @Test
    void aFlaggedModelIsAddedByTypingItsIdAndBothEndsAreInTheLog() throws Exception {
        open(Theme.DARK, "en");
        fill("sface-2021dec");
        assertThat(lookup("#add-it").query().isDisabled()).isTrue();
        doOnFx(() -> lookup("#typed").queryTextInputControl().setText("sface-2021dec"));
        clickOn("#add-it");
        await("added", () -> rows() == 10);
        assertThat(workstation.shelf().load("sface-2021dec").id()).isEqualTo("sface-2021dec");
        assertThat(events(EventType.MODEL_ADDED))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.body().toString())
                                .contains("confirmation=typed")
                                .contains("flags=[biometric]")
                                .contains("by=M-17"));
        clickOn("#remove");
        clickOn("#remove");
        await("removed", () -> rows() == 9);
        assertThat(events(EventType.MODEL_REMOVED)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en"})
    void thePageInTheWholeWindow(Theme theme, String language) throws Exception {
        open(theme, language);
        fill("yunet-2023mar");
        clickOn("#add-it");
        await("added", () -> rows() == 10);
        assertThat(cutShort()).isEmpty();
        shot("console-models-" + language + "-" + theme.word());
    }
}
