package org.vigie.ui.kit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.Explanation;
import org.vigie.review.Facet;
import org.vigie.review.FacetCount;
import org.vigie.review.Family;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.History;
import org.vigie.review.Medium;
import org.vigie.review.QueueFilter;
import org.vigie.review.QueuePage;
import org.vigie.review.QueueRow;
import org.vigie.review.Rendition;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.SyncState;
import org.vigie.review.Verdict;

/// A desk in memory with made-up cases: everything a real one does, on drawn pictures. Cases beyond
/// those touched are drawn when asked for, so a desk of 100,000 costs nothing.
public final class DrawnDesk implements Desk {
    private final Map<String, CaseFile.Standing> standing = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final TreeMap<Long, Integer> order = new TreeMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger queueCalls = new AtomicInteger();
    private final AtomicInteger rowsServed = new AtomicInteger();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final int size;
    private int breached;
    private volatile @Nullable Fault failure;
    private long sequence;

    /// A desk of sixty cases.
    public DrawnDesk() {
        this(60);
    }

    public DrawnDesk(int size) {
        this.size = size;
        for (int n = 0; n < size; n++) {
            order.put((long) n << 20, n);
        }
    }

    /// Fail every call with `fault` from now on; null to work again.
    public void failWith(@Nullable Fault fault) {
        failure = fault;
    }

    /// Return how often a part of the queue was asked for.
    public int queueCalls() {
        return queueCalls.get();
    }

    /// Return how many rows of the queue were handed out.
    public int rowsServed() {
        return rowsServed.get();
    }

    /// Return what was recorded, as `word generationId`, oldest first.
    public List<String> log() {
        return List.copyOf(log);
    }

    /// Return the moment at which this desk's slack is measured.
    public static Instant now() {
        return DrawnCases.NOW;
    }

    /// Return the id of case `n`.
    public static String id(int n) {
        return "gen-2026-01-04-%06d".formatted(n + 123);
    }

    /// Tell the listeners that something changed.
    public void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized QueuePage queue(QueueFilter filter, int offset, int limit)
            throws FaultException {
        check();
        queueCalls.incrementAndGet();
        List<QueueRow> rows =
                (filter.isAll() ? order.values().stream() : passing(filter).stream())
                        .skip(offset)
                        .limit(limit)
                        .map(DrawnDesk::row)
                        .toList();
        rowsServed.addAndGet(rows.size());
        int size = filter.isAll() ? order.size() : passing(filter).size();
        int missed = Math.min(breached, order.size());
        int shown = filter.isAll() ? missed : Math.min(missed, breached(filter));
        return new QueuePage(rows, size, shown, order.size() - size, missed - shown, 0);
    }

    /// Let the first `count` cases count as breached.
    public void breached(int count) {
        breached = count;
    }

    private int breached(QueueFilter filter) {
        List<Integer> passing = passing(filter);
        return (int) order.values().stream().limit(breached).filter(passing::contains).count();
    }

    private List<Integer> passing(QueueFilter filter) {
        return order.values().stream().filter(number -> passes(row(number), filter)).toList();
    }

    private static boolean passes(QueueRow row, QueueFilter filter) {
        return filter.wanted().entrySet().stream()
                        .allMatch(asked ->
                                value(row, asked.getKey()).stream()
                                        .anyMatch(asked.getValue()::contains))
                && (filter.words().isEmpty() || row.generationId().contains(filter.words()));
    }

    private static List<String> value(QueueRow row, Facet facet) {
        return switch (facet) {
            case SEVERITY -> List.of(String.valueOf(row.severity()));
            case CATEGORY -> List.of(row.categoryHint());
            case VISIBILITY -> List.of(row.visibility());
            case PLACE -> row.jurisdictions();
            case CLOCK -> row.clock() == null ? List.of() : List.of(row.clock().jurisdiction());
            case LANGUAGE -> List.of("fr");
            default -> List.of("");
        };
    }

