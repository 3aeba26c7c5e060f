package org.vigie.evidence.prompt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigie.evidence.lexicon.Lexicon;
import org.vigie.evidence.lexicon.LexiconReader;
import org.vigie.evidence.lexicon.LexiconSet;
import org.vigie.evidence.lexicon.Lexicons;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Takes an operator's word list: it is read in every word, tried on its own examples beside the
/// lists that are there, and only then kept.
public final class LexiconImport {
    private final Lexicons lexicons;

    public LexiconImport(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /// Take the list in `file`, in the place of the one of its id.
    ///
    /// @throws FaultException `lexicon-unreadable`, `lexicon-not-understood`, `lexicon-id-taken`,
    ///   `lexicon-example-failed` naming the example by its index and never by its text,
    ///   `lexicon-too-many`, `file-unwritable`; nothing has changed then
    public Lexicon take(Path file) throws FaultException {
        byte[] bytes = Lexicons.bytes(file);
        Lexicon lexicon = LexiconReader.read(bytes);
        lexicons.claim(lexicon.id());
        List<Integer> failing = LexiconTrial.failing(lexicon, beside(lexicons.all(), lexicon));
        if (!failing.isEmpty()) {
            throw new FaultException(
                    Fault.of("lexicon-example-failed", "index", failing.getFirst()));
        }
        lexicons.put(lexicon, bytes);
        return lexicon;
    }

    private static List<Lexicon> beside(LexiconSet there, Lexicon lexicon) {
        List<Lexicon> all = new ArrayList<>(there.all());
        all.removeIf(other -> other.id().equals(lexicon.id()));
        all.add(lexicon);
        return all;
    }
}
