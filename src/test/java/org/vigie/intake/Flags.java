package org.vigie.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Flags for tests.
final class Flags {
    static final String HASH = "0123456789abcdef".repeat(4);

    /// A flag that uses every field once.
    static final String FULL =
            """
            { "schema": "vigie/flag/1", "id": "gen-1",
              "service": {"name": "atelier", "model": "m", "version": "2"},
              "generatedAt": "2026-01-04T10:11:12Z", "flaggedAt": "2026-01-04T10:15:00.250Z",
              "prompt": {"text": "une place", "language": "fr", "negative": "pluie"},
              "sources": [{"file": "media/in.png", "sha256": "HASH", "mediaType": "image/png"}],
              "outputs": [{"file": "media/out.png", "sha256": "HASH", "mediaType": "image/png"}],
              "requester": {"id": "acct-9f", "createdAt": "2025-01-04T10:11:12Z", "priorViolations": 2},
              "publication": {"url": "https://example.org/p/1", "visibility": "public", "publishedAt": "2026-01-04T10:12:00Z", "views": 1200},
              "complaints": [{"id": "c-1", "receivedAt": "2026-01-04T11:00:00Z", "by": "subject", "jurisdiction": "IN", "claim": "intimate", "reference": "r-1"}],
              "signals": [{"classifier": "upstream", "version": "3.1", "label": "sexual", "score": 0.93, "threshold": 0.80}],
              "attempts": [{"at": "2026-01-04T10:10:00Z", "prompt": "autre", "outcome": "refused"}],
              "jurisdictions": ["IN", "FR", "EU"],
              "happenings": [{"at": "2026-01-04T11:05:00Z", "what": "acknowledged", "complaint": "c-1"}] }
            """
                    .replace("HASH", HASH);

    private Flags() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The full flag with one passage replaced.
    static String with(String passage, String replacement) {
        if (!FULL.contains(passage)) {
            throw new IllegalArgumentException("the flag does not say " + passage);
        }
        return FULL.replaceFirst(
                java.util.regex.Pattern.quote(passage),
                java.util.regex.Matcher.quoteReplacement(replacement));
    }

    /// A flag of one prompt, on one line.
    static String prompt(String id, String text) {
        return "{\"schema\":\"vigie/flag/1\",\"id\":\"%s\",\"flaggedAt\":\"2026-01-04T10:15:00Z\",\"prompt\":{\"text\":\"%s\"}}"
                .formatted(id, text);
    }

    /// A flag of one output beside it, on one line.
    static String output(String id, String file, String sha256) {
        return "{\"schema\":\"vigie/flag/1\",\"id\":\"%s\",\"flaggedAt\":\"2026-01-04T10:15:00Z\",\"outputs\":[{\"file\":\"%s\",\"sha256\":\"%s\"}]}"
                .formatted(id, file, sha256);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
