package org.vigie.ui.setup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a person chose for this workstation.
///
/// @param recoveryPublicKey the organisation's public key that can also open the data, if any
/// @param dropFolder folder watched for flags, if any
/// @param feedUrl `https://` address of a feed, empty when there is none
/// @param tokenFile file holding the feed's bearer token, if any
/// @param actor pseudonymous code of who works here, never a name
public record SetupRequest(
        Protection protection,
        @Nullable Path recoveryPublicKey,
        @Nullable Path dropFolder,
        String feedUrl,
        @Nullable Path tokenFile,
        String actor,
        Locale language) {

    /// Characters below which a passphrase is refused.
    public static final int LEAST_PASSPHRASE = 12;

    private static final Pattern ACTOR = Pattern.compile("[\\p{Alnum}][\\p{Alnum}-]{0,15}");

    /// Return whether a text may be the code of who works here.
    public static boolean isActor(String code) {
        return ACTOR.matcher(code).matches();
    }

    /// How the workstation key is kept.
    public sealed interface Protection {
        /// Wrapped by a passphrase, asked at each start. The array is wiped after use.
        record Passphrase(char[] value) implements Protection {}

        /// A key file only this user of the operating system can read.
        record UserKeyFile() implements Protection {}
    }
}
