package org.vigie.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Every call to one feed: signed in, bounded in size and time, never redirected, tried again where
/// that can help. A refused token is not shown again until it changes, somebody asks, or
/// [Deadlines#signIn] has passed.
public final class FeedConnection implements AutoCloseable {
    private static final long ERROR_BYTES = 1 << 16;

    private final FeedAddress address;
    private final Token token;
    private final Deadlines deadlines;
    private final Pace pace;
    private final Retry retry;
    private final HttpClient client;
    private volatile @Nullable Refusal refusal;

    /// @param threads runs the HTTP client's own work; its tasks are short and do not block
    public FeedConnection(
            FeedAddress address, Token token, Deadlines deadlines, Pace pace, Executor threads) {
        this.address = address;
        this.token = token;
        this.deadlines = deadlines;
        this.pace = pace;
        this.retry = new Retry(deadlines, pace);
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(deadlines.connect())
                        .executor(threads)
                        .build();
    }

    /// Makes something of an answer's bytes; runs inside the try, so a broken answer is fetched
    /// again.
    interface Reader<T> {
        T read(byte[] body) throws FaultException;
    }

    FeedAddress address() {
        return address;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    Retry retry() {
        return retry;
    }

    /// Fetch and read.
    ///
    /// @param limit bytes the answer may have
    <T> T get(URI uri, long limit, Duration deadline, Reader<T> reader) throws FaultException {
        return retry.call(
                () -> reader.read(exchange(request(uri, deadline).GET(), limit, deadline)));
    }

    /// Send JSON and read the answer; every try carries the same key.
    <T> T post(URI uri, byte[] json, String idempotencyKey, long limit, Reader<T> reader)
            throws FaultException {
        Duration deadline = deadlines.call();
        return retry.call(() -> {
            HttpRequest.Builder request =
                    request(uri, deadline)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", idempotencyKey)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(json));
            return reader.read(exchange(request, limit, deadline));
        });
    }

    /// Show a refused token once more: somebody asked.
    void forgive() {
        refusal = null;
    }

    /// Drop the connections; calls under way end as offline.
    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest.Builder request(URI uri, Duration deadline) {
        return HttpRequest.newBuilder(uri)
                .timeout(deadline)
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Vigie");
    }

    private byte[] exchange(HttpRequest.Builder request, long limit, Duration deadline)
            throws FaultException {
        String shown = token.value();
        Refusal last = refusal;
        if (last != null && last.stands(shown, pace.nanos(), deadlines.signIn())) {
            throw new FaultException(last.fault());
        }
        HttpResponse<byte[]> answer =
                await(request.header("Authorization", "Bearer " + shown).build(), limit, deadline);
        if (answer.statusCode() != 200) {
            throw refused(answer, shown);
        }
        refusal = null;
        if (!answer.headers()
                .firstValue("Content-Encoding")
                .orElse("identity")
                .equals("identity")) {
            throw FeedFaults.unreadable();
        }
        return answer.body();
    }

    private FaultException refused(HttpResponse<byte[]> answer, String shown) {
        String after = answer.headers().firstValue("Retry-After").orElse("");
        FaultException fault = FeedFaults.status(answer.statusCode(), retry.parse(after));
        if (FeedFaults.aboutSignIn(fault.fault())) {
            refusal = Refusal.of(shown, pace.nanos(), fault.fault());
        }
        return fault;
    }

    /// The deadline covers the body too, which [HttpRequest#timeout] does not: a call past it is
    /// abandoned, whatever state the server left it in.
    private HttpResponse<byte[]> await(HttpRequest request, long limit, Duration deadline)
            throws FaultException {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(
                        request,
                        head ->
                                head.statusCode() == 200
                                        ? BoundedBody.wanted(limit)
                                        : BoundedBody.unwanted(ERROR_BYTES));
        try {
            return call.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            throw FeedFaults.tooSlow(deadline);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw FeedFaults.stopped();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BoundedBody.TooHeavy) {
                throw FeedFaults.tooHeavy(limit);
            }
            // The client's own clock may strike just before ours.
            boolean connected = !(e.getCause() instanceof HttpConnectTimeoutException);
            if (connected && e.getCause() instanceof HttpTimeoutException) {
                throw FeedFaults.tooSlow(deadline);
            }
            throw FeedFaults.offline();
        }
    }

    /// A token the server refused, kept as its digest.
    private record Refusal(String digest, long at, Fault fault) {
        static Refusal of(String token, long at, Fault fault) {
            return new Refusal(digest(token), at, fault);
        }

        boolean stands(String token, long now, Duration pause) {
            return now - at < pause.toNanos() && digest.equals(digest(token));
        }

        private static String digest(String token) {
            return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
        }
    }
}
