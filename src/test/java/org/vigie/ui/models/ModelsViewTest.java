package org.vigie.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.app.Packs;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.shelf.Preset;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;
import org.vigie.ui.models.AddViewModel.Step;

@SuppressWarnings("NullAway.Init")
class ModelsViewTest extends UiTest {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final List<Fault> unhandled = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(background, Fx::run, unhandled::add);
    private DrawnModels drawn;
    private ModelsViewModel model;
    private ModelsView view;

    @BeforeEach
    void draw() throws FaultException {
        drawn = new DrawnModels();
    }

    @AfterEach
    void stop() {
        doOnFx(() -> {
            view.close();
            model.close();
        });
        background.shutdownNow();
        assertThat(unhandled).isEmpty();
    }

    private void open(Theme theme, String language, int width, int height) {
        show(
                theme,
                width,
                height,
                () -> {
                    model = new ModelsViewModel(drawn, jobs);
                    view =
                            new ModelsView(
                                    model,
                                    Packs.builtInPolicy(),
                                    ZoneOffset.UTC,
                                    new Text(Locale.of(language)));
                    return view.root();
                });
        doOnFx(view::shown);
        await("models", () -> model.loadedProperty().get());
    }

    private void open() {
        open(Theme.DARK, "en", 1440, 858);
    }

    private String looked() {
        return onFx(() -> model.selectedProperty().get().id());
    }

    @Test
    void theListIsWalkedByKeysAndTheCardFollows() {
        open();
        assertThat(looked()).isEqualTo("yunet-2023mar");
        assertThat(onFx(() -> stage().getScene().getFocusOwner())).isInstanceOf(ListView.class);
        type(KeyCode.DOWN);
        assertThat(looked()).isEqualTo("sface-2021dec");
        assertThat(says(label -> label.getText().startsWith("It measures who somebody is")))
                .isTrue();
        type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(looked()).isEqualTo("wd-tagger-v3");
        assertThat(says(label -> label.getText().contains("is not as it was added"))).isTrue();
        type(KeyCode.DOWN);
        assertThat(lookup("#remove").tryQuery()).as("what is built in stays").isEmpty();
    }

    @Test
    void aTestIsRunAndItsResultIsSaid() {
        open();
        clickOn("#test");
        await("tested", () -> says(label -> label.getText().startsWith("WRONG")));
        assertThat(drawn.asked()).containsExactly("test yunet-2023mar");
        drawn.failWith(Fault.of("model-unknown", "model", "x"));
        clickOn("#test-all");
        await("all", () -> drawn.asked().size() == 13 && model.testingProperty().get().isEmpty());
        assertThat(drawn.asked()).doesNotContain("test wd-tagger-v3");
        assertThat(lookup("#models-fault").query().isVisible()).isTrue();
    }

    @Test
    void removingAsksOnceMore() {
        open();
        clickOn("#remove");
        assertThat(drawn.asked()).isEmpty();
        shot("models-remove-en-dark");
        clickOn("#keep");
        assertThat(drawn.asked()).isEmpty();
        clickOn("#remove");
        clickOn("#remove");
        await("gone", () -> model.models().size() == 12);
        assertThat(drawn.asked()).containsExactly("remove yunet-2023mar");
        assertThat(looked()).isEqualTo("sface-2021dec");
    }

    private void fill(String preset) {
        clickOn("#add");
        await("presets", () -> !model.adding().presets().isEmpty());
        assertThat(onFx(() -> stage().getScene().getFocusOwner().getId())).isEqualTo("add-model");
        doOnFx(() -> {
            lookup("#add-model").queryTextInputControl().setText("/tmp/model.onnx");
            for (Preset known : model.adding().presets()) {
                if (known.id().equals(preset)) {
                    model.adding().preset.set(known);
                }
            }
        });
        settle();
    }

    @Test
    void redFlagsBlockUntilTheIdIsTyped() {
        open();
        fill("sface-2021dec");
        clickOn("#check");
        await("checked", () -> model.adding().stepProperty().get() == Step.CONFIRM);
        Button add = lookup("#add-it").queryButton();
        assertThat(add.isDisabled()).isTrue();
        assertThat(onFx(() -> stage().getScene().getFocusOwner().getId())).isEqualTo("typed");
        write("sface-2021");
        type(KeyCode.ENTER);
        assertThat(add.isDisabled()).isTrue();
        assertThat(drawn.asked()).hasSize(1);
        write("dec");
        assertThat(add.isDisabled()).isFalse();
        type(KeyCode.ENTER);
        await("added", () -> !model.adding().openProperty().get());
        assertThat(drawn.asked().getLast()).isEqualTo("add sface-2021dec TYPED");
        assertThat(onFx(() -> stage().getScene().getFocusOwner())).isInstanceOf(ListView.class);
    }

