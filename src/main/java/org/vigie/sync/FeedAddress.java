package org.vigie.sync;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Where a feed is, and the only origin anything of it may come from.
public final class FeedAddress {
    private final URI base;

    private FeedAddress(URI base) {
        this.base = base;
    }

    /// Read a base address such as `https://feed.example/vigie`.
    ///
    /// @throws FaultException `feed-not-https` unless it is https, or http to a loopback address;
    ///   `feed-address-invalid` when it is no address or carries a user, a query or a fragment
    public static FeedAddress of(String address) throws FaultException {
        URI uri = parse(address.strip());
        if (uri == null
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new FaultException(Fault.of("feed-address-invalid"));
        }
        String scheme = scheme(uri);
        if (!scheme.equals("https") && !(scheme.equals("http") && loopback(uri.getHost()))) {
            throw new FaultException(Fault.of("feed-not-https"));
        }
        String text = uri.toString();
        return new FeedAddress(URI.create(text.endsWith("/") ? text : text + "/"));
    }

    /// Return a name for cursors and logs that does not give the address away.
    String name() {
        return "https-"
                + Digests.sha256(base.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    URI flags(String cursor, int limit) {
        String after =
                cursor.isEmpty()
                        ? ""
                        : "after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8) + "&";
        return base.resolve("v1/flags?" + after + "limit=" + limit);
    }

    URI events() {
        return base.resolve("v1/events");
    }

    URI medium(String sha256) {
        return base.resolve("v1/media/" + sha256);
    }

    /// Resolve a flag's `href`.
    ///
    /// @throws FaultException `medium-outside` when it leaves the feed's origin
    URI reference(String href) throws FaultException {
        URI relative = parse(href);
        URI target = relative == null ? null : base.resolve(relative).normalize();
        if (target == null || !sameOrigin(target) || target.getRawUserInfo() != null) {
            throw new FaultException(Fault.of("medium-outside"));
        }
        return target;
    }

    private boolean sameOrigin(URI target) {
        return target.getHost() != null
                && scheme(target).equals(scheme(base))
                && target.getHost().equalsIgnoreCase(base.getHost())
                && port(target) == port(base);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : scheme(uri).equals("https") ? 443 : 80;
    }

    private static String scheme(URI uri) {
        return Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /// Names are never resolved here: only `localhost` and literal addresses count as loopback.
    private static boolean loopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
