package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.clocks.ClockPack;
import org.vigie.inference.Accelerator;
import org.vigie.inference.Accelerators;
import org.vigie.inference.Probe;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;
import org.vigie.store.Database;
import org.vigie.store.Keyring;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Typefaces;
import org.vigie.ui.shell.Fixed;

/// Looks at everything a workstation stands on. Runs models; opens the database only when no
/// console has it.
final class Checkup {
    private static final long ENOUGH_DISK = 2L << 30;

    private final CommandLineRoot root;
    private final Text text;
    private final List<Finding> findings = new ArrayList<>();

    Checkup(CommandLineRoot root, Text text) {
        this.root = root;
        this.text = text;
    }

    /// How good news is.
    enum State {
        OK,
        WARN,
        FAIL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One thing looked at.
    record Finding(String topic, State state, String sentence) {}

    /// Look at everything and say what was found.
    List<Finding> findings() {
        versions();
        accelerators();
        policy();
        managed();
        Path folder = root.dataFolder();
        clocks(folder);
        disk(folder);
        database(folder);
        fonts();
        posture();
        return List.copyOf(findings);
    }

    private void versions() {
        boolean right = Runtime.version().feature() >= 25;
        add(
                "versions",
                right ? State.OK : State.FAIL,
                "doctor.versions",
                Map.of(
                        "vigie", Versions.vigie(),
                        "java", Runtime.version(),
                        "machine", Versions.machine()));
    }

    private void accelerators() {
        try (Accelerators accelerators =
                Accelerators.start(HeadlessParts.markers(), Threads.platform("model"))) {
            accelerators.probes().forEach(this::probe);
            add(
                    "accelerator",
                    State.OK,
                    "doctor.accelerator.chosen",
                    Map.of("accelerator", accelerators.chosen().word()));
            accelerators
                    .fallbacks()
                    .forEach(fallback ->
                            add(
                                    "accelerator",
                                    State.WARN,
                                    "doctor.accelerator.fallback",
                                    Map.of(
                                            "model", fallback.model(),
                                            "reason", fallback.reason())));
        }
    }

    private void probe(Probe probe) {
        String word = probe.accelerator().word();
        if (probe.works()) {
            String millis = String.format(Locale.ROOT, "%.2f", probe.millis());
            add(
                    "accelerator",
                    State.OK,
                    "doctor.probe.works",
                    Map.of("accelerator", word, "millis", millis));
        } else {
            State state = probe.accelerator() == Accelerator.CPU ? State.FAIL : State.WARN;
            Map<String, String> details = Map.of("accelerator", word, "reason", probe.reason());
            add("accelerator", state, "doctor.probe.fails", details);
        }
    }

    private void policy() {
        try {
            String digest = root.policyPack().digest();
            Map<String, String> details =
                    Map.of("id", root.policyPack().id(), "digest", digest.substring(0, 16));
            add("policy", State.OK, "doctor.policy", details);
        } catch (FaultException e) {
            findings.add(new Finding("policy", State.FAIL, text.of(e.fault())));
        }
    }

    private void managed() {
        Managed managed = root.managed();
        if (managed.fault() != null) {
            findings.add(new Finding("managed", State.FAIL, text.of(managed.fault())));
            return;
        }
        String words = managed.fixed().stream().map(Fixed::word).collect(Collectors.joining(", "));
        add(
                "managed",
                State.OK,
                words.isEmpty() ? "doctor.managed.none" : "doctor.managed",
                Map.of("fixed", words, "file", root.managedPath()));
    }

    private void clocks(Path folder) {
        try {
            ClockPack pack = root.clockPack(folder);
            Map<String, Object> details =
                    Map.of(
                            "id", pack.id(),
                            "digest", pack.digest().substring(0, 16),
                            "rules", pack.rules().size(),
                            "unverified", ClockLines.unverified(pack));
            add("clocks", State.OK, "doctor.clocks", details);
        } catch (FaultException e) {
            findings.add(new Finding("clocks", State.FAIL, text.of(e.fault())));
        }
    }

    private void disk(Path folder) {
        Path present = folder.toAbsolutePath();
        while (present != null && !Files.exists(present)) {
            present = present.getParent();
        }
        try {
            long free = present == null ? 0 : Files.getFileStore(present).getUsableSpace();
            Map<String, String> details =
                    Map.of("free", text.number(free >> 20), "folder", folder.toString());
            add("disk", free < ENOUGH_DISK ? State.WARN : State.OK, "doctor.disk", details);
        } catch (IOException e) {
            add("disk", State.FAIL, "doctor.disk.unreadable", Map.of("folder", folder.toString()));
        }
    }

    private void database(Path folder) {
        if (!Keyring.exists(folder)) {
            add("database", State.WARN, "doctor.database.none", Map.of());
            return;
        }
        try (DataFolder open = DataFolder.open(folder);
                Database database = Database.open(open)) {
            String settings =
                    database.settings().entrySet().stream()
                            .map(role -> role.getKey() + " " + role.getValue())
                            .collect(Collectors.joining("; "));
            add("database", State.OK, "doctor.database", Map.of("settings", settings));
        } catch (FaultException e) {
            boolean busy = e.fault().code().equals("data-folder-in-use");
            findings.add(
                    new Finding("database", busy ? State.WARN : State.FAIL, text.of(e.fault())));
        }
    }

    private void fonts() {
        boolean able = Typefaces.writeDevanagari(Typefaces.installed());
        add(
                "fonts",
                able ? State.OK : State.WARN,
                able ? "doctor.fonts" : "doctor.fonts.devanagari",
                Map.of());
    }

    private void posture() {
        add("posture", State.OK, "doctor.posture.rest", Map.of());
        add("posture", State.OK, "doctor.posture.telemetry", Map.of());
        add("posture", State.WARN, "doctor.posture.decoding", Map.of());
        add("posture", State.WARN, "doctor.posture.administrator", Map.of());
    }

    private void add(String topic, State state, String key, Map<String, ?> details) {
        findings.add(new Finding(topic, state, text.get(key, details)));
    }
}
