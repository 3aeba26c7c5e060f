package org.vigie.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.vigie.clocks.ClockPack;
import org.vigie.clocks.ClockPackReader;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Command;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads the packs built into Vigie, and an operator's policy. A policy that is not understood in
/// every word is refused: half a policy is worse than none.
public final class Packs {
    private static final long MOST_BYTES = 1L << 20;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Packs() {}

    /// Read the policy pack built into Vigie.
    public static PolicyPack builtInPolicy() {
        return builtIn(
                "/org/vigie/assets/policy/default.json", bytes -> understand(bytes, Packs::policy));
    }

    /// Read the clock pack built into Vigie.
    public static ClockPack builtInClocks() {
        return builtIn("/org/vigie/assets/clocks/default.json", ClockPackReader::read);
    }

    /// Read an operator's policy pack.
    ///
    /// @throws FaultException `policy-unreadable`, or `policy-not-understood` naming the field
    public static PolicyPack policy(Path file) throws FaultException {
        byte[] bytes;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FaultException(Fault.of("policy-unreadable"));
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FaultException(Fault.of("policy-unreadable"), e);
        }
        return understand(bytes, Packs::policy);
    }

    private static <T> T builtIn(String resource, Understanding<T> pack) {
        try (InputStream in = Packs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + resource);
            }
            return pack.of(in.readAllBytes());
        } catch (IOException | FaultException e) {
            throw new IllegalStateException("the built-in pack is damaged: " + resource, e);
        }
    }

    private static <T> T understand(byte[] bytes, Reader<T> reader) throws FaultException {
        try {
            return reader.read(JSON.readTree(bytes), Digests.sha256(bytes));
        } catch (NotUnderstood e) {
            throw new FaultException(Fault.of("policy-not-understood", "field", e.field), e);
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new FaultException(Fault.of("policy-not-understood", "field", "JSON"), e);
        }
    }

    private static PolicyPack policy(JsonNode root, String digest) {
        expectVersion(root, "policyVersion");
        List<PolicyPack.Category> categories = list(root, "categories", Packs::category);
        List<PolicyPack.Action> actions = list(root, "actions", Packs::action);
        unique(categories.stream().map(PolicyPack.Category::id).toList(), "categories.id");
        unique(actions.stream().map(PolicyPack.Action::id).toList(), "actions.id");
        Set<String> keys = new HashSet<>();
        categories.forEach(category -> claimKey(keys, category.key()));
        actions.forEach(action -> claimKey(keys, action.key()));
        PolicyPack pack =
                new PolicyPack(
                        text(root, "id"),
                        digest,
                        categories,
                        actions,
                        thresholds(need(root, "evidenceThresholds")),
                        limits(need(root, "limits")),
                        reveal(need(root, "reveal")),
                        DeskRulesReader.read(root));
        for (PolicyPack.Category category : categories) {
            if (category.defaultActions().stream().anyMatch(id -> pack.action(id).isEmpty())) {
                throw new NotUnderstood("defaultActions");
            }
        }
        return pack;
    }

    private static PolicyPack.Category category(JsonNode node) {
        return new PolicyPack.Category(
                text(node, "id"),
                names(node),
                range(node, "severity", 0, 4),
                text(node, "key"),
                need(node, "diverts").asBoolean(),
                texts(node, "signals"),
                texts(node, "defaultActions"),
                need(node, "reasonRequired").asBoolean(),
                map(need(node, "crosswalk")));
    }

    private static PolicyPack.Action action(JsonNode node) {
        return new PolicyPack.Action(
                text(node, "id"), names(node), text(node, "key"), texts(node, "filings"));
    }

    private static PolicyPack.Limits limits(JsonNode node) {
        return new PolicyPack.Limits(
                range(node, "flagBytes", 1_024, 16 << 20),
                range(node, "mediumBytes", 1_024, 1 << 30),
                range(node, "mediaPerFlag", 1, 256),
                range(node, "imagePixels", 1_024, 256_000_000),
                range(node, "promptCharacters", 1, 1 << 20),
                range(node, "decodeMillis", 100, 600_000),
                range(node, "examineMillis", 100, 600_000));
    }

    private static PolicyPack.RevealRules reveal(JsonNode node) {
        int cells = range(node, "veilCells", 8, 32);
        if (cells != 8 && cells != 16 && cells != 32) {
            throw new NotUnderstood("veilCells");
        }
        return new PolicyPack.RevealRules(
                range(node, "maxSeconds", 1, 60),
                range(node, "undoSeconds", 0, 300),
                cells,
                need(node, "veilColour").asBoolean());
    }

    private static Map<String, Double> thresholds(JsonNode node) {
        Map<String, Double> thresholds = new LinkedHashMap<>();
        node.propertyStream()
                .forEach(entry -> {
                    double value = entry.getValue().asDouble(-1);
                    if (!(value >= 0 && value <= 1)) {
                        throw new NotUnderstood("evidenceThresholds");
                    }
                    thresholds.put(entry.getKey(), value);
                });
        return thresholds;
    }

    private static void expectVersion(JsonNode root, String field) {
        if (need(root, field).asInt(0) != 1) {
            throw new NotUnderstood(field);
        }
    }

    static Map<String, String> names(JsonNode node) {
        Map<String, String> names = map(need(node, "names"));
        if (!names.containsKey("fr") || !names.containsKey("en")) {
            throw new NotUnderstood("names");
        }
        return names;
    }

    private static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.propertyStream()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        return map;
    }

    static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> each) {
        JsonNode array = need(node, field);
        if (!array.isArray() || array.isEmpty()) {
            throw new NotUnderstood(field);
        }
        return StreamSupport.stream(array.spliterator(), false).map(each).toList();
    }

    static List<String> texts(JsonNode node, String field) {
        JsonNode array = need(node, field);
        if (!array.isArray()) {
            throw new NotUnderstood(field);
        }
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }

    static String text(JsonNode node, String field) {
        JsonNode value = need(node, field);
        if (!value.isString() || value.asString().isBlank()) {
            throw new NotUnderstood(field);
        }
        return value.asString();
    }

    static int range(JsonNode node, String field, int least, int most) {
        JsonNode value = need(node, field);
        if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
            throw new NotUnderstood(field);
        }
        return value.asInt();
    }

    static JsonNode need(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw new NotUnderstood(field);
        }
        return value;
    }

    static <E extends Enum<E>> E word(Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(word);
        }
    }

    private static void unique(List<String> ids, String field) {
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new NotUnderstood(field);
        }
    }

    /// Claim a letter that no command of the console takes.
    private static void claimKey(Set<String> keys, String key) {
        if (!key.matches("[A-Z]") || Command.letters().contains(key) || !keys.add(key)) {
            throw new NotUnderstood("key");
        }
    }

    private interface Understanding<T> {
        T of(byte[] bytes) throws FaultException;
    }

    private interface Reader<T> {
        T read(JsonNode root, String digest);
    }

    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        NotUnderstood(String field) {
            super(field);
            this.field = field;
        }
    }
}
