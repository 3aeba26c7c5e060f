package org.vigie.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Digests;

/// A real HTTP server on loopback that speaks formats §2 faithfully, until it is told not to.
public final class HostileFeedServer implements AutoCloseable {
    public static final String TOKEN = "secret-token-hunter2.AbC";

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final FeedLog log = new FeedLog();
    private final List<String> flags = new ArrayList<>();
    private final Map<String, byte[]> media = new HashMap<>();
    private final Deque<Trouble> script = new ArrayDeque<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger largest = new AtomicInteger();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private Random chance = new Random(0);
    private double rate;
    private List<Trouble> plague = List.of();
    private String token = TOKEN;
    private int retryAfterSeconds = 1;
    private boolean stuck;

    private HostileFeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// Start on a free loopback port.
    public static HostileFeedServer start() throws IOException {
        return new HostileFeedServer();
    }

    /// Return the base address for a client.
    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    }

    /// Do these to the next requests, one each.
    public synchronized void script(Trouble... troubles) {
        script.addAll(Arrays.asList(troubles));
    }

    /// From now on, do one of these to a request with this probability.
    public synchronized void plague(long seed, double probability, Trouble... troubles) {
        chance = new Random(seed);
        rate = probability;
        plague = List.of(troubles);
    }

    /// Behave from now on.
    public synchronized void heal() {
        rate = 0;
        script.clear();
    }

    /// Accept only this token.
    public synchronized void token(String accepted) {
        token = accepted;
    }

    /// Say this in `Retry-After`.
    public synchronized void retryAfter(int seconds) {
        retryAfterSeconds = seconds;
    }

    /// Promise more flags without ever moving the cursor.
    public synchronized void stuck(boolean stands) {
        stuck = stands;
    }

    /// Offer one more flag.
    public synchronized void flag(String json) {
        flags.add(json);
    }

    /// Offer a medium under its SHA-256; return that.
    public synchronized String medium(byte[] bytes) {
        String sha256 = Digests.sha256(bytes);
        media.put("/feed/v1/media/" + sha256, bytes);
        return sha256;
    }

    /// Refuse these events with 422; `withheldAllowed` is whether their place may be kept without.
    public void poison(Predicate<String> events, boolean withheldAllowed) {
        log.poison(events, withheldAllowed);
    }

    /// Answer with this effect for a sequence.
    public void effect(long sequence, String word) {
        log.effect(sequence, word);
    }

    /// Claim a high-water mark, negative for the true one.
    public void claim(long highWater) {
        log.claim(highWater);
    }

    /// Lose a device's events after `highWater`.
    public void forget(String device, long highWater) {
        log.forget(device, highWater);
    }

    /// Return the canonical events of a device in order, empty strings for withheld ones.
    public List<String> received(String device) {
        return log.received(device);
    }

    /// Return the last event of a device.
    public long highWater(String device) {
        return log.highWater(device);
    }

    /// Return how many requests came in.
    public int requests() {
        return requests.get();
    }

    /// Return the bytes of the largest request body.
    public int largest() {
        return largest.get();
    }

    /// Return how many flags are offered.
    public synchronized int flags() {
        return flags.size();
    }

    /// Return method, path, and idempotency key of every request that reached the application.
    public List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Trouble trouble = trouble();
        try (exchange) {
            if (trouble != Trouble.DROP_BEFORE) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                largest.accumulateAndGet(body.length, Math::max);
                FeedLog.Reply reply = reply(exchange, body, trouble);
                new HostileAnswer(exchange, closing).send(reply, trouble);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Trouble trouble() {
        if (!script.isEmpty()) {
            return script.poll();
        }
        boolean strikes = !plague.isEmpty() && chance.nextDouble() < rate;
        return strikes ? plague.get(chance.nextInt(plague.size())) : null;
    }

    private FeedLog.Reply reply(HttpExchange exchange, byte[] body, @Nullable Trouble trouble) {
        if (!authorised(exchange)) {
            return new FeedLog.Reply(401, new byte[0]);
        }
        int status = status(exchange, trouble);
        if (status != 200) {
            return new FeedLog.Reply(status, "no".getBytes(StandardCharsets.UTF_8));
        }
        FeedLog.Reply reply = serve(exchange, body, trouble);
        return trouble == Trouble.TWICE ? serve(exchange, body, trouble) : reply;
    }

    private synchronized boolean authorised(HttpExchange exchange) {
        return ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private synchronized int status(HttpExchange exchange, @Nullable Trouble trouble) {
        if (trouble == Trouble.STATUS_429) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(retryAfterSeconds));
        }
        if (trouble == Trouble.STATUS_503) {
            ZonedDateTime at = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(retryAfterSeconds);
            exchange.getResponseHeaders()
                    .set("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(at));
        }
        if (trouble == Trouble.REDIRECT) {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.2:9/elsewhere");
            return 302;
        }
        return trouble != null && trouble.name().startsWith("STATUS_")
                ? Integer.parseInt(trouble.name().substring("STATUS_".length()))
                : 200;
    }

    private FeedLog.Reply serve(HttpExchange exchange, byte[] body, @Nullable Trouble trouble) {
        String path = exchange.getRequestURI().getPath();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        seen.add(exchange.getRequestMethod() + " " + path + " " + key);
        if (path.equals("/feed/v1/events")) {
            return log.post(key, body);
        }
        if (path.equals("/feed/v1/flags")) {
            return new FeedLog.Reply(200, page(query(exchange), trouble == Trouble.REORDERED));
        }
        synchronized (this) {
            byte[] medium = media.get(path);
            return medium == null
                    ? new FeedLog.Reply(404, new byte[0])
                    : new FeedLog.Reply(200, medium);
        }
    }

    private synchronized byte[] page(Map<String, String> query, boolean reordered) {
        int after = Integer.parseInt(query.getOrDefault("after", "0"));
        int end = Math.min(flags.size(), after + Integer.parseInt(query.get("limit")));
        List<String> page = new ArrayList<>(flags.subList(after, end));
        if (reordered) {
            Collections.reverse(page);
        }
        String more = String.valueOf(stuck || end < flags.size());
        return ("{\"flags\":["
                        + String.join(" , ", page)
                        + "], \"next\":\""
                        + (stuck ? after : end)
                        + "\", \"more\":"
                        + more
                        + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            query.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return query;
    }
}
