import java.util.ArrayList;
import java.util.List;

/// Generations numbered in the order in which they are written down.
final class Roll {
    private final Album album;
    private final List<Flag> flags = new ArrayList<>();

    Roll(Album album) {
        this.album = album;
    }

    List<Flag> flags() {
        return List.copyOf(flags);
    }

    Flag next(String truth, int minutes, String language, String prompt) {
        int number = 201 + flags.size();
        Flag flag =
                new Flag("gen-2026-01-04-%06d".formatted(number), minutes, truth)
                        .prompt(language, prompt)
                        .by("%06x".formatted(Noise.mix(number) & 0xFFFFFF), number % 4 / 2);
        flags.add(flag);
        return flag;
    }

    /// A picture and what was made of it.
    Flag pair(String name, Flag flag, Shot before, Shot after) {
        return flag.source(album.jpeg(name + "-in", before))
                .output(album.jpeg(name + "-out", after));
    }
}
