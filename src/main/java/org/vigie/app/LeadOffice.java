package org.vigie.app;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.vigie.clocks.ClockPack;
import org.vigie.review.Calibration;
import org.vigie.review.Erasure;
import org.vigie.review.EventLog;
import org.vigie.review.FilingDesk;
import org.vigie.review.Logbook;
import org.vigie.review.PolicyPack;
import org.vigie.review.Quality;
import org.vigie.review.Team;
import org.vigie.store.Storage;

/// What a lead works with at one workstation. Each part refuses whoever is here in another role,
/// but for what anybody may: judge blind, be told of one's own answer, verify the log.
///
/// @param changed told after anything the screens show changed
record LeadOffice(
        Storage storage, LeadRooms rooms, PolicyPack policy, ClockPack clocks, Runnable changed) {

    /// Return the totals of this desk.
    Team team() {
        return () -> {
            rooms.require();
            return storage.team().standing(Instant.now(), ZoneId.systemDefault());
        };
    }

    /// Return second judgements at this desk.
    Quality quality() {
        return new LocalQuality(
                storage,
                rooms,
                InstantSource.system(),
                new SecureRandom(),
                policy.desk().calibrationOneIn(),
                changed);
    }

    /// Return cases whose answer is known.
    Calibration calibration() {
        return new LocalCalibration(storage, rooms, changed);
    }

    /// Return the decisions of this desk.
    Logbook logbook() {
        return new LocalLogbook(storage, rooms, InstantSource.system());
    }

    /// Return every event of this desk.
    EventLog eventLog() {
        return new LocalEventLog(storage, rooms, InstantSource.system());
    }

    /// Return filings.
    FilingDesk filings() {
        return new LocalFilings(storage, rooms, policy, clocks);
    }

    /// Return the way to erase cases and to delete texts.
    Erasure erasure(InstantSource now) {
        return new LocalErasure(storage, rooms, policy, now, changed);
    }
}
