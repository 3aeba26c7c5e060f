package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.vigie.hashes.HashListFile;
import org.vigie.hashes.HashListWriter;
import org.vigie.hashes.Note;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch.Kind;
import org.vigie.review.PictureHash;

/// Measures how fast a list of PDQ hashes is searched, and that nothing is missed. Half of what is
/// asked for is near a hash of the list, half is not.
final class HashBench {
    private static final int WARM_UP = 2_000;
    private static final int LOOKUPS = 2_000;
    private static final int CHECKED = 20;
    private static final int LIMIT = 64;

    private final Talk talk;

    HashBench(Talk talk) {
        this.talk = talk;
    }

    /// Measure lists of these sizes.
    List<Object> run(int... sizes) throws FaultException, IOException {
        List<Object> measured = new ArrayList<>();
        for (int size : sizes) {
            talk.progress(talk.text().number(size));
            try (ThrowAwayFolder folder = new ThrowAwayFolder()) {
                measured.add(list(folder.root(), size));
            }
        }
        return measured;
    }

    private static Map<String, Object> list(Path folder, int size)
            throws FaultException, IOException {
        long start = System.nanoTime();
        try (HashListWriter writer = new HashListWriter(folder, "list", Kind.PDQ)) {
            for (int i = 0; i < size; i++) {
                writer.add(hash(i).bytes(), Note.SILENT);
            }
            writer.finish();
        }
        long built = System.nanoTime();
        Path file = folder.resolve("list");
        try (HashListFile list = HashListFile.open(file)) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("hashes", list.hashes());
            result.put("buildSeconds", (built - start) / 1e9);
            result.put("openMs", (System.nanoTime() - built) / 1e6);
            result.put("bytesPerHash", (double) Files.size(file) / size);
            lookups(list, size, result);
            result.put("exact", exact(list, size));
            return result;
        }
    }

    /// Any hash of the list, told by its position.
    private static PictureHash hash(int position) {
        SplittableRandom random = new SplittableRandom(position);
        return new PictureHash(
                random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static PictureHash query(SplittableRandom random, int size) {
        if (random.nextBoolean()) {
            return hash(size + random.nextInt(size));
        }
        byte[] near = hash(random.nextInt(size)).bytes();
        for (int bits = random.nextInt(PictureHash.REACH); bits > 0; bits--) {
            near[random.nextInt(near.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return PictureHash.of(near);
    }

    private static void lookups(HashListFile list, int size, Map<String, Object> result)
            throws FaultException {
        SplittableRandom random = new SplittableRandom(1);
        Sample single = new Sample();
        Sample turned = new Sample();
        double seconds = 0;
        for (int i = -WARM_UP; i < LOOKUPS; i++) {
            PictureHash query = query(random, size);
            List<PictureHash> all = query.turned();
            long start = System.nanoTime();
            list.near(query.bytes(), LIMIT);
            long between = System.nanoTime();
            for (PictureHash one : all) {
                list.near(one.bytes(), LIMIT);
            }
            long end = System.nanoTime();
            if (i >= 0) {
                single.add((between - start) / 1e6);
                turned.add((end - between) / 1e6);
                seconds += (between - start) / 1e9;
            }
        }
        result.put("lookupsPerSecond", LOOKUPS / seconds);
        result.put("lookupMs", single.summary());
        result.put("lookupOfAllTurnsMs", turned.summary());
    }

    /// Return whether lookups find as many as comparing with every hash does, and as near ones.
    private static boolean exact(HashListFile list, int size) throws FaultException {
        SplittableRandom random = new SplittableRandom(2);
        List<PictureHash> queries = new ArrayList<>();
        long[][] expected = new long[CHECKED][PictureHash.REACH + 1];
        for (int i = 0; i < CHECKED; i++) {
            queries.add(query(random, size));
        }
        for (int position = 0; position < size; position++) {
            PictureHash hash = hash(position);
            for (int i = 0; i < CHECKED; i++) {
                int distance = queries.get(i).distance(hash);
                if (distance <= PictureHash.REACH) {
                    expected[i][distance]++;
                }
            }
        }
        for (int i = 0; i < CHECKED; i++) {
            long[] found = new long[PictureHash.REACH + 1];
            for (HashListFile.Found one : list.near(queries.get(i).bytes(), Integer.MAX_VALUE)) {
                found[one.distance()]++;
            }
            if (!Arrays.equals(found, expected[i])) {
                return false;
            }
        }
        return true;
    }
}
