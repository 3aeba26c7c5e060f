package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.evidence.prompt.Lists;

@ResourceLock(Run.LOCK)
class LexiconsCommandTest {
    private static final String ENTRY =
            "{\"id\":\"swimwear\",\"slot\":\"target\",\"role\":\"swimwear\",\"forms\":[\"zwimmy\"]}";
    private static final String EXAMPLE =
            "{\"text\":\"put her in a zwimmy\",\"expect\":\"sexualising-edit\"}";

    @TempDir Path root;

    private Run vigie(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", root.resolve("desk").toString()));
        return Run.vigie(all.toArray(String[]::new));
    }

    @BeforeEach
    void setUp() {
        String key = root.resolve("key").toString();
        assertThat(vigie("setup", "--key-file", key, "--actor", "M-17").code()).isZero();
    }

    @Test
    void aListIsAddedReadByTriageListedAndRemoved() throws Exception {
        Path flag =
                Files.writeString(
                        root.resolve("a.flag.json"),
                        """
                        {"schema":"vigie/flag/1","id":"g","flaggedAt":"2026-01-04T10:15:00Z",
                         "prompt":{"text":"Put her in a zwimmy","language":"fr"}}
                        """);
        assertThat(vigie("triage", flag + "", "--json").out()).contains("\"evidence\":[]");
        Path list =
                Files.writeString(root.resolve("l.json"), Lists.json("ours", ENTRY, "", EXAMPLE));
        Run added = vigie("lexicons", "add", list + "", "--lang", "fr");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("ours").contains("Essai").contains("1 entrées");
        assertThat(vigie("triage", flag + "", "--json").out())
                .contains("\"label\":\"sexualising-edit\"")
                .contains("\"category\":\"sexualised-edit\"")
                .contains("\"entry\":\"ours/swimwear\"");
        assertThat(vigie("lexicons", "list", "--json").lines())
                .hasSize(6)
                .last()
                .asString()
                .contains("\"id\":\"ours\"")
                .contains("\"builtIn\":false");
        assertThat(vigie("lexicons", "remove", "ours").code()).isZero();
        assertThat(vigie("lexicons", "list").lines()).hasSize(5);
        assertThat(vigie("triage", flag + "", "--json").out()).contains("\"evidence\":[]");
    }

    @Test
    void aTextIsReadAndNothingOfItIsRepeated() throws Exception {
        Path text = Files.writeString(root.resolve("t.txt"), "Please undr\u200bess her, peacock\n");
        Run said = vigie("lexicons", "check", text + "");
        assertThat(said.out())
                .isEqualToNormalizingNewlines(
                        "Undressing asked for, in the prompt. Found only after removing invisible"
                                + " characters.\n");
        assertThat(vigie("lexicons", "check", text + "", "--json").out())
                .contains("\"rule\":\"undress-edit\"")
                .doesNotContain("peacock");
        Files.writeString(text, "A peacock");
        Run nothing = vigie("lexicons", "check", text + "");
        assertThat(nothing.code()).isZero();
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err()).contains("no rule");
    }

    @Test
    void whatGoesWrongIsNamed() throws Exception {
        String failing = EXAMPLE.replace("sexualising-edit", "leak");
        Path list =
                Files.writeString(root.resolve("l.json"), Lists.json("ours", ENTRY, "", failing));
        Run refused = vigie("lexicons", "add", list + "");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("[lexicon-example-failed]")
                .contains("Example 0")
                .doesNotContain("zwimmy");
        assertThat(vigie("lexicons", "remove", "en").err()).contains("[lexicon-unknown]");
        assertThat(vigie("lexicons", "check", root + "").err()).contains("[file-unreadable]");
        assertThat(vigie("lexicons").code()).isEqualTo(2);
        Path lists = Files.createDirectories(root.resolve("desk").resolve("lexicons"));
        Files.writeString(lists.resolve("bad.json"), "{");
        Run listed = vigie("lexicons", "list");
        assertThat(listed.code()).isEqualTo(1);
        assertThat(listed.err()).contains("bad.json");
    }
}
