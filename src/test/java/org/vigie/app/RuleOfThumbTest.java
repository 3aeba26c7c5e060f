package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.CaseFile;
import org.vigie.review.Complaint;
import org.vigie.review.Desk;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.HashMatch;
import org.vigie.review.History;
import org.vigie.review.Medium;
import org.vigie.review.QueueRow;
import org.vigie.review.Veil;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The written rule of thumb, held to the demo set: what it decides from evidence alone is compared
/// with what its authors say is right.
class RuleOfThumbTest {
    private static final double LEAST_RIGHT = 0.70;
    private static final double MOST_WRONG = 0.05;

    @TempDir Path root;

    private List<CaseFile> examined() throws Exception {
        DemoFolder.prepared().copyTo(root);
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation =
                        Workstation.open(
                                folder,
                                new Workstation.Opening(
                                        Packs.builtInPolicy(),
                                        Packs.builtInClocks(),
                                        Settings.fresh(),
                                        null,
                                        true,
                                        new Text(Locale.ENGLISH)))) {
            Desk desk = workstation.desk();
            List<CaseFile> files = new ArrayList<>();
            for (QueueRow row : desk.queue(0, 1_000)) {
                files.add(desk.open(row.generationId()));
            }
            return files;
        }
    }

    private static JsonNode truth() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(Path.of("assets/demo/demo.json")))
                .path("truth");
    }

    @Test
    void isTheOneInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/evidence.md"));
        List<String> written =
                guide.substring(guide.indexOf("rule of thumb\n"))
                        .lines()
                        .filter(line -> line.matches("\\d\\. .*"))
                        .map(line -> line.substring(3))
                        .toList();
        assertThat(written).isEqualTo(RuleOfThumb.WRITTEN);
    }

    @Test
    void oneVoiceDivertsAndOtherwiseTwoDecide() throws FaultException {
        assertThat(decided(over("apparent-minor", "a", null))).contains("apparent-minor");
        assertThat(decided(over("violence", "a", null))).isEmpty();
        assertThat(decided(over("violence", "a", null), over("violence", "a", null))).isEmpty();
        assertThat(decided(over("violence", "a", null), over("violence", "b", null)))
                .contains("violence");
        assertThat(
                        decided(
                                over("violence", "a", null),
                                over("violence", "b", null),
                                over("hateful", "a", null),
                                over("hateful", "b", null)))
                .isEmpty();
    }

    @Test
    void theSameBytesAreKnownAndAResemblanceIsNot() throws FaultException {
        HashMatch exact = new HashMatch(HashMatch.Kind.MD5, "list", "hate", "", 0, 100, "NONE");
        HashMatch near = new HashMatch(HashMatch.Kind.PDQ, "list", "hate", "", 3, 90, "NONE");
        assertThat(decided(over("hateful", "known-hashes", exact))).contains("hateful");
        assertThat(decided(over("hateful", "known-hashes", near))).contains("none");
    }

    @Test
    void silenceIsNotToBeTrustedWhereSomethingFailedOrSomebodyComplained() throws FaultException {
        assertThat(rule().decide(file(List.of(), Map.of(), true, List.of()))).contains("none");
        assertThat(rule().decide(file(List.of(), Map.of("prompt", "x"), true, List.of())))
                .isEmpty();
        assertThat(rule().decide(file(List.of(), Map.of(), false, List.of()))).isEmpty();
        Complaint automated =
                new Complaint("c", Instant.EPOCH, Complaint.By.AUTOMATED, "FR", "intimate", "");
        assertThat(rule().decide(file(List.of(), Map.of(), true, List.of(automated)))).isEmpty();
    }

    private static RuleOfThumb rule() throws FaultException {
        return new RuleOfThumb(Packs.builtInPolicy());
    }

    private static Optional<String> decided(Evidence... evidence) throws FaultException {
        return rule().decide(file(List.of(evidence), Map.of(), true, List.of()));
    }

    private static Evidence over(String category, String who, @Nullable HashMatch match) {
        return new Evidence(
                "",
                who,
                Evidence.Origin.UPSTREAM,
                category,
                category,
                1,
                0.5,
                who,
                "",
                "",
                List.of(),
                match);
    }

    private static CaseFile file(
            List<Evidence> evidence,
            Map<String, String> gaps,
            boolean veiled,
            List<Complaint> complaints) {
        String sha256 = "0".repeat(64);
        Generation generation =
                new Generation(
                        "g",
                        new Generation.Service("", "", ""),
                        null,
                        Instant.EPOCH,
                        null,
                        List.of(new Medium(Medium.Role.OUTPUT, 0, sha256, "")),
                        null,
                        null,
                        complaints,
                        List.of(),
                        List.of(),
                        List.of(),
                        "{}");
        Map<String, Veil> veils =
                veiled ? Map.of(sha256, new Veil(1, 1, new byte[3], "")) : Map.of();
        return new CaseFile(
                generation,
                "other",
                List.of(),
                evidence,
                veils,
                Map.of(),
                null,
                null,
                History.NONE,
                gaps);
    }

    @Test
    void sevenInTenCasesAreDecidedRightlyFromEvidenceAlone() throws Exception {
        JsonNode truth = truth();
        RuleOfThumb rule = new RuleOfThumb(Packs.builtInPolicy());
        List<String> right = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (CaseFile file : examined()) {
            String id = file.generation().id();
            Optional<String> decided = rule.decide(file);
            if (decided.isEmpty()) {
                open.add(id);
            } else if (decided.get().equals(truth.path(id).asString())) {
                right.add(id);
            } else {
                wrong.add(id + ": " + decided.get());
            }
        }
        int all = right.size() + wrong.size() + open.size();
        String count =
                "%d right, %d wrong %s, %d left for a look %s of %d"
                        .formatted(right.size(), wrong.size(), wrong, open.size(), open, all);
        assertThat(all).isEqualTo(truth.size());
        assertThat(right.size() / (double) all).as(count).isGreaterThanOrEqualTo(LEAST_RIGHT);
        assertThat(wrong.size() / (double) all).as(count).isLessThanOrEqualTo(MOST_WRONG);
    }
}
