import java.util.ArrayList;
import java.util.List;

/// Generations that stand alone.
final class Singles {
    private final Album album;
    private final List<Flag> flags = new ArrayList<>();

    Singles(Album album) {
        this.album = album;
    }

    List<Flag> flags() {
        return List.copyOf(flags);
    }
}
