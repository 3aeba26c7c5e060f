package org.vigie.relations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.hashes.GrowingIndex;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.PictureHash;
import org.vigie.store.GenerationStore;
import org.vigie.store.RelationStore;
import org.vigie.store.RelationStore.Hit;
import org.vigie.store.RelationStore.Likeness;
import org.vigie.store.RelationStore.Subject;

/// Relates generations as they are prepared, each to those before it. What is searched is a copy in
/// files beside the database; what it lacks is read from there when it is opened.
public final class Relating implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relating.class);

    private static final int AT_ONCE = 16;

    /// Generations, and what is near them, in one transaction: few enough that no decision waits.
    private static final int TOGETHER = 8;

    private static final int HITS_TOGETHER = 256;

    /// Of more hits than that the nearest are enough: they belong together anyway.
    private static final int MOST_HITS = 4_096;

    private static final int READ_AT_ONCE = 10_000;

    private static final Set<String> UNREADABLE = Set.of("generation-erased", "sealed-damaged");

    /// About the machine or the index, never about one generation.
    private static final Set<String> OF_THE_DESK =
            Set.of(
                    "database-busy",
                    "database-closed",
                    "database-unwritable",
                    "database-damaged-running",
                    "disk-full",
                    "hash-index-damaged",
                    "index-unwritable",
                    "interrupted");

    /// Comparing with that many takes well under a millisecond.
    public static final int IN_MEMORY = 1 << 15;

    private final GenerationStore generations;
    private final RelationStore relations;
    private final GrowingIndex index;
    private final Set<String> setAside = new HashSet<>();
    private boolean complete;

    private Relating(GenerationStore generations, RelationStore relations, GrowingIndex index) {
        this.generations = generations;
        this.relations = relations;
        this.index = index;
    }

    /// Open the index of a data folder; takes milliseconds.
    ///
    /// @param inMemory hashes held in memory before they go to a file, such as [#IN_MEMORY]
    /// @throws FaultException `index-unwritable`
    public static Relating open(
            Path dataFolder, GenerationStore generations, RelationStore relations, int inMemory)
            throws FaultException {
        GrowingIndex index = GrowingIndex.open(dataFolder.resolve("likeness"), inMemory);
        return new Relating(generations, relations, index);
    }

    /// Relate a few generations, nearest deadline first. One that cannot be related is set aside
    /// until the next start and keeps no other from it.
    ///
    /// @return how many were tried; 0 when all are related that can be
    /// @throws FaultException what the database says, or `index-unwritable`
    public synchronized int some() throws FaultException {
        List<String> ids =
                relations.unrelated(AT_ONCE + setAside.size()).stream()
                        .filter(id -> !setAside.contains(id))
                        .limit(TOGETHER)
                        .toList();
        if (!ids.isEmpty()) {
            catchUp();
            List<Subject> subjects = subjects(ids);
            if (subjects.stream().mapToInt(one -> one.hits().size()).sum() > HITS_TOGETHER) {
                oneByOne(subjects);
            } else {
                relate(subjects);
            }
        }
        return ids.size();
    }

    /// Those that went before are near now too, and are searched for.
    private void oneByOne(List<Subject> subjects) throws FaultException {
        for (Subject subject : subjects) {
            catchUp();
            relate(List.of(searchedAgain(subject)));
        }
    }

    private void relate(List<Subject> batch) throws FaultException {
        try {
            complete = false;
            add(relations.relate(batch));
            complete = true;
        } catch (FaultException | RuntimeException e) {
            if (ofTheDesk(e)) {
                throw e;
            }
            // Nothing of the batch was kept. Whatever the index took too much is read again.
            if (batch.size() == 1) {
                setAside(batch.getFirst().generationId(), e);
                return;
            }
            oneByOne(batch);
        }
    }

    private Subject searchedAgain(Subject subject) throws FaultException {
        return new Subject(
                subject.generationId(),
                subject.media(),
                subject.requester(),
                subject.template(),
                hits(subject.generationId(), subject.media()));
    }

    private void setAside(String id, Exception e) {
        String code = e instanceof FaultException f ? f.fault().code() : e.getClass().getName();
        LOG.warn("one generation is not related: {}", code);
        setAside.add(id);
    }

    private static boolean ofTheDesk(Exception e) {
        return e instanceof FaultException fault && OF_THE_DESK.contains(fault.fault().code());
    }

    private void add(List<Likeness> likenesses) throws FaultException {
        for (Likeness likeness : likenesses) {
            index.add(likeness.number(), likeness.hash().bytes());
        }
    }

    /// A damaged file is noticed when it is read; it is made again from the database.
    private List<Subject> subjects(List<String> ids) throws FaultException {
        try {
            return searched(ids);
        } catch (FaultException e) {
            if (!e.fault().code().equals("hash-index-damaged")) {
                throw e;
            }
            LOG.warn("the likeness index is damaged; it is made again");
            index.clear();
            complete = false;
            catchUp();
            return searched(ids);
        }
    }

    private List<Subject> searched(List<String> ids) throws FaultException {
        List<Subject> subjects = new ArrayList<>();
        for (String id : ids) {
            try {
                subjects.add(subject(id));
            } catch (FaultException | RuntimeException e) {
                if (ofTheDesk(e)) {
                    throw e;
                }
                setAside(id, e);
            }
        }
        return subjects;
    }

    private Subject subject(String id) throws FaultException {
        Optional<Generation> known = readable(id);
        if (known.isEmpty()) {
            return new Subject(id, List.of(), "", "", List.of());
        }
        Generation generation = known.get();
        Generation.Prompt prompt = generation.prompt();
        return new Subject(
                id,
                generation.media(),
                requester(generation),
                prompt == null ? "" : PromptTemplate.of(prompt),
                hits(id, generation.media()));
    }

    /// The text of a generation may have been erased, or damaged.
    private Optional<Generation> readable(String id) throws FaultException {
        try {
            return Optional.of(generations.generation(id));
        } catch (FaultException e) {
            if (UNREADABLE.contains(e.fault().code())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Accounts of two services may have one id.
    private static String requester(Generation generation) {
        Generation.Requester requester = generation.requester();
        return requester == null || requester.id().isBlank()
                ? ""
                : generation.service().name() + "\n" + requester.id();
    }

    private List<Hit> hits(String id, List<Medium> media) throws FaultException {
        Map<String, PictureHash> hashes = relations.hashes(id);
        List<Hit> hits = new ArrayList<>();
        for (String sha256 : media.stream().map(Medium::sha256).distinct().toList()) {
            PictureHash hash = hashes.get(sha256);
            if (hash != null) {
                near(hash)
                        .forEach((likeness, distance) ->
                                hits.add(new Hit(sha256, likeness, distance)));
            }
        }
        return hits;
    }

    private Map<Long, Integer> near(PictureHash hash) throws FaultException {
        Map<Long, Integer> nearest = new HashMap<>();
        for (PictureHash turned : hash.turned()) {
            for (GrowingIndex.Near near : index.near(turned.bytes(), MOST_HITS)) {
                nearest.merge(near.number(), near.distance(), Math::min);
            }
        }
        return nearest;
    }

    /// Bring the index to where the database is.
    private void catchUp() throws FaultException {
        if (complete) {
            return;
        }
        if (!agrees()) {
            LOG.warn("the likeness index is another database's; it is made again");
            index.clear();
        }
        index.forget();
        long after = index.covered();
        List<Likeness> more = relations.likenesses(after, READ_AT_ONCE);
        while (!more.isEmpty()) {
            add(more);
            after = more.getLast().number();
            more = relations.likenesses(after, READ_AT_ONCE);
        }
        complete = true;
    }

    /// The database may have been replaced by an older copy of it.
    private boolean agrees() throws FaultException {
        for (long end : index.ends()) {
            Optional<PictureHash> hash = relations.likeness(end);
            if (hash.isEmpty()
                    || index.near(hash.get().bytes(), MOST_HITS).stream()
                            .noneMatch(near -> near.distance() == 0 && near.number() == end)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public synchronized void close() {
        index.close();
    }
}
