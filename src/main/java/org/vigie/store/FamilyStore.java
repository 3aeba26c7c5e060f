package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vigie.ledger.EventType;
import org.vigie.review.CaseWork.Place;
import org.vigie.review.Family;
import org.vigie.review.FamilyDesk.Settled;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Veil;
import org.vigie.review.Verdict;

/// Families as they are settled: read member by member, decided in one commit.
public final class FamilyStore {
    /// The mark of a case that stays in the queue to be looked at.
    public static final String KEPT = "kept";

    private static final int MOST = 5_000;

    private final Database database;
    private final Vault vault;
    private final DecisionRows decisions;

    FamilyStore(Database database, Vault vault, DecisionRows decisions) {
        this.database = database;
        this.vault = vault;
        this.decisions = decisions;
    }

    /// A family around one case.
    ///
    /// @param family its stable id
    /// @param hint of the case itself
    /// @param open whether the case itself is to be decided here
    /// @param members the others, nearest first
    public record Around(String family, String hint, boolean open, List<Neighbour> members) {}

    /// A member as it stands.
    public record Neighbour(Family.Member member, Place place) {}

    /// Return the family around a case.
    ///
    /// @throws FaultException `family-none`
    public Around around(String generationId) throws FaultException {
        return database.read(connection -> {
            Kinship.Root root =
                    Kinship.root(connection, generationId)
                            .filter(found -> found.family() > 0)
                            .orElseThrow(() -> new FaultException(Fault.of("family-none")));
            Docket docket = Docket.find(connection, generationId);
            Map<String, Place> places = places(connection, root.family());
            List<Neighbour> members = new ArrayList<>();
            for (Family.Member member : Kinship.members(connection, root, 0, MOST)) {
                Place place = places.getOrDefault(member.generationId(), Place.DESK);
                members.add(new Neighbour(member, place));
            }
            if (members.isEmpty()) {
                throw new FaultException(Fault.of("family-none"));
            }
            return new Around(
                    Kinship.name(connection, root.family()),
                    hint(connection, generationId),
                    !docket.decided(),
                    members);
        });
    }

    private static Map<String, Place> places(Connection connection, long family)
            throws SQLException, FaultException {
        Map<String, Place> places = new HashMap<>();
        Sql.list(
                connection,
                row -> places.put(row.getString(1), Docket.place(row.getString(2))),
                "SELECT g.id, g.place FROM relation r JOIN generation g ON g.id = r.generation_id"
                        + " WHERE r.family = ? AND g.place <> 'desk'",
                family);
        return places;
    }

    private static String hint(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT hint FROM generation WHERE id = ?",
                        id)
                .orElseThrow(() -> new FaultException(Fault.of("case-unknown")));
    }

    /// Return the veils of first outputs, by generation; those without one, or whose key is gone,
    /// are left out.
    public Map<String, Veil> veils(List<String> generationIds) throws FaultException {
        return database.read(connection -> {
            Map<String, Veil> veils = new HashMap<>();
            for (String id : generationIds) {
                Sql.first(
                                connection,
                                row ->
                                        Findings.veil(
                                                row,
                                                vault.unwrapped(row.getBytes("wrapped"), id),
                                                id),
                                "SELECT v.sha256, v.columns, v.rows, v.model_sha256, v.sealed,"
                                        + " k.wrapped FROM generation g"
                                        + " JOIN veil v ON v.generation_id = g.id"
                                        + " AND v.sha256 = g.first_output AND v.fault IS NULL"
                                        + " JOIN generation_key k ON k.generation_id = g.id"
                                        + " WHERE g.id = ?",
                                id)
                        .ifPresent(veil -> veils.put(id, veil));
            }
            return veils;
        });
    }

    /// What is settled together.
    ///
    /// @param verdict on the case that was looked at
    /// @param seedOpen whether that case is decided with the others
    /// @param members hints by id of those that get the same decision
    /// @param kept ids of those that stay in the queue, marked
    public record Order(
            String family,
            Verdict verdict,
            boolean seedOpen,
            Map<String, String> members,
            List<String> kept) {}

    /// Decide all of them in one commit; each decision is an event of its own.
    ///
    /// @throws FaultException `family-changed` when one of them is no longer open, or is flagged
    ///   otherwise than when it was planned
    public Settled settle(Order order) throws FaultException {
        return database.write(connection -> settle(connection, order));
    }

    private Settled settle(Connection connection, Order order) throws SQLException, FaultException {
        Verdict seed = order.verdict();
        String batch = UUID.randomUUID().toString();
        Map<String, Object> more =
                Map.of("batch", batch, "family", order.family(), "from", seed.generationId());
        List<Saved> saved = new ArrayList<>();
        if (order.seedOpen()) {
            saved.add(decisions.decide(connection, seed, more, batch));
        }
        for (var member : order.members().entrySet()) {
            String id = member.getKey();
            requireAsPlanned(connection, id, member.getValue());
            Verdict verdict =
                    new Verdict(
                            id,
                            seed.categoryId(),
                            seed.actionIds(),
                            seed.reason(),
                            seen(connection, id));
            saved.add(decisions.decide(connection, verdict, more, batch));
        }
        for (String id : order.kept()) {
            Sql.update(
                    connection,
                    "UPDATE generation SET mark = ? WHERE id = ? AND state = 'open'",
                    KEPT,
                    id);
        }
        return new Settled(batch, saved, order.kept());
    }

    private static void requireAsPlanned(Connection connection, String id, String hint)
            throws SQLException, FaultException {
        Docket docket = Docket.find(connection, id);
        if (docket.decided()
                || docket.place() != Place.DESK
                || !hint(connection, id).equals(hint)) {
            throw new FaultException(Fault.of("family-changed"));
        }
    }

    /// Return the highest rung at which this very case was looked at here.
    private static Rung seen(Connection connection, String id) throws SQLException, FaultException {
        return Rung.values()[
                (int)
                        Sql.number(
                                connection,
                                "SELECT coalesce(max(rung), 0) FROM reveal WHERE generation_id = ?",
                                id)];
    }

    /// Compensate every decision of a batch, in one commit; the one on the case that was looked at
    /// comes last, and its receipt is returned.
    public Saved undo(Settled settled) throws FaultException {
        return database.write(connection -> {
            Saved last = null;
            for (Saved decision : settled.decisions().reversed()) {
                last = decisions.takeBack(connection, decision, EventType.UNDO, "undoes", Map.of());
            }
            for (String id : settled.kept()) {
                Sql.update(
                        connection,
                        "UPDATE generation SET mark = '' WHERE id = ? AND mark = ?",
                        id,
                        KEPT);
            }
            if (last == null) {
                throw new FaultException(Fault.of("decision-unknown"));
            }
            return last;
        });
    }
}
