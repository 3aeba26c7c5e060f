package org.vigie.store;

import java.time.InstantSource;
import org.vigie.review.FaultException;

/// All stores of a data folder, opened and checked in their order: database, end of the log, vault.
/// The folder and the keyring stay their opener's to close.
public final class Storage implements AutoCloseable {
    private final Database database;
    private final EventStore events;
    private final Vault vault;
    private final GenerationStore generations;
    private final RelationStore relations;
    private final CaseStore cases;
    private final LogbookStore logbook;
    private final EventLines eventLines;
    private final QualityStore quality;
    private final CalibrationStore calibration;
    private final ErasureStore erasures;
    private final TeamStore team;
    private final FilingStore filings;
    private final Journal journal;
    private final Exposures exposures;
    private final CaseJournal caseJournal;
    private final DraftStore drafts;
    private final FamilyStore families;
    private final OpenCases openCases;
    private final OwnChoices ownChoices;
    private final OutsideRecords outside;
    private final Checkpoints checkpoints;
    private final People people;
    private final ClockRevision revision;
    private final Paces paces;

    private Storage(
            DataFolder folder,
            Database database,
            Keyring keyring,
            Identity identity,
            Terms terms,
            InstantSource now) {
        this.database = database;
        events = new EventStore(database, keyring, identity, terms, now);
        vault = new Vault(folder, database, keyring, events);
        ClockRows clocks = new ClockRows(new Wholes(vault), terms.reckoning());
        revision = new ClockRevision(database, events, clocks);
        generations = new GenerationStore(database, keyring, vault, events, clocks, now);
        relations = new RelationStore(database, keyring);
        cases = new CaseStore(database, keyring, vault, events, now);
        logbook = new LogbookStore(database, vault, events);
        eventLines = new EventLines(database, events);
        quality = new QualityStore(database, events, identity);
        calibration = new CalibrationStore(database, events, identity);
        erasures = new ErasureStore(database, events, vault);
        team = new TeamStore(database);
        filings = new FilingStore(database, vault, events);
        exposures = new Exposures(database, events);
        DecisionRows decisions = new DecisionRows(events, identity, clocks);
        journal = new Journal(database, events, decisions);
        caseJournal = new CaseJournal(database, events, decisions, identity, now);
        drafts = new DraftStore(database, vault, now);
        families = new FamilyStore(database, vault, decisions);
        openCases = new OpenCases(database);
        ownChoices = new OwnChoices(folder, keyring);
        outside = new OutsideRecords(database, events);
        people = new People(folder, keyring, events, identity, now);
        checkpoints = new Checkpoints(database, events, keyring, identity, now);
        paces = new Paces(database, events, now);
    }

    /// Open everything.
    ///
    /// @throws FaultException what [Database#open] says, `log-broken` or `log-cut`
    public static Storage open(
            DataFolder folder, Keyring keyring, Identity identity, Terms terms, InstantSource now)
            throws FaultException {
        return open(folder, Database.open(folder), keyring, identity, terms, now);
    }

    /// Open everything on a database that is open already; it is closed with the rest.
    public static Storage open(
            DataFolder folder,
            Database database,
            Keyring keyring,
            Identity identity,
            Terms terms,
            InstantSource now)
            throws FaultException {
        Storage storage = new Storage(folder, database, keyring, identity, terms, now);
        boolean sound = false;
        try {
            storage.events.verifyTail();
            storage.checkpoints.requireWhole();
            storage.vault.sweep();
            sound = true;
            return storage;
        } finally {
            if (!sound) {
                database.close();
            }
        }
    }

    /// Open on a database without checking the end of its log and without tidying the vault: to
    /// read the log, a broken one too. The database is closed with it.
    public static Storage unchecked(
            DataFolder folder,
            Database database,
            Keyring keyring,
            Identity identity,
            Terms terms,
            InstantSource now) {
        return new Storage(folder, database, keyring, identity, terms, now);
    }

    public Database database() {
        return database;
    }

    public EventStore events() {
        return events;
    }

    public Vault vault() {
        return vault;
    }

    public GenerationStore generations() {
        return generations;
    }

    public RelationStore relations() {
        return relations;
    }

    public CaseStore cases() {
        return cases;
    }

    public FilingStore filings() {
        return filings;
    }

    public TeamStore team() {
        return team;
    }

    public QualityStore quality() {
        return quality;
    }

    /// Return the cases whose answer is known.
    public CalibrationStore calibration() {
        return calibration;
    }

    /// Return the way to erase cases and to delete texts.
    public ErasureStore erasures() {
        return erasures;
    }

    public LogbookStore logbook() {
        return logbook;
    }

    /// Return every event, as a lead lists them.
    public EventLines eventLines() {
        return eventLines;
    }

    public Journal journal() {
        return journal;
    }

    /// Return what the log says about how somebody worked.
    public Exposures exposures() {
        return exposures;
    }

    /// Return the journal of what is done with cases beside deciding them.
    public CaseJournal caseJournal() {
        return caseJournal;
    }

    public DraftStore drafts() {
        return drafts;
    }

    /// Return the families as they are settled.
    public FamilyStore families() {
        return families;
    }

    public OpenCases openCases() {
        return openCases;
    }

    /// Return what people keep for themselves at this desk.
    public OwnChoices ownChoices() {
        return ownChoices;
    }

    /// Return the way into the log for what happened while it was closed.
    public OutsideRecords outside() {
        return outside;
    }

    /// Return who may be a second person here.
    public People people() {
        return people;
    }

    /// Return how long things take at this desk.
    public Paces paces() {
        return paces;
    }

    /// Return what brings cases to another clock pack.
    public ClockRevision revision() {
        return revision;
    }

    public Checkpoints checkpoints() {
        return checkpoints;
    }

    @Override
    public void close() throws FaultException {
        database.close();
    }
}
