package org.vigie.review;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which open cases a person wants to see. Values of one facet are alternatives; facets, words and
/// relations all have to hold.
///
/// @param wanted values by facet; a facet that is not there lets everything through
/// @param words every one of them has to be found in the id, the category, a jurisdiction or the
///   prompt of a case, or be its requester; empty to search nothing
/// @param categories ids of categories whose names, as people read them, hold all the words
/// @param familyOf a generation whose family is meant, empty for none
/// @param requesterOf a generation whose requester is meant, empty for none
public record QueueFilter(
        Map<Facet, Set<String>> wanted,
        String words,
        Set<String> categories,
        String familyOf,
        String requesterOf) {

    /// Lets every case through.
    public static final QueueFilter ALL = new QueueFilter(Map.of(), "", Set.of(), "", "");

    public QueueFilter {
        EnumMap<Facet, Set<String>> some = new EnumMap<>(Facet.class);
        wanted.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                some.put(facet, Set.copyOf(values));
            }
        });
        wanted = Map.copyOf(some);
        words = words.strip();
        categories = Set.copyOf(categories);
    }

    /// Return whether nothing is asked.
    public boolean isAll() {
        return wanted.isEmpty() && words.isEmpty() && familyOf.isEmpty() && requesterOf.isEmpty();
    }

    /// Return the values asked for of a facet, none when it lets everything through.
    public Set<String> of(Facet facet) {
        return wanted.getOrDefault(facet, Set.of());
    }

    /// Return this with a value asked for, or no longer when it is.
    public QueueFilter toggled(Facet facet, String value) {
        Set<String> values = new LinkedHashSet<>(of(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        EnumMap<Facet, Set<String>> next = new EnumMap<>(Facet.class);
        next.putAll(wanted);
        next.put(facet, values);
        return new QueueFilter(next, words, categories, familyOf, requesterOf);
    }

    /// Return this with other words.
    ///
    /// @param named ids of the categories whose names hold them
    public QueueFilter searching(String other, Set<String> named) {
        return new QueueFilter(wanted, other, named, familyOf, requesterOf);
    }

    /// Return this for the family of a generation, or for any when the id is empty.
    public QueueFilter withFamilyOf(String generationId) {
        return new QueueFilter(wanted, words, categories, generationId, requesterOf);
    }

    /// Return this for the requester of a generation, or for any when the id is empty.
    public QueueFilter withRequesterOf(String generationId) {
        return new QueueFilter(wanted, words, categories, familyOf, generationId);
    }
}
