package org.vigie.ledger.tlog;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// Checks proofs against roots (RFC 9162 §2.1.3.2 and §2.1.4.2; the trees are those of RFC 6962).
public final class Proofs {

    private Proofs() {}

    /// Return whether a leaf stands at `index` of the tree of `size` entries with this root.
    public static boolean included(
            byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0 || sibling.length != Merkle.HASH) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Merkle.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Merkle.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /// Return whether the tree of `earlier` entries is a beginning of the tree of `size` entries.
    public static boolean consistent(
            long earlier, byte[] earlierRoot, long size, byte[] root, List<byte[]> proof) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == size) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, root);
        }
        if (earlier == 0) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, Merkle.empty());
        }
        return walk(earlier, earlierRoot, size, root, proof);
    }

    private static boolean walk(
            long earlier, byte[] earlierRoot, long size, byte[] root, List<byte[]> proof) {
        Iterator<byte[]> steps = proof.iterator();
        boolean perfect = Long.bitCount(earlier) == 1;
        if (!perfect && !steps.hasNext()) {
            return false;
        }
        byte[] first = perfect ? earlierRoot : steps.next();
        byte[] old = first;
        byte[] now = first;
        int level = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >>> level;
        long last = (size - 1) >>> level;
        while (steps.hasNext()) {
            byte[] step = steps.next();
            if (last == 0 || step.length != Merkle.HASH) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Merkle.node(step, old);
                now = Merkle.node(step, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                now = Merkle.node(now, step);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(old, earlierRoot) && Arrays.equals(now, root);
    }
}
