package org.vigie.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.intake.LineReader.Line;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The demo set that comes with Vigie. Every instant in it is moved so that its "now" is the start
/// of the demonstration and its clocks run from there.
public final class DemoFeed implements Feed {
    /// The name of the feed.
    public static final String NAME = "demo";

    private static final String FOLDER = "/org/vigie/assets/demo/";
    private static final Pattern INSTANT =
            Pattern.compile(
                    "\"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z)\"");

    private final Duration shift;
    private final List<RawFlag> flags;
    private long remaining = -1;

    /// @param start when the demonstration starts; keep it with the data, so that a pull repeated
    ///   after a crash delivers the same flags
    /// @throws FaultException `demo-missing`
    public DemoFeed(Instant start, Limits limits) throws FaultException {
        this.shift = Duration.between(now(), start.truncatedTo(ChronoUnit.SECONDS));
        this.flags = List.copyOf(flags((int) limits.flagBytes()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Batch pull(String cursor, int limit) {
        int from = cursor.matches("[0-9]{1,6}") ? Integer.parseInt(cursor) : 0;
        int start = Math.min(from, flags.size());
        int end = Math.min(start + limit, flags.size());
        remaining = flags.size() - end;
        return new Batch(flags.subList(start, end), String.valueOf(end), end < flags.size());
    }

    @Override
    public long remaining() {
        return remaining;
    }

    private List<RawFlag> flags(int limit) throws FaultException {
        List<RawFlag> read = new ArrayList<>();
        try (InputStream in = open("demo.flags.jsonl")) {
            LineReader lines = new LineReader(in, limit + 1);
            int number = 0;
            for (Line line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (!line.blank()) {
                    read.add(
                            new RawFlag(
                                    NAME + ":" + number, moved(line.bytes()), DemoFeed::medium));
                }
            }
        } catch (IOException e) {
            throw missing();
        }
        return read;
    }

    /// Bytes are kept as they are but for the instants; some of the set is broken on purpose.
    private byte[] moved(byte[] json) {
        String text = new String(json, StandardCharsets.ISO_8859_1);
        return INSTANT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(moved(found.group(1), found.group())))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String moved(String instant, String quoted) {
        try {
            return "\"" + Instant.parse(instant).plus(shift) + "\"";
        } catch (java.time.DateTimeException e) {
            return quoted;
        }
    }

    private static byte[] medium(String reference, long maxBytes) throws FaultException {
        String path = String.join("/", RelativePath.of(reference).segments());
        try (InputStream in = DemoFeed.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new FaultException(Fault.of("medium-missing"));
            }
            return FolderMedia.bounded(in, maxBytes);
        } catch (IOException e) {
            throw new FaultException(Fault.of("medium-unreadable"));
        }
    }

    private static Instant now() throws FaultException {
        try (InputStream in = open("demo.json")) {
            return Instant.parse(JsonMapper.shared().readTree(in).path("now").asString(""));
        } catch (IOException | JacksonException | java.time.DateTimeException e) {
            throw missing();
        }
    }

    private static InputStream open(String name) throws FaultException {
        InputStream in = DemoFeed.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw missing();
        }
        return in;
    }

    private static FaultException missing() {
        return new FaultException(Fault.of("demo-missing"));
    }
}
