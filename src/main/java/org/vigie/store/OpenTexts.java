package org.vigie.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Complaint;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;

/// Unseals what cases are narrowed and searched by. Plain words stay in memory no longer than it
/// takes to read them.
final class OpenTexts {
    private final Keyring keyring;
    private final GenerationText texts;

    OpenTexts(Keyring keyring, GenerationText texts) {
        this.keyring = keyring;
        this.texts = texts;
    }

    /// Return what the words of a case say; nothing when its key was erased.
    OpenWords read(Connection connection, String id) throws SQLException, FaultException {
        try {
            Generation generation = texts.generation(connection, id);
            Set<String> complainants = new LinkedHashSet<>(complainants(generation));
            for (Generation alias : texts.later(connection, id)) {
                complainants.addAll(complainants(alias));
            }
            if (complainants.isEmpty()) {
                complainants.add("");
            }
            Generation.Requester requester = generation.requester();
            return new OpenWords(
                    language(generation.prompt()),
                    Set.copyOf(complainants),
                    requester == null ? 0 : mark(requester.id()),
                    WordMarks.of(words(generation)));
        } catch (FaultException e) {
            if (isGone(e.fault())) {
                return new OpenWords("", Set.of(""), 0, WordMarks.of(List.of()));
            }
            throw e;
        }
    }

    /// Return the words of a case, none when its key was erased.
    List<String> words(Connection connection, String id) throws SQLException, FaultException {
        try {
            return words(texts.generation(connection, id));
        } catch (FaultException e) {
            if (isGone(e.fault())) {
                return List.of();
            }
            throw e;
        }
    }

    /// A case that was erased, or whose words are damaged, is found by what stands in clear.
    private static boolean isGone(Fault fault) {
        return fault.code().equals("generation-erased") || fault.code().equals("sealed-damaged");
    }

    /// Return a keyed hash of an account, never 0.
    long mark(String account) {
        if (account.isBlank()) {
            return 0;
        }
        byte[] whole =
                keyring.fingerprint(
                        "queue-requester".getBytes(StandardCharsets.US_ASCII),
                        account.strip().getBytes(StandardCharsets.UTF_8));
        long mark = 0;
        for (int i = 0; i < 8; i++) {
            mark = mark << 8 | whole[i] & 255;
        }
        return mark == 0 ? 1 : mark;
    }

    private static List<String> words(Generation generation) {
        List<String> words = new ArrayList<>();
        Generation.Prompt prompt = generation.prompt();
        if (prompt != null) {
            words.addAll(WordMarks.words(prompt.text()));
        }
        for (Generation.Attempt attempt : generation.attempts()) {
            words.addAll(WordMarks.words(attempt.prompt()));
        }
        return words;
    }

    private static String language(Generation.@Nullable Prompt prompt) {
        String tag = prompt == null ? "" : prompt.language();
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static List<String> complainants(Generation generation) {
        return generation.complaints().stream()
                .map(Complaint::by)
                .map(by -> by.name().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
