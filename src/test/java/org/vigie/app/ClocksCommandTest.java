package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The clock pack of an operator, from checking it to what it makes of a case.
@ResourceLock(Run.LOCK)
class ClocksCommandTest {
    private static final String PACK =
            """
            {"clocksVersion": 1, "id": "ours", "rules": [
              {"id": "ours-3d", "regime": "House", "jurisdiction": "policy", "start": "flag",
               "categories": ["CATEGORY"], "zone": "Europe/Paris",
               "period": {"days": 3, "count": "calendar-days", "ends": "end-of-day"},
               "names": {"fr": "maison, 3 j", "en": "house, 3 d"}, "source": "us", "status": "verified"}]}
            """;

    @TempDir Path root;

    private Run vigie(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", root.resolve("desk").toString()));
        return Run.vigie(all.toArray(String[]::new));
    }

    @BeforeEach
    void setUp() throws IOException {
        String key = root.resolve("key").toString();
        assertThat(vigie("setup", "--key-file", key, "--actor", "M-17").code()).isZero();
        Files.createDirectories(root.resolve("drop"));
    }

    @Test
    void aLateComplaintStartsItsClockOnACaseThatIsHere() throws Exception {
        assertThat(delivered("first", "")).contains("1 new");
        assertThat(vigie("clocks", "explain", "g").lines()).hasSize(4);
        String complaint =
                "{\"id\":\"c-9\",\"receivedAt\":\"2026-03-04T11:00:00Z\",\"by\":\"subject\","
                        + "\"jurisdiction\":\"IN\",\"claim\":\"intimate\"}";
        assertThat(delivered("again", complaint)).contains("1 updated").contains("0 set aside");
        Run explained = vigie("clocks", "explain", "g", "--lang", "en");
        assertThat(explained.out())
                .contains("IN intimate image, 2 h [not verified]: breached")
                .contains("since 2026-03-04 16:30 +05:30 (complaint c-9, the person shown")
                .contains("until 2026-03-04 18:30 +05:30 (Asia/Kolkata)");
        assertThat(vigie("clocks", "explain", "g", "--lang", "fr").out())
                .contains("dépassé")
                .contains("plainte c-9, la personne représentée, «\u202fintimate\u202f»");
        assertThat(vigie("clocks", "explain", "g", "--json").lines())
                .first()
                .asString()
                .contains("\"rule\":\"in-intimate-2h\"")
                .contains("\"complaint\":\"c-9\"")
                .contains("\"due\":\"2026-03-04T13:00:00Z\"");
    }

    @Test
    void aPackInTheDataFolderIsInForceAndTheLogSaysSo() throws Exception {
        delivered("first", "");
        assertThat(vigie("clocks", "explain", "g", "--json").out()).contains("policy-48h");
        Files.writeString(
                root.resolve("desk").resolve("clocks.json"), PACK.replace("CATEGORY", "other"));
        assertThat(vigie("pull", "--from", root.resolve("drop").toString()).code()).isZero();
        assertThat(vigie("clocks", "explain", "g", "--json").lines())
                .singleElement()
                .asString()
                .contains("\"rule\":\"ours-3d\"")
                .contains("\"dueLocal\":\"2026-03-07 23:59 +01:00\"");
        assertThat(vigie("log", "list", "--json").out().split("clocks_seen", -1)).hasSize(3);
        assertThat(vigie("clocks", "list", "--json").lines()).hasSize(1);
    }

    @Test
    void anotherPackIsCheckedBeforeItIsInForce() throws Exception {
        Path good = pack("good", "other");
        Run checked = vigie("clocks", "check", good.toString(), "--lang", "fr");
        assertThat(checked.code()).isZero();
        assertThat(checked.out()).contains("1 règles");
        Run unknown = vigie("clocks", "check", pack("odd", "dreams").toString());
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("ours-3d").contains("dreams");
        Path bad =
                Files.writeString(root.resolve("bad.json"), PACK.replace("Europe/Paris", "Paris"));
        Run refused = vigie("clocks", "check", bad.toString(), "--lang", "en");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("ours-3d").contains("Paris").contains("Asia/Kolkata");
        assertThat(vigie("clocks", "list", "--clocks", bad.toString()).code()).isEqualTo(1);
        assertThat(vigie("clocks", "list", "--clocks", good.toString()).out()).contains("ours-3d");
    }

    @Test
    void everyRuleOfTheBuiltInPackIsListedWithItsSource() {
        Run listed = vigie("clocks", "list", "--lang", "fr");
        assertThat(listed.code()).isZero();
        assertThat(listed.out())
                .contains("vigie-clocks-2")
                .contains("in-grievance-7d")
                .contains("7 jours calendaires, à la même heure (Asia/Kolkata)")
                .contains("non vérifiée")
                .contains("Public Law 119-12");
        assertThat(vigie("clocks", "asked").code()).isZero();
        assertThat(vigie("clocks").code()).isEqualTo(2);
    }

    private Path pack(String name, String category) throws IOException {
        return Files.writeString(root.resolve(name + ".json"), PACK.replace("CATEGORY", category));
    }

    private String delivered(String file, String complaint) throws IOException {
        Files.writeString(
                root.resolve("drop").resolve(file + ".flag.json"),
                """
                {"schema":"vigie/flag/1","id":"g","flaggedAt":"2026-03-04T10:15:00Z",
                 "prompt":{"text":"a scene"},"complaints":[%s]}
                """
                        .formatted(complaint));
        Run run = vigie("pull", "--from", root.resolve("drop").toString(), "--lang", "en");
        return run.out() + run.err();
    }
}
