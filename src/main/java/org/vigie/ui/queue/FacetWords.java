package org.vigie.ui.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.review.Facet;
import org.vigie.review.PolicyPack;
import org.vigie.review.QueueFilter;
import org.vigie.ui.kit.Text;

/// Facets, their values and what a filter asks, in words.
final class FacetWords {
    private final Text text;
    private final PolicyPack policy;

    FacetWords(Text text, PolicyPack policy) {
        this.text = text;
        this.policy = policy;
    }

    String title(Facet facet) {
        return text.get("queue.facet." + word(facet));
    }

    /// Return a value as people read it.
    String value(Facet facet, String value) {
        if (value.isEmpty()) {
            return text.get("queue.facet.none." + word(facet));
        }
        return switch (facet) {
            case CATEGORY -> category(value);
            case LANGUAGE -> language(value);
            case PLACE, CLOCK -> place(value);
            case SEVERITY, FEED -> value;
            case URGENCY, COMPLAINANT, FAMILY, VISIBILITY -> said(facet, value);
        };
    }

    private String said(Facet facet, String value) {
        String key = "queue.facet." + word(facet) + "." + value.toLowerCase(Locale.ROOT);
        return text.has(key) ? text.get(key) : value;
    }

    private String category(String id) {
        return policy.category(id)
                .map(category -> category.names().getOrDefault(text.locale().getLanguage(), id))
                .orElse(id);
    }

    private String language(String tag) {
        String name = Locale.of(tag).getDisplayLanguage(text.locale());
        return name.isEmpty() ? tag : name;
    }

    private String place(String code) {
        if (text.has("queue.facet.place." + code.toLowerCase(Locale.ROOT))) {
            return text.get("queue.facet.place." + code.toLowerCase(Locale.ROOT));
        }
        String name = Locale.of("", code).getDisplayCountry(text.locale());
        return name.isEmpty() || name.equals(code) ? code : code + " · " + name;
    }

    private static String word(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    /// Return a facet and the values asked for, such as "Severity: 3, 4".
    String chip(Facet facet, Set<String> values) {
        String said =
                values.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(value -> value(facet, value))
                        .collect(Collectors.joining(", "));
        return text.get("queue.chip", Map.of("facet", title(facet), "values", said));
    }

    /// Return the views that come with Vigie, by what the filter is.
    List<SavedViews.View> builtIn() {
        return List.of(
                view("breached", Facet.URGENCY, Facet.BREACHED),
                view("soon", Facet.URGENCY, Facet.SOON),
                view("subject", Facet.COMPLAINANT, "subject"),
                view("french", Facet.LANGUAGE, "fr"),
                view("grave", Facet.SEVERITY, "4"),
                view("families", Facet.FAMILY, Facet.SOME));
    }

    private SavedViews.View view(String key, Facet facet, String value) {
        return new SavedViews.View(text.get("queue.view." + key), Map.of(facet, Set.of(value)));
    }

    /// Return the name of the view a filter is, or that it is none.
    String name(QueueFilter filter, List<SavedViews.View> saved) {
        if (filter.isAll()) {
            return text.get("queue.view.all");
        }
        for (List<SavedViews.View> some : List.of(saved, builtIn())) {
            for (SavedViews.View view : some) {
                if (view.filter().equals(filter)) {
                    return view.name();
                }
            }
        }
        return text.get("queue.view.own");
    }

    /// Return ids of the categories whose names hold all the words.
    Set<String> named(String words) {
        List<String> wanted = List.of(plain(words).split("\\s+"));
        return words.isBlank()
                ? Set.of()
                : policy.categories().stream()
                        .filter(category ->
                                wanted.stream().allMatch(plain(category(category.id()))::contains))
                        .map(PolicyPack.Category::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String words) {
        return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
