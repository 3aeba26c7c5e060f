package org.vigie.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.clocks.ClockPack;
import org.vigie.evidence.Examiner;
import org.vigie.evidence.lexicon.Lexicons;
import org.vigie.hashes.HashLists;
import org.vigie.hashes.KnownHashSet;
import org.vigie.inference.Accelerator;
import org.vigie.inference.Accelerators;
import org.vigie.inference.Explainer;
import org.vigie.inference.LineDrawing;
import org.vigie.intake.Intake;
import org.vigie.intake.Progress;
import org.vigie.intake.Summary;
import org.vigie.relations.Relating;
import org.vigie.review.CaseWork;
import org.vigie.review.FamilyDesk;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.shelf.Shelf;
import org.vigie.shelf.TestRecords;
import org.vigie.store.DataFolder;
import org.vigie.store.Database;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.Keyring.Protection;
import org.vigie.store.Storage;
import org.vigie.store.Terms;
import org.vigie.sync.Synchronizer;
import org.vigie.ui.kit.Text;

/// One desk with everything it stands on, put together by hand and taken apart in reverse.
public final class Workstation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workstation.class);

    /// What is open, the last opened first.
    private final Deque<AutoCloseable> open;

    private final Storage storage;
    private final Shelf shelf;
    private final TestRecords tests;
    private final Signing signing;
    private final Threads threads;
    private final HeadlessParts parts;
    private final LocalDesk desk;
    private final LocalCaseWork caseWork;
    private final LocalFamilies families;
    private final QueueReading reading;
    private final KeptViews views;
    private final Examiner examiner;
    private final Preparation preparation;
    private final Sources sources;
    private final ClockPack clocks;
    private final LeadOffice lead;
    private final Timekeeping timekeeping;
    private final Revising revising;
    private final LocalWellbeing wellbeing;

    /// What a workstation is opened with.
    ///
    /// @param protection opens the key; null for a throw-away key inside the folder
    /// @param demo whether the embedded demo set is its feed
    /// @param accelerators what models may run on, besides the processor
    public record Opening(
            PolicyPack policy,
            ClockPack clocks,
            Settings settings,
            @Nullable Protection protection,
            boolean demo,
            Text text,
            Set<Accelerator> accelerators) {

        /// Whatever works.
        public Opening(
                PolicyPack policy,
                ClockPack clocks,
                Settings settings,
                @Nullable Protection protection,
                boolean demo,
                Text text) {
            this(
                    policy,
                    clocks,
                    settings,
                    protection,
                    demo,
                    text,
                    EnumSet.allOf(Accelerator.class));
        }
    }

    private Workstation(
            DataFolder folder, Keyring keyring, Opening opening, Deque<AutoCloseable> open)
            throws FaultException {
        this.open = open;
        this.clocks = opening.clocks();
        PolicyPack policy = opening.policy();
        storage = kept(storage(folder, keyring, opening));
        storage.revision().begin();
        timekeeping =
                new Timekeeping(
                        clocks,
                        storage.paces(),
                        !opening.settings().feedUrl().isEmpty(),
                        InstantSource.system());
        shelf = Shelf.in(folder.root());
        tests = TestRecords.in(folder.root());
        ModelHistory.bring(shelf, storage);
        ListHistory.bring(HashLists.in(folder.root()), storage);
        shelf.onChange(() -> ModelHistory.bring(shelf, storage));
        AddedModels added = new AddedModels(shelf, List.of());
        signing = kept(new Signing(storage.checkpoints()));
        parts =
                kept(
                        HeadlessParts.of(
                                policy,
                                Accelerators.start(
                                        HeadlessParts.markers(),
                                        Threads.platform("model"),
                                        opening.accelerators()),
                                KnownHashSet.open(HashLists.in(folder.root())),
                                Lexicons.in(folder.root()).all(),
                                added,
                                opening.text()));
        Relating relating =
                kept(
                        Relating.open(
                                folder.root(),
                                storage.generations(),
                                storage.relations(),
                                Relating.IN_MEMORY));
        threads = kept(new Threads());
        RevealLimits limits =
                new RevealLimits(
                        storage.cases(),
                        storage.journal(),
                        storage.people(),
                        parts.known(),
                        policy,
                        opening.settings());
        desk =
                new LocalDesk(
                        storage.cases(),
                        storage.journal(),
                        storage.vault(),
                        parts.decoder(),
                        new LineDrawing(parts.accelerators()),
                        policy,
                        limits,
                        timekeeping);
        lead =
                new LeadOffice(
                        storage,
                        new LeadRooms(opening.settings().role(), opening.demo()),
                        policy,
                        clocks,
                        desk::changed);
        revising = kept(new Revising(storage.revision(), desk::changed));
        caseWork = new LocalCaseWork(storage.caseJournal(), desk::changed);
        families =
                new LocalFamilies(
                        storage.families(),
                        storage.cases(),
                        limits::ceiling,
                        policy,
                        new SecureRandom(),
                        desk::changed);
        views = new KeptViews(folder.root());
        reading = kept(new QueueReading(storage.cases(), threads.io(), desk::changed));
        desk.onChange(reading::wake);
        wellbeing =
                new LocalWellbeing(
                        storage, policy, opening.settings().actor(), Clock.systemDefaultZone());
        desk.comfortWith(new Comforting(wellbeing::comfort));
        examiner = new Examiner(parts.decoder(), parts.veiler(), parts::analyzers, policy);
        Examining examining =
                new Examining(
                        storage.generations(),
                        storage.vault(),
                        examiner,
                        Duration.ofMillis(policy.limits().examineMillis()),
                        threads.io(),
                        desk::changed);
        Explaining explaining =
                new Explaining(
                        parts.engine(),
                        new Explainer(parts.accelerators(), parts.engine()),
                        storage.vault(),
                        parts.decoder(),
                        policy.reveal().veilCells());
        desk.explainWith(explaining);
        desk.onOpen(id -> {
            examining.attend(id);
            explaining.attend(id);
        });
        preparation =
                new Preparation(
                        storage.generations(),
                        storage.vault(),
                        examiner,
                        relating,
                        examining,
                        threads,
                        desk::changed);
        shelf.onChange(() -> {
            added.changed();
            preparation.wake();
        });
        Intake intake = new Intake(storage.generations(), policy, clocks::clocksFor);
        sources = new Sources(intake, threads, this::pulled);
        kept(sources).add(storage, policy, opening);
    }

    private <T extends AutoCloseable> T kept(T part) {
        open.push(part);
        return part;
    }

    /// Open a workstation whose key exists, or a throw-away one.
    ///
    /// @throws FaultException anything that keeps it shut; what was open is closed again
    public static Workstation open(DataFolder folder, Opening opening) throws FaultException {
        Protection protection = opening.protection();
        Keyring keyring =
                protection == null ? Keyring.throwAway(folder) : Keyring.unlock(folder, protection);
        return with(folder, keyring, opening);
    }

    /// Open a workstation with a key that is open already.
    static Workstation with(DataFolder folder, Keyring keyring, Opening opening)
            throws FaultException {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        open.push(keyring);
        boolean sound = false;
        try {
            Workstation workstation = new Workstation(folder, keyring, opening, open);
            sound = true;
            return workstation;
        } finally {
            if (!sound) {
                close(open);
            }
        }
    }

    private Storage storage(DataFolder folder, Keyring keyring, Opening opening)
            throws FaultException {
        Database database = kept(Database.open(folder));
        Identity identity =
                new Identity(
                        database.deviceId(),
                        opening.settings().actor(),
                        opening.settings().role(),
                        Versions.vigie());
        Terms terms =
                new Terms(
                        opening.policy().digest(),
                        !opening.settings().feedUrl().isEmpty(),
                        Duration.ofSeconds(opening.policy().reveal().undoSeconds()),
                        Timekeeping.reckoning(opening.clocks()));
        return Storage.open(folder, database, keyring, identity, terms, InstantSource.system());
    }

    /// Begin to work by itself: pull, prepare, watch the drop folder, deliver.
    public void start() {
        signing.start(threads.timer(), threads.io());
        caseWork.start(threads.timer(), threads.io());
        revising.start(threads.timer(), threads.io());
        reading.wake();
        preparation.wake();
        sources.start();
    }

    /// Pull once from every configured source; blocks. New generations are not prepared yet.
    public Summary pull(Progress progress) throws FaultException {
        return sources.pullEverywhere(progress);
    }

    /// Bring deadlines to the pack in force, and veil and examine everything that is not yet;
    /// blocks. Returns how many generations were veiled.
    public int prepare() throws FaultException {
        revising.now();
        return preparation.now();
    }

    private void pulled() {
        preparation.wake();
        desk.changed();
    }

    /// Return the seam the screens call.
    public LocalDesk desk() {
        return desk;
    }

    /// Return what is done with cases beside deciding them.
    CaseWork caseWork() {
        return caseWork;
    }

    /// Return the families of this desk, to be settled by one look.
    FamilyDesk families() {
        return families;
    }

    /// Return where generations come from and events go to.
    Sources sources() {
        return sources;
    }

    /// Return the delivery of events, null when no feed takes them.
    public @Nullable Synchronizer synchronizer() {
        return sources.synchronizer();
    }

    /// Return what a lead works with.
    LeadOffice lead() {
        return lead;
    }

    /// Return the way to give cases to others.
    LocalRouting routing() {
        return new LocalRouting(storage.cases(), storage.caseJournal(), desk::changed);
    }

    /// Return the views of the queue that were saved.
    KeptViews views() {
        return views;
    }

    /// Return the models as their page sees them.
    ///
    /// @param actor pseudonymous code of who adds and removes them
    LocalModels models(String actor) {
        return new LocalModels(shelf, tests, parts.accelerators(), actor);
    }

    /// Return the day and the choices of the person at this desk.
    LocalWellbeing wellbeing() {
        return wellbeing;
    }

    /// Return the models added to this desk.
    Shelf shelf() {
        return shelf;
    }

    Storage storage() {
        return storage;
    }

    Threads threads() {
        return threads;
    }

    /// Return what runs the models.
    public Accelerators accelerators() {
        return parts.accelerators();
    }

    /// Return how long a veil takes lately, in milliseconds; NaN before the first.
    double veilMillis() {
        return examiner.veilMillis();
    }

    /// Return what says how clocks stand.
    Timekeeping timekeeping() {
        return timekeeping;
    }

    /// Return the clock pack in force.
    public ClockPack clocks() {
        return clocks;
    }

    /// Take everything apart, the last first: nothing that works outlives what it works on.
    @Override
    public void close() {
        close(open);
    }

    private static void close(Deque<AutoCloseable> open) {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (FaultException e) {
                LOG.error("not closed cleanly: {}", e.fault().code());
            } catch (Exception e) {
                LOG.error("not closed cleanly: {}", e.getClass().getName(), e);
            }
        }
    }
}
