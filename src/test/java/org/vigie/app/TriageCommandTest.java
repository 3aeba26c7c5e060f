package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.imaging.HostileFiles;
import org.vigie.imaging.PngWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock(Run.LOCK)
class TriageCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path folder;

    @Test
    void aPictureGivesOneObjectOfTheContract() throws IOException {
        byte[] rgb = new byte[90 * 60 * 3];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) 234;
            rgb[i + 1] = (byte) 175;
            rgb[i + 2] = (byte) 139;
        }
        Files.write(folder.resolve("a.png"), PngWriter.png(90, 60, rgb));
        Run run = Run.vigie("triage", "--json", folder.toString());
        assertThat(run.code()).isZero();
        JsonNode object = JSON.readTree(run.lines().getFirst());
        assertThat(run.lines()).hasSize(1);
        assertThat(object.get("width").asInt()).isEqualTo(90);
        assertThat(object.get("height").asInt()).isEqualTo(60);
        assertThat(object.get("format").asString()).isEqualTo("png");
        assertThat(object.get("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(object.get("veil").get("cells").get(0).asInt()).isEqualTo(16);
        assertThat(object.get("veil").get("cells").get(1).asInt()).isEqualTo(11);
        assertThat(object.get("error").isNull()).isTrue();
        assertThat(object.get("accelerator").asString()).isNotBlank();
        for (String timing : new String[] {"decode", "veil", "infer"}) {
            assertThat(object.get("timings").get(timing).asDouble()).isPositive();
        }
        JsonNode skin = object.get("evidence").get(0);
        assertThat(skin.get("analyzer").asString()).isEqualTo("skin");
        assertThat(skin.get("score").asDouble()).isBetween(0.9, 1.0);
        assertThat(skin.get("over").asBoolean()).isTrue();
        assertThat(skin.get("modelSha256").asString()).matches("[0-9a-f]{64}");
        assertThat(skin.get("caveat").asString()).contains("Not a nudity detector");
    }

    @Test
    void whatAFileSaysOfItsOriginIsPrintedAsClaimed() throws IOException {
        byte[] png = PngWriter.png(90, 60, new byte[90 * 60 * 3]);
        CRC32 crc = new CRC32();
        byte[] text = "tEXtSoftware\0NovelAI".getBytes(StandardCharsets.ISO_8859_1);
        crc.update(text);
        ByteBuffer said = ByteBuffer.allocate(png.length + text.length + 8);
        said.put(png, 0, 33).putInt(text.length - 4).put(text).putInt((int) crc.getValue());
        Files.write(folder.resolve("a.png"), said.put(png, 33, png.length - 33).array());
        Run run = Run.vigie("--lang", "fr", "triage", "--json", folder.toString());
        JsonNode claims = null;
        for (JsonNode finding : JSON.readTree(run.lines().getFirst()).get("evidence")) {
            if (finding.get("analyzer").asString().equals("provenance")) {
                claims = finding;
            }
        }
        if (claims == null) {
            throw new AssertionError("nothing from provenance");
        }
        assertThat(claims.get("score").isNull()).isTrue();
        assertThat(claims.get("over").asBoolean()).isFalse();
        assertThat(claims.get("caveat").asString()).contains("Ce que le fichier dit de lui-même");
        JsonNode claim = claims.get("detail").get("claims").get(0);
        assertThat(claim.get("place").asString()).isEqualTo("png");
        assertThat(claim.get("value").asString()).isEqualTo("NovelAI");
        assertThat(claim.get("meaning").asString()).isEqualTo("provenance.claim.novelai");
        assertThat(claim.get("sentence").asString()).startsWith("NovelAI note ici");
    }

    @Test
    void theMediaOfAFlagAreExaminedTogether() throws IOException {
        Path media = Path.of("assets/demo/media");
        Files.createDirectory(folder.resolve("media"));
        for (String name : new String[] {"promenade-in.jpg", "promenade-out-1.jpg"}) {
            Files.copy(media.resolve(name), folder.resolve("media").resolve(name));
        }
        String flag = Files.readAllLines(Path.of("assets/demo/demo.flags.jsonl")).getFirst();
        Path file = Files.writeString(folder.resolve("a.flag.json"), flag);
        Run run = Run.vigie("triage", "--json", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(2);
        JsonNode source = JSON.readTree(run.lines().getFirst());
        JsonNode output = JSON.readTree(run.lines().getLast());
        assertThat(source.get("path").asString()).endsWith("#source0");
        assertThat(changes(source)).isZero();
        assertThat(changes(output)).isEqualTo(1);
        for (JsonNode finding : output.get("evidence")) {
            if (finding.get("analyzer").asString().equals("exposure-change")) {
                JsonNode detail = finding.get("detail");
                assertThat(finding.get("sentence").asString()).startsWith("Same photo; clothing");
                assertThat(finding.get("over").asBoolean()).isTrue();
                assertThat(detail.get("source")).isEqualTo(source.get("sha256"));
                assertThat(detail.get("changed").get("rows").asInt()).isEqualTo(16);
                assertThat(finding.get("caveat").asString()).contains("Not a nudity detector");
            }
        }
    }

    @Test
    void aMediumOfAFlagThatIsNotThereTakesNothingFromTheOthers() throws IOException {
        Files.createDirectory(folder.resolve("media"));
        Files.copy(
                Path.of("assets/demo/media/promenade-out-1.jpg"),
                folder.resolve("media/promenade-out-1.jpg"));
        String flag = Files.readAllLines(Path.of("assets/demo/demo.flags.jsonl")).getFirst();
        Path file = Files.writeString(folder.resolve("a.flag.json"), flag);
        Run run = Run.vigie("triage", "--json", file.toString());
        assertThat(run.code()).isEqualTo(1);
        JsonNode source = JSON.readTree(run.lines().getFirst());
        JsonNode output = JSON.readTree(run.lines().getLast());
        assertThat(source.get("error").get("code").asString()).isEqualTo("medium-missing");
        assertThat(output.get("error").isNull()).isTrue();
        assertThat(output.get("width").asInt()).isEqualTo(504);
        assertThat(changes(output)).isZero();
    }

    private static int changes(JsonNode object) {
        int changes = 0;
        for (JsonNode finding : object.get("evidence")) {
            if (finding.get("analyzer").asString().equals("exposure-change")) {
                changes++;
            }
        }
        return changes;
    }

    @Test
    void everyHostileFileGivesOneErrorObject() throws IOException {
        Map<String, byte[]> hostile = HostileFiles.refused();
        for (Map.Entry<String, byte[]> file : hostile.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Run run = Run.vigie("triage", "--json", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSameSizeAs(hostile.keySet());
        for (String line : run.lines()) {
            JsonNode error = JSON.readTree(line).get("error");
            assertThat(error.get("code").asString()).as(line).matches("image-[a-z-]+");
            assertThat(error.get("message").asString()).as(line).doesNotContain("{").endsWith(".");
        }
    }

    @Test
    void thePhotosOfTheSharedFolderAreExamined() throws IOException {
        Path photos = Path.of(System.getProperty("vigie.shared", "../shared"), "data", "photos");
        assumeTrue(Files.isDirectory(photos), "the shared photos are not beside this checkout");
        Run run = Run.vigie("triage", "--json", photos.toString());
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).contains("\"error\":null"));
    }

    @Test
    void withoutJsonItSpeaksTheAskedLanguage() throws IOException {
        Files.write(folder.resolve("note.txt"), "bonjour".getBytes());
        Run run = Run.vigie("--lang", "fr", "triage", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("note.txt").contains("voil");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(Run.vigie("triage").code()).isEqualTo(2);
        assertThat(Run.vigie("dance").code()).isEqualTo(2);
        assertThat(Run.vigie("log").code()).isEqualTo(2);
    }
}
