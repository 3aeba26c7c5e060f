package org.vigie.relations;

import java.nio.file.Path;
import java.util.List;
import org.vigie.relations.FamilyDesk.Drawn;

/// A desk in a process of its own that admits, prepares and relates the same generations, a few at
/// a time, and says how far it is, until it is killed.
final class KilledFamilyDesk {
    static final long SEED = 21;
    static final int COUNT = 90;
    private static final int STEP = 5;

    private KilledFamilyDesk() {}

    static List<Drawn> all() {
        return new Album(SEED, 30).drawn(COUNT);
    }

    /// @param args the folder
    public static void main(String[] args) throws Exception {
        List<Drawn> all = all();
        try (FamilyDesk desk = new FamilyDesk(Path.of(args[0]), 16)) {
            for (int from = 0; from < COUNT; from += STEP) {
                desk.admit(all.subList(from, from + STEP));
                say("prepared " + from);
                desk.relate();
                say("related " + from);
            }
        }
    }

    private static void say(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
