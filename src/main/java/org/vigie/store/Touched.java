package org.vigie.store;

import java.util.HashSet;
import java.util.Set;
import org.sqlite.SQLiteUpdateListener;

/// Which rows committed writes touched, as SQLite tells it, so that what is kept of them in memory
/// is read again. Nobody who writes has to know.
final class Touched implements SQLiteUpdateListener {
    /// From so many on, all is read again.
    static final int MANY = 200_000;

    private Rows writing = Rows.none();
    private Rows committed = Rows.none();
    private boolean watching;

    /// @param all whether more were touched than is worth telling apart
    /// @param generations by their number in the table, like the others
    record Rows(boolean all, Set<Long> generations, Set<Long> relations, Set<Long> families) {
        private static Rows none() {
            return new Rows(false, new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        boolean isEmpty() {
            return !all && size() == 0;
        }

        private int size() {
            return generations.size() + relations.size() + families.size();
        }

        private void note(String table, long number) {
            switch (table) {
                case "generation" -> generations.add(number);
                case "relation" -> relations.add(number);
                case "family" -> families.add(number);
                default -> {}
            }
        }

        private Rows with(Rows other) {
            if (all || other.all || size() + other.size() > MANY) {
                return new Rows(true, Set.of(), Set.of(), Set.of());
            }
            generations.addAll(other.generations);
            relations.addAll(other.relations);
            families.addAll(other.families);
            return this;
        }
    }

    /// Begin to take note.
    synchronized void watch() {
        watching = true;
    }

    @Override
    public synchronized void onUpdate(Type type, String database, String table, long number) {
        if (watching && !writing.all()) {
            writing.note(table, number);
            if (writing.size() > MANY) {
                writing = new Rows(true, Set.of(), Set.of(), Set.of());
            }
        }
    }

    synchronized void committed() {
        if (!writing.isEmpty()) {
            committed = committed.with(writing);
            forget();
        }
    }

    synchronized void rolledBack() {
        if (!writing.isEmpty()) {
            forget();
        }
    }

    private void forget() {
        writing = Rows.none();
    }

    /// Return what was touched since it was last asked for.
    synchronized Rows take() {
        Rows taken = committed;
        committed = Rows.none();
        return taken;
    }
}
