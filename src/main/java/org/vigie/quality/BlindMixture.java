package org.vigie.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Mixes items whose answer is known among others so that nothing in the order gives them away. The
/// order depends on names only: it stays while some are answered, so that none is seen to jump.
public final class BlindMixture {
    private BlindMixture() {}

    /// Return the mixture. An item is never alone: where nothing else waits, none comes.
    ///
    /// @param oneIn of so many, at most one is an item, rounded up; 0 for none
    /// @param name tells each apart, the same each time
    public static <T> List<T> of(
            List<T> others, List<T> items, int oneIn, Function<T, String> name) {
        Comparator<T> order = Comparator.comparing(each -> key("order", name.apply(each)));
        // Chosen by another key than ordered by: else the chosen would all come first.
        Comparator<T> choice = Comparator.comparing(each -> key("choice", name.apply(each)));
        return Stream.concat(
                        others.stream(),
                        items.stream().sorted(choice).limit(share(others.size(), oneIn)))
                .sorted(order)
                .toList();
    }

    private static int share(int others, int oneIn) {
        return oneIn == 0 || others == 0 ? 0 : Math.ceilDiv(others, Math.max(1, oneIn - 1));
    }

    private static String key(String use, String name) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((use + " " + name).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
