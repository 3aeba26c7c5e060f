package org.vigie.clocks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Outlook;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads clock packs (formats §4). A pack that is not understood in every word is refused: a
/// deadline nobody counts is worse than none. What a schema can say of it is in
/// `clocks-1.schema.json`; a test holds the two together.
public final class ClockPackReader {
    private static final long MOST_BYTES = 1L << 20;
    private static final int MOST_RULES = 500;
    private static final int VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private ClockPackReader() {}

    /// Read an operator's clock pack.
    ///
    /// @throws FaultException `clocks-unreadable`, or what [#read(byte[])] says
    public static ClockPack read(Path file) throws FaultException {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw new FaultException(Fault.of("clocks-unreadable"));
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FaultException(Fault.of("clocks-unreadable"), e);
        }
    }

    /// Read a clock pack.
    ///
    /// @throws FaultException `clocks-not-json`, `clocks-version`, `clocks-field`,
    ///   `clocks-field-unknown`, `clocks-rule-twice`, `clocks-zone`, `clocks-period` or
    ///   `clocks-start`
    public static ClockPack read(byte[] bytes) throws FaultException {
        PackFields pack = new PackFields(object(bytes), "");
        if (pack.count("clocksVersion", Integer.MAX_VALUE) != VERSION) {
            throw new FaultException(Fault.of("clocks-version"));
        }
        String id = pack.id("id");
        Outlook assumed =
                pack.has("prediction") ? outlook(pack.object("prediction")) : Outlook.NONE;
        List<PackFields> each = pack.objects("rules", MOST_RULES);
        Set<String> ids = new HashSet<>();
        List<Rule> rules = new java.util.ArrayList<>();
        for (PackFields fields : each) {
            Rule rule = RuleReader.read(fields);
            if (!ids.add(rule.id())) {
                throw new FaultException(Fault.of("clocks-rule-twice", "rule", rule.id()));
            }
            rules.add(rule);
        }
        pack.requireNothingElse();
        return new ClockPack(id, Digests.sha256(bytes), rules, assumed);
    }

    private static Outlook outlook(PackFields fields) throws FaultException {
        Outlook outlook =
                new Outlook(
                        fields.duration("handling"),
                        0,
                        "",
                        fields.duration("sync"),
                        0,
                        fields.duration("close"));
        fields.requireNothingElse();
        return outlook;
    }

    private static ObjectNode object(byte[] bytes) throws FaultException {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (root instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new FaultException(Fault.of("clocks-not-json"), e);
        }
        throw new FaultException(Fault.of("clocks-not-json"));
    }
}
