package org.vigie.ui.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.review.CaseFile;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Evidence;
import org.vigie.review.Evidence.Origin;
import org.vigie.review.Fault;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.Veil;
import org.vigie.ui.kit.DrawnDesk;

/// Case files with everything in them: benign, made up, always the same.
public final class StagedCases {
    public static final String FULL = "gen-2026-01-04-000123";
    public static final String OTHER = "gen-2026-01-04-000124";
    public static final String BROKEN = "gen-2026-01-04-000129";
    public static final String SOURCE = "1".repeat(64);
    public static final String OUTPUT = "2".repeat(64);
    public static final String SECOND = "3".repeat(64);
    private static final Instant NOW = DrawnDesk.now();

    private StagedCases() {}

    /// Return the case with this id.
    public static CaseFile file(String id) {
        CaseFile panel = StagedPanels.file(id);
        if (panel != null) {
            return panel;
        }
        return switch (id) {
            case BROKEN -> broken();
            case OTHER -> full(OTHER, "Add a hat to the statue, keep the sky", "en");
            default ->
                    full(
                            FULL,
                            "Enlève la combinaison de cette femme, remplace par un maillot, garde"
                                    + " son visage",
                            "fr");
        };
    }

    private static CaseFile full(String id, String prompt, String language) {
        return new CaseFile(
                generation(id, prompt, language),
                "sexualised-edit",
                clocks(),
                evidence(),
                Map.of(SOURCE, veil(0), OUTPUT, veil(1), SECOND, veil(2)),
                Map.of(),
                null,
                StagedRelations.family(id),
                StagedRelations.history(),
                Map.of());
    }

    private static CaseFile broken() {
        CaseFile whole = full(BROKEN, "हवा में उड़ता हुआ घोड़ा बनाओ", "hi");
        Map<String, Veil> veils = new HashMap<>(whole.veils());
        veils.remove(OUTPUT);
        return new CaseFile(
                whole.generation(),
                whole.categoryHint(),
                whole.clocks(),
                List.of(),
                veils,
                Map.of(OUTPUT, Fault.of("image-unsupported", "format", "avif")),
                null);
    }

    private static Generation generation(String id, String prompt, String language) {
        return new Generation(
                id,
                new Generation.Service("Atelier", "atelier-edit", "2.4"),
                NOW.minus(Duration.ofMinutes(29)),
                NOW.minus(Duration.ofMinutes(25)),
                new Generation.Prompt(prompt, language, "low quality, watermark"),
                List.of(
                        new Medium(Medium.Role.SOURCE, 0, SOURCE, "image/jpeg"),
                        new Medium(Medium.Role.OUTPUT, 0, OUTPUT, "image/png"),
                        new Medium(Medium.Role.OUTPUT, 1, SECOND, "image/png")),
                new Generation.Requester("acct-9f2e", NOW.minus(Duration.ofDays(400)), 2),
                new Generation.Publication(
                        "https://example.org/p/81723",
                        "public",
                        NOW.minus(Duration.ofMinutes(25)),
                        12_400),
                List.of(
                        complaint("c-1", Complaint.By.SUBJECT, "IN", 73),
                        complaint("c-2", Complaint.By.TRUSTED_FLAGGER, "FR", 12)),
                List.of(
                        new Generation.Signal("upstream-safety", "3.1", "sexual", 0.93, 0.80),
                        new Generation.Signal(
                                "upstream-safety", "3.1", "apparent_minor", 0.2, 0.5)),
                List.of(
                        attempt(38, "refused"),
                        attempt(37, "refused"),
                        attempt(35, "rephrased"),
                        attempt(29, "produced")),
                List.of("IN", "US", "FR"),
                "{\"trace\":\"a\u202eb\",\"tier\":3}");
    }

    private static Complaint complaint(String id, Complaint.By by, String place, int minutes) {
        return new Complaint(
                id, NOW.minus(Duration.ofMinutes(minutes)), by, place, "intimate", "r");
    }

    private static Generation.Attempt attempt(int minutes, String outcome) {
        return new Generation.Attempt(NOW.minus(Duration.ofMinutes(minutes)), "", outcome);
    }

    private static List<Clock> clocks() {
        return List.of(
                clock("in-intimate-2h", "IN", 47, 2, false),
                clock("us-take-it-down-48h", "US", 31 * 60 + 10, 48, false),
                clock("policy-48h", "policy", 47 * 60 + 35, 48, true));
    }

    private static Clock clock(String rule, String place, int left, int hours, boolean verified) {
        Instant due = NOW.plus(Duration.ofMinutes(left));
        return new Clock(rule, place, due.minus(Duration.ofHours(hours)), due, verified);
    }

    /// Return findings in which upstream and local disagree about violence.
    public static List<Evidence> evidence() {
        List<Evidence> found = new ArrayList<>();
        found.add(upstream("sexualised-edit", "sexual", 0.93, 0.80));
        found.add(upstream("graphic-violence", "violence", 0.04, 0.50));
        found.add(local("nsfw-384", "sexualised-edit", "nsfw", 0.88, 0.60));
        found.add(local("nsfw-384", "graphic-violence", "gore", 0.61, 0.55));
        found.add(local("skin", "exposure", "skin-area", 0.31, 0.20));
        found.add(local("skin", "graphic-violence", "", Double.NaN, Double.NaN));
        found.add(
                new Evidence(
                        SOURCE,
                        "skin",
                        Origin.LOCAL,
                        "exposure",
                        "skin-area",
                        0.09,
                        0.20,
                        "skin 1",
                        "ab".repeat(32),
                        "",
                        List.of()));
        return found;
    }

    private static Evidence upstream(
            String category, String label, double score, double threshold) {
        return new Evidence(
                OUTPUT,
                "upstream-safety 3.1",
                Origin.UPSTREAM,
                category,
                label,
                score,
                threshold,
                "",
                "",
                "",
                List.of());
    }

    private static Evidence local(
            String analyzer, String category, String label, double score, double threshold) {
        return new Evidence(
                OUTPUT,
                analyzer,
                Origin.LOCAL,
                category,
                label,
                score,
                threshold,
                analyzer + " 1",
                "cd".repeat(32),
                "",
                List.of());
    }

    private static Veil veil(int n) {
        int columns = n == 2 ? 12 : 16;
        int rows = 16;
        byte[] rgb = new byte[columns * rows * 3];
        for (int i = 0; i < columns * rows; i++) {
            double across = (i % columns - columns * 0.45) / (columns * 0.25);
            double down = (i / columns - rows * 0.6) / (rows * (0.36 + 0.05 * n));
            double figure = Math.exp(-(across * across + Math.pow(down, 4)));
            double grey = 0.72 - 0.3 * (i / columns) / rows - 0.45 * figure;
            byte value = (byte) Math.clamp(Math.round(grey * 255), 12, 244);
            rgb[3 * i] = value;
            rgb[3 * i + 1] = value;
            rgb[3 * i + 2] = value;
        }
        return new Veil(columns, rows, rgb, "b".repeat(64));
    }
}
