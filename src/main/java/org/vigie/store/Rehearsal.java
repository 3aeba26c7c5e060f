package org.vigie.store;

import org.vigie.review.FaultException;

/// Fills a throw-away desk with made-up decisions or open cases, to measure with. Their events have
/// neither signature nor chain: such a log does not verify and is not meant to.
public final class Rehearsal {
    private static final int AT_ONCE = 50_000;

    private static final String NUMBERS =
            "WITH RECURSIVE n (i) AS (VALUES (?) UNION ALL SELECT i + 1 FROM n WHERE i < ?) ";

    private static final String GENERATIONS =
            NUMBERS
                    + "INSERT INTO generation (id, feed, admitted_at, flagged_at, whole,"
                    + " content_sha256, hint, severity, visibility, views, jurisdictions,"
                    + " complaints, due_at, state, prepared, examined, related)"
                    + " SELECT 'made-up-' || i, 'bench', ? + i * 1000, ? + i * 1000, randomblob(32),"
                    + " '', CASE i % 5 WHEN 0 THEN 'none' WHEN 1 THEN 'violence'"
                    + " ELSE 'sexualised-edit' END, i % 5, 'public', i % 997, '[\"IN\"]', 0,"
                    + " CASE WHEN i % 3 = 0 THEN 9007199254740991"
                    + " ELSE ? + i * 1000 + 7200000 END, 'decided', 1, 1, 1 FROM n";

    private static final String EVENTS =
            NUMBERS
                    + "INSERT INTO event (seq, event_id, device_id, type, generation_id, at, leaf,"
                    + " bytes) SELECT i, printf('%08x-0000-7000-8000-%012x', i, i), 'bench',"
                    + " 'decision', 'made-up-' || i, ? + i * 1000 + i * 7919 % 9000000,"
                    + " randomblob(32), CAST('{\"actor\":\"M-' || (i % 23) || '\"}' AS BLOB) FROM n";

    private static final String DECISIONS =
            NUMBERS
                    + "INSERT INTO decision (seq, generation_id, event_id, at, actor, category,"
                    + " actions, rung) SELECT seq, generation_id, event_id, at, 'M-' || (seq % 23),"
                    + " CASE seq % 7 WHEN 0 THEN 'none' WHEN 1 THEN 'violence'"
                    + " ELSE 'sexualised-edit' END,"
                    + " CASE seq % 7 WHEN 0 THEN '[\"keep\"]' ELSE '[\"remove\",\"hash-list\"]' END,"
                    + " seq % 5 FROM event JOIN n ON seq = i";

    private static final String OPEN =
            NUMBERS
                    + "INSERT INTO generation (id, feed, admitted_at, flagged_at, whole,"
                    + " content_sha256, hint, severity, visibility, views, jurisdictions,"
                    + " complaints, due_at, prepared, examined, related)"
                    + " SELECT 'made-up-' || i, 'feed-' || (i % 3), ?, ? - i, randomblob(32), '',"
                    + " CASE i % 5 WHEN 0 THEN 'none' WHEN 1 THEN 'violence'"
                    + " ELSE 'sexualised-edit' END, i * 31 % 5, 'public', i % 997,"
                    + " CASE i % 4 WHEN 0 THEN '[\"IN\"]' WHEN 1 THEN '[\"FR\",\"IN\"]'"
                    + " ELSE '[\"US\"]' END, i % 3,"
                    + " ? + i * 7919 % 440000 * 1000 - 40000000, 1, 1, 1 FROM n";

    private static final String CLOCKS =
            "INSERT INTO clock (generation_id, due_at, rule_id, jurisdiction, start_at, verified)"
                    + " SELECT id, due_at, 'bench', CASE severity WHEN 0 THEN 'EU' ELSE 'IN' END,"
                    + " due_at - 172800000, 1 FROM generation WHERE rowid BETWEEN ? AND ?";

    private Rehearsal() {}

    /// Make up so many open cases on an empty desk, about a tenth of them breached at `now`
    /// (milliseconds). They have no key, hence no words.
    public static void openCases(Storage storage, int count, long now) throws FaultException {
        for (int first = 1; first <= count; first += AT_ONCE) {
            int from = first;
            int to = Math.min(count, first + AT_ONCE - 1);
            storage.database()
                    .write(connection -> {
                        Sql.update(connection, OPEN, from, to, now, now, now);
                        return Sql.update(connection, CLOCKS, from, to);
                    });
        }
    }

    /// Make up so many decisions on an empty desk, a second apart from `start` (milliseconds).
    public static void decisions(Storage storage, int count, long start) throws FaultException {
        for (int first = 1; first <= count; first += AT_ONCE) {
            int from = first;
            int to = Math.min(count, first + AT_ONCE - 1);
            storage.database()
                    .write(connection -> {
                        Sql.update(connection, GENERATIONS, from, to, start, start, start);
                        Sql.update(connection, EVENTS, from, to, start);
                        return Sql.update(connection, DECISIONS, from, to);
                    });
        }
    }
}
