package org.vigie.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.review.CaseFile;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Course;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.Veil;

/// Made-up case files: benign, drawn from formulas, and always the same for the same number.
final class DrawnCases {
    /// The moment at which the drawn world stands.
    static final Instant NOW = Instant.parse("2026-01-04T10:40:00Z");

    private static final List<String> CATEGORIES =
            List.of(
                    "sexualised-edit",
                    "apparent-minor",
                    "sexualised-edit",
                    "impersonation",
                    "sexualised-edit",
                    "suggestive",
                    "other",
                    "hateful",
                    "sexualised-edit",
                    "graphic-violence");
    private static final List<String> VISIBILITIES =
            List.of("public", "private", "public", "public", "unlisted");
    private static final List<List<String>> PLACES =
            List.of(
                    List.of("IN", "US"),
                    List.of("FR"),
                    List.of("GB"),
                    List.of("US", "DE"),
                    List.of("MY"),
                    List.of("BR"),
                    List.of("DE", "FR"));

    private static final int[] HOURS = {2, 2, 24, 48};

    private DrawnCases() {}

    /// Return case `n`; slack grows with `n`, the first ones are breached.
    static CaseFile draw(int n) {
        String id = "gen-2026-01-04-%06d".formatted(n + 123);
        String output = "%064x".formatted(2L * n + 1);
        String source = "%064x".formatted(2L * n);
        boolean faulty = n % 10 == 6;
        Map<String, Veil> veils = new HashMap<>();
        veils.put(source, veil(n, 0));
        if (!faulty) {
            veils.put(output, veil(n, 1));
        }
        return new CaseFile(
                generation(n, id, source, output),
                CATEGORIES.get(n % CATEGORIES.size()),
                clocks(n),
                evidence(n, output),
                veils,
                faulty ? Map.of(output, Fault.of("image-unsupported", "format", "avif")) : Map.of(),
                null);
    }

    private static Generation generation(int n, String id, String source, String output) {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < (n % 3 == 0 ? 9 - n % 8 : 0); i++) {
            complaints.add(
                    new Complaint(
                            "c-" + n + "-" + i,
                            NOW.minusSeconds(60L * i),
                            Complaint.By.SUBJECT,
                            PLACES.get(n % PLACES.size()).getFirst(),
                            "intimate",
                            "ref-" + i));
        }
        return new Generation(
                id,
                new Generation.Service("drawn", "sketch", "1"),
                NOW.minus(Duration.ofMinutes(40L + n)),
                NOW.minus(Duration.ofMinutes(30L + n)),
                new Generation.Prompt(
                        "« Remplace le manteau par un maillot, garde le décor »", "fr", ""),
                List.of(
                        new Medium(Medium.Role.SOURCE, 0, source, "image/jpeg"),
                        new Medium(Medium.Role.OUTPUT, 0, output, "image/png")),
                new Generation.Requester("acct-9f%02x".formatted(n % 256), null, n % 4),
                new Generation.Publication(
                        "https://example.org/" + n,
                        VISIBILITIES.get(n % VISIBILITIES.size()),
                        NOW.minusSeconds(1_500),
                        n % 4 == 1 ? 0 : 12_400L / (1 + n) + 7L * n),
                complaints,
                List.of(new Generation.Signal("upstream-safety", "3.1", "sexual", 0.93, 0.80)),
                List.of(
                        new Generation.Attempt(NOW.minusSeconds(2_300), "…", "refused"),
                        new Generation.Attempt(NOW.minusSeconds(1_740), "…", "produced")),
                PLACES.get(n % PLACES.size()),
                "{}");
    }

    private static List<Clock> clocks(int n) {
        if (n >= 50) {
            return List.of();
        }
        String[] rules = {
            "in-intimate-2h", "in-intimate-2h", "my-order-24h", "us-valid-request-48h"
        };
        String[] places = {"IN", "IN", "MY", "US"};
        int rule = Math.min(n, 3);
        Duration slack = Duration.ofMinutes(-4 + 47L * n + 3L * n * n);
        List<Clock> clocks = new ArrayList<>();
        clocks.add(
                new Clock(
                        rules[rule],
                        places[rule],
                        NOW.plus(slack).minus(Duration.ofHours(HOURS[rule])),
                        NOW.plus(slack),
                        rule != 2));
        if (n == 0) {
            clocks.add(house("policy-1h", Duration.ofMinutes(-2)));
        }
        clocks.add(house("policy-72h", slack.plus(Duration.ofHours(60))));
        if (n % 5 == 4) {
            Clock waiting = house("policy-answer-24h", slack.plus(Duration.ofHours(3)));
            clocks.add(
                    waiting.with(
                            new Course.Paused(NOW.minusSeconds(600), "information_requested")));
        }
        return clocks;
    }

    private static Clock house(String rule, Duration slack) {
        return new Clock(rule, "policy", NOW.minusSeconds(7_200), NOW.plus(slack), true);
    }

    private static List<Evidence> evidence(int n, String output) {
        return List.of(
                new Evidence(
                        output,
                        "upstream-safety 3.1",
                        Evidence.Origin.UPSTREAM,
                        "sexualised-edit",
                        "sexual",
                        0.93 - 0.01 * (n % 60),
                        0.80,
                        "",
                        "",
                        "",
                        List.of()),
                new Evidence(
                        output,
                        "skin",
                        Evidence.Origin.LOCAL,
                        "exposure",
                        "skin-area",
                        0.31 - 0.004 * (n % 60),
                        0.20,
                        "skin 1",
                        "a".repeat(64),
                        "",
                        List.of()));
    }

    /// Return a soft drawing of a figure before a horizon, 16 cells on the long edge.
    static Veil veil(int n, int role) {
        int columns = n % 3 == 0 ? 16 : 12;
        int rows = n % 3 == 0 ? 12 : 16;
        byte[] rgb = new byte[columns * rows * 3];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                double across = (x - columns * (0.35 + 0.05 * (n % 7))) / (columns * 0.22);
                double down = (y - rows * 0.55) / (rows * (0.34 + 0.03 * role));
                double figure = Math.exp(-(across * across + down * down * down * down));
                double ground = 0.3 + 0.45 * y / rows * ((n % 2 == 0) ? 1 : -0.4);
                double grey = ground + (n % 4 < 2 ? 0.45 : -0.28) * figure;
                byte value = (byte) Math.clamp(Math.round(grey * 255), 12, 244);
                int at = (y * columns + x) * 3;
                rgb[at] = value;
                rgb[at + 1] = value;
                rgb[at + 2] = value;
            }
        }
        return new Veil(columns, rows, rgb, "b".repeat(64));
    }
}
