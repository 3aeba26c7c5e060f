package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FacetCount;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.QueueFilter;

/// The open cases in memory: their order, what they are narrowed by, and how many they are. It is
/// read from the tables once, and after that only what commits touched is read again.
final class OpenQueue {
    /// Cases whose words one search unseals at most.
    static final int UNSEALED = 20_000;

    private static final int CHUNK = 2_000;
    private static final int AT_ONCE = 200;

    private final Database database;
    private final OpenTexts texts;
    private final InstantSource now;
    private final ReentrantLock loading = new ReentrantLock();
    private OpenColumns columns = new OpenColumns();
    private Lanes lanes = new Lanes(columns);
    private int[] slots = new int[64];
    private BitSet families = new BitSet();
    private @Nullable OpenSearch search;
    private volatile String sought = "";
    private volatile boolean ready;
    private @Nullable Kept kept;
    private int version;
    private int unread;
    private int reading;

    OpenQueue(Database database, OpenTexts texts, InstantSource now) {
        this.database = database;
        this.texts = texts;
        this.now = now;
    }

    /// A part of the queue, as ids.
    record Slice(
            List<String> ids, int size, int breached, int hidden, int hiddenBreached, int unread) {}

    /// What the latest filter let through, good until anything changes or a minute passes.
    private record Kept(QueueFilter filter, int version, long minute, OpenSieve.Sifted sifted) {}

    boolean isReady() {
        return ready;
    }

    /// Return whether somebody is reading the tables now.
    boolean isLoading() {
        return loading.isLocked();
    }

    /// Read the tables, if that was not done yet.
    void load() throws FaultException {
        loading.lock();
        try {
            if (!ready) {
                database.touched().watch();
                fill();
                ready = true;
            }
        } finally {
            loading.unlock();
        }
    }

    private void fill() throws FaultException {
        database.touched().take();
        OpenColumns fresh = new OpenColumns();
        IntList order = new IntList();
        int[] places = new int[64];
        List<OpenRow> some = after(0);
        while (!some.isEmpty()) {
            for (OpenRow row : some) {
                int slot = fresh.add(row);
                order.add(slot);
                places = placed(places, row.number(), slot + 1);
            }
            some = after(some.getLast().number());
        }
        BitSet sizes = new BitSet();
        database.read(connection -> Families.sizes(connection)).keySet().forEach(sizes::set);
        synchronized (this) {
            columns = fresh;
            slots = places;
            families = sizes;
            unread = order.size();
            reading = 0;
            version++;
            lanes = new Lanes(columns);
            lanes.fill(order, now.millis());
        }
    }

    private List<OpenRow> after(long number) throws FaultException {
        return database.read(connection -> OpenRows.after(connection, number, CHUNK));
    }

    private static int[] placed(int[] places, long number, int value) {
        int[] all =
                number < places.length
                        ? places
                        : Arrays.copyOf(
                                places,
                                (int) Math.max(number + 1, Math.min(1L << 30, number * 3 / 2)));
        all[(int) number] = value;
        return all;
    }

    /// Take in what was committed since.
    private void catchUp() throws FaultException {
        load();
        loading.lock();
        try {
            Touched.Rows touched = database.touched().take();
            if (touched.all()) {
                fill();
            } else if (!touched.isEmpty()) {
                List<OpenRow> rows =
                        database.read(connection -> {
                            Set<Long> numbers = new HashSet<>(touched.generations());
                            numbers.addAll(OpenRows.ofRelations(connection, touched.relations()));
                            return OpenRows.of(connection, numbers);
                        });
                Map<Integer, Integer> sizes =
                        database.read(connection -> Families.sizes(connection, touched.families()));
                take(rows, sizes);
            }
        } finally {
            loading.unlock();
        }
    }

    private synchronized void take(List<OpenRow> rows, Map<Integer, Integer> sizes) {
        sizes.forEach((family, size) -> families.set(family, size > 1));
        version++;
        rows.forEach(this::take);
    }

    private void take(OpenRow row) {
        int number = (int) row.number();
        int slot = number < slots.length ? slots[number] - 1 : -1;
        if (slot >= 0) {
            lanes.remove(slot);
        }
        if (slot >= 0 && row.open()) {
            if (columns.renew(slot, row)) {
                unread++;
                reading = 0;
            }
            lanes.add(slot);
        } else if (slot >= 0) {
            unread -= columns.isRead(slot) ? 0 : 1;
            columns.remove(slot);
            slots[number] = 0;
        } else if (row.open()) {
            int fresh = columns.add(row);
            unread++;
            reading = 0;
            slots = placed(slots, row.number(), fresh + 1);
            lanes.add(fresh);
        }
    }

    /// Return how many cases are open.
    int size() throws FaultException {
        catchUp();
        synchronized (this) {
            return lanes.size();
        }
    }