    @Test
    void aModelWithoutFlagsIsAddedWithTheKeyboardAlone() {
        open();
        fill("marqo-nsfw-384");
        clickOn("#check");
        await("checked", () -> model.adding().stepProperty().get() == Step.CONFIRM);
        type(KeyCode.SPACE);
        await("added", () -> !model.adding().openProperty().get());
        await("shown", () -> looked().equals("marqo-nsfw-384"));
        assertThat(drawn.asked().getLast()).isEqualTo("add marqo-nsfw-384 NONE");
    }

    @Test
    void whatIsMissingIsSaidAndLabelsAreAskedForWhereTheyAreNeeded() {
        open();
        clickOn("#add");
        assertThat(lookup("#check").query().isDisabled()).isTrue();
        assertThat(says(label -> label.getText().equals("Choose the model file."))).isTrue();
        write("/tmp/model.onnx");
        assertThat(says(label -> label.getText().equals("Say which model it is."))).isTrue();
        await("presets", () -> !model.adding().presets().isEmpty());
        assertThat(lookup("#add-labels").query().getParent().getParent().isVisible()).isFalse();
        doOnFx(() -> model.adding().preset.set(preset("wd-tagger-v3")));
        assertThat(says(label -> label.getText().equals("This model needs its labels file.")))
                .isTrue();
        assertThat(lookup("#add-labels").query().getParent().getParent().isVisible()).isTrue();
        clickOn("#by-embedded");
        assertThat(lookup("#check").query().isDisabled()).isFalse();
        clickOn("#back");
        assertThat(onFx(() -> model.adding().openProperty().get())).isFalse();
        assertThat(drawn.asked()).isEmpty();
    }

    private Preset preset(String id) {
        return model.adding().presets().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFaultIsSaidBesideTheFormAndWhatWasTypedStays() {
        open();
        fill("open-nsfw");
        drawn.failWith(Fault.of("model-external-data", "tensor", "w"));
        clickOn("#check");
        await("fault", () -> model.adding().faultProperty().get() != null);
        assertThat(lookup("#add-fault").query().isVisible()).isTrue();
        assertThat(lookup("#add-model").queryTextInputControl().getText())
                .isEqualTo("/tmp/model.onnx");
        shot("models-add-fault-en-dark");
        drawn.failWith(null);
        clickOn("#check");
        await("checked", () -> model.adding().stepProperty().get() == Step.CONFIRM);
        doOnFx(() -> model.adding().preset.set(preset("falconsai-nsfw-224")));
        assertThat(onFx(() -> model.adding().candidateProperty().get())).isNull();
    }

    @Test
    void nothingIsDoneTwiceWhileItRuns() {
        open();
        Runnable release = drawn.hold();
        clickOn("#test");
        await("begun", () -> drawn.asked().size() == 1);
        assertThat(lookup("#test").query().isDisabled()).isTrue();
        assertThat(lookup("#test-all").query().isDisabled()).isTrue();
        shot("models-testing-en-dark");
        release.run();
        await("done", () -> model.testingProperty().get().isEmpty());
        assertThat(drawn.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en"})
    void screenshots(Theme theme, String language) {
        open(theme, language, 1440, 858);
        type(KeyCode.DOWN);
        shot("models-" + language + "-" + theme.word());
        fill("sface-2021dec");
        shot("models-preset-" + language + "-" + theme.word());
        clickOn("#check");
        await("checked", () -> model.adding().stepProperty().get() == Step.CONFIRM);
        shot("models-confirm-" + language + "-" + theme.word());
    }

    @Test
    void theSmallestWindow() {
        open(Theme.DARK, "fr", 1100, 658);
        shot("models-small-fr-dark");
        assertThat(cutShort()).isEmpty();
    }

    @Test
    void everyControlCanBeReadAloud() {
        open();
        assertThat(unnamed()).isEmpty();
        fill("sface-2021dec");
        clickOn("#check");
        await("checked", () -> model.adding().stepProperty().get() == Step.CONFIRM);
        assertThat(unnamed()).isEmpty();
    }

    private List<Node> unnamed() {
        return onFx(() ->
                lookup(n ->
                                n.isFocusTraversable()
                                        && (n instanceof Button
                                                || n instanceof ListView
                                                || n instanceof ComboBox
                                                || n instanceof RadioButton
                                                || n instanceof ScrollPane
                                                || n instanceof TextInputControl))
                        .queryAll()
                        .stream()
                        .filter(n ->
                                n.getAccessibleText() == null || n.getAccessibleText().isBlank())
                        .toList());
    }
}
