package org.vigie.ui.filing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.review.Logbook;
import org.vigie.review.Rung;

/// Filings that were made up.
final class DrawnFilings implements FilingDesk {
    final List<Wish> wished = new ArrayList<>();
    final List<Prepared> written = new ArrayList<>();

    @Override
    public List<Logbook.Line> recent(int limit) {
        return List.of(
                new Logbook.Line(
                        9,
                        "gen-2026-01-04-000101",
                        Instant.EPOCH,
                        "M-17",
                        "sexualised-edit",
                        "sexualised-edit",
                        List.of("remove"),
                        Rung.EVIDENCE,
                        null,
                        Logbook.Reach.HERE,
                        false));
    }

    @Override
    public Prepared prepare(Wish wish) throws FaultException {
        wished.add(wish);
        return switch (wish) {
            case Statement one when one.generationId().equals("none") ->
                    throw new FaultException(Fault.of("decision-unknown"));
            case Statements all ->
                    new Prepared(
                            all.word(),
                            List.of(
                                    new Document(
                                            "statements-001.json",
                                            "{}",
                                            """
                                            {
                                              "statements" : [ {
                                                "decision_visibility" : [ "DECISION_VISIBILITY_CONTENT_REMOVED" ],
                                                "decision_ground" : "DECISION_GROUND_ILLEGAL_CONTENT",
                                                "category" : "STATEMENT_CATEGORY_CYBER_VIOLENCE",
                                                "automated_detection" : "Yes",
                                                "automated_decision" : "AUTOMATED_DECISION_NOT_AUTOMATED",
                                                "puid" : "019b8a3e-4f1c-7c11-9d20-5a8f1e6b7c42"
                                              } ]
                                            }\
                                            """)),
                            List.of(
                                    new Objection(
                                            "gen-2026-01-04-000103", Fault.of("stopncii-minor")),
                                    new Objection(
                                            "gen-2026-01-04-000107", Fault.of("filing-policy"))),
                            List.of(Fault.of("stopncii-no-hash")),
                            12);
            default -> new Prepared(wish.word(), List.of(), List.of(), List.of(), 0);
        };
    }

    @Override
    public void write(Prepared prepared, Path folder) {
        written.add(prepared);
    }
}