    /// Return a part of what a filter lets through.
    Slice slice(QueueFilter filter, int offset, int limit) throws FaultException {
        catchUp();
        if (filter.isAll()) {
            return whole(offset, limit);
        }
        OpenSearch searched = filter.words().isEmpty() ? null : searching(filter);
        OpenSieve.Sifted known = known(filter);
        if (known != null) {
            return sliced(known, offset, limit);
        }
        OpenSieve sieve = sieve(filter, searched);
        if (searched != null) {
            unseal(searched, doubtful(sieve));
        }
        return sifted(filter, sieve, offset, limit);
    }

    private synchronized Slice whole(int offset, int limit) {
        advance();
        List<String> ids = new ArrayList<>();
        for (int place = offset; place < Math.min(lanes.size(), (long) offset + limit); place++) {
            ids.add(columns.id(lanes.get(place)));
        }
        return new Slice(ids, lanes.size(), lanes.breached(), 0, 0, unread);
    }

    private synchronized OpenSieve.@Nullable Sifted known(QueueFilter filter) {
        advance();
        Kept latest = kept;
        boolean good =
                latest != null
                        && latest.filter().equals(filter)
                        && latest.version() == version
                        && latest.minute() == now.millis() / 60_000;
        return good && latest != null ? latest.sifted() : null;
    }

    private void advance() {
        int before = lanes.breached();
        lanes.advance(now.millis());
        version += lanes.breached() == before ? 0 : 1;
    }

    private synchronized Slice sifted(QueueFilter filter, OpenSieve sieve, int offset, int limit) {
        advance();
        OpenSieve.Sifted sifted = sieve.sift(lanes, now.millis());
        kept = new Kept(filter, version, now.millis() / 60_000, sifted);
        return sliced(sifted, offset, limit);
    }

    private synchronized Slice sliced(OpenSieve.Sifted sifted, int offset, int limit) {
        IntList passed = sifted.passed();
        List<String> ids = new ArrayList<>();
        for (int place = offset; place < Math.min(passed.size(), (long) offset + limit); place++) {
            ids.add(columns.id(passed.get(place)));
        }
        return new Slice(
                ids,
                passed.size(),
                sifted.breached(),
                lanes.size() - passed.size(),
                lanes.breached() - sifted.breached(),
                unread + sifted.doubtful().size());
    }

    private OpenSieve sieve(QueueFilter filter, @Nullable OpenSearch searched)
            throws FaultException {
        OpenSieve.Kin kin =
                database.read(connection ->
                        new OpenSieve.Kin(
                                filter.familyOf().isEmpty()
                                        ? 0
                                        : Families.of(connection, filter.familyOf()),
                                filter.requesterOf().isEmpty()
                                        ? 0
                                        : requester(connection, filter.requesterOf())));
        synchronized (this) {
            return new OpenSieve(filter, columns, families, kin, searched);
        }
    }

    private long requester(Connection connection, String id) throws SQLException, FaultException {
        OpenWords words = texts.read(connection, List.of(id)).get(id);
        return words == null ? 0 : words.requester();
    }

    private synchronized OpenSearch searching(QueueFilter filter) {
        OpenSearch current = search;
        if (current == null || !current.isFor(filter.words(), filter.categories())) {
            current = new OpenSearch(filter.words(), filter.categories(), texts);
            search = current;
        }
        sought = current.words();
        return current;
    }

    private synchronized List<String> doubtful(OpenSieve sieve) {
        advance();
        IntList doubtful = sieve.sift(lanes, now.millis()).doubtful();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < Math.min(doubtful.size(), UNSEALED); i++) {
            ids.add(columns.id(doubtful.get(i)));
        }
        return ids;
    }

    private void unseal(OpenSearch searched, List<String> ids) throws FaultException {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            if (!sought.equals(searched.words())) {
                throw new FaultException(Fault.of("search-overtaken"));
            }
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            Map<String, List<String>> words =
                    database.read(connection -> texts.words(connection, some));
            synchronized (this) {
                words.forEach(searched::told);
            }
        }
    }

    /// Unseal the words of some more cases, most urgent first; return how many are still to be
    /// read.
    int readWords(int limit) throws FaultException {
        catchUp();
        Map<String, Integer> some = pending(limit);
        List<String> ids = List.copyOf(some.keySet());
        return put(some, database.read(connection -> texts.read(connection, ids)));
    }

    private synchronized Map<String, Integer> pending(int limit) {
        Map<String, Integer> some = new LinkedHashMap<>();
        for (; reading < lanes.size() && some.size() < limit; reading++) {
            int slot = lanes.get(reading);
            if (!columns.isRead(slot)) {
                some.put(columns.id(slot), slot);
            }
        }
        if (reading >= lanes.size() && some.size() < unread) {
            reading = 0;
        }
        return some;
    }

    private synchronized int put(Map<String, Integer> some, Map<String, OpenWords> read) {
        some.forEach((id, slot) -> {
            OpenWords words = read.get(id);
            if (words != null && columns.id(slot).equals(id) && !columns.isRead(slot)) {
                columns.put(slot, words);
                unread--;
                version++;
            }
        });
        return unread;
    }

    /// Return what open cases can be narrowed by, as committed now.
    List<FacetCount> facets() throws FaultException {
        catchUp();
        synchronized (this) {
            return OpenCounts.of(columns, lanes, families, now.millis());
        }
    }
}
