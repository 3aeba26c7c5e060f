package org.vigie.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Where the bearer token comes from. It is asked before every call, so a renewed token is used at
/// once; its value is never logged nor put in a fault.
public interface Token {
    /// The environment variable that may hold the token.
    String VARIABLE = "VIGIE_FEED_TOKEN";

    /// Return the token now.
    ///
    /// @throws FaultException `feed-token-missing` when there is none or it is no bearer token (RFC
    ///   6750 §2.1)
    String value() throws FaultException;

    /// Read the token from `environment`, or from `file` when the variable is not set.
    static Token of(Map<String, String> environment, @Nullable Path file) {
        Pattern bearer = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
        return () -> {
            String variable = environment.getOrDefault(VARIABLE, "");
            String value = (variable.isBlank() && file != null ? read(file) : variable).strip();
            if (!bearer.matcher(value).matches()) {
                throw new FaultException(Fault.of(FeedFaults.TOKEN));
            }
            return value;
        };
    }

    private static String read(Path file) throws FaultException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1 << 14), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FaultException(Fault.of(FeedFaults.TOKEN));
        }
    }
}
