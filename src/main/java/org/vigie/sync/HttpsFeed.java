package org.vigie.sync;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vigie.intake.Batch;
import org.vigie.intake.Feed;
import org.vigie.intake.MediaSource;
import org.vigie.intake.RawFlag;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;

/// Flags over HTTPS (formats §2).
public final class HttpsFeed implements Feed {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_FLAGS = 100;
    private static final long PAGE_FRAME = 1 << 16;

    private final FeedConnection connection;
    private final Limits limits;

    public HttpsFeed(FeedConnection connection, Limits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    @Override
    public String name() {
        return connection.address().name();
    }

    /// Fetch one page of at most 100 flags.
    ///
    /// @throws FaultException a `feed-…` code; [TransientFault] when another try may help
    @Override
    public Batch pull(String cursor, int limit) throws FaultException {
        int asked = Math.clamp(limit, 1, MOST_FLAGS);
        FlagsPage page =
                connection.get(
                        connection.address().flags(cursor, asked),
                        asked * limits.flagBytes() + PAGE_FRAME,
                        connection.deadlines().call(),
                        body -> FlagsPage.read(body, asked));
        if (page.more() && page.next().equals(cursor)) {
            throw new FaultException(Fault.of("feed-stands-still"));
        }
        return new Batch(flags(page), page.next(), page.more());
    }

    private List<RawFlag> flags(FlagsPage page) {
        List<RawFlag> flags = new ArrayList<>();
        for (byte[] json : page.flags()) {
            flags.add(new RawFlag("flag " + (flags.size() + 1), json, new FeedMedia()));
        }
        return flags;
    }

    /// The media of one flag: by a reference within the feed's origin, or by their SHA-256.
    private final class FeedMedia implements MediaSource {

        @Override
        public byte[] read(String reference, long maxBytes) throws FaultException {
            if (SHA256.matcher(reference).matches()) {
                return byHash(reference, maxBytes);
            }
            return fetch(connection.address().reference(reference), most(maxBytes), body -> body);
        }

        /// Bytes that differ from their hash at every try are delivered as they are, for the intake
        /// to judge.
        @Override
        public byte[] byHash(String sha256, long maxBytes) throws FaultException {
            URI place = connection.address().medium(sha256);
            try {
                return fetch(place, most(maxBytes), body -> checked(body, sha256));
            } catch (TransientFault e) {
                if (!e.fault().equals(FeedFaults.unreadable().fault())) {
                    throw e;
                }
                return fetch(place, most(maxBytes), body -> body);
            }
        }

        private long most(long maxBytes) {
            return Math.min(maxBytes, limits.mediumBytes());
        }
    }

    private byte[] fetch(URI place, long most, FeedConnection.Reader<byte[]> reader)
            throws FaultException {
        try {
            return connection.get(place, most, connection.deadlines().medium(), reader);
        } catch (FaultException e) {
            throw aboutMedium(e, most);
        }
    }

    private static byte[] checked(byte[] body, String sha256) throws FaultException {
        if (!Digests.sha256(body).equals(sha256)) {
            throw FeedFaults.unreadable();
        }
        return body;
    }

    /// What is wrong with one medium is said in the intake's words; the rest is about the feed.
    private static FaultException aboutMedium(FaultException failure, long most) {
        return switch (failure.fault().code()) {
            case "feed-not-found", "feed-answer-unexpected", FeedFaults.CONTENT, FeedFaults.FORK ->
                    new FaultException(Fault.of("medium-missing"));
            case "feed-redirects" -> new FaultException(Fault.of("medium-outside"));
            case "feed-answer-too-heavy" ->
                    new FaultException(
                            new Fault("medium-too-heavy", Map.of("limit", String.valueOf(most))));
            default -> failure;
        };
    }
}
