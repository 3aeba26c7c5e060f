package org.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.app.Packs;
import org.vigie.clocks.ClockPack;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.review.Complaint;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack.Category;
import org.vigie.review.PolicyPack.Limits;

/// The demo set is what its description says, and varied enough to demonstrate with.
@NullMarked
class DemoSetTest {
    private static final Set<String> QUARANTINED_BY_READER =
            Set.of(
                    "flag-not-json",
                    "flag-schema",
                    "flag-field",
                    "prompt-too-long",
                    "too-many-media");

    @SuppressWarnings("NullAway.Init")
    private static DemoSet demo;

    @BeforeAll
    static void readIt() throws IOException {
        demo = DemoSet.read();
    }

    @Test
    void countsWhatItPromises() throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (int line = 1; line <= demo.lines().size(); line++) {
            outcomes.add(demo.outcome(line));
        }
        assertThat(outcomes).hasSize(demo.expected("lines"));
        assertThat(outcomes.stream().filter(it -> it.startsWith("admitted")))
                .hasSize(demo.expected("generations"))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(outcomes.stream().filter(it -> it.startsWith("quarantined:")))
                .hasSize(demo.expected("quarantined"));
        assertThat(outcomes).filteredOn("same-again"::equals).hasSize(demo.expected("sameAgain"));
        assertThat(outcomes)
                .filteredOn("same-content"::equals)
                .hasSize(demo.expected("sameContent"));
        assertThat(outcomes)
                .filteredOn("id-conflict"::equals)
                .hasSize(demo.expected("idConflicts"));
    }

    @Test
    void refusesExactlyWhatItPromises() {
        FlagReader reader = new FlagReader(Limits.DEFAULT);
        for (int i = 0; i < demo.lines().size(); i++) {
            byte[] line = demo.lines().get(i).getBytes(StandardCharsets.UTF_8);
            FaultException refused =
                    catchThrowableOfType(FaultException.class, () -> reader.read(line));
            String promised = demo.outcome(i + 1).replace("quarantined:", "");
            if (QUARANTINED_BY_READER.contains(promised)) {
                assertThat(refused).as("line %d", i + 1).isNotNull();
                assertThat(refused.fault().code()).as("line %d", i + 1).isEqualTo(promised);
            } else {
                assertThat(refused).as("line %d", i + 1).isNull();
            }
        }
    }

    @Test
    void namesMediaByTheirContent() throws Exception {
        List<Parsed> sound = new ArrayList<>(demo.parsed("admitted"));
        sound.addAll(demo.parsed("admitted-undecodable"));
        sound.addAll(demo.parsed("id-conflict"));
        Map<String, String> media = DemoSet.media(sound);
        for (Map.Entry<String, String> medium : media.entrySet()) {
            byte[] bytes = Files.readAllBytes(demo.folder().resolve(medium.getKey()));
            assertThat(Fingerprint.hex(bytes)).as(medium.getKey()).isEqualTo(medium.getValue());
        }
        try (Stream<Path> files = Files.list(demo.folder().resolve("media"))) {
            Set<String> delivered =
                    files.map(file -> "media/" + file.getFileName()).collect(Collectors.toSet());
            assertThat(delivered).isEqualTo(withHostileBase(media.keySet()));
        }
    }

    /// One picture is named only by flags that are refused.
    private static Set<String> withHostileBase(Set<String> named) {
        Set<String> all = new HashSet<>(named);
        all.add("media/hostile-base.jpg");
        return all;
    }

    @Test
    void liesAboutMediaOnlyWhereItSaysSo() throws Exception {
        DemoSet.media(demo.parsed("quarantined:medium-hash-differs"))
                .forEach((path, sha256) ->
                        assertThat(demo.folder().resolve(path))
                                .satisfies(file ->
                                        assertThat(Fingerprint.hex(Files.readAllBytes(file)))
                                                .isNotEqualTo(sha256)));
        assertThat(DemoSet.media(demo.parsed("quarantined:medium-outside")).keySet())
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThatThrownBy(() -> RelativePath.of(path))
                                .isInstanceOf(FaultException.class));
        assertThat(DemoSet.media(demo.parsed("quarantined:medium-missing")).keySet())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(demo.folder().resolve(path)).doesNotExist());
    }

    @Test
    void decodesWhatCanBeAndNothingElse() throws Exception {
        BoundedDecoder decoder = new BoundedDecoder(Limits.DEFAULT);
        Set<String> formats = new HashSet<>();
        for (String path : DemoSet.media(demo.parsed("admitted")).keySet()) {
            byte[] bytes = Files.readAllBytes(demo.folder().resolve(path));
            formats.add(decoder.decode(bytes).format().word());
        }
        assertThat(formats).contains("jpeg", "png", "gif", "bmp", "tiff");
        for (String path : DemoSet.media(demo.parsed("admitted-undecodable")).keySet()) {
            byte[] bytes = Files.readAllBytes(demo.folder().resolve(path));
            FaultException refused =
                    catchThrowableOfType(FaultException.class, () -> decoder.decode(bytes));
            assertThat(refused).as(path).isNotNull();
        }
    }

    @Test
    void staysSmall() throws Exception {
        long total = 0;
        try (Stream<Path> files = Files.list(demo.folder().resolve("media"))) {
            for (Path file : files.toList()) {
                total += Files.size(file);
            }
        }
        assertThat(total).isLessThan(6L << 20);
    }

    @Test
    void speaksFourLanguagesAndHearsEveryComplainant() throws Exception {
        List<Generation> generations = demo.generations();
        assertThat(
                        generations.stream()
                                .map(Generation::prompt)
                                .filter(Objects::nonNull)
                                .map(Generation.Prompt::language))
                .contains("fr", "en", "hi", "ms");
        assertThat(generations.stream().flatMap(it -> it.complaints().stream()))
                .extracting(Complaint::by)
                .contains(Complaint.By.values());
        assertThat(generations).filteredOn(it -> it.complaints().isEmpty()).hasSizeGreaterThan(10);
        assertThat(generations)
                .filteredOn(it ->
                        it.complaints().stream().map(Complaint::jurisdiction).distinct().count()
                                > 1)
                .hasSizeGreaterThan(3);
        assertThat(generations).filteredOn(it -> !it.attempts().isEmpty()).isNotEmpty();
    }

    @Test
    void hasSourcesOutputsAndSignalsThatDisagree() throws Exception {
        List<Generation> generations = demo.generations();
        assertThat(generations).filteredOn(it -> !it.sources().isEmpty()).hasSizeGreaterThan(40);
        assertThat(generations).filteredOn(it -> it.sources().isEmpty()).hasSizeGreaterThan(5);
        assertThat(generations).filteredOn(it -> it.outputs().isEmpty()).hasSize(1);
        assertThat(generations)
                .filteredOn(it ->
                        it.signals().stream().map(Generation.Signal::over).distinct().count() > 1)
                .hasSizeGreaterThan(8);
        assertThat(generations).filteredOn(it -> it.signals().isEmpty()).isNotEmpty();
    }

    @Test
    void showsNoOutputTwice() throws Exception {
        List<String> outputs =
                demo.generations().stream()
                        .flatMap(it -> it.outputs().stream())
                        .map(Medium::sha256)
                        .toList();
        assertThat(outputs).doesNotHaveDuplicates();
    }

    @Test
    void hasFamiliesOfItsGenerations() throws Exception {
        Set<String> ids =
                demo.generations().stream().map(Generation::id).collect(Collectors.toSet());
        assertThat(demo.description().path("families").properties())
                .hasSizeBetween(5, 8)
                .allSatisfy(family -> {
                    assertThat(family.getValue().size()).isBetween(3, 9);
                    family.getValue().forEach(id -> assertThat(ids).contains(id.asString()));
                });
    }

    @Test
    void knowsTheTruthOfEveryGeneration() throws Exception {
        Set<String> categories =
                Packs.builtInPolicy().categories().stream()
                        .map(Category::id)
                        .collect(Collectors.toSet());
        Set<String> truths = new HashSet<>();
        for (Generation generation : demo.generations()) {
            assertThat(categories).as(generation.id()).contains(demo.truth(generation.id()));
            truths.add(demo.truth(generation.id()));
        }
        assertThat(truths).isEqualTo(categories);
    }

    @Test
    void hasDeadlinesPassedPressingAndFar() throws Exception {
        ClockPack clocks = Packs.builtInClocks();
        CategoryHint hint = new CategoryHint(Packs.builtInPolicy());
        List<Duration> slack = new ArrayList<>();
        for (Generation generation : demo.generations()) {
            clocks.clocksFor(generation, hint.of(generation)).stream()
                    .map(clock -> clock.slack(demo.now()))
                    .sorted()
                    .findFirst()
                    .ifPresent(slack::add);
        }
        assertThat(slack).filteredOn(Duration::isNegative).hasSizeBetween(2, 8);
        Duration hour = Duration.ofHours(1);
        assertThat(slack)
                .filteredOn(it -> !it.isNegative() && it.compareTo(hour) < 0)
                .hasSizeBetween(5, 20);
        assertThat(slack).filteredOn(it -> it.compareTo(hour) >= 0).hasSizeGreaterThan(35);
    }

    @Test
    void divertsEveryApparentMinorBySignalAlone() throws Exception {
        CategoryHint hint = new CategoryHint(Packs.builtInPolicy());
        assertThat(demo.generations())
                .filteredOn(it -> demo.truth(it.id()).equals("apparent-minor"))
                .hasSizeGreaterThan(2)
                .allSatisfy(it -> assertThat(hint.of(it)).isEqualTo("apparent-minor"));
    }

    @Test
    @Tag("slow")
    void isDrawnAgainByteForByte(@TempDir Path folder) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process =
                new ProcessBuilder(
                                java.toString(),
                                "-Djava.awt.headless=true",
                                "assets/demo/generator/GenerateDemo.java",
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile())
                        .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        for (String name : List.of("demo.flags.jsonl", "demo.json")) {
            assertThat(folder.resolve(name)).hasSameBinaryContentAs(demo.folder().resolve(name));
        }
    }
}
