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
import org.vigie.imaging.Pdq;
import org.vigie.imaging.Picture;
import org.vigie.imaging.PngWriter;
import org.vigie.imaging.Scenes;
import org.vigie.review.Digests;

@ResourceLock(Run.LOCK)
class HashesCommandTest {
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
    void aListIsImportedListedSearchedAndRemoved() throws Exception {
        Picture blocks = Scenes.blocks(240, 160, 7);
        byte[] png = PngWriter.png(240, 160, blocks.rgb());
        Path picture = Files.write(root.resolve("blocks.png"), png);
        Path list =
                Files.writeString(
                        root.resolve("list.csv"),
                        "hash,label,list,sourceId\n" + Pdq.of(blocks).hex() + ",gore,,x-9\nnone\n");
        Run taken =
                vigie(
                        "hashes", "import", list + "", "--name", "hotline", "--kind", "pdq",
                        "--lang", "fr");
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("hotline").contains("1 empreintes").contains("1 écartées");
        assertThat(taken.err()).contains("Ligne 3").contains("hexadécimaux");
        assertThat(vigie("hashes", "list", "--json").out())
                .contains("\"name\":\"hotline\"")
                .contains("\"importedBy\":\"M-17\"")
                .contains("\"sound\":true");
        assertThat(vigie("hashes", "check", picture + "", "--json").out())
                .contains("\"sourceId\":\"x-9\"")
                .contains("\"turned\":\"NONE\"");
        assertThat(vigie("hashes", "check", Pdq.of(blocks).hex()).out()).contains("hotline");
        Run triage = vigie("triage", picture + "", "--json");
        assertThat(triage.out()).contains("\"analyzer\":\"known-hashes\"").contains("A lead");
        Run none = vigie("hashes", "check", Digests.md5(png));
        assertThat(none.code()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("No match");
        assertThat(vigie("hashes", "remove", "hotline").code()).isZero();
        assertThat(vigie("hashes", "list").err()).contains("No hash list");
    }

    @Test
    void whatGoesWrongIsNamed() throws Exception {
        assertThat(vigie("hashes", "remove", "nobody").err()).contains("[hash-list-unknown]");
        assertThat(vigie("hashes", "check", "zz").err()).contains("[hash-unusable]");
        assertThat(vigie("hashes", "import", root.resolve("gone") + "", "--name", "x").err())
                .contains("[hash-list-unreadable]");
        assertThat(vigie("hashes").code()).isEqualTo(2);
        assertThat(vigie("hashes", "import", "x").code()).isEqualTo(2);
        Run nowhere = Run.vigie("hashes", "list", "--data", root.resolve("no") + "");
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("[workstation-none]");
        assertThat(root.resolve("no")).doesNotExist();
    }

    @Test
    void aDamagedListIsNamed() throws Exception {
        String sha = Digests.sha256(new byte[] {1});
        Path list = Files.writeString(root.resolve("list.csv"), sha + "\n");
        String[] take = {"hashes", "import", list + "", "--name", "x", "--kind", "sha256"};
        assertThat(vigie(take).code()).isZero();
        try (var files = Files.list(root.resolve("desk").resolve("hashes"))) {
            Path index =
                    files.filter(file ->
                                    !file.toString().contains(".")
                                            || file.getFileName().toString().indexOf('.') < 0)
                            .findFirst()
                            .orElseThrow();
            Files.write(index, new byte[10]);
        }
        Run listed = vigie("hashes", "list");
        assertThat(listed.code()).isEqualTo(1);
        assertThat(listed.out()).contains("DAMAGED");
        Run checked = vigie("hashes", "check", sha);
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.err()).contains("[hash-index-damaged]");
    }
}
