package org.vigie.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Vault vault;
    private final GenerationText texts;

    OpenTexts(Keyring keyring, Vault vault) {
        this.keyring = keyring;
        this.vault = vault;
        texts = new GenerationText(vault);
    }

    /// Return what the words of some cases say, by id.
    Map<String, OpenWords> read(Connection connection, List<String> ids)
            throws SQLException, FaultException {
        Map<String, OpenWords> all = new HashMap<>();
        for (Opened opened : open(connection, ids)) {
            List<Generation> later =
                    opened.isJoined() ? texts.later(connection, opened.id()) : List.of();
            all.put(opened.id(), words(opened.generation(), later));
        }
        return all;
    }

    /// Return the words of some cases, by id.
    Map<String, List<String>> words(Connection connection, List<String> ids)
            throws SQLException, FaultException {
        Map<String, List<String>> all = new HashMap<>();
        for (Opened opened : open(connection, ids)) {
            Generation generation = opened.generation();
            all.put(opened.id(), generation == null ? List.of() : words(generation));
        }
        return all;
    }

    /// @param generation null when its key was erased or its words are damaged
    /// @param isJoined whether other deliveries became part of it
    private record Opened(String id, @Nullable Generation generation, boolean isJoined) {}

    private List<Opened> open(Connection connection, List<String> ids)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row ->
                        new Opened(
                                row.getString(1),
                                opened(row.getString(1), row.getBytes(2), row.getBytes(3)),
                                row.getBoolean(4)),
                "SELECT g.id, t.generation, k.wrapped,"
                        + " EXISTS (SELECT 1 FROM alias a WHERE a.generation_id = g.id)"
                        + " FROM generation g LEFT JOIN generation_text t"
                        + " ON t.generation_id = g.id LEFT JOIN generation_key k"
                        + " ON k.generation_id = g.id"
                        + " WHERE g.id IN (SELECT value FROM json_each(?))",
                Json.text(ids));
    }

    private @Nullable Generation opened(
            String id, byte @Nullable [] sealed, byte @Nullable [] wrapped) throws FaultException {
        if (sealed == null || wrapped == null) {
            return null;
        }
        try {
            return GenerationText.open(vault.unwrapped(wrapped, id), sealed, id);
        } catch (FaultException e) {
            if (isGone(e.fault())) {
                return null;
            }
            throw e;
        }
    }

    private OpenWords words(@Nullable Generation generation, List<Generation> later) {
        if (generation == null) {
            return new OpenWords("", Set.of(""), 0, WordMarks.of(List.of()));
        }
        Set<String> complainants = new LinkedHashSet<>(complainants(generation));
        later.forEach(other -> complainants.addAll(complainants(other)));
        if (complainants.isEmpty()) {
            complainants.add("");
        }
        Generation.Requester requester = generation.requester();
        return new OpenWords(
                language(generation.prompt()),
                Set.copyOf(complainants),
                requester == null ? 0 : mark(requester.id()),
                WordMarks.of(words(generation)));
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
