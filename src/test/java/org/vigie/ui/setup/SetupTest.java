package org.vigie.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

@SuppressWarnings("NullAway.Init")
class SetupTest extends UiTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private @Nullable Fault failure;
    private @Nullable SetupRequest request;
    private SetupViewModel model;

    private final SetupActions actions =
            new SetupActions() {
                @Override
                public void startDemo() throws FaultException {
                    record("demo");
                }

                @Override
                public void create(SetupRequest made) throws FaultException {
                    request = made;
                    record("create");
                }

                @Override
                public void unlock(char[] passphrase) throws FaultException {
                    record("unlock " + new String(passphrase));
                }

                private void record(String what) throws FaultException {
                    asked.add(what);
                    Fault fault = failure;
                    if (fault != null) {
                        throw new FaultException(fault);
                    }
                }
            };

    private void open(SetupViewModel.Step step, Theme theme, String language) {
        showScene(() -> {
            Jobs jobs = Jobs.onCurrentThread(fault -> asked.add("unhandled"));
            Locale locale = Locale.of(language);
            model = new SetupViewModel(actions, jobs, locale, step, () -> asked.add("done"));
            return new SetupView(model).scene(theme, 1100, 700);
        });
    }

    @ParameterizedTest
    @CsvSource({"DARK,en", "DARK,fr", "LIGHT,en", "LIGHT,fr"})
    void screenshots(Theme theme, String language) {
        open(SetupViewModel.Step.CHOICE, theme, language);
        shot("setup-choice-" + language + "-" + theme.word());
        clickOn("#workstation");
        shot("setup-workstation-" + language + "-" + theme.word());
        ScrollPane form = lookup(".setup-form").queryAs(ScrollPane.class);
        assertThat(form.getViewportBounds().getHeight())
                .as("room for the form without scrolling")
                .isGreaterThanOrEqualTo(form.getContent().getLayoutBounds().getHeight() - 1);
        assertThat(
                        says(label ->
                                label.getText()
                                        .equals(new Text(Locale.of(language)).get("setup.feed"))))
                .isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void theDemoIsOneClickAway() {
        open(SetupViewModel.Step.CHOICE, Theme.DARK, "en");
        clickOn("#demo");
        assertThat(asked).containsExactly("demo", "done");
    }

    @Test
    void aWorkstationNeedsWhatItNeedsAndKeepsWhatWasTyped() {
        open(SetupViewModel.Step.WORKSTATION, Theme.DARK, "en");
        assertThat(model.missing()).contains(SetupViewModel.Missing.SHORT);
        doOnFx(() -> model.passphrase.set("four quiet paper boats"));
        assertThat(model.missing()).contains(SetupViewModel.Missing.DIFFERENT);
        doOnFx(() -> model.repeated.set("four quiet paper boats"));
        assertThat(model.missing()).contains(SetupViewModel.Missing.ACTOR);
        doOnFx(() -> model.actor.set("M-17"));
        assertThat(model.missing()).contains(SetupViewModel.Missing.SOURCE);
        doOnFx(() -> model.feedUrl.set("http://feed.example"));
        assertThat(model.missing()).contains(SetupViewModel.Missing.URL);
        assertThat(lookup("#create").query().isDisabled()).isTrue();
        doOnFx(() -> model.feedUrl.set("https://feed.example"));
        clickOn("#language");
        assertThat(says(label -> label.getText().equals("Installer"))).isTrue();
        doOnFx(() -> model.dropFolder.set(Path.of("in")));
        doOnFx(model::create);
        assertThat(asked).containsExactly("create", "done");
        SetupRequest made = request;
        assertThat(made).isNotNull();
        if (made != null) {
            assertThat(made.actor()).isEqualTo("M-17");
            assertThat(made.language()).isEqualTo(Locale.FRENCH);
            assertThat(made.protection())
                    .isInstanceOfSatisfying(
                            SetupRequest.Protection.Passphrase.class,
                            secret -> assertThat(secret.value()).containsOnly('\0'));
        }
    }

    @Test
    void aWrongPassphraseIsSaidAndNothingIsLost() {
        open(SetupViewModel.Step.UNLOCK, Theme.DARK, "fr");
        failure = Fault.of("unexpected");
        clickOn("#passphrase");
        write("non");
        type(javafx.scene.input.KeyCode.ENTER);
        assertThat(asked).containsExactly("unlock non");
        assertThat(lookup("#fault").query().isVisible()).isTrue();
        shot("setup-unlock-fr-dark");
        failure = null;
        clickOn("#passphrase");
        write("oui");
        clickOn("#unlock");
        assertThat(asked).containsExactly("unlock non", "unlock oui", "done");
    }
}
