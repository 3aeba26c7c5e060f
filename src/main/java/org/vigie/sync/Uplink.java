package org.vigie.sync;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.vigie.ledger.Entry;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/events` (formats §2). At-least-once: the server dedupes on device and sequence.
final class Uplink {
    /// Most events a request, and most bytes of its body.
    static final int EVENTS = 100;

    static final int BYTES = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final FeedConnection connection;
    private final String device;

    Uplink(FeedConnection connection, String device) {
        this.connection = connection;
        this.device = device;
    }

    /// Ask how far the server has this device's log.
    Receipt greet() throws FaultException {
        return post(body(), 0, 0);
    }

    /// Send events as they are stored, in order and without a gap.
    Receipt send(List<Entry> batch) throws FaultException {
        ObjectNode body = body();
        ArrayNode events = body.withArray("events");
        batch.forEach(entry -> events.add(new String(entry.bytes(), StandardCharsets.UTF_8)));
        return post(body, batch.getFirst().sequence(), batch.getLast().sequence());
    }

    /// Say that an event exists without its content, which the server refused: its leaf hash keeps
    /// the chain of the events after it provable.
    Receipt withhold(Entry entry, String status) throws FaultException {
        ObjectNode body = body();
        body.withArray("withheld")
                .addObject()
                .put("seq", entry.sequence())
                .put("leafHash", HexFormat.of().formatHex(entry.leafHash()))
                .put("status", status);
        return post(body, entry.sequence(), entry.sequence());
    }

    /// Return how many of `entries` fit into one body.
    static int fitting(List<Entry> entries) {
        long bytes = 0;
        int count = 0;
        for (Entry entry : entries) {
            bytes += quoted(entry.bytes());
            if (count > 0 && bytes > BYTES - 1024) {
                break;
            }
            count++;
        }
        return count;
    }

    /// Canonical JSON has no raw control characters: only quotes and backslashes grow.
    private static long quoted(byte[] bytes) {
        long size = bytes.length + 3L;
        for (byte b : bytes) {
            size += b == '"' || b == '\\' ? 1 : 0;
        }
        return size;
    }

    private ObjectNode body() {
        ObjectNode body = MAPPER.createObjectNode().put("device", device);
        body.putArray("events");
        return body;
    }

    private Receipt post(ObjectNode body, long first, long last) throws FaultException {
        byte[] json = MAPPER.writeValueAsBytes(body);
        byte[] range = ByteBuffer.allocate(16).putLong(first).putLong(last).array();
        String key = Digests.sha256(device.getBytes(StandardCharsets.UTF_8), range, json);
        return connection.post(
                connection.address().events(), json, key, Receipt.BYTES, Receipt::read);
    }
}
