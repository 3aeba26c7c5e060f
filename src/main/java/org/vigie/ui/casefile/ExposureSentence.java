package org.vigie.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.review.ExposureChange;
import org.vigie.review.ExposureChange.Face;
import org.vigie.review.ExposureChange.Skin;
import org.vigie.ui.kit.Text;

/// Says in one sentence what an output changed in the photo it was made from: what was done to the
/// whole, where it changed, how skin-coloured area changed, and whether the face stayed.
public final class ExposureSentence {
    private final Text text;

    /// Speak the language of `text`.
    public ExposureSentence(Text text) {
        this.text = text;
    }

    /// Return the sentence, such as “Same photo, cropped; clothing region changed (24 %);
    /// skin-coloured area 9 % → 31 %.”
    public String of(ExposureChange change) {
        return switch (change.correspondence()) {
            case DIFFERENT -> text.get("exposure.different");
            case DOUBTFUL -> text.get("exposure.doubtful");
            case SAME_PHOTO -> same(change);
        };
    }

    private String same(ExposureChange change) {
        List<String> parts = new ArrayList<>();
        parts.add(photo(change));
        parts.add(place(change));
        parts.add(skin(change));
        if (change.face() != Face.UNKNOWN) {
            parts.add(text.get("exposure.face." + word(change.face())));
        }
        return String.join(text.get("exposure.part"), parts) + text.get("exposure.end");
    }

    private String photo(ExposureChange change) {
        List<String> done =
                change.transformations().stream()
                        .map(one -> text.get("exposure.was." + word(one)))
                        .toList();
        return done.isEmpty()
                ? text.get("exposure.same")
                : text.get("exposure.same.as", Map.of("what", list(done)));
    }

    private String place(ExposureChange change) {
        // A change too small for a whole percent is a change all the same.
        String share = percent(Math.max(0.01, change.changedShare()));
        return text.get("exposure.place." + word(change.place()), Map.of("share", share));
    }

    private String skin(ExposureChange change) {
        Skin before = change.before();
        Skin after = change.after();
        if (before.applicable() && after.applicable()) {
            return text.get(
                    change.masked() ? "exposure.skin.masked" : "exposure.skin",
                    Map.of("before", percent(before.share()), "after", percent(after.share())));
        }
        return text.get("exposure.skin." + word((before.applicable() ? after : before).reading()));
    }

    private String percent(double share) {
        return text.get("case.percent", Map.of("count", Math.round(share * 100)));
    }

    private String list(List<String> items) {
        if (items.size() == 1) {
            return items.getFirst();
        }
        String head = String.join(", ", items.subList(0, items.size() - 1));
        return text.get("case.list.and", Map.of("head", head, "last", items.getLast()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
