package org.vigie.app;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.imaging.Decoder;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Resampling;
import org.vigie.inference.LineDrawing;
import org.vigie.review.AskedAgain;
import org.vigie.review.CaseFile;
import org.vigie.review.Colleagues;
import org.vigie.review.Desk;
import org.vigie.review.Explanation;
import org.vigie.review.FacetCount;
import org.vigie.review.Family;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.review.QueueFilter;
import org.vigie.review.QueuePage;
import org.vigie.review.Rendition;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.review.VerdictRules;
import org.vigie.store.CaseStore;
import org.vigie.store.Journal;
import org.vigie.store.Vault;

/// The desk of one workstation: cases from the store, receipts from the journal, pixels from the
/// vault.
final class LocalDesk implements Desk {
    private static final Logger LOG = LoggerFactory.getLogger(LocalDesk.class);

    /// No screen needs more; less original in memory is better.
    private static final int LONGEST_EDGE = 1_600;

    private final CaseStore cases;
    private final Journal journal;
    private final Vault vault;
    private final Decoder decoder;
    private final LineDrawing drawing;
    private final PolicyPack policy;
    private final RevealLimits limits;
    private final Timekeeping timekeeping;
    private final LateComplaints lateComplaints;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> opened = id -> {};
    private volatile @Nullable Explaining explaining;
    private volatile Comforting comforting = Comforting.NONE;

    LocalDesk(
            CaseStore cases,
            Journal journal,
            Vault vault,
            Decoder decoder,
            LineDrawing drawing,
            PolicyPack policy,
            RevealLimits limits,
            Timekeeping timekeeping) {
        this.cases = cases;
        this.journal = journal;
        this.vault = vault;
        this.decoder = decoder;
        this.drawing = drawing;
        this.policy = policy;
        this.limits = limits;
        this.timekeeping = timekeeping;
        lateComplaints = new LateComplaints(cases, InstantSource.system());
    }

    /// Tell `attention` which case is looked at, whenever one is opened.
    void onOpen(Consumer<String> attention) {
        opened = attention;
    }

    /// Let `explaining` say where findings come from.
    void explainWith(Explaining how) {
        explaining = how;
    }

    /// Let veils be as coarse as the person at this desk chose.
    void comfortWith(Comforting how) {
        comforting = how;
    }

    @Override
    public QueuePage queue(QueueFilter filter, int offset, int limit) throws FaultException {
        QueuePage page = cases.queue(filter, offset, limit);
        return page.with(
                timekeeping.seen(limits.within(page.rows())).stream()
                        .map(comforting::row)
                        .toList());
    }

    @Override
    public List<FacetCount> facets() throws FaultException {
        return cases.facets();
    }

    @Override
    public int openCases() throws FaultException {
        return cases.openCases();
    }

    @Override
    public CaseFile open(String generationId) throws FaultException {
        CaseFile file = foresee(generationId);
        opened.accept(generationId);
        return file;
    }

    @Override
    public CaseFile foresee(String generationId) throws FaultException {
        return comforting.file(timekeeping.seen(limits.within(cases.open(generationId))));
    }

    @Override
    public List<Family.Member> family(String generationId, int offset, int limit)
            throws FaultException {
        return cases.family(generationId, offset, limit);
    }

    /// Whoever sat here left: what was agreed to with them ends.
    void left() {
        limits.forget();
    }

    @Override
    public Colleagues colleagues() {
        return limits;
    }

    @Override
    public Explanation explain(String generationId, String mediumSha256, String analyzer)
            throws FaultException {
        Explaining explains = explaining;
        if (explains == null) {
            throw new FaultException(Fault.of("explanation-unavailable"));
        }
        return explains.explain(generationId, mediumSha256, analyzer);
    }

    @Override
    public Revealed reveal(String generationId, String mediumSha256, Rung rung)
            throws FaultException {
        if (rung == Rung.EVIDENCE || rung == Rung.VEIL) {
            throw new IllegalArgumentException("needs no reveal: " + rung);
        }
        Saved saved = limits.reveal(generationId, mediumSha256, rung);
        boolean made = false;
        try {
            Picture picture = decoder.decode(vault.medium(generationId, mediumSha256));
            Revealed revealed = new Revealed(saved, rendition(picture, rung));
            made = true;
            return revealed;
        } finally {
            if (!made) {
                endQuietly(saved);
            }
        }
    }

    private Rendition rendition(Picture picture, Rung rung) throws FaultException {
        return switch (rung) {
            case DRAWING -> drawing.draw(picture);
            case GREY -> grey(Resampling.fitArea(picture, LONGEST_EDGE));
            case COLOUR -> colour(Resampling.fitArea(picture, LONGEST_EDGE));
            case EVIDENCE, VEIL -> throw new IllegalArgumentException("needs no reveal: " + rung);
        };
    }

    private static Rendition colour(Picture picture) {
        return new Rendition(Rung.COLOUR, picture.width(), picture.height(), picture.rgb());
    }

    /// Rec. 601 luma, in integers.
    private static Rendition grey(Picture picture) {
        byte[] rgb = picture.rgb();
        byte[] grey = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i += 3) {
            int luma =
                    (299 * (rgb[i] & 255)
                                    + 587 * (rgb[i + 1] & 255)
                                    + 114 * (rgb[i + 2] & 255)
                                    + 500)
                            / 1_000;
            grey[i] = grey[i + 1] = grey[i + 2] = (byte) luma;
        }
        return new Rendition(Rung.GREY, picture.width(), picture.height(), grey);
    }

    /// A reveal that failed showed nothing, and the ledger says so.
    private void endQuietly(Saved saved) {
        try {
            journal.veiled(saved, 0, 0);
        } catch (FaultException e) {
            LOG.warn("the end of a reveal was not recorded: {}", e.fault().code());
        }
    }

    @Override
    public void veiled(Saved reveal, long millis, int areaPermille) throws FaultException {
        journal.veiled(reveal, millis, areaPermille);
        changed();
    }

    @Override
    public Saved decide(Verdict verdict) throws FaultException {
        VerdictRules.require(verdict, policy);
        Saved saved = journal.decide(verdict);
        changed();
        return saved;
    }

    @Override
    public Saved undo(Saved decision) throws FaultException {
        Saved saved = journal.undo(decision);
        changed();
        return saved;
    }

    @Override
    public Saved skip(String generationId) throws FaultException {
        Saved saved = journal.skip(generationId);
        changed();
        return saved;
    }

    @Override
    public List<CaseFile.Standing> recent(int limit) throws FaultException {
        return cases.recent(limit);
    }

    @Override
    public List<AskedAgain> askedAgain() throws FaultException {
        return lateComplaints.now();
    }

    @Override
    public Figures figures() throws FaultException {
        return cases.figures();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Tell the screens that something changed. What is saved is saved, whatever a screen makes of
    /// it.
    void changed() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a screen was not told: {}", e.getClass().getName(), e);
            }
        }
    }
}
