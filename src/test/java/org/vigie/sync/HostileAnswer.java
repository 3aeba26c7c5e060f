package org.vigie.sync;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Sends one answer, spoiled as told.
record HostileAnswer(HttpExchange exchange, CountDownLatch closing) {
    private static final int DELAY_MILLIS = 20;
    private static final int HANG_SECONDS = 60;

    void send(FeedLog.Reply reply, @Nullable Trouble trouble)
            throws IOException, InterruptedException {
        byte[] body = reply.body();
        byte[] half = Arrays.copyOf(body, body.length / 2);
        switch (trouble) {
            case DROP_AFTER -> exchange.close();
            case HANG -> wait(HANG_SECONDS * 1000);
            case DELAY -> {
                wait(DELAY_MILLIS);
                whole(reply.status(), body);
            }
            case CLOSE_MID_BODY, LONG_LENGTH -> partly(body.length + 10L, half);
            case TRUNCATED_JSON -> whole(200, half);
            case TRICKLE -> trickle(body);
            case GIANT_BODY -> giant();
            case NOT_JSON -> whole(200, "<html>sign in</html>".getBytes(StandardCharsets.UTF_8));
            case GZIP -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                whole(200, body);
            }
            case null, default -> whole(reply.status(), body);
        }
    }

    private void whole(int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private void partly(long announced, byte[] sent) throws IOException {
        exchange.sendResponseHeaders(200, announced);
        exchange.getResponseBody().write(sent);
        exchange.getResponseBody().flush();
    }

    private void trickle(byte[] body) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, body.length);
        OutputStream out = exchange.getResponseBody();
        for (byte b : body) {
            out.write(b);
            out.flush();
            if (wait(DELAY_MILLIS)) {
                return;
            }
        }
    }

    private void giant() throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = new byte[1 << 16];
        Arrays.fill(block, (byte) ' ');
        while (closing.getCount() > 0) {
            exchange.getResponseBody().write(block);
        }
    }

    private boolean wait(int millis) throws InterruptedException {
        return closing.await(millis, TimeUnit.MILLISECONDS);
    }
}
