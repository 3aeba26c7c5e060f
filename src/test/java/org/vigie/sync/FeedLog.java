package org.vigie.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vigie.ledger.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The server's side of formats §2: events of each device, deduped on device and sequence by their
/// hash, without gaps.
final class FeedLog {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Map<String, TreeMap<Long, Stored>> devices = new HashMap<>();
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final Map<Long, String> effects = new HashMap<>();
    private Predicate<String> poison = event -> false;
    private boolean takesWithheld = true;
    private long claims = -1;

    /// An event as the server has it; `text` is empty for a withheld one.
    record Stored(String text, String leafHash, String effect) {}

    record Reply(int status, byte[] body) {}

    synchronized void poison(Predicate<String> events, boolean withheldAllowed) {
        poison = events;
        takesWithheld = withheldAllowed;
    }

    synchronized void effect(long sequence, String word) {
        effects.put(sequence, word);
    }

    /// Claim this high-water mark, whatever is true; negative to be honest again.
    synchronized void claim(long highWater) {
        claims = highWater;
    }

    /// Lose everything after `highWater`, as a restored backup does.
    synchronized void forget(String device, long highWater) {
        of(device).tailMap(highWater, false).clear();
        replies.clear();
    }

    synchronized List<String> received(String device) {
        return of(device).values().stream().map(Stored::text).toList();
    }

    synchronized long highWater(String device) {
        TreeMap<Long, Stored> events = of(device);
        return events.isEmpty() ? 0 : events.lastKey();
    }

    synchronized Reply post(String key, byte[] json) {
        Reply before = replies.get(key);
        if (before != null) {
            return before;
        }
        JsonNode body = MAPPER.readTree(json);
        Reply reply = take(body);
        if (reply.status() == 200 && claims < 0 && body.path("events").size() > 0) {
            replies.put(key, reply);
        }
        return reply;
    }

    private Reply take(JsonNode body) {
        TreeMap<Long, Stored> events = of(body.path("device").asString());
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode results = answer.putArray("results");
        for (JsonNode item : body.path("events")) {
            if (poison.test(item.asString())) {
                return new Reply(422, new byte[0]);
            }
        }
        for (Stored offered : offered(body)) {
            long sequence = sequence(offered, body);
            long end = events.isEmpty() ? 0 : events.lastKey();
            Stored stored = events.get(sequence);
            if (stored != null && !stored.leafHash().equals(offered.leafHash())) {
                return new Reply(409, new byte[0]);
            }
            if (stored == null && sequence != end + 1) {
                continue;
            }
            events.putIfAbsent(sequence, offered);
            results.addObject()
                    .put("seq", sequence)
                    .put("effect", stored == null ? offered.effect() : again(stored));
        }
        long highWater = claims >= 0 ? claims : events.isEmpty() ? 0 : events.lastKey();
        answer.put("highWater", highWater);
        return new Reply(200, MAPPER.writeValueAsBytes(answer));
    }

    private static String again(Stored stored) {
        return stored.text().isEmpty() ? "refused" : "duplicate";
    }

    private List<Stored> offered(JsonNode body) {
        List<Stored> offered = new ArrayList<>();
        for (JsonNode item : body.path("events")) {
            String text = item.asString();
            long sequence = MAPPER.readTree(text).path("device_seq").asLong();
            offered.add(
                    new Stored(
                            text,
                            HexFormat.of().formatHex(Entry.leaf(text.getBytes(UTF_8))),
                            effects.getOrDefault(sequence, "effective")));
        }
        if (takesWithheld) {
            for (JsonNode item : body.path("withheld")) {
                offered.add(new Stored("", item.path("leafHash").asString(), "refused"));
            }
        }
        return offered;
    }

    private static long sequence(Stored offered, JsonNode body) {
        return offered.text().isEmpty()
                ? body.path("withheld").path(0).path("seq").asLong()
                : MAPPER.readTree(offered.text()).path("device_seq").asLong();
    }

    private TreeMap<Long, Stored> of(String device) {
        return devices.computeIfAbsent(device, name -> new TreeMap<>());
    }
}
