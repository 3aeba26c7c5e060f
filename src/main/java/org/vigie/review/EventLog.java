package org.vigie.review;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Logbook.Form;
import org.vigie.review.Logbook.Proof;
import org.vigie.review.Logbook.Reach;

/// Every event of this desk as a team lead reads it, the ones about no case among them. Every
/// method blocks and may be called from any thread but the JavaFX one.
public interface EventLog {

    /// Return the sequence of the latest event, 0 in an empty log. A list held to it stays what it
    /// was while the log grows.
    long latest() throws FaultException;

    /// Return how many events a filter lets through.
    long count(Filter filter) throws FaultException;

    /// Return events, the latest first, `limit` of them from `offset`.
    List<Line> page(Filter filter, long offset, int limit) throws FaultException;

    /// Return the words there are to filter by.
    Words words() throws FaultException;

    /// Return all the log holds of one event.
    ///
    /// @throws FaultException `event-unknown`
    Details details(long sequence) throws FaultException;

    /// Write the events a filter lets through into a new file that only its owner can read: each as
    /// the log holds it, or as a line of a table. The export is an event of the log.
    ///
    /// @return how many were written
    /// @throws FaultException `export-file-exists`, `export-unwritable`
    long export(Filter filter, Form form, Path file) throws FaultException;

    /// What to let through. An empty set lets everything through.
    ///
    /// @param since earliest moment, null for all time
    /// @param last highest sequence
    /// @param types words of the log, such as `reveal_end`
    /// @param generationId events about this case only, empty for all
    record Filter(
            @Nullable Instant since,
            long last,
            Set<String> actors,
            Set<String> types,
            Set<Reach> reaches,
            String generationId) {

        /// Everything.
        public static final Filter ALL =
                new Filter(null, Long.MAX_VALUE, Set.of(), Set.of(), Set.of(), "");

        public Filter {
            actors = Set.copyOf(actors);
            types = Set.copyOf(types);
            reaches = Set.copyOf(reaches);
        }

        /// The same since another moment, and of a log that ends at `last`.
        public Filter within(@Nullable Instant earliest, long last) {
            return new Filter(earliest, last, actors, types, reaches, generationId);
        }

        public Filter withActors(Set<String> chosen) {
            return new Filter(since, last, chosen, types, reaches, generationId);
        }

        public Filter withTypes(Set<String> chosen) {
            return new Filter(since, last, actors, chosen, reaches, generationId);
        }

        public Filter withReaches(Set<Reach> chosen) {
            return new Filter(since, last, actors, types, chosen, generationId);
        }

        public Filter about(String chosen) {
            return new Filter(since, last, actors, types, reaches, chosen);
        }
    }

    /// One event.
    ///
    /// @param type the word of the log
    /// @param generationId the case it is about, empty for none
    record Line(
            long sequence,
            Instant at,
            String type,
            String actor,
            String generationId,
            Reach reach) {}

    /// Words there are to filter by, in their order.
    record Words(List<String> actors, List<String> types) {
        public Words {
            actors = List.copyOf(actors);
            types = List.copyOf(types);
        }
    }

    /// All the log holds of one event.
    ///
    /// @param body what it says, field by field, as the log has it
    /// @param said the texts it is bound to and that are still kept
    /// @param redacted fields it is bound to whose text is gone
    /// @param models how many models had a part in it
    /// @param leaf hash of its entry, lower-case hex
    record Details(
            Line line,
            String role,
            String appVersion,
            List<Field> body,
            List<Field> said,
            List<String> redacted,
            int models,
            String leaf,
            Proof proof) {

        public Details {
            body = List.copyOf(body);
            said = List.copyOf(said);
            redacted = List.copyOf(redacted);
        }
    }

    /// One field of an event.
    ///
    /// @param values one, or those of a list
    record Field(String name, List<String> values) {
        public Field {
            values = List.copyOf(values);
        }
    }
}
