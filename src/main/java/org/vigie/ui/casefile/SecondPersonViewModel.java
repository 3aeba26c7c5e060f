package org.vigie.ui.casefile;

import java.time.Duration;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Colleagues.Agreement;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.Medium;
import org.vigie.ui.kit.Jobs;

/// Asks a second person: their code, their passphrase, or first who they are. Used on the JavaFX
/// thread only; passphrases are forgotten as soon as they were tried.
final class SecondPersonViewModel {
    private final Desk desk;
    private final Jobs jobs;
    private final RevealViewModel reveal;
    private final ReadOnlyObjectWrapper<Asking> asking = new ReadOnlyObjectWrapper<>(Asking.NOBODY);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private @Nullable Medium medium;

    final StringProperty code = new SimpleStringProperty("");
    final StringProperty passphrase = new SimpleStringProperty("");
    final StringProperty repeated = new SimpleStringProperty("");

    /// What is asked.
    enum Asking {
        NOBODY,
        TO_AGREE,
        TO_REGISTER
    }

    SecondPersonViewModel(Desk desk, Jobs jobs, RevealViewModel reveal) {
        this.desk = desk;
        this.jobs = jobs;
        this.reveal = reveal;
    }

    ReadOnlyObjectProperty<Asking> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Ask for a picture that has a ceiling; say why where nobody may be asked.
    void ask(PaneViewModel.State state) {
        reveal.release();
        if (state.medium() == null || state.lifted()) {
            return;
        }
        if (!desk.colleagues().mayAsk()) {
            reveal.refuse(state.ceiling());
            return;
        }
        forget();
        medium = state.medium();
        asking.set(Asking.TO_AGREE);
    }

    void register() {
        forget();
        asking.set(Asking.TO_REGISTER);
    }

    void close() {
        forget();
        medium = null;
        asking.set(Asking.NOBODY);
    }

    /// Do what is asked with what was typed.
    void enter() {
        if (busy.get() || code.get().isBlank() || passphrase.get().isEmpty()) {
            return;
        }
        boolean registers = asking.get() == Asking.TO_REGISTER;
        if (registers && !passphrase.get().equals(repeated.get())) {
            fault.set(Fault.of("person-passphrase-differs"));
            return;
        }
        char[] secret = passphrase.get().toCharArray();
        String who = code.get().strip();
        Medium about = medium;
        String id = reveal.generationId();
        passphrase.set("");
        repeated.set("");
        fault.set(null);
        busy.set(true);
        if (registers) {
            register(who, secret);
        } else if (about != null) {
            agree(id, about, who, secret);
        }
    }

    private void register(String who, char[] secret) {
        jobs.perform(() -> desk.colleagues().register(who, secret))
                .onSuccess(done -> asking.set(Asking.TO_AGREE))
                .onFault(fault::set)
                .andFinally(() -> end(secret))
                .start();
    }

    private void agree(String id, Medium about, String who, char[] secret) {
        jobs.run(() -> desk.colleagues().agree(id, about.sha256(), who, secret))
                .onSuccess(given -> agreed(id, given))
                .onFault(fault::set)
                .andFinally(() -> end(secret))
                .start();
    }

    /// An answer for a case that is no longer open is not used.
    private void agreed(String id, Agreement given) {
        if (id.equals(reveal.generationId()) && asking.get() != Asking.NOBODY) {
            close();
            reveal.agreed(given, Duration.between(given.saved().at(), given.until()));
        }
    }

    private void end(char[] secret) {
        Arrays.fill(secret, '\0');
        busy.set(false);
    }

    private void forget() {
        code.set("");
        passphrase.set("");
        repeated.set("");
        fault.set(null);
    }
}
