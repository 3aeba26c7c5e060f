package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.vigie.review.CaseWork.Place;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Where a case stands in its own transaction.
///
/// @param dueAt milliseconds since 1970 of the nearest deadline; the largest exact integer when
///   there is none
record Docket(String generationId, boolean decided, Place place, String contentSha256, long dueAt) {

    /// @throws FaultException `case-unknown`
    static Docket find(Connection connection, String id) throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row ->
                                new Docket(
                                        id,
                                        row.getString(1).equals("decided"),
                                        place(row.getString(2)),
                                        row.getString(3),
                                        row.getLong(4)),
                        "SELECT state, place, content_sha256, due_at FROM generation WHERE id = ?",
                        id)
                .orElseThrow(() -> new FaultException(Fault.of("case-unknown")));
    }

    /// Find a case that may be decided or put elsewhere: open, and not with somebody else.
    ///
    /// @throws FaultException `case-unknown`, `already-decided`, `case-elsewhere`
    static Docket mine(Connection connection, String id) throws SQLException, FaultException {
        Docket docket = find(connection, id);
        if (docket.decided()) {
            throw new FaultException(Fault.of("already-decided"));
        }
        if (docket.place() == Place.ESCALATED || docket.place() == Place.HANDED_OVER) {
            throw new FaultException(Fault.of("case-elsewhere"));
        }
        return docket;
    }

    static Place place(String word) {
        return Place.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static String word(Place place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void move(Connection connection, String id, Place place) throws SQLException {
        Sql.update(
                connection,
                "UPDATE generation SET place = ?, mark = '' WHERE id = ?",
                word(place),
                id);
    }
}
