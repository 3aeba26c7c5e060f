package org.vigie.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/// Gathers an answer while it streams and stops it at its limit, whatever its header claimed.
/// Beyond the limit a wanted answer fails; one whose status says enough is cut.
final class BoundedBody implements BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final long limit;
    private final boolean wanted;
    private @Nullable Subscription subscription;

    private BoundedBody(long limit, boolean wanted) {
        this.limit = limit;
        this.wanted = wanted;
    }

    /// Return a body that fails beyond `limit` bytes.
    static BoundedBody wanted(long limit) {
        return new BoundedBody(limit, true);
    }

    /// Return a body that is cut at `limit` bytes.
    static BoundedBody unwanted(long limit) {
        return new BoundedBody(limit, false);
    }

    /// The answer went beyond the limit and was stopped.
    static final class TooHeavy extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
        if (subscription != null) {
            given.cancel();
            return;
        }
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        Subscription source = subscription;
        if (source == null || body.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            if (gathered.size() + (long) buffer.remaining() > limit) {
                source.cancel();
                stop();
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            gathered.writeBytes(bytes);
        }
        source.request(1);
    }

    private void stop() {
        if (wanted) {
            body.completeExceptionally(new TooHeavy());
        } else {
            body.complete(gathered.toByteArray());
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(gathered.toByteArray());
    }
}
