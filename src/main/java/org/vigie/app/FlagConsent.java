package org.vigie.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest.RedFlag;
import org.vigie.inference.Word;
import org.vigie.review.FaultException;
import org.vigie.shelf.Arrival.Confirmation;
import org.vigie.shelf.Candidate;
import org.vigie.ui.models.PackWords;

/// Has the red flags of a model confirmed: by its id, typed on a terminal, or by naming each flag
/// on the command line. There is no other way past them.
final class FlagConsent {
    private final Talk talk;
    private final Supplier<@Nullable String> typed;

    /// @param typed reads a line from the person at the terminal
    FlagConsent(Talk talk, Supplier<@Nullable String> typed) {
        this.talk = talk;
        this.typed = typed;
    }

    /// Return how the flags were confirmed.
    ///
    /// @param named flags named on the command line, null when none were
    /// @throws FaultException `model-flags-unconfirmed` with `model` and `flags`
    Confirmation confirm(Candidate candidate, @Nullable List<String> named) throws FaultException {
        List<RedFlag> flags = candidate.flags();
        if (named != null) {
            Set<String> words = new TreeSet<>(flags.stream().map(Word::of).toList());
            if (!words.equals(new TreeSet<>(named))) {
                throw candidate.unconfirmed();
            }
            return flags.isEmpty() ? Confirmation.NONE : Confirmation.NAMED;
        }
        if (flags.isEmpty()) {
            return Confirmation.NONE;
        }
        if (!talk.terminal()) {
            throw candidate.unconfirmed();
        }
        return ask(candidate);
    }

    private Confirmation ask(Candidate candidate) throws FaultException {
        PackWords words = new PackWords(talk.text());
        String id = candidate.manifest().id();
        talk.err().println(talk.text().count("shelf.add.flags", candidate.flags().size()));
        for (RedFlag flag : candidate.flags()) {
            talk.err().println("  ! " + words.flag(flag) + ": " + words.why(flag));
        }
        talk.err().println(talk.text().get("shelf.add.type.why"));
        talk.err().print(talk.text().get("shelf.add.type", Map.of("model", id)) + ": ");
        talk.err().flush();
        String line = typed.get();
        if (line == null || !line.strip().equals(id)) {
            throw candidate.unconfirmed();
        }
        return Confirmation.TYPED;
    }
}
