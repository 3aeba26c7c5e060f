package org.vigie.ui.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Jobs;

/// The first start: which choice, what was filled in, what is still missing. Used on the JavaFX
/// thread only.
public final class SetupViewModel {
    private final SetupActions actions;
    private final Jobs jobs;
    private final Runnable done;
    private final ReadOnlyObjectWrapper<Step> step;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Locale> language;
    private boolean sourcesFixed;

    final BooleanProperty passphraseChosen = new SimpleBooleanProperty(true);
    final StringProperty passphrase = new SimpleStringProperty("");
    final StringProperty repeated = new SimpleStringProperty("");
    final StringProperty actor = new SimpleStringProperty("");
    final StringProperty feedUrl = new SimpleStringProperty("");
    final ObjectProperty<@Nullable Path> dropFolder = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Path> tokenFile = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Path> recoveryKey = new SimpleObjectProperty<>();

    /// Where a person stands.
    public enum Step {
        CHOICE,
        WORKSTATION,
        UNLOCK
    }

    /// What is missing or wrong, in the order people are told.
    enum Missing {
        SHORT,
        DIFFERENT,
        ACTOR,
        URL,
        SOURCE
    }

    /// @param first CHOICE on a fresh machine, UNLOCK where a passphrase protects the data
    /// @param done called after an action succeeded
    public SetupViewModel(
            SetupActions actions, Jobs jobs, Locale language, Step first, Runnable done) {
        this.actions = actions;
        this.jobs = jobs;
        this.language = new SimpleObjectProperty<>(language);
        this.step = new ReadOnlyObjectWrapper<>(first);
        this.done = done;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Return the language chosen so far.
    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    /// Say that the organisation fixed where cases come from: nobody is asked.
    public void sourcesFixed(boolean fixed) {
        sourcesFixed = fixed;
    }

    boolean isSourcesFixed() {
        return sourcesFixed;
    }

    void toWorkstation() {
        fault.set(null);
        step.set(Step.WORKSTATION);
    }

    void toChoice() {
        fault.set(null);
        step.set(Step.CHOICE);
    }

    void startDemo() {
        work(actions::startDemo, () -> {});
    }

    void create() {
        if (missing().isPresent()) {
            return;
        }
        char[] secret = passphrase.get().toCharArray();
        SetupRequest request =
                new SetupRequest(
                        passphraseChosen.get()
                                ? new SetupRequest.Protection.Passphrase(secret)
                                : new SetupRequest.Protection.UserKeyFile(),
                        recoveryKey.get(),
                        dropFolder.get(),
                        feedUrl.get().strip(),
                        feedUrl.get().isBlank() ? null : tokenFile.get(),
                        actor.get().strip(),
                        language.get());
        work(() -> actions.create(request), () -> Arrays.fill(secret, '\0'));
    }

    void unlock() {
        if (passphrase.get().isEmpty()) {
            return;
        }
        char[] secret = passphrase.get().toCharArray();
        passphrase.set("");
        work(() -> actions.unlock(secret), () -> Arrays.fill(secret, '\0'));
    }

    Strength strength() {
        return Strength.of(passphrase.get());
    }

    /// Return the first thing that keeps the workstation from being made.
    Optional<Missing> missing() {
        if (passphraseChosen.get() && strength() == Strength.TOO_SHORT) {
            return Optional.of(Missing.SHORT);
        }
        if (passphraseChosen.get() && !passphrase.get().equals(repeated.get())) {
            return Optional.of(Missing.DIFFERENT);
        }
        if (!SetupRequest.isActor(actor.get().strip())) {
            return Optional.of(Missing.ACTOR);
        }
        if (sourcesFixed) {
            return Optional.empty();
        }
        if (!feedUrl.get().isBlank() && !isHttps(feedUrl.get().strip())) {
            return Optional.of(Missing.URL);
        }
        return feedUrl.get().isBlank() && dropFolder.get() == null
                ? Optional.of(Missing.SOURCE)
                : Optional.empty();
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private void work(Jobs.Task task, Runnable wipe) {
        if (busy.get()) {
            wipe.run();
            return;
        }
        busy.set(true);
        fault.set(null);
        jobs.perform(task)
                .onSuccess(nothing -> succeeded())
                .onFault(fault::set)
                .andFinally(() -> {
                    wipe.run();
                    busy.set(false);
                })
                .start();
    }

    private void succeeded() {
        passphrase.set("");
        repeated.set("");
        done.run();
    }
}