    @Override
    public synchronized List<FacetCount> facets() throws FaultException {
        check();
        List<FacetCount> all = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            order.values().stream()
                    .limit(1_000)
                    .flatMap(number -> value(row(number), facet).stream())
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
            counts.forEach((value, cases) -> all.add(new FacetCount(facet, value, cases)));
        }
        return all;
    }

    @Override
    public synchronized CaseFile open(String generationId) throws FaultException {
        check();
        CaseFile drawn = DrawnCases.draw(number(generationId));
        return new CaseFile(
                drawn.generation(),
                drawn.categoryHint(),
                drawn.clocks(),
                drawn.evidence(),
                drawn.veils(),
                drawn.faults(),
                standing.get(generationId),
                family(number(generationId)),
                History.NONE,
                Map.of());
    }

    /// The first and the second case of every ten belong together.
    private @Nullable Family family(int number) {
        int other = number % 10 == 0 ? number + 1 : number % 10 == 1 ? number - 1 : -1;
        if (other < 0 || other >= size) {
            return null;
        }
        CaseFile.Standing decided = standing.get(id(other));
        String hint = DrawnCases.draw(other).categoryHint();
        String category = decided == null ? "" : decided.verdict().categoryId();
        Family.Member member =
                new Family.Member(
                        id(other),
                        Set.of(Family.Tie.NEAR_DUPLICATE),
                        6,
                        category,
                        hint,
                        decided == null ? null : decided.saved().at(),
                        false);
        return new Family(
                "" + number / 10,
                Family.Bond.PICTURES,
                2,
                List.of(
                        new Family.Count(hint, 0, 1),
                        new Family.Count(DrawnCases.draw(number).categoryHint(), 0, 1)),
                List.of(member),
                0);
    }

    @Override
    public synchronized List<Family.Member> family(String generationId, int offset, int limit)
            throws FaultException {
        check();
        Family family = family(number(generationId));
        List<Family.Member> members = family == null ? List.of() : family.members();
        return members.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public Explanation explain(String generationId, String mediumSha256, String analyzer)
            throws FaultException {
        throw new FaultException(Fault.of("explanation-unavailable"));
    }

    @Override
    public synchronized Revealed reveal(String generationId, String medium, Rung rung)
            throws FaultException {
        check();
        CaseFile file = open(generationId);
        Fault fault = file.faults().get(medium);
        if (fault != null) {
            throw new FaultException(fault);
        }
        return new Revealed(record("reveal", generationId), drawing(rung));
    }

    @Override
    public synchronized void veiled(Saved reveal, long millis, int areaPermille)
            throws FaultException {
        check();
        record("reveal-end", reveal.generationId());
    }

    @Override
    public synchronized Saved decide(Verdict verdict) throws FaultException {
        check();
        String id = verdict.generationId();
        if (standing.containsKey(id)) {
            throw new FaultException(Fault.of("case-already-decided"));
        }
        Saved saved = record("decision", id);
        standing.put(id, new CaseFile.Standing(verdict, saved, "M-17", SyncState.RECORDED));
        remove(number(id));
        changed();
        return saved;
    }

    @Override
    public synchronized Saved undo(Saved decision) throws FaultException {
        check();
        String id = decision.generationId();
        CaseFile.Standing was = standing.get(id);
        if (was == null || !was.saved().equals(decision)) {
            throw new FaultException(Fault.of("nothing-to-undo"));
        }
        standing.remove(id);
        order.put((long) number(id) << 20, number(id));
        Saved saved = record("undo", id);
        changed();
        return saved;
    }

    @Override
    public synchronized Saved skip(String generationId) throws FaultException {
        check();
        int number = number(generationId);
        remove(number);
        order.put(((long) number << 20) + (10L << 20) + 1, number);
        Saved saved = record("skip", generationId);
        changed();
        return saved;
    }

    @Override
    public synchronized List<CaseFile.Standing> recent(int limit) throws FaultException {
        check();
        return new ArrayList<>(standing.values()).reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized Figures figures() throws FaultException {
        check();
        int unseen =
                (int)
                        standing.values().stream()
                                .filter(s -> s.verdict().rung().compareTo(Rung.GREY) < 0)
                                .count();
        return new Figures(sequence, standing.size(), 0, standing.size(), unseen);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void check() throws FaultException {
        Fault fault = failure;
        if (fault != null) {
            throw new FaultException(fault);
        }
    }

    private void remove(int number) {
        order.values().remove(number);
    }

    private int number(String id) throws FaultException {
        int number = numbers.computeIfAbsent(id, DrawnDesk::parse);
        if (number < 0 || number >= size) {
            throw new FaultException(Fault.of("case-unknown"));
        }
        return number;
    }

    private static int parse(String id) {
        return id.matches("gen-2026-01-04-\\d+")
                ? Integer.parseInt(id.substring("gen-2026-01-04-".length())) - 123
                : -1;
    }

    private Saved record(String word, String generationId) {
        sequence++;
        log.add(word + " " + generationId);
        return new Saved(
                "event-" + sequence,
                sequence,
                generationId,
                DrawnCases.NOW.plus(sequence, ChronoUnit.SECONDS));
    }

    private static QueueRow row(int number) {
        CaseFile file = DrawnCases.draw(number);
        Generation generation = file.generation();
        Medium output = generation.outputs().getFirst();
        Fault fault = file.faults().get(output.sha256());
        Generation.Publication publication = generation.publication();
        return new QueueRow(
                generation.id(),
                file.categoryHint(),
                DrawnPolicy.pack().category(file.categoryHint()).orElseThrow().severity(),
                file.clocks(),
                file.veils().get(output.sha256()),
                fault == null ? "" : fault.code(),
                publication == null ? "" : publication.visibility(),
                publication == null ? 0 : publication.views(),
                generation.jurisdictions(),
                generation.complaints().size(),
                number % 10 < 2 ? 2 : 1,
                "");
    }

    /// Return a checkered drawing, brighter with each rung.
    private static Rendition drawing(Rung rung) {
        int edge = 64;
        byte[] rgb = new byte[edge * edge * 3];
        for (int i = 0; i < edge * edge; i++) {
            int square = ((i % edge) / 8 + (i / edge) / 8) % 2;
            int value = 40 + 40 * rung.number() + 30 * square;
            rgb[i * 3] = (byte) value;
            rgb[i * 3 + 1] = (byte) value;
            rgb[i * 3 + 2] = (byte) (rung == Rung.COLOUR ? 90 : value);
        }
        return new Rendition(rung, edge, edge, rgb);
    }
}
