package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Generation.Publication;
import org.vigie.review.Generation.Requester;
import org.vigie.review.Happening;

/// A case with all that its later deliveries added: complaints, places, publication figures and
/// what happened since. Whoever complained about another delivery of the same pictures complained
/// about this case.
final class Wholes {
    private final GenerationText texts;

    Wholes(Vault vault) {
        texts = new GenerationText(vault);
    }

    /// @throws FaultException `case-unknown`, `generation-erased`
    Generation of(Connection connection, String id) throws SQLException, FaultException {
        return whole(texts.generation(connection, id), texts.later(connection, id));
    }

    /// Return whether two deliveries are of the same content: of the same pictures and words, by
    /// the same account, flagged once. What else they say may grow.
    static boolean sameContent(Generation one, Generation other) {
        return one.id().equals(other.id())
                && one.service().equals(other.service())
                && one.flaggedAt().equals(other.flaggedAt())
                && one.media().equals(other.media())
                && Objects.equals(one.generatedAt(), other.generatedAt())
                && Objects.equals(one.prompt(), other.prompt())
                && account(one).equals(account(other));
    }

    private static Optional<String> account(Generation generation) {
        return Optional.ofNullable(generation.requester()).map(Requester::id);
    }

    /// @param later in the order they came
    static Generation whole(Generation own, List<Generation> later) {
        if (later.isEmpty()) {
            return own;
        }
        List<Happening> happenings = new ArrayList<>(all(own, later, Generation::happenings));
        happenings.sort(Comparator.comparing(Happening::at));
        return new Generation(
                own.id(),
                own.service(),
                own.generatedAt(),
                own.flaggedAt(),
                own.prompt(),
                own.media(),
                own.requester(),
                publication(own, later),
                all(own, later, Generation::complaints),
                own.signals(),
                own.attempts(),
                all(own, later, Generation::jurisdictions),
                own.unknownFields(),
                happenings);
    }

    private static <T> List<T> all(
            Generation own, List<Generation> later, Function<Generation, Collection<T>> part) {
        Set<T> all = new LinkedHashSet<>(part.apply(own));
        later.forEach(delivery -> all.addAll(part.apply(delivery)));
        return List.copyOf(all);
    }

    /// The last word on where it is, the most views and the first publication: an old delivery that
    /// comes late takes nothing back. Another delivery's publication is another publication.
    private static @Nullable Publication publication(Generation own, List<Generation> later) {
        List<Publication> all =
                Stream.concat(Stream.of(own), later.stream())
                        .filter(delivery -> delivery.id().equals(own.id()))
                        .map(Generation::publication)
                        .filter(Objects::nonNull)
                        .toList();
        if (all.isEmpty()) {
            return null;
        }
        @Nullable Instant first =
                all.stream()
                        .map(Publication::publishedAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        long views = all.stream().mapToLong(Publication::views).max().orElse(0);
        Publication last = all.getLast();
        return new Publication(last.url(), last.visibility(), first, views);
    }
}
